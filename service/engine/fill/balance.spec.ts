import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from '../typeset/fonts.js';
import { balanceCentred } from './balance.js';

const fonts = FontMetrics.load();
const styles =
  '<w:style w:styleId="CoQuanBanHanh"><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style><w:style w:styleId="Doan"><w:rPr><w:sz w:val="24"/></w:rPr></w:style>';
const cell = (text: string, style = 'CoQuanBanHanh') =>
  `<w:tc><w:tcPr><w:tcW w:w="3694" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
const lines = (xml: string) =>
  [...balanceCentred(xml, styles, fonts).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]);

describe('balanceCentred', () => {
  it.each([
    ['TRƯỜNG THCS HIM LAM ĐÔNG', ['TRƯỜNG THCS', 'HIM LAM ĐÔNG']],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', ['SỞ GIÁO DỤC VÀ ĐÀO TẠO']],
    ['TRƯỜNG THCS HIM LAM &amp; ĐÔNG', ['TRƯỜNG THCS', 'HIM LAM &amp; ĐÔNG']],
  ])('%s', (text, expected) => {
    expect(lines(cell(text))).toEqual(expected);
  });

  it('leaves other components, and lines that people broke or that are long enough, as they are', () => {
    for (const xml of [
      cell('TRƯỜNG THCS HIM LAM ĐÔNG', 'Doan'),
      cell('ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH'),
      cell(`MỘT${'X'.repeat(60)} HAI`),
      cell('TRƯỜNG THCS HIM</w:t><w:br/><w:t>LAM ĐÔNG'),
    ]) {
      expect(balanceCentred(xml, styles, fonts)).toBe(xml);
    }
  });
});
