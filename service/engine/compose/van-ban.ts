import type { Regime } from '../the-thuc/regime.js';
import { inHoa, lines, oneLine } from '../vietnamese/text.js';
import { blocks, type KhoiInput } from './blocks.js';
import { ngayThangNam, soVanBan } from './dates.js';
import { richText } from './inline.js';
import { phuLucView } from './phu-luc.js';
import { luuLine, markList, withoutDash, withoutMark, withoutVeViec } from './punctuation.js';
import { type NguoiKy, signer } from './signer.js';
import type { RichText, View } from './view.js';

/** The common vocabulary of documents, checked by their schema; what a kind does not have is absent. */
export interface VanBan {
  coQuan?: { chuQuan?: string | null; banHanh: string };
  so?: number | null;
  kyHieu?: string;
  diaDanh?: string | null;
  ngay?: string | null;
  trichYeu?: string;
  dauKhan?: string | null;
  phamVi?: string | null;
  kinhGui?: string[];
  ghiChuKinhGui?: string | null;
  canCu?: string[];
  moDau?: string[];
  noiDung?: string | KhoiInput[];
  nguoiKy?: NguoiKy;
  noiNhan?: string[];
  luu?: string | null;
  phuLuc?: PhuLuc[];
}

export interface PhuLuc {
  ten?: string | null;
  tieuDe: string;
  noiDung: string | KhoiInput[];
}

/** Dots to write the place on. */
export const DOTS = '……………';

/**
 * The view of what all documents have.
 *
 * @param tenLoai the document's kind inside a sentence: `Kế hoạch`
 */
export function vanBanView(data: VanBan, regime: Regime, tenLoai: string): View {
  const chuQuan = inHoa(oneLine(data.coQuan?.chuQuan ?? ''));
  const diaDanh = oneLine(data.diaDanh ?? '');
  const kinhGui = (data.kinhGui ?? []).map(withoutDash);
  const ghiChuKinhGui = oneLine(data.ghiChuKinhGui ?? '');
  const canCu = markList((data.canCu ?? []).map(withoutDash), regime.canCu);
  const noiNhan = markList((data.noiNhan ?? []).map(withoutDash), { dau: ';', dauCuoi: data.luu ? ';' : '.' });
  const luu = data.luu ? luuLine(data.luu) : '';
  const { kyThay, chucVu, chucVuCoQuan, hoTen } = signer(data.nguoiKy ?? {});
  const phuLuc = phuLucView(data, tenLoai);
  const dauKhan = data.dauKhan ?? null;
  return {
    chuQuan,
    coChuQuan: chuQuan !== '',
    banHanh: inHoa(oneLine(data.coQuan?.banHanh ?? '')),
    so: soVanBan(data.so ?? null),
    coSoVanBan: (data.so ?? null) !== null,
    kyHieu: data.kyHieu ?? '',
    diaDanh: diaDanh || DOTS,
    coDiaDanh: diaDanh !== '',
    ngayThang: ngayThangNam(data.ngay ?? null),
    coNgay: (data.ngay ?? null) !== null,
    trichYeu: withoutVeViec(lines(data.trichYeu ?? '').join('\n')),
    coTrichYeu: (data.trichYeu ?? '') !== '',
    dauKhan: dauKhan ?? '',
    coDauKhan: dauKhan !== null,
    laKhan: dauKhan === 'KHẨN',
    laThuongKhan: dauKhan === 'THƯỢNG KHẨN',
    laHoaToc: dauKhan === 'HỎA TỐC',
    laHoaTocHenGio: dauKhan === 'HỎA TỐC HẸN GIỜ',
    phamVi: data.phamVi ?? '',
    coPhamVi: (data.phamVi ?? null) !== null,
    kinhGuiMot: kinhGui.length === 1 ? withoutMark(kinhGui[0] ?? '', '.') : '',
    kinhGuiNhieu: kinhGui.length > 1 ? markList(kinhGui, { dau: ';', dauCuoi: '.' }) : [],
    coKinhGui: kinhGui.length > 0,
    ghiChuKinhGui,
    coGhiChuKinhGui: ghiChuKinhGui !== '',
    canCu,
    coCanCu: canCu.length > 0,
    moDau: (data.moDau ?? []).flatMap(paragraphs),
    noiDung: data.noiDung === undefined ? [] : blocks(data.noiDung),
    noiNhan,
    luu,
    coLuu: luu !== '',
    coNoiNhan: noiNhan.length > 0 || luu !== '',
    kyThay,
    coKyThay: kyThay !== '',
    chucVu,
    anhChuKy: data.nguoiKy?.anhChuKy ?? '',
    anhConDau: data.nguoiKy?.anhConDau ?? '',
    chucVuCoQuan,
    coChucVuCoQuan: chucVuCoQuan !== '',
    hoTen,
    coHoTen: hoTen !== '',
    phuLuc,
    coPhuLuc: phuLuc.length > 0,
  };
}

/** One paragraph a line. */
export function paragraphs(text: string): RichText[] {
  return lines(text).map(richText);
}
