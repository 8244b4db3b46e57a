import { describe, expect, it } from '@jest/globals';
import { preferredWait } from './prefer.js';

describe('Prefer: wait', () => {
  it.each([
    ['wait=10', 10],
    ['respond-async, wait=5', 5],
    ['WAIT = "7"; foo', 7],
    ['wait=0', 0],
    ['wait=100000', 60],
  ])('%s waits %d seconds', (header, seconds) => {
    expect(preferredWait(header)).toBe(seconds);
  });

  it.each([undefined, '', 'wait', 'wait=-1', 'wait=abc', 'await=3'])('%s asks for nothing', (header) => {
    expect(preferredWait(header)).toBeUndefined();
  });
});
