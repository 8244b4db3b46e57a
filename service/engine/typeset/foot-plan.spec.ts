import { describe, expect, it } from '@jest/globals';
import { type PlacedNote, type Places, planNotes } from './foot-plan.js';

const area = () => 700;
const note = (id: string, page: number, y: number, height = 20): PlacedNote => ({ id, page, y, line: 16, height });
const plan = (notes: PlacedNote[], held: Places = new Map()) => {
  const { pages, cuts } = planNotes(notes, area, held);
  return { pages: Object.fromEntries(pages), cuts: [...cuts] };
};

describe('which page a footnote belongs to', () => {
  it('that of its mark, where there is room for both', () => {
    expect(plan([note('a', 0, 100), note('b', 2, 300)])).toEqual({ pages: { a: 0, b: 2 }, cuts: [] });
  });

  it('the next, where the notes before push its line there', () => {
    expect(plan([note('a', 0, 100, 200), note('b', 0, 500)])).toEqual({ pages: { a: 0, b: 1 }, cuts: [] });
  });

  it('the next, with its line, where the note finds no room below the line', () => {
    expect(plan([note('a', 0, 640, 60)])).toEqual({ pages: { a: 1 }, cuts: [[0, 640]] });
  });

  it('the one that a printing has shown', () => {
    const held = new Map([['b', { page: 2, y: 40 }]]);
    expect(plan([note('a', 0, 690), note('b', 1, 50), note('c', 1, 60)], held).pages).toEqual({ a: 1, b: 2, c: 2 });
  });

  it('ends, whatever the figures are', () => {
    const { pages } = plan([note('a', 0, 10, 5_000), note('b', 0, 20, 5_000), note('c', 3, 0)]);
    expect(Object.values(pages).every((page) => page >= 0 && page < 10)).toBe(true);
  });
});
