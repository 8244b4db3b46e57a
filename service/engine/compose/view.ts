/**
 * The view: what a template's tags print. Composed from data by `compose`, purely: punctuation, dates and numbers are
 * already in the form the regime wants; the DOCX (or HBS) only places them.
 */

/**
 * Text with emphasis. Wherever a tag's value is one of these, `fill` prints runs that keep the tag's own formatting.
 * `\n` in a run, as in every string of the view, is a line break inside the paragraph.
 */
export interface RichText {
  runs: { text: string; dam?: boolean; nghieng?: boolean }[];
}

/** A table cell's or column's alignment. */
export type Canh = 'trai' | 'giua' | 'phai' | 'deu';

export interface BangView {
  /** `rong`: share of the text width in percent, all columns filled in, sum 100. */
  cot: { ten: RichText; rong: number; canh: Canh }[];
  /** A row of cells, one per column, or a group row (`nhom` in the first column, `ten` over the rest). */
  dong: ({ o: RichText[] } | { nhom: string; ten: RichText })[];
}

/**
 * One body block. Exactly one of the `la…` flags is true; templates hold one paragraph per flag between
 * `{#laDoan}` and `{/laDoan}`. `so` is the number or mark as it is printed (`I.`, `1.`, `a)`, `-`, `+`), without a
 * space behind it; `coSo` tells whether there is one.
 */
export interface BlockView {
  laMuc1: boolean;
  laMuc2: boolean;
  laMuc3: boolean;
  laMuc4: boolean;
  laDoan: boolean;
  laKhoan: boolean;
  laDiem: boolean;
  laGachDau: boolean;
  laCong: boolean;
  laBang: boolean;
  /** In kinds that have them (`dieu.ts`): chương with its title in capitals, điều with a title, điều with a sentence. */
  laChuong?: boolean;
  laDieu?: boolean;
  laDieuVan?: boolean;
  so: string;
  coSo: boolean;
  /** Text of the block (heading title or paragraph); empty for a table. */
  van: RichText;
  bang: BangView | null;
}

export interface PhuLucView {
  /** `Phụ lục`, `Phụ lục I`. */
  ten: string;
  tieuDe: string;
  /** `(Kèm theo Kế hoạch số 12/KH-THPT ngày 05 tháng 9 năm 2026 của Trường THPT …)`. */
  kemTheo: string;
  noiDung: BlockView[];
}

/** What every kind of document has. A kind's own fields stand beside these under their own names. */
export interface View {
  /** In capitals, as `banHanh`, `kyThay` and `chucVu` are. */
  chuQuan: string;
  coChuQuan: boolean;
  banHanh: string;
  /** `1140`, `05`; when the number is not given yet, no-break spaces to write it in. */
  so: string;
  /** False when there is only room to write the number. */
  coSoVanBan: boolean;
  kyHieu: string;
  /** `Cao Bằng`; dots to write on when it is null. */
  diaDanh: string;
  coDiaDanh: boolean;
  /** `ngày 18 tháng 9 năm 2017`, or `ngày … tháng … năm …` (dots/room to write) when the date is null. */
  ngayThang: string;
  coNgay: boolean;
  trichYeu: string;
  coTrichYeu: boolean;
  /** Urgency and circulation, as they stand in their boxes; empty when there is none. */
  dauKhan: string;
  coDauKhan: boolean;
  /** Which of them, since each has a box of its own size. */
  laKhan: boolean;
  laThuongKhan: boolean;
  laHoaToc: boolean;
  laHoaTocHenGio: boolean;
  phamVi: string;
  coPhamVi: boolean;
  /** One addressee: printed on the line of `Kính gửi:`. Empty otherwise. */
  kinhGuiMot: string;
  /** Two or more addressees: one line each, with the regime's mark at its end. Empty otherwise. */
  kinhGuiNhieu: string[];
  coKinhGui: boolean;
  ghiChuKinhGui: string;
  coGhiChuKinhGui: boolean;
  /** Each with its final mark: `;`, and the regime's mark on the last. */
  canCu: string[];
  coCanCu: boolean;
  moDau: RichText[];
  noiDung: BlockView[];
  /** Each with its final `;`, without its dash. */
  noiNhan: string[];
  /** `VT, VP.` with its final mark, without `Lưu:`; empty when there is none. */
  luu: string;
  coLuu: boolean;
  coNoiNhan: boolean;
  /** `KT. GIÁM ĐỐC`, `TM. HỘI ĐỒNG`; empty when the signer signs in their own right. */
  kyThay: string;
  coKyThay: boolean;
  /** `PHÓ GIÁM ĐỐC`; with `Q.` in front where that is the authority. */
  chucVu: string;
  /** The signer's title in their own body, above the name: `HIỆU TRƯỞNG` of who signs as `CHỦ TỊCH` of a council. */
  chucVuCoQuan: string;
  coChucVuCoQuan: boolean;
  /** PNG in base64, for `fill` to put between title and name; empty when the paper is signed by hand. */
  anhChuKy: string;
  anhConDau: string;
  /** Empty when there is only room to sign. */
  hoTen: string;
  coHoTen: boolean;
  phuLuc: PhuLucView[];
  coPhuLuc: boolean;
  [field: string]: unknown;
}
