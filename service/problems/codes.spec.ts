import { describe, expect, it } from '@jest/globals';
import { type ProblemCode, problemTable, words } from './codes.js';

describe('the table of errors', () => {
  it.each(Object.keys(problemTable) as ProblemCode[])('%s has a status and words in both languages', (code) => {
    const { status, vi, en } = problemTable[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(vi.title).not.toBe('');
    expect(en.title).not.toBe('');
    expect(en.detail).not.toBe('');
  });

  it('fills in what a detail names', () => {
    expect(words('TOO_MANY_WAITING', 'en', { seconds: 5 }).detail).toContain('in 5 seconds');
  });
});
