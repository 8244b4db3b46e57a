import { describe, expect, it } from '@jest/globals';
import { type Finding, marksOf, summary } from './findings.ts';

const finding = (more: object, place: object): Finding =>
  ({ rule: 'ND30-X-01', severity: 'error', clause: 'c', message: 'm', fix: 'f', ...more, place }) as Finding;

describe('findings', () => {
  const all = [
    finding({}, { part: 'document', paragraph: 0, quote: '' }),
    finding({}, { part: 'word/document.xml', paragraph: 3, quote: 'Kính gửi' }),
    finding(
      { severity: 'info' },
      { part: 'page', paragraph: 2, quote: 'Số', page: 2, rects: [{ page: 2, x: 1, y: 2, width: 3, height: 4 }] },
    ),
  ];

  it('are marks where they have a place', () => {
    expect(marksOf(all).map(({ id, uri, page, tone }) => [id, uri, page, tone])).toEqual([
      ['muc-1', 'vanthu:doan/word/document.xml/3', undefined, 'error'],
      ['muc-2', 'vanthu:doan/page/2', 2, 'info'],
    ]);
  });

  it('are counted in words', () => {
    expect(summary(all)).toBe('2 chỗ sai thể thức, 1 điều để biết');
    expect(summary([])).toBeUndefined();
  });
});
