import { FontMetrics } from '../../../service/engine/typeset/fonts.js';

/**
 * A document of the set before it is made in one way or another: its lines, each with the look a clerk gave it. Sizes and
 * lengths are points; margins millimetres.
 */
export interface To {
  regime: 'nd30' | 'tt01';
  /** Millimetres. */
  page: { width: number; height: number; top: number; right: number; bottom: number; left: number };
  font: string;
  /** Where pages are numbered; undefined for a document of one page. */
  pageNumber: { where: 'header' | 'footer'; align: 'center' | 'right'; size: number; hideFirst: boolean } | undefined;
  trai: Dong[];
  phai: Dong[];
  /** Title block, Kính gửi, body. */
  giua: (Dong | Bang)[];
  noiNhan: Dong[];
  ky: Dong[];
  phuLuc: (Dong | Bang)[][];
}

export interface Dong {
  /** `**…**` is bold, `\n` a line break inside the paragraph. */
  text: string;
  size: number;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  underline?: boolean;
  font?: string;
  /** `ff0000` */
  colour?: string;
  align: 'left' | 'center' | 'right' | 'justify';
  left?: number;
  /** Points. */
  firstLine?: number;
  before?: number;
  after?: number;
  /** In lines. */
  line?: number;
  /** Length of a line drawn below it. */
  ke?: number;
  /** Automatic number: the text has none. */
  so?: 'dieu' | 'khoan' | 'diem' | 'laMa' | 'gach';
}

export interface Bang {
  /** Relative widths. */
  cot: number[];
  hang: string[][];
}

export const isBang = (one: Dong | Bang): one is Bang => 'hang' in one;

/** Lines behind the signature that are an appendix, on pages with numbers of their own; not Nơi nhận of a biên bản. */
export const isPhuLuc = (to: To, [first]: readonly (Dong | Bang)[]): boolean =>
  to.pageNumber !== undefined && first !== undefined && !isBang(first) && first.size !== 12;

/** What a document says; its looks come from its regime. */
export interface NoiDung {
  regime: To['regime'];
  chuQuan: string;
  banHanh: string;
  so: string;
  vv?: string;
  /** Left out of a biên bản. */
  ngay?: string;
  tenLoai?: string;
  trichYeu?: string;
  /** One stands behind the label, more of them below it. */
  kinhGui?: string[];
  thamQuyen?: string;
  canCu?: string[];
  lenh?: string;
  /** `I. MỤC` and lines that begin with `*` are headings. */
  noiDung: (string | Bang)[];
  noiNhan: string[];
  /** Lines of authority and title, then the name. */
  ky: string[];
  /** A second signature, left, instead of Nơi nhận, which then stands below. */
  kyTrai?: string[];
  phuLuc?: { ten: string; tieuDe: string; kemTheo: string; noiDung: (string | Bang)[] }[];
  /** More than one page. */
  nhieuTrang?: boolean;
}

export const fonts = FontMetrics.load();

/** Indent of the first line of the body: 1 cm and 1.27 cm. */
export const LUI_1 = 28.35;
export const LUI_127 = 36;

const CO = { bold: true, align: 'center' } as const;

