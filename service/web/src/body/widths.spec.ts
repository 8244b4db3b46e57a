import { describe, expect, it } from '@jest/globals';
import { moved, withWidth } from './widths.ts';

describe('widths of columns', () => {
  it('move a border between two columns, as far as both stay columns', () => {
    expect(moved([10, 50, 40], 0, 5.04)).toEqual([15, 45, 40]);
    expect(moved([10, 50, 40], 1, -80)).toEqual([10, 3, 87]);
    expect(moved([10, 50, 40], 0, 80)).toEqual([57, 3, 40]);
    expect(moved([10, 90], 1, 5)).toEqual([10, 90]);
    expect(moved([2, 2, 96], 0, 1)).toEqual([2, 2, 96]);
  });

  it('make one column as wide as asked for; the others keep their proportions and the sum is 100', () => {
    expect(withWidth([20, 40, 40], 0, 40)).toEqual([40, 30, 30]);
    expect(withWidth([20, 40, 40], 2, 200)).toEqual([2, 4, 94]);
    expect(withWidth([100], 0, 12)).toEqual([100]);
    const thirds = withWidth([33.3, 33.3, 33.4], 1, 12.34);
    expect(thirds[1]).toBe(12.3);
    expect(thirds.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
  });
});
