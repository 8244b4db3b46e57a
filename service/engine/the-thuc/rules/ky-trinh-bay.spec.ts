import { describe, expect, it } from '@jest/globals';
import type { Dong, MauVanBan } from '../testing.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { rules } from './ky-trinh-bay.js';
import { cases, judge, vanBanOf } from './testing.js';

const edit = (n: number, props: Partial<Dong>) => (mau: MauVanBan) => void Object.assign(mau.nguoiKy.at(n)!, props);

/** A body longer than a page. */
const long = (mau: MauVanBan): void => {
  const one = mau.noiDung[2]!;
  mau.noiDung.splice(2, 0, ...Array.from({ length: 40 }, () => ({ ...one })));
};

/** As a PDF tells it: the body ends on one page, title and name stand on these. */
const onPages =
  (body: number, title: number, name: number) =>
  (vanBan: VanBan): void => {
    vanBan.paper.source = 'pdf';
    const put = (page: number, of: { paragraphs: { place: object }[] }) => {
      for (const p of of.paragraphs) p.place = { part: 'page', paragraph: 1, page };
    };
    for (const muc of vanBan.noiDung) put(body, muc);
    for (const { quyenHan, hoTen } of vanBan.nguoiKy) {
      put(title, quyenHan!);
      put(name, hoTen!);
    }
  };

cases(rules, [
  {
    rule: 'ND30-KY-01',
    what: 'not bold',
    breaks: edit(0, { bold: false }),
    quote: 'KT. HIỆU TRƯỞNG',
    says: 'không đậm',
  },
  {
    rule: 'ND30-KY-01',
    what: 'too small',
    breaks: edit(0, { size: 12 }),
    keeps: (mau) => {
      edit(0, { size: 13 })(mau);
      edit(1, { size: 13 })(mau);
    },
    quote: 'KT. HIỆU TRƯỞNG',
    says: /12.*13–14/,
  },
  {
    rule: 'ND30-KY-01',
    what: 'on the left',
    breaks: (mau) => {
      [mau.noiNhan, mau.nguoiKy] = [mau.nguoiKy, []];
    },
    quote: 'KT. HIỆU TRƯỞNG',
    says: 'bên trái',
  },
  {
    rule: 'ND30-KY-07',
    what: 'capitals',
    breaks: edit(-1, { text: 'NGUYỄN THỊ MINH KHAI' }),
    quote: 'NGUYỄN THỊ MINH KHAI',
    says: 'in hoa',
  },
  { rule: 'ND30-KY-07', what: 'italic', breaks: edit(-1, { italic: true }), quote: 'Nguyễn Thị', says: 'nghiêng' },
  {
    rule: 'ND30-KY-08',
    what: 'parted',
    read: { breaks: onPages(1, 1, 2), keeps: onPages(1, 1, 1) },
    says: /trang 1.*trang 2/,
  },
  {
    rule: 'ND30-KY-08',
    what: 'alone',
    read: { breaks: onPages(1, 2, 2), keeps: onPages(2, 2, 2) },
    says: 'một mình',
  },
  { rule: 'TT01-KY-02', what: 'title', breaks: edit(0, { bold: false }), quote: 'KT. HIỆU', says: 'không đậm' },
  { rule: 'TT01-KY-02', what: 'name', breaks: edit(-1, { size: 12 }), quote: 'Nguyễn Thị', says: '12' },
]);

describe('the signature block', () => {
  it('of a DOCX of several pages is kept together, or unjudged', async () => {
    const loose = await vanBanOf('nd30-2020', 'kế hoạch', long);
    expect(judge(rules, 'ND30-KY-08', loose)).toEqual({ unjudged: expect.stringContaining('PDF') });
    const tied = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      long(mau);
      for (const one of [mau.noiDung.at(-1)!, ...mau.noiNhan, ...mau.nguoiKy]) one.keepNext = true;
    });
    // The empty paragraph that parts the two tables.
    for (const p of tied.paper.paragraphs) if (p.text === '' && !p.cell) p.keepNext = true;
    expect(judge(rules, 'ND30-KY-08', tied)).toEqual([]);
  });

  it('of a form is not judged', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', edit(0, { bold: false }));
    expect(judge(rules, 'ND30-KY-01', { ...vanBan, dang: 'form' })).toBe('not-applicable');
  });
});
