import { describe, expect, it } from '@jest/globals';
import { inserted, linesInto, movedBy, removed } from './list.ts';

describe('a list of lines', () => {
  it('parts a line in two', () => {
    expect(inserted(['a', 'bc', 'd'], 1, 'b', 'c')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('loses a line, and is empty after the last', () => {
    expect(removed(['a', 'b'], 0)).toEqual(['b']);
    expect(removed(['a'], 0)).toEqual([]);
  });

  it('moves a line within its ends', () => {
    expect(movedBy(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });

  it('takes several pasted lines as items, where the caret is', () => {
    const caret = { value: 'Trường X', selectionStart: 7, selectionEnd: 8 };
    expect(linesInto(['o', 'Trường X'], 1, caret, '- A;\n- B\n- C')).toEqual({
      items: ['o', 'Trường A', 'B', 'C'],
      added: 2,
    });
    expect(linesInto([''], 0, { value: '', selectionStart: 0, selectionEnd: 0 }, 'một dòng\n')).toBeUndefined();
  });
});
