import { maLoaiNd30, maLoaiTt01 } from '../../../../engine/the-thuc/ma-loai.ts';
import type { Office, Signer } from '../../api/queries.ts';
import { isObject, withValue } from './path.ts';
import { isEmpty } from './sending.ts';
import { type Shape, shapeAt } from './shape.ts';

/** What the form's beginning depends on beside the office. */
export interface Occasion {
  template: string;
  regime: string;
  effective: { from: string; to: string | null };
  /** Today in Vietnam, `2026-11-24`. */
  today: string;
}

type Data = Record<string, unknown>;

/** What the form begins with: the office's own data wherever nothing stands yet and the form has a place for it. */
export function begun(shape: Shape, data: Data, office: Office | null, occasion: Occasion): Data {
  let result = data;
  const offer = (path: string[], value: unknown) => {
    if (isEmpty(value) || !shapeAt(shape, path) || !isEmpty(at(result, path))) return;
    result = withValue(result, path, value);
  };
  const { from, to } = occasion.effective;
  if (occasion.today >= from && (to === null || occasion.today <= to)) offer(['ngay'], occasion.today);
  if (!office) return result;
  offer(['coQuan', 'chuQuan'], office.coQuan.chuQuan);
  offer(['coQuan', 'banHanh'], office.coQuan.banHanh);
  offer(['kyHieu'], kyHieu(office, occasion, result.tenLoai));
  offer(['diaDanh'], office.diaDanh);
  const signer = office.nguoiKy.find(({ macDinh }) => macDinh) ?? office.nguoiKy[0];
  if (signer && isEmpty(result.nguoiKy)) offer(['nguoiKy'], signing(signer));
  if (signer) offer(['thamQuyen'], thamQuyen(signer, office, occasion.template));
  offer(['noiNhan'], office.noiNhan);
  offer(['luu'], office.luu);
  return result;
}

/** A signer of the office as the document's `nguoiKy`. */
export function signing({ macDinh: _, ...signer }: Signer): Data {
  return Object.fromEntries(Object.entries(signer).filter(([, value]) => !isEmpty(value)));
}

/** The person in whose name is decided: the signer's own title, or the one signed for; a decision also names the office. */
function thamQuyen(signer: Signer, office: Office, template: string): string {
  const chucVu = (signer.thayMat ?? signer.chucVu).split('\n')[0]!;
  return (template === 'giay-khen' ? chucVu : `${chucVu} ${office.coQuan.banHanh}`).toLocaleUpperCase('vi');
}

/** The kinds whose name is known without a field that says it. */
const tenLoai: Readonly<Record<string, string>> = {
  'ke-hoach': 'kế hoạch',
  'to-trinh-khen-thuong': 'tờ trình',
  'quyet-dinh-khen-thuong': 'quyết định',
  'bao-cao': 'báo cáo',
  'thong-bao': 'thông báo',
  'giay-moi': 'giấy mời',
  'bien-ban': 'biên bản',
};

/**
 * The symbol behind the number: `THCSHLĐ-VP` of a công văn (office and unit), `KH-THCSHLĐ` where the kind has a name (NĐ 30
 * Phụ lục I, TT 01 Điều 8). Undefined where the kind is not chosen yet or has none.
 */
export function kyHieu(
  office: Pick<Office, 'kyHieu'>,
  { template, regime }: Pick<Occasion, 'template' | 'regime'>,
  chosen?: unknown,
): string | undefined {
  const { coQuan, donVi } = office.kyHieu;
  if (template === 'cong-van') return donVi ? `${coQuan}-${donVi}` : coQuan;
  const name = tenLoai[template] ?? (typeof chosen === 'string' ? chosen : undefined);
  const code = name && (regime === 'tt01-2011' ? maLoaiTt01 : maLoaiNd30)[name];
  return code && `${code}-${coQuan}`;
}

/** An old document as the beginning of a new one: its number and day are its own. */
export function copied(shape: Shape, data: Data): Data {
  const known = Object.entries(data).filter(([name]) => shape.fields?.[name]);
  const { ngay: _, ...rest } = Object.fromEntries(known);
  return 'so' in rest ? { ...rest, so: null } : rest;
}

function at(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), data);
}
