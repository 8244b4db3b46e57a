import { describe, expect, it } from '@jest/globals';
import { dayOf, dayText, flowingDay, momentParts, timeOf, today } from './ngay.ts';

describe('a day', () => {
  it('is shown as day/month/year, and what is no day as it was typed', () => {
    expect(dayText('2026-11-04')).toBe('04/11/2026');
    expect(dayText('31/02/2026')).toBe('31/02/2026');
    expect(dayText(null)).toBe('');
  });

  it.each([
    ['24/11/2026', '2026-11-24'],
    ['4/9/2026', '2026-09-04'],
    ['4.9.26', '2026-09-04'],
    ['24-11', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['2411', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['29/02/2024', '2024-02-29'],
  ])('is read from %s', (text, day) => expect(dayOf(text, 2026)).toBe(day));

  it.each(['29/02/2026', '31/04/2026', '0/1/2026', '24', 'mai', '24/13/2026'])('is none in %s', (text) =>
    expect(dayOf(text, 2026)).toBeUndefined(),
  );

  it('flows from the digits into its places', () => {
    const typed = (keys: string) => [...keys].reduce((text, key) => flowingDay(text + key, text), '');
    expect(typed('24112026')).toBe('24/11/2026');
    expect(typed('24/11/2026')).toBe('24/11/2026');
    expect(typed('4/9/2026')).toBe('4/9/2026');
  });

  it('does not flow while it is being deleted or is no day at all', () => {
    expect(flowingDay('24', '24/')).toBe('24');
    expect(flowingDay('mai 2', 'mai ')).toBe('mai 2');
  });

  it('is that of Vietnam', () => {
    expect(today(new Date('2026-11-23T17:30:00Z'))).toBe('2026-11-24');
  });
});

describe('a time of day', () => {
  it.each([
    ['14:30', '14:30'],
    ['8h', '08:00'],
    ['8h5', '08:05'],
    ['14 giờ 30', '14:30'],
    ['1430', '14:30'],
    ['7', '07:00'],
  ])('is read from %s', (text, time) => expect(timeOf(text)).toBe(time));

  it('is none beyond the day', () => {
    expect(timeOf('25:00')).toBeUndefined();
    expect(timeOf('sáng')).toBeUndefined();
  });

  it('stands behind the day', () => {
    expect(momentParts('2026-11-24T14:30')).toEqual({ day: '2026-11-24', time: '14:30' });
    expect(momentParts('2026-11-24')).toEqual({ day: '2026-11-24', time: '' });
    expect(momentParts(undefined)).toEqual({ day: '', time: '' });
  });
});
