import { laMa } from '../vietnamese/roman.js';
import { tenTrongCau } from '../vietnamese/ten-co-quan.js';
import { inHoa, lines, oneLine } from '../vietnamese/text.js';
import { blocks } from './blocks.js';
import { ngayThangNam, soVanBan } from './dates.js';
import type { PhuLuc, VanBan } from './van-ban.js';
import type { PhuLucView } from './view.js';

/**
 * Appendices: from two on they carry Roman numbers (TT 01/2011 Điều 15, NĐ 30/2020 PLI-III.1.a), unless named otherwise.
 *
 * @param tenLoai the document's kind inside a sentence: `Kế hoạch`
 */
export function phuLucView(data: VanBan, tenLoai: string): PhuLucView[] {
  const all = data.phuLuc ?? [];
  const belongs = kemTheo(data, tenLoai);
  return all.map((phuLuc: PhuLuc, at) => ({
    ten: oneLine(phuLuc.ten ?? (all.length > 1 ? `Phụ lục ${laMa(at + 1)}` : 'Phụ lục')),
    tieuDe: inHoa(lines(phuLuc.tieuDe).join('\n')),
    kemTheo: belongs,
    noiDung: blocks(phuLuc.noiDung),
  }));
}

/** What a phụ lục belongs to, with room to write where number or date are not given yet (PLI-III.1.c). */
export function kemTheo(data: VanBan, tenLoai: string): string {
  const { so, kyHieu, ngay } = data;
  return phuLucKemTheo({ ten: tenLoai, so, kyHieu, ngay }, data.coQuan?.banHanh ?? '');
}

interface ThuocVe {
  ten: string;
  so?: number | null | undefined;
  kyHieu?: string | undefined;
  ngay?: string | null | undefined;
}

/** `(Kèm theo Tờ trình số 12/TTr-THCS ngày 05 tháng 6 năm 2026 của Trường THCS Him Lam Đông)`. */
export function phuLucKemTheo({ ten, so, kyHieu, ngay }: ThuocVe, banHanh: string): string {
  const number = kyHieu === undefined ? '' : ` số ${soVanBan(so ?? null)}/${kyHieu}`;
  return `(Kèm theo ${ten}${number} ${ngayThangNam(ngay ?? null)} của ${tenTrongCau(oneLine(banHanh))})`;
}
