import { FontMetrics } from '../../typeset/fonts.js';
import { buildDocx, cell, p, paragraph, row, TAB, type TestDocx, table } from '../../typeset/testing.js';
import type { Paper } from '../paper/paper.js';
import { readDocxPaper } from '../paper/read-docx.js';
import { type Dong, docxOf, type MauVanBan, mauVanBan } from '../testing.js';
import { UNSET } from './data-page.js';
import { recognise } from './recognise.js';
import type { Muc, ThanhPhan, VanBan } from './van-ban.js';

const fonts = FontMetrics.load();

export const paperOf = (docx: Uint8Array): Paper => readDocxPaper(docx, { fonts });

/** What is recognised of the conformant document of a kind, changed as the test likes. */
export function changed(loai: string, change: (mau: MauVanBan) => void): VanBan {
  const mau = mauVanBan('nd30-2020', loai);
  change(mau);
  return recognise(paperOf(docxOf(mau)));
}

/** What is recognised of raw WordprocessingML. */
export const recognised = (docx: TestDocx | string): VanBan =>
  recognise(paperOf(buildDocx(typeof docx === 'string' ? { body: docx } : docx)));

export const CENTRE = '<w:jc w:val="center"/>';
export const RIGHT = '<w:jc w:val="right"/>';
export const BOLD = '<w:b/>';

/** A paragraph whose text has `\t` for tabs and `\n` for line breaks. */
export function typed(text: string, props = '', run = ''): string {
  const lines = text.split('\n').map((line) =>
    line
      .split('\t')
      .map((piece) => `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${piece.replace('&', '&amp;')}</w:t></w:r>`)
      .join(TAB),
  );
  return paragraph(lines.join('<w:r><w:br/></w:r>'), props);
}

/** A line of a test's document; `\n` in it is a line break. */
export const dong = (text: string, look: Omit<Dong, 'text'> = {}): Dong =>
  /[\n]/.test(text)
    ? { text, xml: typed(text, look.align === 'center' ? CENTRE : '', look.bold ? BOLD : '') }
    : { text, ...look };

const column = (width: number, lines: readonly string[]) =>
  cell(width, lines.map((text) => typed(text, CENTRE, BOLD)).join(''));

/** Lines side by side in a table of one row. */
export const beside = (left: readonly string[], right: readonly string[], widths: [number, number] = [3800, 5300]) =>
  table(widths, [row([column(widths[0], left), column(widths[1], right)])]);

export const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';

/** The rest of a kế hoạch: title, căn cứ, body, Nơi nhận beside the signer. */
export const CONTENT = [
  p(''),
  p('KẾ HOẠCH', CENTRE, BOLD),
  p('Tổ chức hội giảng', CENTRE, BOLD),
  p(''),
  p('Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;'),
  p('I. MỤC ĐÍCH', '', BOLD),
  p('Nâng cao chất lượng dạy và học trong nhà trường năm học này./.'),
  beside(['Nơi nhận:', '- Như trên;', '- Lưu: VT.'], ['HIỆU TRƯỞNG', '', '', 'Trần Văn Bình']),
].join('');

/** The components of a letterhead in words. */
export const letterhead = ({ quocHieu, tieuNgu, chuQuan, banHanh, soKyHieu, diaDanhNgay }: VanBan) => ({
  quocHieu: quocHieu?.text,
  tieuNgu: tieuNgu?.text,
  chuQuan: chuQuan?.text,
  banHanh: banHanh?.text,
  so: soKyHieu && `${soKyHieu.so}/${soKyHieu.kyHieu}`,
  ngay: diaDanhNgay && [diaDanhNgay.diaDanh, diaDanhNgay.ngay],
});

export const texts = (of: readonly ThanhPhan[]): string[] => of.map(({ text }) => text);

/** `khoan 1. Mục đích*`: level, number, mark, text; `*` for a heading. */
export const levels = (of: readonly Muc[]): string[] =>
  of.map(({ cap, so, dau, van, tieuDe }) => `${cap} ${so}${dau} ${van}${tieuDe ? '*' : ''}`.replace(/ +/g, ' '));

/** Who signs, in words. */
export const signers = ({ nguoiKy }: VanBan): string[] =>
  nguoiKy.map(
    ({ quyenHan, vietTat, chucVu, hoTen, ben }) =>
      `${ben}: ${quyenHan?.text ?? '-'} (${vietTat ?? '-'}, ${chucVu}) ${hoTen?.text ?? '-'}`,
  );

/** A PDF's page of A4 with these lines: text, left, top and width in points. */
export function inked(lines: readonly (readonly [text: string, left: number, top: number, width: number])[]): Paper {
  const paragraphs = lines.map(([text, left, top, width], id) => ({
    ...UNSET,
    id,
    text,
    place: { part: 'page', page: 1, paragraph: id + 1 },
    runs: [
      {
        text,
        font: 'Times New Roman',
        size: 13,
        bold: false,
        italic: false,
        caps: false,
        underline: undefined,
        colour: undefined,
      },
    ],
    ink: { left, top, width, height: 14 },
  }));
  const section = {
    page: { width: 595, height: 842 },
    margin: { top: 57, right: 43, bottom: 57, left: 85 },
    mirrored: undefined,
    landscape: false,
    from: 0,
    to: paragraphs.length - 1,
    titlePage: undefined,
    startsAt: undefined,
    numberFormat: undefined,
    pageNumbers: [],
    headers: [],
    footers: [],
  };
  return { source: 'pdf', sections: [section], paragraphs, strokes: [], pictures: [], tables: [] };
}
