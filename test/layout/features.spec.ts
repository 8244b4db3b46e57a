import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Printer } from '../../service/engine/print/printer.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import {
  A4,
  buildDocx,
  cell,
  field,
  GRID,
  NORMAL,
  p,
  paragraph,
  r,
  row,
  TAB,
  type TestDocx,
  table,
} from '../../service/engine/typeset/testing.js';
import { typeset } from '../../service/engine/typeset/typeset.js';
import { browserPath } from '../engine.js';
import { type PdfPage, readPdf } from '../pdf.js';
import { compareWithLibreOffice } from './compare.js';

const SENTENCE =
  'Tổ chức có hiệu quả phong trào thi đua “Đổi mới, sáng tạo trong dạy và học” trong toàn cơ quan; phát huy tính chủ động, sáng tạo của học sinh trong học tập, rèn luyện, nghiên cứu khoa học. ';
const LANDSCAPE =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"/>';
const BODY = '<w:spacing w:before="60" w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>';
const NUMBER = paragraph(field('PAGE'), '<w:jc w:val="right"/>');

/** Text of some length that is not the same in every paragraph. */
const text = (seed: number): string => SENTENCE.repeat(1 + (seed % 3)).slice(0, 90 + ((seed * 67) % 400));

describe('typeset pages as Chromium prints them', () => {
  const fonts = FontMetrics.load();
  let printer: Printer;
  let runtimeDir: string;
  beforeAll(() => {
    runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-layout-'));
    printer = new Printer({ browserPath, runtimeDir, pages: 1 });
  });
  afterAll(async () => {
    await printer.close();
    rmSync(runtimeDir, { recursive: true, force: true });
  });
  const print = async (docx: TestDocx): Promise<{ bytes: Uint8Array; pdf: Uint8Array; pages: PdfPage[] }> => {
    const bytes = buildDocx(docx);
    const pdf = await printer.print(typeset(bytes, { fonts }).html);
    return { bytes, pdf, pages: await readPdf(pdf) };
  };
  const words = (page: PdfPage | undefined): string => (page?.texts ?? []).map((item) => item.text).join(' ');

  it('a page whose first line wears high accents leaves none of them on the page before', async () => {
    const { pages } = await print({
      body: Array.from({ length: 45 }, (_, i) => p(`Dòng ${i + 1}`)).join('') + p('ĐỐI TƯỢNG, SỐ Ế Ỗ', '', '<w:b/>'),
    });
    expect(pages).toHaveLength(2);
    expect(words(pages[0])).not.toContain('Ố');
    expect(words(pages[1])).toContain('ĐỐI TƯỢNG, SỐ Ế Ỗ');
  });

  it('a table wider than the page does not shrink the text', async () => {
    const wide = table([12000], [row([cell(12000, p('rộng'))])], GRID);
    const { pages } = await print({ body: p('Cỡ chữ 14') + wide });
    expect(pages[0]!.texts.find((item) => item.text.includes('Cỡ chữ'))!.size).toBeCloseTo(14, 1);
    expect(pages[0]!.texts[0]!.x).toBeCloseTo(85.05, 0);
  });

  it('upright and lying paper in one document, each at its own size', async () => {
    const end = `<w:p><w:pPr><w:sectPr>${A4}</w:sectPr></w:pPr></w:p>`;
    const { pages } = await print({ body: p('dọc') + end + p('ngang', '<w:jc w:val="right"/>'), page: LANDSCAPE });
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true]);
    const right = pages[1]!.texts.find((item) => item.text === 'ngang')!;
    expect(right.size).toBeCloseTo(14, 1);
    expect(right.x + right.width).toBeCloseTo(841.9 - 56.7, 0);
  });

  it('page numbers from page 2 on, at the right margin, as far from the edge as Word puts them', async () => {
    const { pages } = await print({
      body: p('một') + p('hai', '<w:pageBreakBefore/>') + p('ba', '<w:pageBreakBefore/>'),
      section: '<w:footerReference w:type="default" r:id="f1"/><w:titlePg/>',
      footers: { f1: NUMBER },
    });
    expect(pages.map((page) => words(page))).toEqual(['một', '2 hai', '3 ba']);
    const number = pages[1]!.texts.find((item) => item.text === '2')!;
    expect(number.x + number.width).toBeCloseTo(595.3 - 42.55, 0);
    // The line stands on the footer's distance; its baseline is the depth of the font higher. Margin boxes are laid out in
    // pixels of 3/4 pt.
    expect(Math.abs(number.y - (841.9 - 28.35 - 0.237 * 14))).toBeLessThan(1.5);
  });

  it('page numbers that start elsewhere', async () => {
    const { pages } = await print({
      body: p('a') + p('b', '<w:pageBreakBefore/>'),
      section: '<w:footerReference w:type="default" r:id="f1"/><w:pgNumType w:start="7"/>',
      footers: { f1: NUMBER },
    });
    expect(pages.map((page) => words(page))).toEqual(['7 a', '8 b']);
  });

  it('heading rows come again on every page', async () => {
    const head = row([cell(9000, p('ĐẦU BẢNG'))], '<w:tblHeader/>');
    const rows = Array.from({ length: 70 }, (_, i) => row([cell(9000, p(`dòng ${i}`))]));
    const { pages } = await print({ body: table([9000], [head, ...rows], GRID) });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.texts[0]!.text).toBe('ĐẦU BẢNG');
  });

  it('a heading stays with its table, and a row that must not split does not', async () => {
    const filler = Array.from({ length: 43 }, (_, i) => p(`Dòng ${i}`)).join('');
    const rows = [row([cell(9000, Array.from({ length: 4 }, (_, i) => p(`ô ${i}`)).join(''))], '<w:cantSplit/>')];
    const { pages } = await print({ body: filler + p('Tên bảng', '<w:keepNext/>') + table([9000], rows, GRID) });
    expect(words(pages[0])).not.toContain('Tên bảng');
    expect(words(pages[1])).toBe('Tên bảng ô 0 ô 1 ô 2 ô 3');
  });

  it('leaders end at their stop', async () => {
    const stop = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>';
    const { pages } = await print({
      body: paragraph(r('Họ và tên:') + TAB, stop) + paragraph(r('Nơi sinh:') + TAB, stop),
    });
    const ends = pages[0]!.texts.filter((item) => /\.{9}/.test(item.text)).map((item) => item.x + item.width);
    expect(ends).toHaveLength(2);
    for (const end of ends) expect(end).toBeCloseTo(85.05 + 467.7, 0);
  });

  it('500 rows', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => row([cell(1000, p(String(i + 1))), cell(8000, p(text(i)))]));
    const { pages } = await print({ body: table([1000, 8000], rows, GRID) });
    expect(words(pages.at(-1))).toContain('500');
  });

  it('spacing, lists, tabs, merged tables and lying paper break as in LibreOffice', async () => {
    const { bytes, pdf } = await print(everything());
    const { pages, samePageBreaks, ratio, worst } = await compareWithLibreOffice(bytes, pdf);
    expect({ pages, samePageBreaks, worst: ratio < 0.97 ? worst : [] }).toEqual({
      pages: [pages[1], pages[1]],
      samePageBreaks: true,
      worst: [],
    });
  });
});

