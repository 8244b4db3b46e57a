import { describe, expect, it } from '@jest/globals';
import { v7Id } from './ids.js';

describe('ids', () => {
  it('are UUIDs of version 7', () => {
    expect(v7Id()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sort in the order of their making, many in one millisecond and when the clock goes back', () => {
    const now = Date.now() + 1_000;
    const ids = Array.from({ length: 10_000 }, (_, i) => v7Id(now - (i % 3)));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});
