import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../../fill/model/grid.ts';
import { drawnAt } from './forms.ts';
import { forms } from './testing.ts';

const { shape, columns, reports } = forms();
const titles = (of: 'caNhan' | 'tapThe') => columnsOf(columns[of].items!).map(({ title }) => title);

describe('the forms of a set', () => {
  it('ask for nothing twice', () => {
    const names = (part: string) => Object.keys(shape.fields![part]!.fields!);
    expect(names('common')).toEqual(['coQuan', 'diaDanh', 'ngay', 'nguoiKy']);
    for (const part of ['toTrinh', 'bienBan', 'quyetDinh', 'giayKhen']) {
      for (const taken of ['coQuan', 'tapThe', 'caNhan', 'hoiDong', 'bieuQuyet', 'tang']) {
        expect(names(part)).not.toContain(taken);
      }
    }
    expect(shape.fields!.bienBan!.fields!.nguoiKy).toMatchObject({ required: false });
  });

  it('have a column for each thing of the list and for the short things of a report', () => {
    expect(titles('caNhan')).toEqual(
      expect.arrayContaining(['Họ và tên', 'Minh chứng', 'Số phiếu đồng ý', 'Ngày sinh', 'Quê quán']),
    );
    expect(titles('caNhan').filter((title) => title === 'Họ và tên')).toHaveLength(1);
    expect(titles('tapThe')).toEqual(expect.arrayContaining(['Tên tập thể', 'Cơ cấu tổ chức']));
    expect(Object.keys(reports.caNhan.fields!)).toEqual(['nhiemVu', 'thanhTich', 'danhHieu', 'khenThuong', 'nguoiKy']);
  });

  it('are drawn at their place in the set', () => {
    const { schema, uiSchema } = drawnAt(['caNhan', 0, 'baoCao'], reports.caNhan);
    expect(schema).toMatchObject({ properties: { caNhan: { properties: { 0: { properties: { baoCao: {} } } } } } });
    expect(uiSchema).toMatchObject({ caNhan: { 0: { baoCao: { thanhTich: { 'ui:field': 'body' } } } } });
  });
});
