import type { Path } from '../../fill/model/path.ts';
import { drawn } from '../../fill/model/schema.ts';
import { emptyShape, type Shape } from '../../fill/model/shape.ts';

/** The forms that a bộ hồ sơ khen thưởng is made of, by the part of it that holds their own fields. */
export const FORMS = {
  toTrinh: 'to-trinh-khen-thuong',
  bienBan: 'bien-ban',
  quyetDinh: 'quyet-dinh-khen-thuong',
  giayKhen: 'giay-khen',
  caNhan: 'bao-cao-thanh-tich-ca-nhan',
  tapThe: 'bao-cao-thanh-tich-tap-the',
} as const;
export type Part = keyof typeof FORMS;
export type Group = 'caNhan' | 'tapThe';

/** The parts that are one form each. */
export const PAPERS = ['toTrinh', 'bienBan', 'quyetDinh', 'giayKhen'] as const;
export type Paper = (typeof PAPERS)[number];

/** What the whole set is drawn from and sent by. */
export interface SetForms {
  /** Everything that is typed: the request, and beside it what all reports have in common (`baoCaoChung`). */
  shape: Shape;
  /** The columns of the two tables. */
  columns: Record<Group, Shape>;
  /** What of a report stands in no column. */
  reports: Record<Group, Shape>;
}

/** What comes from the list, from the common part or from the decision is not asked for again. */
const TAKEN: Record<Part, string> = {
  toTrinh: 'coQuan diaDanh ngay nguoiKy tapThe caNhan hoiDong',
  bienBan: 'coQuan bieuQuyet',
  quyetDinh: 'coQuan diaDanh tapThe caNhan',
  giayKhen: 'coQuan diaDanh ngay tang quyetDinh soVang',
  caNhan: 'coQuan diaDanh ngay trichYeu',
  tapThe: 'coQuan diaDanh ngay trichYeu',
};

/** Fields of a report that a column holds; the rest is written at each person. */
const IN_COLUMNS: Record<Group, string> = { caNhan: 'lyLich', tapThe: 'truSo dienThoai coCauToChuc' };
const IN_LIST = 'hoTen biDanh donVi chucVu';

const SIGNED_BY_ALL = 'Để trống thì như người ký ở phần chung.';
const REPORTS_BY_ALL = 'Để trống thì như phần chung của mọi báo cáo.';

/** @param shapes the forms in the versions of the set's school year */
export function setForms(shapes: Record<Part, Shape>): SetForms {
  const own = (part: Part) => without(shapes[part], TAKEN[part]);
  const { coQuan, diaDanh, ngay, nguoiKy } = shapes.toTrinh.fields!;
  const reports = { caNhan: reportOf(own('caNhan'), 'caNhan'), tapThe: reportOf(own('tapThe'), 'tapThe') };
  const columns = {
    caNhan: table(shapes.toTrinh, 'caNhan', own('caNhan')),
    tapThe: table(shapes.toTrinh, 'tapThe', own('tapThe')),
  };
  const signed = (shape: Shape, hint = SIGNED_BY_ALL) => loosened(shape, 'nguoiKy', hint);
  const fields: Record<string, Shape> = {
    namHoc: { ...emptyShape('text', 'namHoc', 'Năm học'), nullable: true },
    common: named(
      group({ coQuan: coQuan!, diaDanh: diaDanh!, ngay: ngay!, nguoiKy: nguoiKy! }),
      'common',
      'Phần chung',
    ),
    caNhan: whole(columns.caNhan, own('caNhan')),
    tapThe: whole(columns.tapThe, own('tapThe')),
    toTrinh: named(own('toTrinh'), 'toTrinh', 'Tờ trình'),
    bienBan: named(
      loosened(signed(own('bienBan')), 'ngay', 'Ngày lập biên bản. Để trống thì như ngày ở phần chung.'),
      'bienBan',
      'Biên bản họp',
    ),
    baoCaoChung: named(
      group({
        nhiemVu: {
          ...shapes.caNhan.fields!.nhiemVu!,
          required: false,
          hint: 'Dùng cho ai chưa ghi nhiệm vụ riêng. Để trống thì phải ghi riêng cho từng người, tập thể.',
        },
        nguoiKy: {
          ...shapes.caNhan.fields!.nguoiKy!,
          required: false,
          hint: 'Ký các báo cáo không có người ký riêng. Để trống thì như người ký ở phần chung.',
        },
      }),
      'baoCaoChung',
      'Chung của mọi báo cáo',
    ),
    quyetDinh: named(
      loosened(signed(own('quyetDinh')), 'ngay', 'Để trống thì như ngày ở phần chung.'),
      'quyetDinh',
      'Quyết định',
    ),
    giayKhen: named(certificate(signed(own('giayKhen'))), 'giayKhen', 'Giấy khen'),
  };
  for (const part of ['common', ...PAPERS]) fields[part]!.required = true;
  return { shape: group(fields), columns, reports };
}

