import { describe, expect, it } from '@jest/globals';
import { FailedKeys } from './failed-keys.js';

describe('wrong keys', () => {
  it('are twenty a minute from one address, and say how long to wait', () => {
    let now = 0;
    const failed = new FailedKeys(() => now);
    for (let i = 0; i < 20; i++) expect(failed.count('203.0.113.9')).toBeUndefined();
    now = 20_000;
    expect(failed.count('203.0.113.9')).toEqual({ waitSeconds: 40, first: true });
    expect(failed.count('::ffff:203.0.113.9')).toEqual({ waitSeconds: 40, first: false });
    expect(failed.count('203.0.113.10')).toBeUndefined();
    now = 60_000;
    expect(failed.count('203.0.113.9')).toBeUndefined();
  });

  it('count together in one /64 of IPv6', () => {
    const failed = new FailedKeys(() => 0);
    for (let i = 0; i < 20; i++) failed.count(`2001:db8:1:2::${i}`);
    expect(failed.count('2001:db8:1:2:ffff:1:2:3')).toBeDefined();
    expect(failed.count('2001:db8:1:3::1')).toBeUndefined();
  });

  it('of ever new addresses take bounded memory', () => {
    const failed = new FailedKeys(() => 0);
    for (let i = 0; i < 20; i++) failed.count('203.0.113.9');
    for (let i = 0; i < 10_000; i++) failed.count(`10.0.${i >> 8}.${i & 255}`);
    expect(failed.count('203.0.113.9')).toBeUndefined();
  });
});
