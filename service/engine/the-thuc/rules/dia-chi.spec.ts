import { describe, expect, it } from '@jest/globals';
import type { Dong, MauVanBan } from '../testing.js';
import { rules } from './dia-chi.js';
import { cases, faultsOf, judge, vanBanOf } from './testing.js';

/** A contact line behind the signature, under a line of this length. */
const diaChi =
  (props: Partial<Dong> = {}, border = true) =>
  (mau: MauVanBan) => {
    const { size = 11, italic = false } = props;
    const run = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>${italic ? '<w:i/>' : ''}<w:sz w:val="${size * 2}"/></w:rPr>`;
    const edge = border ? '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>' : '';
    const text = 'Địa chỉ: xã Thanh Nưa, tỉnh Điện Biên; điện thoại: 0215 3 800 000; thư điện tử: thpt@dienbien.edu.vn';
    mau.sauKy.push({
      text,
      xml: `<w:p><w:pPr>${edge}<w:jc w:val="center"/></w:pPr><w:r>${run}<w:t>${text}</w:t></w:r></w:p>`,
    });
  };

const soan =
  (text: string, props: Partial<Dong> = {}) =>
  (mau: MauVanBan) =>
    void mau.noiNhan.push({ text, size: 11, ...props });

cases(rules, [
  {
    rule: 'ND30-ADDR-01',
    what: 'too large',
    breaks: diaChi({ size: 13 }),
    keeps: diaChi(),
    quote: 'Địa chỉ:',
    says: /13.*11–12/,
  },
  {
    rule: 'ND30-ADDR-01',
    what: 'italic',
    breaks: diaChi({ italic: true }),
    keeps: diaChi({ size: 12 }),
    says: 'nghiêng',
  },
  { rule: 'ND30-ADDR-01', what: 'no line', breaks: diaChi({}, false), keeps: diaChi(), says: 'không có đường kẻ' },
  {
    rule: 'ND30-ADDR-01',
    what: 'on page 2',
    breaks: diaChi(),
    keeps: diaChi(),
    read: {
      breaks: ({ diaChi: of }) => {
        for (const p of of!.paragraphs) p.place = { part: 'page', paragraph: 3, page: 2 };
      },
    },
    says: 'trang 2',
  },
  {
    rule: 'ND30-SOAN-01',
    what: 'size',
    breaks: soan('PL.(300)', { size: 13 }),
    keeps: soan('PL.(300)'),
    quote: 'PL.(300)',
    says: '13',
  },
  {
    rule: 'ND30-SOAN-01',
    what: 'no brackets',
    breaks: soan('PL.300'),
    keeps: soan('NTH.(05)'),
    quote: 'PL.300',
    says: 'PL.(300)',
  },
]);

describe('the contact line', () => {
  it('in a footer of all pages of a long document is on the wrong pages', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      diaChi()(mau);
      mau.noiDung.splice(2, 0, ...Array.from({ length: 40 }, () => ({ ...mau.noiDung[2]! })));
    });
    const [section] = vanBan.paper.sections;
    const [p] = vanBan.diaChi!.paragraphs;
    Object.assign(section!, { footers: [p!], titlePage: false });
    const found = faultsOf(judge(rules, 'ND30-ADDR-01', vanBan));
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('mọi trang')]);
    section!.titlePage = true;
    expect(judge(rules, 'ND30-ADDR-01', vanBan)).toEqual([]);
  });
});
