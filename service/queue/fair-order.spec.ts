import { expect, it } from '@jest/globals';
import { FairOrder, partsOf, rankOf } from './fair-order.js';

it('puts every job of a higher priority before all of a lower one, in whole numbers that a double holds', () => {
  expect(rankOf(10, 1)).toBeGreaterThan(0);
  for (let priority = 10; priority > -10; priority--) {
    expect(rankOf(priority, 2 ** 44)).toBeLessThan(rankOf(priority - 1, 1));
  }
  expect(Number.isSafeInteger(rankOf(-10, 2 ** 44))).toBe(true);
  expect(rankOf(99, 1)).toBe(rankOf(10, 1));
  expect(partsOf(rankOf(-3, 12))).toEqual({ priorityClass: 13, turn: 12 });
});

it('lets a group that comes late take the present turn, and no more than that', () => {
  const order = new FairOrder();
  const batch = Array.from({ length: 5 }, () => order.rank(0, 'batch'));
  order.begun(batch[2]!);
  const late = [order.rank(0, 'late'), order.rank(0, 'late')];
  expect(late[0]).toBe(batch[2]);
  expect(late[1]).toBe(batch[3]);
});

it('gives a group no credit for the time it was away', () => {
  const order = new FairOrder();
  order.rank(0, 'a');
  for (let i = 0; i < 10; i++) order.begun(order.rank(0, 'b'));
  expect(order.rank(0, 'a')).toBe(order.rank(0, 'c'));
});
