import { describe, expect, it } from '@jest/globals';
import type { PageNumber } from '../paper/paper.js';
import type { Dong, MauVanBan } from '../testing.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { rules } from './page-number.js';
import { severalPages } from './several-pages.js';
import { type Case, cases, faultsOf, judge, vanBanOf } from './testing.js';

const long = (mau: MauVanBan) => {
  const doan = mau.noiDung[2]!;
  for (let i = 0; i < 60; i++) mau.noiDung.push({ ...doan });
};

const none = (mau: MauVanBan) => {
  long(mau);
  mau.pageNumber = undefined;
};

type Numbers = NonNullable<MauVanBan['pageNumber']>;

const set = (change: Partial<Numbers>) => (mau: MauVanBan) => {
  long(mau);
  Object.assign(mau.pageNumber!, change);
};

const change = (
  rule: string,
  what: string,
  breaks: Partial<Numbers>,
  says: string,
  keeps: Partial<Numbers> = {},
): Case => ({
  rule,
  what,
  breaks: set(breaks),
  keeps: set(keeps),
  says,
});

const first = ({ paper }: VanBan) => paper.sections[0]!;

/** An appendix on a page of its own, in a section of its own. */
const appendix = (restarts: boolean) => (mau: MauVanBan) => {
  long(mau);
  const end: Dong = {
    text: '',
    xml: '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:pPr></w:p>',
  };
  mau.sauKy.push(end);
  mau.phuLuc.push({ text: 'Phụ lục', bold: true, align: 'center' });
  mau.phuLuc.push({ text: 'BIỂU MẪU', bold: true, align: 'center' });
  if (!restarts) mau.sauKy.length = 0;
};

cases(rules, [
  { rule: 'ND30-PAGENO-01', breaks: none, keeps: long, says: 'có nhiều trang mà không đánh số trang' },
  change('ND30-PAGENO-02', 'in the footer', { where: 'footer' }, 'đang đặt ở cuối trang, ở giữa; phải ở chính giữa'),
  change('ND30-PAGENO-02', 'at the right', { align: 'right' }, 'đang đặt ở đầu trang, bên phải'),
  change('ND30-PAGENO-02', 'in 12', { size: 12 }, 'cỡ chữ 12; phải là cỡ chữ 13–14, kiểu chữ đứng', { size: 13 }),
  {
    rule: 'ND30-PAGENO-02',
    what: 'in italics',
    read: { breaks: (vanBan) => Object.assign(first(vanBan).pageNumbers[0]!.run, { italic: true }) },
    says: 'chữ nghiêng',
  },
  change('ND30-PAGENO-03', '', { titlePage: false }, 'hiện cả ở trang thứ nhất'),
  {
    rule: 'ND30-PAGENO-04',
    what: 'in Roman numerals',
    read: { breaks: (vanBan) => Object.assign(first(vanBan), { numberFormat: 'upperRoman' }) },
    says: 'chữ số Ả Rập',
  },
  {
    rule: 'ND30-PAGENO-04',
    what: 'from 2',
    read: {
      breaks: (vanBan) => Object.assign(first(vanBan), { startsAt: 2 }),
      keeps: (vanBan) => Object.assign(first(vanBan), { startsAt: 1 }),
    },
    says: 'đang bắt đầu từ 2, phải bắt đầu từ 1',
  },
  {
    rule: 'ND30-PAGENO-04',
    what: 'with words',
    read: { breaks: (vanBan) => Object.assign(first(vanBan).pageNumbers[0]!, { beside: 'Trang ' }) },
    says: 'Bên số trang đang có chữ “Trang”',
  },
  { rule: 'TT01-PAGENO-01', breaks: none, keeps: long, says: 'không đánh số trang' },
  change('TT01-PAGENO-01', 'in the middle', { align: 'center' }, 'đang đặt ở cuối trang, ở giữa; phải ở góc phải'),
  change('TT01-PAGENO-01', 'in the header', { where: 'header' }, 'đang đặt ở đầu trang, bên phải'),
  change('TT01-PAGENO-02', 'in 11', { size: 11 }, 'cỡ chữ 11', { size: 13 }),
  {
    rule: 'TT01-PAGENO-02',
    what: 'in Roman numerals',
    read: { breaks: (vanBan) => Object.assign(first(vanBan), { numberFormat: 'lowerRoman' }) },
    says: 'chữ số Ả Rập',
  },
  change('TT01-PAGENO-03', '', { titlePage: false }, 'hiện cả ở trang thứ nhất'),
  change('TT01-PAGENO-04', '', { where: 'header', align: 'center' }, 'cách của Nghị định 30/2020', {
    where: 'header',
    align: 'right',
  }),
  {
    rule: 'TT01-PAGENO-05',
    breaks: appendix(false),
    keeps: appendix(true),
    read: { keeps: ({ paper }) => Object.assign(paper.sections[1]!, { startsAt: 1 }) },
    quote: 'Phụ lục',
    says: 'đánh số trang riêng',
  },
]);

