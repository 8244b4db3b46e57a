import type { Regime } from './regime.js';
import { tt01 } from './tt01-2011.js';

/**
 * Nghị định 30/2020/NĐ-CP of 05/03/2020, Phụ lục I. What it shares with Thông tư 01/2011 is taken from there; its own:
 * I.7 (page number centred in the top margin), II.2 (sizes of the bodies), II.6.a (căn cứ in italics, the last one ends
 * with a full stop), II.7.b (Q. for an acting head), III.2.b (three levels of urgency).
 */
export const nd30: Regime = {
  ...tt01,
  id: 'nd30-2020',
  ten: 'Nghị định số 30/2020/NĐ-CP',
  tu: '2020-03-05',
  den: null,
  pageNumber: { place: 'header-center', size: 14 },
  styles: { ...tt01.styles, canCu: { size: 14, italic: true } },
  canCu: { dau: ';', dauCuoi: '.' },
  quyenHan: ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'],
  dauKhan: ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'],
};
