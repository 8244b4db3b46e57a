import { describe, expect, it } from '@jest/globals';
import { hostAllowed } from './hosts.js';

const at =
  (host: string, more: { publicUrl?: string; allowedHosts?: string[] } = {}) =>
  (name: string) =>
    hostAllowed({ host, publicUrl: more.publicUrl, allowedHosts: more.allowedHosts ?? [] }, name);

describe('the names a service answers to', () => {
  it('are those of this machine alone on loopback', () => {
    const allowed = at('127.0.0.1');
    for (const name of ['127.0.0.1', '127.9.9.9', 'localhost', 'LOCALHOST', '::1'])
      expect([name, allowed(name)]).toEqual([name, true]);
    for (const name of ['example.org', '127.0.0.1.example.org', '10.0.0.1', 'localhost.example.org', ''])
      expect([name, allowed(name)]).toEqual([name, false]);
  });

  it('are any address and the configured names off loopback', () => {
    const allowed = at('0.0.0.0', { publicUrl: 'https://vanthu.truong.edu.vn', allowedHosts: ['api'] });
    for (const name of ['10.0.0.1', '2001:db8::1', 'vanthu.truong.edu.vn', 'Vanthu.Truong.Edu.VN.', 'api', 'localhost'])
      expect([name, allowed(name)]).toEqual([name, true]);
    for (const name of ['example.org', 'truong.edu.vn', 'api.example.org'])
      expect([name, allowed(name)]).toEqual([name, false]);
  });

  it('are the public name behind a proxy on the same machine', () => {
    expect(at('127.0.0.1', { publicUrl: 'https://vanthu.truong.edu.vn' })('vanthu.truong.edu.vn')).toBe(true);
  });
});
