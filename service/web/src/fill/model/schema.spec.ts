import { describe, expect, it } from '@jest/globals';
import { digest } from './schema.ts';
import type { Shape } from './shape.ts';
import { served, versions } from './testing.ts';

const shapeOf = (template: string, version = '2025-2026') => digest(served(template, version)).shape;

describe('the schema of a version, digested', () => {
  it('finds every reference to an embedded schema, with the words beside it put before its own', () => {
    const { fields } = shapeOf('danh-sach-de-nghi');
    expect(fields?.trichYeu).toMatchObject({ kind: 'lines', title: 'Tiêu đề', required: true });
    expect(fields?.coQuan?.fields?.banHanh).toMatchObject({ kind: 'text', title: 'Cơ quan ban hành' });
    // A reference inside an embedded schema is one to that schema.
    expect(fields?.caNhan?.items?.fields?.hoTen?.title).toBe('Họ và tên');
    expect(shapeOf('cong-van').fields?.phuLuc?.items?.fields?.noiDung?.kind).toBe('body');
  });

  it('draws each place by what it holds', () => {
    const kinds = Object.entries(shapeOf('cong-van').fields ?? {}).map(([name, { kind }]) => `${name}: ${kind}`);
    expect(kinds).toEqual([
      'coQuan: group',
      'so: number',
      'kyHieu: text',
      'diaDanh: text',
      'ngay: date',
      'trichYeu: lines',
      'dauKhan: choice',
      'phamVi: choice',
      'kinhGui: list',
      'ghiChuKinhGui: text',
      'canCu: grounds',
      'moDau: list',
      'noiDung: body',
      'nguoiKy: signer',
      'noiNhan: list',
      'luu: text',
      'phuLuc: cards',
    ]);
    expect(shapeOf('danh-sach-de-nghi').fields?.caNhan?.kind).toBe('grid');
    expect(shapeOf('giay-moi').fields?.thoiGian?.kind).toBe('moment');
    expect(shapeOf('bao-cao-thanh-tich-tap-the').fields?.capTrenXacNhan?.kind).toBe('check');
    expect(shapeOf('cong-van').fields?.nguoiKy?.fields?.anhChuKy?.kind).toBe('picture');
  });

  it('puts examples into the empty field', () => {
    expect(shapeOf('cong-van').fields?.kyHieu).toMatchObject({
      hint: 'Phần đứng sau dấu gạch chéo của số văn bản, viết liền.',
      example: 'SGD&ĐT-VP hoặc KH-THPTTN',
    });
    expect(shapeOf('cong-van').fields?.coQuan?.fields?.chuQuan).toMatchObject({
      hint: 'Cơ quan cấp trên trực tiếp, kèm tên địa phương. Để trống nếu không có.',
      example: 'UBND TỈNH CAO BẰNG',
    });
  });

  it('says choices in words', () => {
    expect(shapeOf('danh-sach-de-nghi').fields?.sapXep?.options).toEqual([
      { value: 'uuTien', label: 'Theo thứ tự ưu tiên' },
      { value: 'ten', label: 'Theo tên người, vần tiếng Việt' },
      { value: 'nhuNhap', label: 'Như đã nhập' },
    ]);
    expect(shapeOf('cong-van').fields?.nguoiKy?.fields?.quyenHan?.options?.[2]).toEqual({
      value: 'KT.',
      label: 'KT. – ký thay',
    });
  });

  it.each(versions)('shows a clerk nothing of data and programs in %s %s', (template, version) => {
    const words: string[] = [];
    walk(shapeOf(template, version), (shape) => words.push(shape.title, shape.hint ?? ''));
    expect(words.join('\n')).not.toMatch(/\(null\)|năm-tháng-ngày|\d{4}-\d\d-\d\d|base64|“[a-z]+[A-Z]\w*”|^true/m);
  });

  it.each(versions)('gives RJSF no reference and no alternative in %s %s', (template, version) => {
    const { schema } = digest(served(template, version));
    expect(JSON.stringify(schema)).not.toMatch(/\$ref|oneOf|anyOf|\$defs/);
  });

  it('draws fields that nobody knew before', () => {
    const { shape } = digest({
      type: 'object',
      properties: { moi: { title: 'Mới', type: ['string', 'null'], maxLength: 50 } },
    });
    expect(shape.fields?.moi).toMatchObject({ kind: 'text', title: 'Mới', nullable: true, required: false });
  });
});

function walk(shape: Shape, see: (shape: Shape) => void): void {
  see(shape);
  for (const inner of Object.values(shape.fields ?? {})) walk(inner, see);
  if (shape.items) walk(shape.items, see);
}
