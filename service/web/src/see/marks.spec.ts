import { describe, expect, it } from '@jest/globals';
import { belonging, joined, pointerOf, quoted } from './marks.ts';

const rect = (x: number, y: number, width = 10, height = 10) => ({ x, y, width, height });

describe('links of a marked preview', () => {
  it('say their field', () => {
    expect(pointerOf('vanthu:truong/kinhGui/0')).toBe('/kinhGui/0');
    expect(pointerOf('vanthu:truong/a%20b')).toBe('/a b');
    expect(pointerOf('vanthu:truong/%E1%BB')).toBeUndefined();
    expect(pointerOf('https://example.org/')).toBeUndefined();
  });

  it('belong to a field, its parts, or else to what holds it', () => {
    const all = ['/kinhGui/0', '/kinhGui/1', '/kinhGui/10', '/so', '/noiDung#3', '/noiDung#4'];
    expect([...belonging('/kinhGui', all)]).toEqual(['/kinhGui/0', '/kinhGui/1', '/kinhGui/10']);
    expect([...belonging('/kinhGui/1', all)]).toEqual(['/kinhGui/1']);
    expect([...belonging('/noiDung', all)]).toEqual(['/noiDung#3', '/noiDung#4']);
    expect([...belonging('/noiDung#4', all)]).toEqual(['/noiDung#4']);
    expect([...belonging('/so/than', all)]).toEqual(['/so']);
    expect([...belonging('/khac', all)]).toEqual([]);
  });
});

describe('rectangles', () => {
  it('of one line become one, of two lines stay two', () => {
    expect(joined([rect(30, 1), rect(0, 0), rect(0, 12)], 0)).toEqual([rect(0, 0, 40, 11), rect(0, 12)]);
  });
});

describe('a quote', () => {
  const words = [
    { text: 'Nơi ', rect: rect(0, 0) },
    { text: 'nhận:', rect: rect(10, 0) },
    { text: '- Như', rect: rect(0, 12) },
    { text: 'trên;', rect: rect(10, 12) },
  ];

  it('is found over words and lines', () => {
    expect(quoted('nhận: - Như', words)).toEqual([rect(10, 0), rect(0, 12)]);
    expect(quoted('Nơi nhận…', words)).toEqual([rect(0, 0), rect(10, 0)]);
  });

  it('that is not there, or says nothing, is nowhere', () => {
    expect(quoted('Lưu: VT', words)).toBeUndefined();
    expect(quoted(' ', words)).toBeUndefined();
  });
});
