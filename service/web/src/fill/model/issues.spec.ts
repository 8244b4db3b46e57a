import { describe, expect, it } from '@jest/globals';
import { fieldOf, inOrder, issues, shown } from './issues.ts';
import { digest } from './schema.ts';
import { served } from './testing.ts';

const shapeOf = (template: string) => digest(served(template, '2025-2026')).shape;
const shape = shapeOf('cong-van');

describe('what must be mended', () => {
  it('stands at the place in the form, without the description that stands there anyway', () => {
    const description = shape.fields!.trichYeu!.description;
    const errors = [{ path: '/data/trichYeu', code: 'MISSING_FIELD', message: `Chưa có “Trích yếu”. ${description}` }];
    expect(issues(errors, shape)).toEqual([
      { place: '/trichYeu', field: '/trichYeu', message: 'Chưa có “Trích yếu”.' },
    ]);
  });

  it('is followed back to where empty lines were left out', () => {
    const errors = [{ path: '/data/kinhGui/1', code: 'TOO_LONG', message: 'Dài quá.' }];
    const [issue] = issues(errors, shape, (pointer) => pointer.replace('/1', '/4'));
    expect(issue).toMatchObject({ place: '/kinhGui/4', field: '/kinhGui' });
  });

  it.each([
    ['/nguoiKy/hoTen', '/nguoiKy/hoTen'],
    ['/noiDung/3/van', '/noiDung'],
    ['/kinhGui/1', '/kinhGui'],
    ['/phuLuc/0/tieuDe', '/phuLuc/0/tieuDe'],
    ['/phuLuc/0/noiDung/2/van', '/phuLuc/0/noiDung'],
    ['/phuLuc', '/phuLuc'],
    ['', ''],
  ])('of %s is shown by %s', (place, field) => expect(fieldOf(shape, place)).toBe(field));

  it('in a table is shown by the table', () => {
    expect(fieldOf(shapeOf('danh-sach-de-nghi'), '/caNhan/2/phieu/dongY')).toBe('/caNhan');
  });

  it('is shown where people have been, and everywhere when they are done', () => {
    const all = issues(
      [
        { path: '/data/trichYeu', code: 'X', message: 'a' },
        { path: '/data/kyHieu', code: 'X', message: 'b' },
      ],
      shape,
    );
    expect(shown(all, new Set(['/kyHieu']), false).map(({ message }) => message)).toEqual(['b']);
    expect(shown(all, new Set(), true)).toHaveLength(2);
    expect(inOrder(all, ['kyHieu', 'trichYeu']).map(({ message }) => message)).toEqual(['b', 'a']);
  });
});