/** The document as its regime wants it, in one of the two rows of sizes that go together (12, 13, 13 or 13, 14, 14). */
export function to(noiDung: NoiDung, { lui = LUI_127, co = 12 }: { lui?: number; co?: 12 | 13 } = {}): To {
  const n = noiDung;
  const nd30 = n.regime === 'nd30';
  const ke = (text: string, size: number, share: number) =>
    Math.round(fonts.width(text.split('\n').at(-1)!, size, { bold: true }) * share);
  const coNgay = co === 12 ? 13 : 14;
  const trai: Dong[] = [
    ...(n.chuQuan ? [{ text: n.chuQuan, size: co, align: 'center' } as const] : []),
    { text: n.banHanh, size: co, ...CO, ke: ke(n.banHanh, co, 0.42) },
    { text: n.so, size: 13, align: 'center', before: 6 },
    ...(n.vv ? [{ text: n.vv, size: 12, align: 'center', before: 6 } as const] : []),
  ];
  const tieuNgu = 'Độc lập - Tự do - Hạnh phúc';
  const phai: Dong[] = [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: co, ...CO },
    { text: tieuNgu, size: co + 1, ...CO, ke: ke(tieuNgu, co + 1, 1) },
    ...(n.ngay ? [{ text: n.ngay, size: coNgay, italic: true, align: 'center', before: 6 } as const] : []),
  ];
  const giua: (Dong | Bang)[] = [
    ...(n.tenLoai ? [{ text: n.tenLoai, size: 14, ...CO, before: 18 }] : []),
    ...(n.trichYeu ? [{ text: n.trichYeu, size: 14, ...CO, ke: ke(n.trichYeu, 14, 0.4) }] : []),
    ...kinhGui(n.kinhGui ?? []),
    ...(n.thamQuyen ? [{ text: n.thamQuyen, size: 14, ...CO, before: 12 }] : []),
    ...(n.canCu ?? []).map((text) => ({ ...doan(text, lui), italic: nd30 })),
    ...(n.lenh ? [{ text: n.lenh, size: 14, ...CO, before: 6, after: 6 }] : []),
    ...n.noiDung.map((one) => (typeof one === 'string' ? doan(one, lui) : one)),
  ];
  const noiNhan: Dong[] = [
    { text: 'Nơi nhận:', size: 12, bold: true, italic: true, align: 'left' },
    ...n.noiNhan.map((text) => ({ text, size: 11, align: 'left' }) as const),
  ];
  return {
    regime: n.regime,
    page: { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 },
    font: 'Times New Roman',
    pageNumber: n.nhieuTrang
      ? { where: nd30 ? 'header' : 'footer', align: nd30 ? 'center' : 'right', size: 14, hideFirst: true }
      : undefined,
    trai,
    phai,
    giua,
    noiNhan: n.kyTrai ? ky(n.kyTrai) : noiNhan,
    ky: ky(n.ky),
    phuLuc: [
      ...(n.kyTrai ? [noiNhan] : []),
      ...(n.phuLuc ?? []).map((one) => [
        { text: one.ten, size: 14, ...CO },
        { text: one.tieuDe, size: 14, ...CO },
        { text: one.kemTheo, size: 14, italic: true, align: 'center' as const, after: 6 },
        ...one.noiDung.map((text) => (typeof text === 'string' ? doan(text, lui) : text)),
      ]),
    ],
  };
}

function kinhGui(noi: readonly string[]): Dong[] {
  if (noi.length === 0) return [];
  if (noi.length === 1) return [{ text: `Kính gửi: ${noi[0]}`, size: 14, align: 'center', before: 12, after: 6 }];
  const left = 110;
  const duoi = left + fonts.width('Kính gửi', 14);
  return [
    { text: 'Kính gửi:', size: 14, align: 'left', left, before: 12 },
    ...noi.map((text) => ({ text, size: 14, align: 'left', left: duoi }) as const),
  ];
}

/** A paragraph of the body, with the looks of its level. */
export function doan(text: string, lui = LUI_127): Dong {
  const dong: Dong = { text, size: 14, align: 'justify', firstLine: lui, before: 6 };
  if (/^\*/.test(text)) return { ...dong, text: text.slice(1), bold: true };
  if (/^(?:[IVX]+\. )?[\p{Lu}\d ,.;()-]{8,}$/u.test(text) && /^[IVX]+\./.test(text)) return { ...dong, bold: true };
  return { ...dong, text: text.replace(/^(Điều \d+\.)/, '**$1**') };
}

const ky = (lines: readonly string[]): Dong[] => [
  ...lines.slice(0, -1).map((text) => ({ text, size: 14, ...CO })),
  ...Array.from({ length: 4 }, () => ({ text: '', size: 14, align: 'center' }) as const),
  { text: lines.at(-1)!, size: 14, ...CO },
];

/** The line whose text begins so, anywhere in the document, to be changed. Throws when there is none. */
export function dong(to: To, begins: string): Dong {
  const all = [to.trai, to.phai, to.giua, to.noiNhan, to.ky, ...to.phuLuc]
    .flat()
    .filter((one): one is Dong => !isBang(one));
  const found = all.find(({ text }) => text.replaceAll('**', '').startsWith(begins));
  if (!found) throw new Error(`no line “${begins}”`);
  return found;
}

/** Every paragraph of the body. */
export const than = (to: To): Dong[] =>
  to.giua.filter((one): one is Dong => !isBang(one) && one.firstLine !== undefined);

/** Text of a line in pieces of one weight each. */
export function manh(dong: Dong): { text: string; bold: boolean }[] {
  return dong.text
    .split('**')
    .map((text, i) => ({ text, bold: dong.bold === true || i % 2 === 1 }))
    .filter(({ text }, _, all) => text !== '' || all.length === 1);
}

export const doiVoi = <T>(value: T, change: (value: T) => void): T => {
  change(value);
  return value;
};