function everything(): TestDocx {
  const body: string[] = [];
  for (const line of [
    'w:line="276" w:lineRule="auto"',
    'w:line="360" w:lineRule="exact"',
    'w:line="400" w:lineRule="atLeast"',
    'w:line="360" w:lineRule="auto"',
  ]) {
    body.push(p(text(body.length + 3), `<w:spacing w:before="60" w:after="60" ${line}/><w:jc w:val="both"/>`));
  }
  const item = (list: number, level: number, seed: number) =>
    p(text(seed), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr><w:jc w:val="both"/>`);
  body.push(item(1, 0, 1), item(1, 1, 4), item(1, 1, 8), item(1, 0, 3), item(1, 1, 6));
  body.push(p('Đề mục', '<w:keepNext/><w:spacing w:before="240"/>', '<w:b/>'), p(text(5), BODY));
  body.push(
    paragraph(
      r('Họ tên:') + TAB + r('Nữ:') + TAB,
      '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="5000"/><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>',
    ),
  );
  body.push(paragraph(r('-') + TAB + r(text(7)), '<w:ind w:left="567" w:hanging="283"/><w:jc w:val="both"/>'));
  const rows = [
    row(
      [cell(800, p('STT')), cell(3600, p('Nội dung')), cell(4954, p('Hai cột'), '<w:gridSpan w:val="2"/>')],
      '<w:tblHeader/>',
    ),
  ];
  for (let i = 0; i < 18; i++) {
    rows.push(
      row(
        [
          cell(800, p(String(i + 1), '<w:jc w:val="center"/>'), '<w:vAlign w:val="center"/>'),
          cell(3600, p(text(i), '<w:jc w:val="both"/>', '<w:sz w:val="26"/>')),
          cell(1954, p(i % 3 === 0 ? `gộp ${i}` : ''), i % 3 === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'),
          cell(3000, p('x', '', '<w:sz w:val="24"/>')),
        ],
        i % 5 === 4 ? '<w:trHeight w:val="1000" w:hRule="atLeast"/>' : '',
      ),
    );
  }
  body.push(table([800, 3600, 1954, 3000], rows, GRID), p(text(11), BODY));
  body.push(`<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="f1"/>${A4}</w:sectPr></w:pPr></w:p>`);
  for (let i = 0; i < 12; i++) body.push(p(text(i + 2), BODY));
  const level = (index: number, format: string, left: number) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${index + 1}."/><w:pPr><w:ind w:left="${left}" w:hanging="360"/></w:pPr></w:lvl>`;
  return {
    body: body.join(''),
    styles: NORMAL,
    numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 720)}${level(1, 'decimal', 1080)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    section: '<w:footerReference w:type="default" r:id="f1"/>',
    page: LANDSCAPE,
    footers: { f1: NUMBER },
  };
}
