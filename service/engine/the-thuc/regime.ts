import { nd30 } from './nd30-2020.js';
import { tt01 } from './tt01-2011.js';

/** Rules of official layout, named by the instrument that sets them. */
export type RegimeId = 'tt01-2011' | 'nd30-2020';

/** Least and most. */
export type Range = readonly [number, number];

/** How one component of a document is set. Sizes in points. */
export interface TextStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
}

/** Numbers of one regime, each chosen inside the range its clause allows. Lengths in millimetres unless named. */
export interface Regime {
  id: RegimeId;
  /** The instrument, as it is cited to people. */
  ten: string;
  /** First and last date (ISO 8601) of the documents it governs; `null`: still in force. */
  tu: string;
  den: string | null;
  /** Page margins; `allowed` holds the range of the clause. */
  page: {
    width: number;
    height: number;
    margin: { top: number; bottom: number; left: number; right: number };
    allowed: { top: [number, number]; bottom: [number, number]; left: [number, number]; right: [number, number] };
  };
  /** Named types of document that may also be on A5. */
  a5: readonly string[];
  pageNumber: { place: 'footer-right' | 'header-center'; size: number; allowed: Range };
  styles: {
    quocHieu: TextStyle;
    tieuNgu: TextStyle;
    coQuanChuQuan: TextStyle;
    coQuanBanHanh: TextStyle;
    soKyHieu: TextStyle;
    diaDanhNgay: TextStyle;
    tenLoai: TextStyle;
    trichYeu: TextStyle;
    trichYeuCongVan: TextStyle;
    canCu: TextStyle;
    body: TextStyle;
    muc: TextStyle;
    kinhGui: TextStyle;
    quyenHanChucVu: TextStyle;
    hoTen: TextStyle;
    noiNhanLabel: TextStyle;
    noiNhanItem: TextStyle;
    dauKhan: TextStyle;
    phuLuc: TextStyle;
    tieuDePhuLuc: TextStyle;
    kemTheo: TextStyle;
  };
  /** Sizes that the clause of each component allows; `styles` chooses one of them. */
  sizes: Readonly<Record<keyof Regime['styles'] | 'tieuDeMuc' | 'phamVi' | 'nguoiSoan' | 'diaChi', Range>>;
  /** Sizes that go together. */
  sizePairs: readonly { quocHieu: number; tieuNgu: number; diaDanhNgay?: number }[];
  body: {
    /** First-line indent, millimetres. */
    firstLine: number;
    /** Space between paragraphs, points. */
    spaceBetween: number;
    /** Multiple of single line spacing. */
    line: number;
    allowed: {
      /** First-line indents, millimetres: any inside one of these ranges. */
      firstLine: readonly Range[];
      /** Multiples of single line spacing. */
      line: Range;
      /** The least exact line spacing, points; undefined: the clause knows none. */
      exact?: number;
    };
  };
  /** Drawn lines: a share of the length of the text above. */
  rule: {
    tieuNgu: number;
    coQuan: number;
    trichYeu: number;
    allowed: Readonly<Record<'tieuNgu' | 'coQuan' | 'trichYeu', Range>>;
  };
  /** Code of each named type of document in a symbol: `kế hoạch` → `KH`. */
  maLoai: Readonly<Record<string, string>>;
  canCu: { dau: ';'; dauCuoi: ',' | '.' };
  /** Abbreviations before the title of who signs on another's behalf. */
  quyenHan: readonly string[];
  /** Levels of urgency, from least to most, with the box each is printed in (millimetres). */
  dauKhan: readonly { ten: string; rong: number; cao: number }[];
  /** Marks of circulation. */
  phamVi: readonly string[];
  /** Words at the head of a copy. */
  banSao: readonly string[];
  /** Width of the right column of the letterhead, twips: Quốc hiệu, and place and date, each on one line. */
  cotQuocHieu: number;
}

export const regimes: Record<RegimeId, Regime> = { 'tt01-2011': tt01, 'nd30-2020': nd30 };

/** The regime that governs a document of this date (ISO 8601), if it is one we know. */
export function regimeOn(date: string): Regime | undefined {
  return Object.values(regimes).find((r) => r.tu <= date && (r.den === null || date <= r.den));
}
