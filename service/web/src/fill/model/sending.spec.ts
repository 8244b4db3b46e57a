import { describe, expect, it } from '@jest/globals';
import { digest } from './schema.ts';
import { sending } from './sending.ts';
import { served } from './testing.ts';

const { shape } = digest(served('cong-van', '2025-2026'));

describe('what goes to the service', () => {
  it('is without empty lines, and knows where each line stands in the form', () => {
    const { data, placeOf } = sending(shape, { kinhGui: ['', 'Trường A', '  ', 'Trường B'] });
    expect(data.kinhGui).toEqual(['Trường A', 'Trường B']);
    expect(placeOf('/kinhGui/1')).toBe('/kinhGui/3');
    expect(placeOf('/kinhGui')).toBe('/kinhGui');
    expect(placeOf('/trichYeu')).toBe('/trichYeu');
  });

  it('counts inside lists that moved', () => {
    const phuLuc = [{ tieuDe: '' }, { tieuDe: 'Biểu', noiDung: '' }];
    const { data, placeOf } = sending(shape, { phuLuc });
    expect(data.phuLuc).toEqual([{ tieuDe: 'Biểu' }]);
    expect(placeOf('/phuLuc/0/noiDung')).toBe('/phuLuc/1/noiDung');
  });

  it('leaves texts as they were typed, and room to write where null stands', () => {
    expect(sending(shape, { trichYeu: ' về  việc ', so: null, ngay: null }).data).toMatchObject({
      trichYeu: ' về  việc ',
      so: null,
      ngay: null,
    });
  });

  it('drops groups and optional lists of which nothing is filled in, and keeps those that must be there', () => {
    const list = digest(served('danh-sach-de-nghi', '2025-2026')).shape;
    expect(sending(list, { kemTheo: { ten: '' }, caNhan: [{ hoTen: '' }] }).data).toEqual({
      coQuan: {},
      nguoiKy: {},
      kemTheo: null,
    });
    expect(sending(shape, { canCu: [''], kinhGui: [''], nguoiKy: { chucVu: '' } }).data).toEqual({
      coQuan: {},
      kinhGui: [],
      nguoiKy: {},
    });
  });

  it('keeps blocks of a body as the editor made them', () => {
    const noiDung = [{ loai: 'bang', cot: [{ ten: '' }], dong: [['']] }];
    expect(sending(shape, { noiDung }).data.noiDung).toBe(noiDung);
  });
});
