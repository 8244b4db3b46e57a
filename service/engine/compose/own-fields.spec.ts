import { describe, expect, it } from '@jest/globals';
import { conditionOf, ownFields, ownView } from './own-fields.js';
import { SchemaMap } from './schema-map.js';

const text = (title: string, rest: object = {}) => ({ title, type: 'string', ...rest });
const schema = {
  type: 'object',
  required: ['coQuan', 'diaDiem', 'thietBi'],
  properties: {
    coQuan: { type: 'object', properties: { banHanh: text('Cơ quan ban hành') } },
    hoTen: text('Họ tên'),
    diaDiem: text('Địa điểm'),
    ngayHop: text('Ngày họp', { format: 'date' }),
    kinhPhi: { title: 'Kinh phí', type: ['number', 'null'] },
    tructuyen: { title: 'Trực tuyến', type: 'boolean' },
    chuanBi: { title: 'Chuẩn bị', type: ['string', 'array'] },
    thietBi: {
      title: 'Thiết bị',
      type: 'array',
      items: { type: 'object', required: ['ten'], properties: { ten: text('Tên'), ghiChu: text('Ghi chú') } },
    },
    lienHe: {
      title: 'Liên hệ',
      type: 'object',
      properties: { ten: text('Tên'), soMay: { title: 'Số máy', type: 'array', items: text('Số') } },
    },
  },
};
const map = new SchemaMap(schema);
const fields = ownFields('hop-moi', map);

describe('fields that a schema adds of its own', () => {
  it('stand beside those of the program, whose names win', () => {
    expect(Object.keys(fields)).toEqual([
      ...['diaDiem', 'ngayHop', 'coNgayHop', 'kinhPhi', 'coKinhPhi', 'tructuyen', 'chuanBi', 'coChuanBi', 'thietBi'],
      ...['lienHe', 'coLienHe'],
    ]);
    expect(fields.ngayHop).toMatchObject({
      shape: { kind: 'text' },
      title: 'Ngày họp',
      from: ['ngayHop'],
      guards: ['coNgayHop'],
    });
    expect(fields.thietBi?.shape).toMatchObject({
      kind: 'list',
      item: { kind: 'object', fields: { ten: { from: ['thietBi/*/ten'] }, coGhiChu: { shape: { kind: 'flag' } } } },
    });
  });

  it('print what was given, each as its kind is printed', () => {
    const data = {
      diaDiem: ' Phòng họp \n\n tầng 2 ',
      ngayHop: '2026-03-09',
      kinhPhi: 1.5,
      tructuyen: true,
      chuanBi: '1. Máy chiếu\n- Loa',
      thietBi: [{ ten: 'Loa' }, { ten: 'Máy chiếu', ghiChu: 'mượn' }],
      lienHe: { ten: 'Lò Thị Pâng', soMay: ['0912', '0913'] },
    };
    const view = ownView(fields, map, data);
    expect(view).toMatchObject({
      diaDiem: 'Phòng họp\ntầng 2',
      ngayHop: 'ngày 09 tháng 3 năm 2026',
      coNgayHop: true,
      kinhPhi: '1,5',
      coKinhPhi: true,
      tructuyen: true,
      thietBi: [
        { ten: 'Loa', ghiChu: '', coGhiChu: false },
        { ten: 'Máy chiếu', ghiChu: 'mượn', coGhiChu: true },
      ],
      lienHe: { ten: 'Lò Thị Pâng', soMay: ['0912', '0913'] },
    });
    expect(view.chuanBi).toMatchObject([{ so: '1.' }, { laGachDau: true }]);
  });

  it('print nothing when nothing was given, and are there all the same', () => {
    expect(ownView(fields, map, {})).toMatchObject({
      diaDiem: '',
      ngayHop: '',
      coNgayHop: false,
      tructuyen: false,
      chuanBi: [],
      coChuanBi: false,
      thietBi: [],
      lienHe: { ten: '', soMay: [] },
    });
  });

  it('have a condition named after them', () => {
    expect(conditionOf('diaDiem')).toBe('coDiaDiem');
  });
});
