import { describe, expect, it } from '@jest/globals';
import { isWithin, pathOf, pointerOf, valueAt, withValue } from './path.ts';

describe('places in the data', () => {
  it('are pointers and paths alike', () => {
    expect(pointerOf(['phuLuc', 0, 'tieuDe'])).toBe('/phuLuc/0/tieuDe');
    expect(pathOf('/phuLuc/0/tieuDe')).toEqual(['phuLuc', 0, 'tieuDe']);
    expect(pathOf(pointerOf(['a/b~c']))).toEqual(['a/b~c']);
    expect(pathOf('')).toEqual([]);
  });

  it('know what lies inside them', () => {
    expect(isWithin('/kinhGui/0', '/kinhGui')).toBe(true);
    expect(isWithin('/kinhGuiKhac', '/kinhGui')).toBe(false);
    expect(isWithin('/so', '')).toBe(true);
  });

  it('are read, also where nothing stands', () => {
    expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
    expect(valueAt({ a: null }, ['a', 'b'])).toBeUndefined();
    expect(valueAt({}, ['constructor'])).toBeUndefined();
  });

  it('are changed without touching what is beside them', () => {
    const data = { coQuan: { banHanh: 'A' }, kinhGui: ['x', 'y'] };
    const changed = withValue(data, ['kinhGui', 1], 'z');
    expect(changed).toEqual({ coQuan: { banHanh: 'A' }, kinhGui: ['x', 'z'] });
    expect(changed.coQuan).toBe(data.coQuan);
    expect(data.kinhGui).toEqual(['x', 'y']);
  });

  it('are made where they are missing and taken away with undefined', () => {
    expect(withValue({}, ['nguoiKy', 'hoTen'], 'A')).toEqual({ nguoiKy: { hoTen: 'A' } });
    expect(withValue({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(Object.keys(withValue({ a: 1, b: 2 }, ['a'], 3))).toEqual(['a', 'b']);
  });
});
