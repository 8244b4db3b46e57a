import { describe, expect, it } from '@jest/globals';
import { fitText } from './fit-text.js';

/** Every letter is half as wide as it is high. */
const measure = (text: string) => text.length / 2;
const room = (width: number, lines: number, largest: number, smallest: number) => ({ width, lines, largest, smallest });

describe('fitText', () => {
  it('sets a text as large as it goes', () => {
    expect(fitText('mười chữ ạ', measure, [room(100, 1, 40, 10)])).toEqual({ van: 'mười chữ ạ', co: 20 });
    expect(fitText('ngắn', measure, [room(100, 1, 40, 10)])).toEqual({ van: 'ngắn', co: 40 });
    expect(fitText('', measure, [room(100, 1, 40, 10)])).toEqual({ van: '', co: 40 });
  });

  it('prefers the first room that holds it, whatever the size', () => {
    expect(fitText('một hai ba bốn', measure, [room(70, 1, 20, 10), room(70, 2, 20, 15)])?.van).toBe('một hai ba bốn');
    expect(fitText('một hai ba bốn', measure, [room(70, 1, 20, 11), room(70, 2, 20, 15)])).toEqual({
      van: 'một hai\nba bốn',
      co: 20,
    });
  });

  it('makes lines about equally long', () => {
    const words = 'a b c d e f g h i j k l';
    expect(fitText(words, measure, [room(100, 2, 10, 10)])).toEqual({ van: 'a b c d e f\ng h i j k l', co: 10 });
  });

  it('keeps the lines of the text', () => {
    expect(fitText('một hai\nba', measure, [room(100, 2, 10, 10)])?.van).toBe('một hai\nba');
    expect(fitText('một\nhai\nba', measure, [room(100, 2, 10, 10)])).toBeUndefined();
  });

  it('gives up on what is too long, and on a word that is too wide', () => {
    expect(fitText('một hai ba bốn năm', measure, [room(30, 2, 12, 10)])).toBeUndefined();
    expect(fitText('nghiênggggg', measure, [room(30, 5, 12, 10)])).toBeUndefined();
  });
});
