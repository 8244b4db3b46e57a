import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from '../../typeset/fonts.js';
import { docxOf, mauVanBan } from '../testing.js';
import { readDocxPaper } from './read-docx.js';

const fonts = FontMetrics.load();

describe('a document of two layout tables and paragraphs', () => {
  const paper = readDocxPaper(docxOf(mauVanBan('nd30-2020')), { fonts });
  const find = (start: string) => paper.paragraphs.find(({ text }) => text.startsWith(start))!;

  it('gives every paragraph in reading order with its place', () => {
    expect(paper.paragraphs.map(({ id }) => id)).toEqual(paper.paragraphs.map((_, index) => index));
    expect(paper.paragraphs.slice(0, 5).map(({ text }) => text)).toEqual([
      'SỞ GDĐT TỈNH ĐIỆN BIÊN',
      'TRƯỜNG THPT THANH NƯA',
      'Số: 05/KH-THPTTN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(find('KẾ HOẠCH').place).toEqual({ part: 'word/document.xml', paragraph: 7 });
  });

  it('tells the format of a paragraph and of its runs', () => {
    expect(find('Phong trào')).toMatchObject({
      align: 'justify',
      left: 0,
      firstLine: 36,
      before: 6,
      after: 0,
      line: { rule: 'auto', value: 1 },
      cell: undefined,
      boxed: false,
      column: { left: 0, width: expect.closeTo(467.65, 1) },
    });
    expect(find('Điện Biên').runs).toEqual([
      {
        text: 'Điện Biên, ngày 05 tháng 02 năm 2024',
        font: 'Times New Roman',
        size: 13,
        bold: false,
        italic: true,
        caps: false,
        underline: undefined,
        colour: undefined,
      },
    ]);
  });

  it('tells the left half of a letterhead from the right one', () => {
    expect(find('TRƯỜNG')).toMatchObject({
      cell: { table: 0, row: 0, column: 0, rows: 1, columns: 2 },
      column: { left: 0 },
    });
    expect(find('CỘNG HÒA')).toMatchObject({
      cell: { table: 0, row: 0, column: 1 },
      column: { left: expect.closeTo(205.65, 1), width: 262 },
    });
    expect(paper.tables).toEqual([]);
  });

  it('finds the text above each drawn line', () => {
    expect(paper.strokes.map(({ under }) => paper.paragraphs[under!]!.text)).toEqual([
      'TRƯỜNG THPT THANH NƯA',
      'Độc lập - Tự do - Hạnh phúc',
      'Tổ chức phong trào thi đua đổi mới, sáng tạo',
    ]);
    expect(paper.strokes[1]).toMatchObject({
      kind: 'shape',
      length: expect.closeTo(155.6, 1),
      width: 0.75,
      style: 'solid',
      textLength: expect.closeTo(159.1, 0),
      centred: true,
    });
  });

  it('reads page, margins and page number of the section', () => {
    expect(paper.sections).toHaveLength(1);
    expect(paper.sections[0]).toMatchObject({
      page: { width: 595.3, height: 841.9 },
      margin: { top: 56.7, right: 42.55, bottom: 56.7, left: 85.05 },
      landscape: false,
      mirrored: false,
      titlePage: true,
      from: 0,
      to: paper.paragraphs.length - 1,
      pageNumbers: [{ where: 'header', align: 'center', pages: 'notFirst', run: { size: 14 }, beside: '' }],
    });
  });
});
