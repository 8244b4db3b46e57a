import { describe, expect, it } from '@jest/globals';
import { readDestinations } from './destinations.js';

/** In the manner of Skia, with a page tree of two levels. */
const pdf = (catalog = '<</Type /Catalog\n/Pages 9 0 R\n/Dests 8 0 R>>', title = '') =>
  Buffer.from(
    [
      '%PDF-1.4',
      `1 0 obj\n<</Title (${title})>>\nendobj`,
      '2 0 obj\n<</Type /Page\n/MediaBox [0 0 594.95996 841.91998]\n/Parent 7 0 R>>\nendobj',
      '3 0 obj\n<</Type /Page\n/MediaBox [0 0 841.91998 594.95996]\n/Parent 9 0 R>>\nendobj',
      '7 0 obj\n<</Type /Pages\n/Count 1\n/Kids [2 0 R]\n/Parent 9 0 R>>\nendobj',
      '8 0 obj\n<</k1 [2 0 R /XYZ 127.5 832.91998 0]\n/fr2 [3 0 R /XYZ 10 -5.04004 0]\n/far [77 0 R /XYZ 1 1 0]>>\nendobj',
      '9 0 obj\n<</Type /Pages\n/Count 2\n/Kids [7 0 R 3 0 R]>>\nendobj',
      `10 0 obj\n${catalog}\nendobj`,
      'trailer',
    ].join('\n'),
    'latin1',
  );

describe('named destinations', () => {
  it('by page, and points from the top of the page area', () => {
    const found = readDestinations(pdf());
    expect([...found.keys()]).toEqual(['k1', 'fr2']);
    expect(found.get('k1')).toEqual({ page: 0, y: expect.closeTo(6, 3) });
    expect(found.get('fr2')).toEqual({ page: 1, y: expect.closeTo(400, 3) });
  });

  it('are none where the PDF has none, or is none', () => {
    expect(readDestinations(pdf('<</Type /Catalog\n/Pages 9 0 R>>')).size).toBe(0);
    expect(readDestinations(Buffer.from('không phải PDF')).size).toBe(0);
  });

  it('are not what a title says', () => {
    expect(readDestinations(pdf(undefined, '<</Type /Catalog /Dests 1 0 R')).get('k1')?.page).toBe(0);
  });

  it('a page tree that goes round ends', () => {
    const round = Buffer.from(pdf().toString('latin1').replace('/Kids [2 0 R]', '/Kids [9 0 R 2 0 R]'), 'latin1');
    expect(readDestinations(round).size).toBeGreaterThan(0);
  });
});
