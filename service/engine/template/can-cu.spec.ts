import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { citedDates } from '../compose/citations.js';
import { readCanCu, suggested } from './can-cu.js';
import type { Manifest } from './manifest.js';

const all = readCanCu(path.resolve(import.meta.dirname, '../../..'));
const manifest = (from: string, to: string | null, canCu?: string[]) =>
  ({ effective: { from, to }, canCu }) as Manifest;
const ids = (of: Manifest, ngay?: string) => suggested(all, of, ngay).map(({ id }) => id);

describe('grounds suggested', () => {
  const current = manifest('2025-07-01', null, ['thi-dua']);

  it.each([
    ['2017-09-18', ['luat-tdkt-2003', 'nd-42-2010', 'tt-35-2015-bgddt']],
    ['2017-10-26', ['luat-tdkt-2003', 'nd-91-2017', 'tt-35-2015-bgddt']],
    ['2024-05-20', ['luat-tdkt-2022', 'nd-98-2023', 'tt-29-2023-bgddt']],
    ['2026-11-22', ['luat-tdkt-2026', 'nd-152-2025', 'tt-15-2025-bnv', 'tt-07-2026-bgddt']],
  ])('on %s are the award law of that day', (ngay, expected) => {
    expect(ids(current, ngay)).toEqual(expected);
  });

  it('without a date are all that a document of the version may need', () => {
    expect(ids(manifest('2020-03-05', '2025-06-30', ['thi-dua']))).toEqual([
      'luat-tdkt-2003',
      'luat-tdkt-2022',
      'nd-91-2017',
      'nd-98-2023',
      'tt-22-2018-bgddt',
      'tt-21-2020-bgddt',
      'tt-29-2023-bgddt',
    ]);
  });

  it('are none where the manifest names no field', () => {
    expect(ids(manifest('2025-07-01', null))).toEqual([]);
  });

  it('have one name each, and are signed before they come into force', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { van, tu, den } of all) {
      for (const date of citedDates(van)) expect(date <= tu).toBe(true);
      expect(den === null || tu <= den).toBe(true);
      expect(van).not.toMatch(/[;.,]$/);
    }
  });
});
