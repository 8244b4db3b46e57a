import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Catalog } from '../template/catalog.js';
import { furtherFields, knownFields } from './further-fields.js';

describe('the fields of a kind', () => {
  it('are known to the program as far as versions of the repository have them', async () => {
    const catalog = await Catalog.load(join(import.meta.dirname, '../../..'));
    for (const { id, versions } of catalog.list()) {
      for (const { manifest } of versions) {
        const { schema } = catalog.get(id, manifest.version);
        const further = Object.keys(schema.properties as object).filter((name) => !knownFields(manifest).has(name));
        expect([id, manifest.version, further]).toEqual([id, manifest.version, []]);
      }
    }
  });
});

const text = (maxLength: number) => ({ type: ['string', 'null'], maxLength });
const them = furtherFields({
  schema: {
    type: 'object',
    properties: {
      hoTen: text(100),
      kienNghi: text(200_000),
      ngayNop: { type: ['string', 'null'], format: 'date' },
      kinhPhi: { type: 'integer' },
      dongY: { type: 'boolean' },
      xepLoai: { enum: [null, 'Tốt', 'Khá'] },
      lop: { type: 'array', items: text(50) },
      nguoiXacNhan: { type: 'object', properties: { hoTen: text(100) } },
      bang: { type: 'array', items: { type: 'object', properties: { ten: text(50), so: { type: 'integer' } } } },
    },
  },
});

describe('fields that only a schema knows', () => {
  it('are printed by their type', () => {
    const data = {
      hoTen: ' Lò Thị Hà ',
      kienNghi: 'Một.\nHai.',
      ngayNop: '2026-09-05',
      kinhPhi: 1_250_000,
      dongY: true,
      xepLoai: 'Tốt',
      lop: ['10A1', '10A2'],
      nguoiXacNhan: { hoTen: 'Bế Văn Đàn' },
      bang: [{ ten: 'a', so: 1 }],
    };
    expect(them([], data)).toMatchObject({
      hoTen: 'Lò Thị Hà',
      coHoTen: true,
      kienNghi: 'Một.\nHai.',
      coKienNghi: true,
      ngayNop: 'ngày 05 tháng 9 năm 2026',
      kinhPhi: '1250000',
      dongY: true,
      xepLoai: 'Tốt',
      lop: ['10A1', '10A2'],
      nguoiXacNhan: { hoTen: 'Bế Văn Đàn' },
      bang: [{ ten: 'a', so: '1' }],
    });
  });

  it('are empty, never missing, where there is no data', () => {
    expect(them([], {})).toMatchObject({
      hoTen: '',
      coHoTen: false,
      kienNghi: '',
      coKienNghi: false,
      ngayNop: '',
      kinhPhi: '',
      dongY: false,
      xepLoai: '',
      lop: [],
      nguoiXacNhan: { hoTen: '' },
      bang: [],
    });
  });

  it('leave alone what is known already', () => {
    expect(them([], { hoTen: 'a', lop: ['b'] }, new Set(['hoTen']))).not.toHaveProperty('hoTen');
  });
});