/** The schema of one place of the set as the form draws it, from the root down. */
export function drawnAt(path: Path, shape: Shape) {
  const own = drawn(shape);
  const options = own.uiSchema['ui:options'] as object;
  const inner = { schema: own.schema, uiSchema: { ...own.uiSchema, 'ui:options': { ...options, sections: true } } };
  return [...path].reverse().reduce<typeof inner>(
    ({ schema, uiSchema }, key) => ({
      schema: { type: 'object', properties: { [key]: schema } },
      uiSchema: { 'ui:options': { way: true } as never, [key]: uiSchema },
    }),
    inner,
  );
}

const group = (fields: Record<string, Shape>): Shape => ({ ...emptyShape('group', '', ''), fields });

const named = (shape: Shape, name: string, title: string): Shape => ({ ...shape, name, title, hint: '' });

function without(shape: Shape, names: string): Shape {
  const out = new Set(names.split(' '));
  return { ...shape, fields: Object.fromEntries(Object.entries(shape.fields!).filter(([name]) => !out.has(name))) };
}

function loosened(shape: Shape, name: string, hint: string): Shape {
  const field = shape.fields?.[name];
  return field ? { ...shape, fields: { ...shape.fields, [name]: { ...field, required: false, hint } } } : shape;
}

/** A certificate says what its person did, under the next number of the book. */
function certificate(shape: Shape): Shape {
  const own = loosened(
    shape,
    'thanhTich',
    'Ghi chung cho mọi người. Để trống thì lấy tóm tắt thành tích của từng người.',
  );
  const soVangTu: Shape = {
    ...emptyShape('number', 'soVangTu', 'Số vào sổ đầu tiên'),
    hint: 'Các giấy khen sau ghi số tiếp theo. Để trống nếu chưa vào sổ.',
    nullable: true,
    minimum: 1,
  };
  return { ...own, fields: { ...own.fields, soVangTu } };
}

/** Fields of a report beside its columns. */
function reportOf(report: Shape, of: Group): Shape {
  const rest = without(report, IN_COLUMNS[of]);
  const own = loosened(rest, 'nguoiKy', of === 'caNhan' ? REPORTS_BY_ALL : SIGNED_BY_ALL);
  return {
    ...own,
    name: 'baoCao',
    fields: {
      ...own.fields,
      nhiemVu: { ...own.fields!.nhiemVu!, required: false, hint: REPORTS_BY_ALL },
      thanhTich: { ...own.fields!.thanhTich!, required: false, hint: 'Để trống thì lấy tóm tắt thành tích ở bảng.' },
    },
  };
}

/** The table of a list: its own fields, then those of the reports that have room in a cell. */
function table(paper: Shape, of: Group, report: Shape): Shape {
  const list = paper.fields![of]!;
  const names = IN_COLUMNS[of].split(' ');
  const cells = Object.fromEntries(
    names.map((name) => [name, of === 'caNhan' ? without(report.fields![name]!, IN_LIST) : report.fields![name]!]),
  );
  const baoCao = { ...group(cells), name: 'baoCao' };
  return {
    ...list,
    kind: 'grid',
    required: of === 'caNhan',
    items: { ...list.items!, fields: { ...list.items!.fields, baoCao } },
  };
}

/** A list with whole reports, as it is sent. */
function whole(list: Shape, report: Shape): Shape {
  const { lyLich, ...fields } = report.fields!;
  const baoCao: Shape = {
    ...group({ ...fields, ...(lyLich && { lyLich: without(lyLich, IN_LIST) }) }),
    name: 'baoCao',
    required: true,
  };
  for (const name of ['nhiemVu', 'nguoiKy', 'thanhTich']) {
    baoCao.fields![name] = { ...baoCao.fields![name]!, required: false };
  }
  return { ...list, required: false, items: { ...list.items!, fields: { ...list.items!.fields, baoCao } } };
}
