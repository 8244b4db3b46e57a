import { describe, expect, it } from '@jest/globals';
import { fromOwnPage } from './own-page.js';

const call = (headers: Record<string, string>, publicUrl?: string) =>
  fromOwnPage({ get: (name: string) => headers[name.toLowerCase()] } as never, publicUrl);

describe('a call comes from a page of this service', () => {
  it.each<[Record<string, string>, string | undefined, boolean | undefined]>([
    [{ 'sec-fetch-site': 'same-origin' }, undefined, true],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://a', host: 'a' }, undefined, false],
    [{ 'sec-fetch-site': 'cross-site' }, undefined, false],
    [{ 'sec-fetch-site': 'none' }, undefined, false],
    [{ origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }, undefined, true],
    [{ origin: 'http://vanthu.lan', host: 'VANTHU.lan' }, undefined, true],
    [{ origin: 'https://vanthu.lan', host: 'vanthu.lan' }, undefined, true],
    [{ origin: 'http://10.0.0.5:3001', host: '10.0.0.5:3000' }, undefined, false],
    [{ origin: 'http://vanthu.lan.example.org', host: 'vanthu.lan' }, undefined, false],
    [{ origin: 'null', host: 'null' }, undefined, false],
    [{ origin: '', host: '' }, undefined, false],
    [{ origin: 'file://a', host: 'a' }, undefined, false],
    [{ origin: 'https://vanthu.edu.vn', host: '127.0.0.1:3000' }, 'https://vanthu.edu.vn', true],
    [{ origin: 'http://vanthu.edu.vn', host: 'vanthu.edu.vn' }, 'https://vanthu.edu.vn', false],
    [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, 'https://vanthu.edu.vn', true],
    [{ host: 'a' }, undefined, undefined],
  ])('%j, as %s: %s', (headers, publicUrl, own) => {
    expect(call(headers, publicUrl)).toBe(own);
  });
});
