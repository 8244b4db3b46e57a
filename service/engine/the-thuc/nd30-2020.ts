import { maLoaiNd30 } from './ma-loai.js';
import type { Regime } from './regime.js';
import { tt01 } from './tt01-2011.js';

/**
 * Nghị định 30/2020/NĐ-CP of 05/03/2020, Phụ lục I. What it shares with Thông tư 01/2011 is taken from there; its own:
 * I.1 (A4 only), I.7 (page number centred in the top margin), II.2 (sizes of the bodies), II.6.a (căn cứ in italics, the last one ends
 * with a full stop), II.6.e (indent of 1 or 1,27 cm; no exact line spacing), II.7.b (Q. for an acting head), III.2.b (three levels of urgency), V (table
 * of sizes; its footnote pairs them).
 */
export const nd30: Regime = {
  ...tt01,
  id: 'nd30-2020',
  ten: 'Nghị định số 30/2020/NĐ-CP',
  tu: '2020-03-05',
  den: null,
  page: { ...tt01.page, margin: { ...tt01.page.margin, right: 15 } },
  a5: [],
  pageNumber: { place: 'header-center', size: 14, allowed: [13, 14] },
  styles: { ...tt01.styles, canCu: { size: 14, italic: true } },
  sizes: { ...tt01.sizes, tenLoai: [13, 14], trichYeu: [13, 14], kinhGui: [13, 14], tieuDeMuc: [13, 14] },
  body: {
    ...tt01.body,
    allowed: {
      firstLine: [
        [10, 10],
        [12.7, 12.7],
      ],
      line: [1, 1.5],
    },
  },
  sizePairs: [
    { quocHieu: 12, tieuNgu: 13, diaDanhNgay: 13 },
    { quocHieu: 13, tieuNgu: 14, diaDanhNgay: 14 },
  ],
  maLoai: maLoaiNd30,
  canCu: { dau: ';', dauCuoi: '.' },
  quyenHan: ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'],
  dauKhan: tt01.dauKhan.filter(({ ten }) => ten !== 'HỎA TỐC HẸN GIỜ'),
  banSao: ['SAO Y', 'TRÍCH SAO', 'SAO LỤC'],
  // `Thành phố Hồ Chí Minh, ngày 29 tháng 11 năm 2026` in italic 13 is 98,7 mm long, and LibreOffice wants a twelfth of
  // the line's height behind the last slanting letter.
  cotQuocHieu: 5660,
};
