import { describe, expect, it } from '@jest/globals';
import { requestKey } from './request-key.js';

describe('Idempotency-Key', () => {
  it('stands for the content, not for the order of its keys', () => {
    const a = requestKey('k', { template: 'x', data: { b: [1, { d: 1, c: 2 }], a: 1 } });
    const b = requestKey('k', { data: { a: 1, b: [1, { c: 2, d: 1 }] }, template: 'x' });
    expect(a).toEqual(b);
    expect(requestKey('k', { template: 'x', data: { b: [{ c: 2, d: 1 }, 1], a: 1 } })!.hash).not.toBe(a!.hash);
  });

  it.each(['', 'a b', 'khóa', 'x'.repeat(256), 'a\tb'])('refuses %j', (header) => {
    expect(() => requestKey(header, {})).toThrow('IDEMPOTENCY_KEY_INVALID');
  });

  it('takes 255 visible characters', () => {
    expect(requestKey('~'.repeat(255), {})).toBeDefined();
    expect(requestKey(undefined, {})).toBeUndefined();
  });
});
