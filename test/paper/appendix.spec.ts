import { describe, expect, it } from '@jest/globals';
import { A4, buildDocx, field, p, paragraph, r } from '../../service/engine/typeset/testing.js';
import { useEngine } from '../engine.js';
import { linesOf, type PdfPage, readPdf } from '../pdf.js';
import { example } from '../support/service.js';

/** What stands alone in the bottom margin of each page. */
const numbers = (pages: PdfPage[]) =>
  pages.map((page) => linesOf(page).find((line) => line.y > page.height - 55)?.text ?? null);

describe('page numbers of a document with appendices (TT 01/2011, Điều 15)', () => {
  const { render } = useEngine();
  const sentence = 'Các cơ sở giáo dục rà soát, thống kê và báo cáo kết quả thực hiện về Sở theo mẫu gửi kèm. ';
  const long = Array.from({ length: 24 }, (_, i) => `${i + 1}. ${sentence.repeat(3)}`).join('\n');
  const withAppendices = () => ({
    ...example('cong-van', 'mot-trang'),
    phuLuc: [
      { ten: 'Phụ lục I', tieuDe: 'Danh sách', noiDung: 'Một đoạn.' },
      { ten: 'Phụ lục II', tieuDe: 'Hướng dẫn', noiDung: long },
      { ten: 'Phụ lục III', tieuDe: 'Biểu mẫu', noiDung: 'Một đoạn.' },
    ],
  });

  it('each appendix is counted on its own and shows no number on its first page', async () => {
    const { pdf } = await render('cong-van', '2017-2018', withAppendices(), ['pdf']);
    const pages = await readPdf(pdf);
    expect(pages.map((page) => linesOf(page).find((line) => line.text.startsWith('Phụ lục'))?.text ?? null)).toEqual([
      null,
      'Phụ lục I',
      'Phụ lục II',
      null,
      null,
      'Phụ lục III',
    ]);
    expect(numbers(pages)).toEqual([null, null, null, '2', '3', null]);
  });

  it('the same bytes twice', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => render('cong-van', '2017-2018', withAppendices(), ['pdf'])));
    expect(Buffer.from(one!.pdf).equals(Buffer.from(two!.pdf))).toBe(true);
  });
});

describe('page numbers of other sections', () => {
  const held = useEngine();
  const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  const pagesOf = (count: number) => Array.from({ length: count }, () => p('Một đoạn.')).join(pageBreak);
  const printed = async (sections: [pages: number, sectPr: string][]) => {
    const FOOTER = '<w:footerReference w:type="default" r:id="f1"/>';
    const [last, ...before] = sections.toReversed();
    const body = before
      .toReversed()
      .map(
        ([count, sectPr], i) =>
          `${pagesOf(count)}<w:p><w:pPr><w:sectPr>${i === 0 ? FOOTER : ''}${A4}${sectPr}</w:sectPr></w:pPr></w:p>`,
      );
    const docx = buildDocx({
      body: body.join('') + pagesOf(last![0]),
      page: `${A4}${last![1]}`,
      footers: { f1: paragraph(r('Trang ') + field('PAGE'), '<w:jc w:val="right"/>') },
    });
    const { html, notes } = held.engine.typeset(docx, 'Đánh số');
    expect(notes).toEqual([]);
    return numbers(await readPdf(await held.engine.printer.print(html)));
  };

  it('run on, and still say nothing on a first page', async () => {
    expect(
      await printed([
        [2, '<w:titlePg/>'],
        [3, '<w:titlePg/>'],
        [2, ''],
        [2, '<w:titlePg/>'],
      ]),
    ).toEqual([null, 'Trang 2', null, 'Trang 4', 'Trang 5', 'Trang 6', 'Trang 7', null, 'Trang 9']);
  });

  it('start where they are told, and run on from there', async () => {
    expect(
      await printed([
        [2, '<w:pgNumType w:start="5"/>'],
        [2, '<w:titlePg/>'],
        [2, '<w:pgNumType w:fmt="lowerRoman" w:start="3"/><w:titlePg/>'],
        [2, ''],
        [2, '<w:titlePg/>'],
      ]),
    ).toEqual(['Trang 5', 'Trang 6', null, 'Trang 8', null, 'Trang iv', 'Trang 5', 'Trang 6', null, 'Trang 8']);
  });
});
