import { inHoa, oneLine } from '../../vietnamese/text.js';
import type { Kind } from '../kinds.js';
import { field, items, paragraphsOf } from '../origin.js';
import { paragraphs, type VanBan } from '../van-ban.js';

/** The registration form's own fields: its title, and nine items of which any may be left to write by hand. */
export interface DangKy extends VanBan {
  tieuDe: string[];
  thoiGianThucHien?: string | null;
  hoTen?: string | null;
  nhiemVu?: string | null;
  linhVuc?: string | null;
  thucTrang?: string | null;
  mucTieu?: string | null;
  duKienKetQua?: string | null;
  thoiGianThuNghiem?: string | null;
  cacBuoc?: string | null;
  phamViCongBo?: string | null;
}

/** Answered on the line of their label. */
const SHORT = ['thoiGianThucHien', 'hoTen', 'nhiemVu', 'linhVuc'] as const;
/** Answered in paragraphs under their label: empty lists where the template prints dotted lines. */
const LONG = ['thucTrang', 'mucTieu', 'duKienKetQua', 'thoiGianThuNghiem', 'cacBuoc', 'phamViCongBo'] as const;

export const dangKy: Kind = {
  view,
  origins: {
    tieuDe: items('tieuDe'),
    ...Object.fromEntries(SHORT.map((name) => [name, field(name)])),
    ...Object.fromEntries(LONG.map((name) => [name, paragraphsOf(name)])),
  },
};

function view(data: DangKy): Record<string, unknown> {
  const fields: Record<string, unknown> = { tieuDe: data.tieuDe.map((line) => inHoa(oneLine(line))) };
  for (const name of SHORT) {
    const text = oneLine(data[name] ?? '');
    fields[name] = text;
    fields[`co${name[0]?.toUpperCase()}${name.slice(1)}`] = text !== '';
  }
  for (const name of LONG) fields[name] = paragraphs(data[name] ?? '');
  const items = [...SHORT.slice(1), ...LONG];
  fields.laMauTrong = items.every((name) => (data[name] ?? null) === null);
  return fields;
}