describe('a PDF', () => {
  const pdf = async (pages: number, numbered: number[]) => {
    const vanBan = await vanBanOf('nd30-2020');
    vanBan.paper.source = 'pdf';
    vanBan.paper.pages = pages;
    const [model] = first(vanBan).pageNumbers;
    first(vanBan).pageNumbers = numbered.map((page): PageNumber => ({ ...model!, pages: page }));
    return vanBan;
  };

  it('says which pages lack their number', async () => {
    expect(judge(rules, 'ND30-PAGENO-01', await pdf(4, [2, 3, 4]))).toEqual([]);
    const [found] = faultsOf(judge(rules, 'ND30-PAGENO-01', await pdf(4, [3])));
    expect(found).toMatchObject({ message: 'Trang 2, 4 không có số trang.', place: { page: 2 } });
    expect(faultsOf(judge(rules, 'ND30-PAGENO-01', await pdf(90, [])))[0]!.message).toBe(
      'Trang 2, 3, 4, 5, 6 … không có số trang.',
    );
  });

  it('needs none on a single page, on the first page of an appendix, on a scan', async () => {
    expect(judge(rules, 'ND30-PAGENO-01', await pdf(1, []))).toBe('not-applicable');
    const vanBan = await pdf(4, [2]);
    vanBan.paper.pdf = { version: '1.7', pages: 4, scanned: [4], scans: [], loose: [] };
    const paragraph = { ...vanBan.paper.paragraphs[0]!, place: { part: 'page', paragraph: 1, page: 3 } };
    const ten = { paragraphs: [paragraph], text: 'Phụ lục' };
    vanBan.phuLuc = [{ ten, so: '', tieuDe: undefined, kemTheo: undefined, noiDung: [], section: 0 }];
    expect(judge(rules, 'ND30-PAGENO-01', vanBan)).toEqual([]);
  });

  it('needs none on the first page of what is enclosed: its numbers start again, or it says so', async () => {
    const vanBan = await pdf(6, [2, 4, 6]);
    for (const number of first(vanBan).pageNumbers)
      number.run = { ...number.run, text: number.pages === 6 ? '4' : '2' };
    vanBan.paper.paragraphs.push({
      ...vanBan.paper.paragraphs[0]!,
      text: '(Kèm theo Quyết định số 05/QĐ-THPT)',
      place: { part: 'page', paragraph: 2, page: 5 },
    });
    expect(judge(rules, 'ND30-PAGENO-01', vanBan)).toEqual([]);
  });

  it('shows a number on its first page', async () => {
    expect(faultsOf(judge(rules, 'ND30-PAGENO-03', await pdf(2, [1, 2])))).toHaveLength(1);
  });
});

describe('a Word file', () => {
  it.each([
    ['longer than a page', long, true],
    [
      'with a page break',
      (mau: MauVanBan) => {
        mau.noiDung[4]!.xml = '<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>Trang mới</w:t></w:r></w:p>';
      },
      true,
    ],
    [
      'of a few lines',
      (mau: MauVanBan) => {
        mau.noiDung = mau.noiDung.slice(0, 3);
      },
      false,
    ],
    [
      'of about a page',
      (mau: MauVanBan) => {
        for (let i = 0; i < 5; i++) mau.noiDung.push({ ...mau.noiDung[2]! });
      },
      undefined,
    ],
  ])('%s has several pages: %s', async (_, changed, several) => {
    expect(severalPages((await vanBanOf('nd30-2020', 'kế hoạch', changed)).paper)).toBe(several);
  });

  it('of about a page without a number is not judged', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      for (let i = 0; i < 5; i++) mau.noiDung.push({ ...mau.noiDung[2]! });
      mau.pageNumber = undefined;
    });
    expect(judge(rules, 'ND30-PAGENO-01', vanBan)).toEqual({ unjudged: expect.stringContaining('không ghi số trang') });
    expect(judge(rules, 'ND30-PAGENO-03', vanBan)).toBe('not-applicable');
  });
});
