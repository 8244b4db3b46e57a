import { describe, expect, it } from '@jest/globals';
import { schoolYear, vietnamDate } from './clock.js';

describe('today', () => {
  it('is the date in Vietnam, whatever the machine thinks', () => {
    expect(vietnamDate(new Date('2017-09-17T16:59:59Z'))).toBe('2017-09-17');
    expect(vietnamDate(new Date('2017-09-17T17:00:00Z'))).toBe('2017-09-18');
  });
});

describe('the school year of a date', () => {
  it.each([
    ['2017-09-18', '2017-2018'],
    ['2017-08-01', '2017-2018'],
    ['2018-05-31', '2017-2018'],
    ['2018-07-31', '2017-2018'],
  ])('%s lies in %s', (date, year) => {
    expect(schoolYear(date)).toBe(year);
  });
});
