import type { JsonSchema, Manifest, TemplateVersion } from '../template/manifest.js';
import { lines } from '../vietnamese/text.js';
import { ngayThangNam } from './dates.js';
import { SchemaMap } from './schema-map.js';

/**
 * What the fields of a schema print that the program knows nothing of: those that a new version adds. So a form gets a further
 * item by its schema and its tag alone.
 *
 * - a text, a choice: the text, line by line; `''` where there is none
 * - a date: `ngày 05 tháng 9 năm 2026`; a number with the comma of Vietnamese; a boolean: itself
 * - a list: its items; a record: its fields
 *
 * and beside each `co` + its name: whether there is something.
 *
 * @param path of a record in the schema, lists' items at `0`
 * @param known fields that are left out
 */
export type FurtherFields = (path: string[], data: unknown, known?: ReadonlySet<string>) => Record<string, unknown>;

interface Field {
  name: string;
  flag: string;
  print(value: unknown): unknown;
}

const made = new WeakMap<JsonSchema, FurtherFields>();

export function furtherFields({ schema }: Pick<TemplateVersion, 'schema'>): FurtherFields {
  const known = made.get(schema);
  if (known) return known;
  const map = new SchemaMap(schema);
  const plans = new Map<string, Field[]>();
  const plan = (path: string[]): Field[] => {
    const key = path.join('/');
    let fields = plans.get(key);
    if (!fields) {
      // In its place before it is full: a schema may refer to itself.
      fields = [];
      plans.set(key, fields);
      for (const name of Object.keys((map.schemaAt(path)?.properties ?? {}) as object)) {
        const flag = `co${name[0]!.toUpperCase()}${name.slice(1)}`;
        fields.push({ name, flag, print: printer([...path, name]) });
      }
    }
    return fields;
  };
  const record = (path: string[], data: unknown, left: ReadonlySet<string> = NONE): Record<string, unknown> => {
    const view: Record<string, unknown> = {};
    for (const { name, flag, print } of plan(path)) {
      if (left.has(name)) continue;
      const value = print(own(data, name));
      view[name] = value;
      view[flag] = Array.isArray(value) ? value.length > 0 : value !== '' && value !== false;
    }
    return view;
  };
  const printer = (path: string[]): Field['print'] => {
    const here = map.schemaAt(path) ?? {};
    const types = [here.type].flat();
    if (here.properties) return (value) => record(path, value);
    if (types.includes('array') && !types.includes('string')) {
      const item = [...path, '0'];
      const print = printer(item);
      return (value) => (Array.isArray(value) ? value.map(print) : []);
    }
    if (types.includes('boolean')) return (value) => value === true;
    return (value) => printed(value, here);
  };
  made.set(schema, record);
  return record;
}

const NONE: ReadonlySet<string> = new Set();

function printed(value: unknown, { format }: JsonSchema): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string') return '';
  return format === 'date' ? ngayThangNam(value) : lines(value).join('\n');
}

function own(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, name)) return undefined;
  return (data as Record<string, unknown>)[name];
}

const VAN_BAN =
  'coQuan so kyHieu diaDanh ngay trichYeu dauKhan phamVi kinhGui ghiChuKinhGui canCu moDau noiDung nguoiKy noiNhan luu phuLuc';

/** Fields of the data that each kind's own code prints, beside those that all documents have. */
const OF_KINDS: Readonly<Record<string, string>> = {
  'bao-cao-thanh-tich-ca-nhan': 'danhHieu khenThuong lyLich nhiemVu thanhTich',
  'bao-cao-thanh-tich-tap-the':
    'capTrenXacNhan coCauToChuc dacDiem danhHieu dienThoai khenThuong nhiemVu thanhTich truSo',
  'bien-ban': 'batDau bieuQuyet chuTri coMat diaDiem ketThuc soCoMat thuKy tongSo vang',
  'dang-ky':
    'cacBuoc duKienKetQua hoTen linhVuc mucTieu nhiemVu phamViCongBo thoiGianThuNghiem thoiGianThucHien thucTrang tieuDe',
  'danh-sach-de-nghi': 'caNhan hoiDong kemTheo sapXep tapThe',
  'giay-khen': 'quyetDinh soVang tang thamQuyen thanhTich',
  'giay-moi': 'chuTri diaDiem kinhMoi luuY thoiGian toiDu',
  'quyet-dinh-khen-thuong': 'caNhan danhSach hinhThuc lyDo tapThe thamQuyen thiHanh tienThuong',
  'to-trinh-khen-thuong': 'caNhan danhSach hoSo hoiDong sapXep tapThe',
  'van-ban-ten-loai': 'tenLoai',
};

const known = new Map<string, ReadonlySet<string>>();

/** What a kind's data are made of as far as the program knows it. */
export function knownFields({ id, loai = id }: Pick<Manifest, 'id' | 'loai'>): ReadonlySet<string> {
  let fields = known.get(loai);
  if (!fields) {
    const own = Object.hasOwn(OF_KINDS, loai) ? OF_KINDS[loai] : '';
    fields = new Set(`${VAN_BAN} ${own}`.split(' '));
    if (Object.hasOwn(OF_KINDS, loai)) known.set(loai, fields);
  }
  return fields;
}
