import { describe, expect, it } from '@jest/globals';
import {
  buildDocx,
  cell,
  GRID,
  p,
  paragraph,
  r,
  row,
  type TestDocx,
  table,
} from '../../service/engine/typeset/testing.js';
import { useEngine } from '../engine.js';
import { type PdfPage, readPdf } from '../pdf.js';
import { prose } from './prose.js';

/** What only a first printing can place, and any Word file as a PDF. */

const BODY = '<w:spacing w:after="120"/><w:jc w:val="both"/>';
const mark = (id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text, '', '<w:sz w:val="20"/>')}</w:footnote>`;

describe('a Word file on paper', () => {
  const given = useEngine();
  const print = async (docx: TestDocx) => {
    const { pdf, notes } = await given.engine.printDocx(buildDocx(docx));
    return { pages: await readPdf(pdf), codes: notes.map(({ code }) => code), pdf };
  };
  const pageOf = (pages: PdfPage[], text: string) =>
    pages.findIndex((page) =>
      page.texts
        .map((item) => item.text)
        .join(' ')
        .includes(text),
    );
  const place = (page: PdfPage, text: string) => page.texts.find((item) => item.text.includes(text))!;

  it('has each footnote at the foot of the page of its mark, whatever that pushes over', async () => {
    const body = Array.from({ length: 24 }, (_, at) =>
      paragraph(r(`Đoạn${at}. ${prose(at)}`) + (at % 3 === 1 ? mark(at + 2) : ''), BODY),
    ).join('');
    const footnotes = Array.from({ length: 24 }, (_, at) => note(at + 2, `Chú${at}. ${prose(at, 2)}`)).join('');
    const { pages, codes } = await print({ body, footnotes });
    expect(codes).toEqual([]);
    expect(pages.length).toBeGreaterThan(3);
    for (let at = 1; at < 24; at += 3) {
      const page = pageOf(pages, `Chú${at}.`);
      // A paragraph may go over the page; its mark is at its end.
      expect([pageOf(pages, `Đoạn${at}.`), pageOf(pages, `Đoạn${at}.`) + 1]).toContain(page);
      const { y } = place(pages[page]!, `Chú${at}.`);
      const above = pages[page]!.texts.filter((item) => /^Đoạn/.test(item.text)).map((item) => item.y);
      expect(Math.max(...above)).toBeLessThan(y);
      expect(y).toBeLessThan(841.9 - 56.7);
    }
    const lowest = Math.max(...pages[0]!.texts.map((item) => item.y));
    expect(841.9 - 56.7 - lowest).toBeLessThan(6);
  });

  it('has a footnote that cannot stand at the foot of its page at the end of its section, and says so', async () => {
    const rows = Array.from({ length: 90 }, (_, at) =>
      row([cell(9000, paragraph(r(`ô ${at}`) + (at === 3 ? mark(2) : '')))]),
    );
    const { pages, codes } = await print({
      body: table([9000], rows, GRID) + p('Cuối'),
      footnotes: note(2, 'Chú thích'),
    });
    expect(codes).toEqual(['FOOTNOTE']);
    expect(pageOf(pages, 'Chú thích')).toBe(pages.length - 1);
  });

  it('has a frame that the page places on the page of its paragraph', async () => {
    const frame =
      '<w:framePr w:w="3000" w:h="1000" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="7800" w:y="6000"/>';
    const body = p(prose(1, 4), BODY).repeat(9) + p('Khung', frame) + p(prose(2, 4), BODY).repeat(8);
    const { pages, codes } = await print({ body });
    expect(codes).toEqual([]);
    const page = pageOf(pages, 'Khung');
    expect(page).toBe(1);
    const { x, y } = place(pages[page]!, 'Khung');
    expect(x).toBeCloseTo(390, 0);
    // 300 pt from the top, and the font's ascent.
    expect(Math.abs(y - (300 + 0.891 * 14))).toBeLessThan(2.5);
  });

  it('has a header of tables on every page', async () => {
    const { pages } = await print({
      body: p(prose(1, 4), BODY).repeat(20),
      section: '<w:headerReference w:type="default" r:id="h1"/>',
      headers: { h1: table([4000, 5000], [row([cell(4000, p('Trái')), cell(5000, p('Phải', '', '<w:b/>'))])], GRID) },
    });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(Math.abs(place(page, 'Trái').y - (28.35 + 0.891 * 14))).toBeLessThan(2.5);
      expect(place(page, 'Phải').x).toBeCloseTo(85.05 + 200 + 5.4, 0);
    }
  });

  it('is the same bytes each time, and says no date where the file says none', async () => {
    const docx = { body: p('Một trang') };
    const [one, other] = [await print(docx), await print(docx)];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    expect(Buffer.from(one.pdf).toString('latin1')).not.toMatch(/CreationDate|ModDate/);
  });

  it('refuses what is no Word file', async () => {
    await expect(given.engine.printDocx(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({ code: 'DOCX_UNREADABLE' });
  });
});
