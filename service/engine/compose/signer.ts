import { inHoa, lines, oneLine } from '../vietnamese/text.js';

export interface NguoiKy {
  quyenHan?: string | null;
  thayMat?: string | null;
  chucVu?: string;
  chucVuCoQuan?: string | null;
  hoTen?: string | null;
  /** PNG in base64. */
  anhChuKy?: string | null;
  anhConDau?: string | null;
}

/** Signing on somebody's behalf: the abbreviation stands before the title or body that is signed for. */
export const KY_THAY = ['TM.', 'KT.', 'TL.', 'TUQ.'];

export interface SignerLines {
  kyThay: string;
  chucVu: string;
  chucVuCoQuan: string;
  hoTen: string;
}

/**
 * `KT. GIÁM ĐỐC` over `PHÓ GIÁM ĐỐC`; `Q. HIỆU TRƯỞNG` alone. Under a collective `thayMat` may have a second line
 * (`TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`).
 */
export function signer(nguoiKy: NguoiKy): SignerLines {
  const quyenHan = nguoiKy.quyenHan ?? null;
  const chucVu = inHoa(oneLine(nguoiKy.chucVu ?? ''));
  const chucVuCoQuan = inHoa(oneLine(nguoiKy.chucVuCoQuan ?? ''));
  const hoTen = oneLine(nguoiKy.hoTen ?? '');
  const own = { chucVu, chucVuCoQuan, hoTen };
  if (quyenHan === null) return { ...own, kyThay: '' };
  if (!KY_THAY.includes(quyenHan)) return { ...own, kyThay: '', chucVu: abbreviated(quyenHan, chucVu) };
  return { ...own, kyThay: abbreviated(quyenHan, inHoa(lines(nguoiKy.thayMat ?? '').join('\n'))) };
}

/** Puts the abbreviation in front, unless it was typed there too. */
function abbreviated(quyenHan: string, title: string): string {
  return title.startsWith(quyenHan) ? title : `${quyenHan} ${title}`;
}
