import { describe, expect, it } from '@jest/globals';
import { isWordPlace, type Problem, problems } from '../../toolkit/language/index.js';
import { goodFolder } from './good.js';
import { mistakes } from './mistakes.js';

const brief = ({ code, place, message }: Problem) => ({
  code,
  file: place.file,
  ...(isWordPlace(place) && { quote: place.quote }),
  message,
});

it('says nothing of a good template', () => {
  expect(problems(goodFolder()).map(brief)).toEqual([]);
});

describe('a mistake that people make', () => {
  it('is one of sixty and more', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(60);
  });

  it.each(mistakes)('$what: $code', ({ code, file, quote, make }) => {
    const found = problems(make()).map(brief);
    expect(found).toEqual([
      {
        code,
        file,
        ...(quote !== undefined && found[0]?.quote !== undefined && { quote }),
        message: expect.any(String),
      },
    ]);
    if (quote) expect(found[0]?.quote).toBe(quote);
  });
});
