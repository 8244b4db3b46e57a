import { describe, expect, it } from '@jest/globals';
import { webhookProblems } from './target.js';

const at = (webhook: unknown, more = {}) =>
  webhookProblems(webhook, { enabled: true, allowPrivate: false, ...more }).map(({ path, code }) => `${path} ${code}`);

describe('the webhook of a request', () => {
  it('is an https address', () => {
    expect(at({ url: 'https://thi-dua.truong.edu.vn/vanthu?a=1' })).toEqual([]);
    expect(at({ url: 'https://1.1.1.1:8443/' })).toEqual([]);
    for (const url of [
      'http://truong.edu.vn',
      'ftp://truong.edu.vn',
      'truong.edu.vn',
      '',
      'https://',
      `https://a.vn/${'x'.repeat(2000)}`,
    ])
      expect([url, at({ url })]).toEqual([url, ['/webhook/url INVALID_FORMAT']]);
  });

  it('has no password and no fragment', () => {
    for (const url of ['https://ai:mat-khau@truong.edu.vn/', 'https://truong.edu.vn/#a'])
      expect([url, at({ url })]).toEqual([url, ['/webhook/url INVALID_FORMAT']]);
  });

  it('is not an address of this machine or of a private network, however it is written', () => {
    for (const url of [
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://localhost/',
      'https://a.localhost./',
      'https://169.254.169.254/latest/meta-data',
      'https://10.0.0.5/',
    ])
      expect([url, at({ url })]).toEqual([url, ['/webhook/url INVALID_VALUE']]);
  });

  it('may be both where configuration allows', () => {
    for (const url of ['http://10.0.0.5:8080/a', 'http://localhost/', 'https://[::1]/'])
      expect([url, at({ url }, { allowPrivate: true })]).toEqual([url, []]);
  });

  it('tells every fault at its place', () => {
    expect(at({})).toEqual(['/webhook/url MISSING_FIELD']);
    expect(at({ url: 5 })).toEqual(['/webhook/url WRONG_TYPE']);
    expect(at({ url: 'x', 'bi/mat': 'y' })).toEqual(['/webhook/bi~1mat UNKNOWN_FIELD', '/webhook/url INVALID_FORMAT']);
    expect(at({ url: 'https://truong.edu.vn' }, { enabled: false })).toEqual(['/webhook INVALID_VALUE']);
    expect(at('https://truong.edu.vn')).toEqual([]);
  });
});
