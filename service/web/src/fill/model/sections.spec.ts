import { describe, expect, it } from '@jest/globals';
import { digest } from './schema.ts';
import { sections } from './sections.ts';
import { served, versions } from './testing.ts';

const shapeOf = (template: string, version = '2025-2026') => digest(served(template, version)).shape;

describe('the sections of a form', () => {
  it('follow the page of a công văn from top to bottom', () => {
    expect(sections(shapeOf('cong-van')).map(({ title, fields }) => [title, ...fields])).toEqual([
      ['Cơ quan và số ký hiệu', 'coQuan', 'so', 'kyHieu', 'dauKhan', 'phamVi'],
      ['Ngày tháng', 'diaDanh', 'ngay'],
      ['Trích yếu', 'trichYeu'],
      ['Kính gửi', 'kinhGui', 'ghiChuKinhGui'],
      ['Căn cứ', 'canCu'],
      ['Nội dung', 'moDau', 'noiDung'],
      ['Người ký', 'nguoiKy'],
      ['Nơi nhận', 'noiNhan', 'luu'],
      ['Phụ lục', 'phuLuc'],
    ]);
  });

  it.each(versions)('hold every field of %s %s once', (template, version) => {
    const shape = shapeOf(template, version);
    const fields = sections(shape).flatMap((section) => section.fields);
    expect(fields.sort()).toEqual(Object.keys(shape.fields!).sort());
  });

  it('have a place for what they never heard of', () => {
    const fields = {
      trichYeu: { type: 'string' },
      moi: { title: 'Mới', type: 'string' },
      nhom: { title: 'Nhóm mới', type: 'object', properties: {} },
    };
    expect(sections(digest({ type: 'object', properties: fields }).shape)).toEqual([
      { id: 'trich-yeu', title: 'Trích yếu', fields: ['trichYeu'] },
      { id: 'noi-dung', title: 'Nội dung', fields: ['moi'] },
      { id: 'nhom-nhom', title: 'Nhóm mới', fields: ['nhom'] },
    ]);
  });
});
