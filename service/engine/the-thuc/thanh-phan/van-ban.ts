import type { Paper, Paragraph, Stroke } from '../paper/paper.js';

/**
 * The components (thành phần thể thức) of a document, as they were recognised on its paper. What was not found is undefined
 * or empty. The same shape comes from a DOCX, a PDF, or the data of one of our own documents.
 */
export interface VanBan {
  paper: Paper;
  /** What kind of document it is, lower case with accents (`công văn`, `kế hoạch`, `quyết định`); undefined: not told. */
  loai: string | undefined;
  /** `form`: no letterhead at all, a form or an enclosure. Rules about components that a form lacks do not apply. */
  dang: 'van-ban' | 'form';
  /** How many letterheads (Quốc hiệu) the document has: 2 when two documents are in one file. */
  soQuocHieu: number;
  /** Where the next document of the same file begins. */
  vanBanSau?: Paragraph | undefined;
  quocHieu: ThanhPhan | undefined;
  tieuNgu: ThanhPhan | undefined;
  keTieuNgu: Stroke | undefined;
  /** The parent body's lines, the issuing body's lines. */
  chuQuan: ThanhPhan | undefined;
  banHanh: ThanhPhan | undefined;
  keCoQuan: Stroke | undefined;
  soKyHieu: (ThanhPhan & { so: string; kyHieu: string }) | undefined;
  /** `ngay` is ISO 8601, undefined when it is left to be written by hand. */
  diaDanhNgay: (ThanhPhan & { diaDanh: string; ngay: string | undefined }) | undefined;
  tenLoai: ThanhPhan | undefined;
  /** Of a named type, under the type. */
  trichYeu: ThanhPhan | undefined;
  keTrichYeu: Stroke | undefined;
  /** `V/v …` of a công văn. */
  trichYeuCongVan: ThanhPhan | undefined;
  dauKhan: ThanhPhan | undefined;
  dauMat: ThanhPhan | undefined;
  phamVi: ThanhPhan | undefined;
  /** The label's paragraph, with the one addressee in it, and the list below. */
  kinhGui: (ThanhPhan & { noi: Muc[] }) | undefined;
  /** Căn cứ, in order; `Theo đề nghị của …` is the last of them. */
  canCu: Muc[];
  /** THẨM QUYỀN BAN HÀNH line of a quyết định, and its `QUYẾT ĐỊNH:` line. */
  thamQuyen: ThanhPhan | undefined;
  lenh: ThanhPhan | undefined;
  /** The text between title block and signature, without căn cứ: every paragraph, tables among them, with its level. */
  noiDung: Muc[];
  nguoiKy: NguoiKy[];
  noiNhan: (ThanhPhan & { noi: Muc[] }) | undefined;
  /** Drafter's mark and number of copies under nơi nhận; contact line at the foot of page one. */
  nguoiSoan: ThanhPhan | undefined;
  diaChi: ThanhPhan | undefined;
  phuLuc: PhuLuc[];
  /** Words of a copy: SAO Y, TRÍCH SAO, SAO LỤC, SAO Y BẢN CHÍNH. */
  banSao: ThanhPhan | undefined;
}

export interface ThanhPhan {
  paragraphs: Paragraph[];
  /** As people read it: NFC, one space, capitals by formatting in capitals, lines joined by a space. */
  text: string;
}

/** Levels of the body, by their number: see PLI-II.6.c–đ. */
export type Cap =
  | 'phan'
  | 'chuong'
  | 'mucTitle'
  | 'tieuMuc'
  | 'dieu'
  /** `I. TÊN MỤC` */
  | 'mucLaMa'
  /** `1.` */
  | 'khoan'
  /** `1.1.`, `2.1.1.` */
  | 'khoanCon'
  /** `a)` */
  | 'diem'
  | 'gachDau'
  | 'cong'
  | 'doan'
  /** Inside a content table. */
  | 'bang';

export interface Muc extends ThanhPhan {
  cap: Cap;
  /** `I`, `1`, `2.1`, `a`: without its mark; empty without a number. */
  so: string;
  /** The mark behind the number as typed: `.`, `)`, `/`. */
  dau: string;
  /** Text without number and mark, with what ends it. */
  van: string;
  /** Điều, khoản, mục: it is a heading on a line of its own (bold or capitals, no sentence behind it). */
  tieuDe: boolean;
}

export interface NguoiKy {
  /** Lines of authority and title, in order: `KT. HIỆU TRƯỞNG`, `PHÓ HIỆU TRƯỞNG`. */
  quyenHan: ThanhPhan | undefined;
  /** `TM.`, `KT.`, …, as typed; undefined for who signs in their own name. */
  vietTat: string | undefined;
  /** The title below the line of authority (the signer's own), or the only one. */
  chucVu: string;
  hoTen: ThanhPhan | undefined;
  /** It stands left, centre or right on the page. */
  ben: 'left' | 'center' | 'right' | undefined;
}

export interface PhuLuc {
  /** `Phụ lục I`, `PHỤ LỤC`. */
  ten: ThanhPhan;
  /** Roman number, or empty. */
  so: string;
  tieuDe: ThanhPhan | undefined;
  kemTheo: ThanhPhan | undefined;
  noiDung: Muc[];
  /** Index of the section it begins. */
  section: number;
}
