import { describe, expect, it } from '@jest/globals';
import type { Dong, MauVanBan } from '../testing.js';
import { rules } from './phu-luc.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';

const center = { align: 'center' } as const;
/** What a section ends with: the appendices after it begin again at page 1. */
const ngatPhan = (start: string): Dong => ({
  text: '',
  xml: `<w:p><w:pPr><w:sectPr>${start}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:pPr></w:p>`,
});

/** A document that speaks of one appendix (or of several) and has it. */
const co =
  (so: readonly string[], change: (phuLuc: Dong[], mau: MauVanBan) => void = () => {}) =>
  (mau: MauVanBan) => {
    const nd30 = mau.pageNumber?.where === 'header';
    mau.noiDung.at(-1)!.text = `Chi tiết tại ${so.length > 1 ? 'các Phụ lục' : 'Phụ lục'} kèm theo./.`;
    mau.phuLuc = so.flatMap((one) => [
      { text: `Phụ lục ${one}`.trim(), size: 14, bold: true, ...center },
      { text: 'DANH SÁCH TẬP THỂ', size: 14, bold: true, ...center },
      {
        text: `(Kèm theo Kế hoạch số 05/KH-THPTTN ngày 05 tháng 02 năm ${nd30 ? 2024 : 2018} của Trường THPT Thanh Nưa)`,
        size: 14,
        italic: true,
        ...center,
      },
      { text: 'Tổ Toán - Tin đạt danh hiệu Tập thể lao động tiên tiến.', size: 14, align: 'both', firstLine: 36 },
    ]);
    change(mau.phuLuc, mau);
  };
const one = co(['']);

const shared: Case[] = (['ND30', 'TT01'] as const).flatMap((regime) => {
  const numbers = regime === 'ND30' ? 'ND30-PL-02' : 'TT01-PL-01';
  const look = regime === 'ND30' ? 'ND30-PL-03' : 'TT01-PL-02';
  const agree = regime === 'ND30' ? 'ND30-PL-06' : 'TT01-PL-01';
  return [
    {
      rule: `${regime}-PL-01`,
      what: 'not spoken of',
      breaks: co([''], (_, mau) => {
        mau.noiDung.at(-1)!.text = 'Các tổ chuyên môn triển khai thực hiện./.';
      }),
      keeps: one,
      quote: 'Phụ lục',
      says: 'không có chỉ dẫn',
    },
    {
      rule: `${regime}-PL-01`,
      what: 'spoken of by another number',
      breaks: co(['I', 'II'], (_, mau) => {
        mau.noiDung.at(-1)!.text = 'Chi tiết tại Phụ lục I, Phụ lục II và Phụ lục III kèm theo./.';
      }),
      keeps: co(['I', 'II']),
      quote: 'Phụ lục III',
      says: 'không có phụ lục này',
    },
    {
      rule: `${regime}-PL-01`,
      what: 'one not spoken of',
      breaks: co(['I', 'II'], (_, mau) => {
        mau.noiDung.at(-1)!.text = 'Chi tiết tại Phụ lục I kèm theo./.';
      }),
      keeps: co(['I', 'II']),
      quote: 'Phụ lục II',
    },
    {
      rule: numbers,
      what: 'in Arabic digits',
      breaks: co(['I', '2']),
      keeps: co(['I', 'II']),
      quote: 'Phụ lục 2',
      says: 'La Mã',
    },
    { rule: numbers, what: 'out of order', breaks: co(['I', 'III']), keeps: co(['I', 'II']), says: 'thứ tự' },
    {
      rule: look,
      what: 'in capitals',
      breaks: co([''], (phuLuc) => {
        phuLuc[0]!.text = 'PHỤ LỤC';
      }),
      keeps: one,
      quote: 'PHỤ LỤC',
      says: 'in hoa',
    },
    {
      rule: look,
      what: 'title in small letters',
      breaks: co([''], (phuLuc) => {
        phuLuc[1]!.text = 'Danh sách tập thể';
      }),
      keeps: one,
      quote: 'Danh sách tập thể',
      says: 'in thường',
    },
    {
      rule: agree,
      what: 'another number',
      breaks: co([''], (phuLuc) => {
        phuLuc[2]!.text = phuLuc[2]!.text.replace('05/KH', '06/KH');
      }),
      keeps: one,
      quote: '06/KH-THPTTN',
      says: 'văn bản mang số 05/KH-THPTTN',
    },
    {
      rule: agree,
      what: 'another day',
      breaks: co([''], (phuLuc) => {
        phuLuc[2]!.text = phuLuc[2]!.text.replace('ngày 05', 'ngày 06');
      }),
      keeps: one,
      says: 'ngày 06/02',
    },
    {
      rule: agree,
      what: 'another type',
      breaks: co([''], (phuLuc) => {
        phuLuc[2]!.text = phuLuc[2]!.text.replace('Kế hoạch', 'Quyết định');
      }),
      keeps: one,
      says: 'quyết định',
    },
    {
      rule: agree,
      what: 'another body',
      breaks: co([''], (phuLuc) => {
        phuLuc[2]!.text = phuLuc[2]!.text.replace('Thanh Nưa', 'Mường Nhà');
      }),
      keeps: one,
      severity: 'warning',
      says: 'Mường Nhà',
    },
  ];
});

cases(rules, [
  ...shared,
  {
    rule: 'ND30-PL-03',
    what: 'on one line with its title',
    breaks: co([''], (phuLuc) => {
      phuLuc[0]!.text = 'Phụ lục. DANH SÁCH TẬP THỂ';
      phuLuc.splice(1, 1);
    }),
    keeps: one,
    says: 'cùng một dòng',
  },
  {
    rule: 'ND30-PL-04',
    what: 'missing',
    breaks: co([''], (phuLuc) => {
      phuLuc.splice(2, 1);
    }),
    keeps: one,
    quote: 'DANH SÁCH TẬP THỂ',
    says: 'Kèm theo',
  },
  {
    rule: 'ND30-PL-04',
    what: 'upright',
    breaks: co([''], (phuLuc) => {
      phuLuc[2]!.italic = false;
    }),
    keeps: one,
    says: 'chữ đứng',
  },
  {
    rule: 'ND30-PL-04',
    what: 'without number and day',
    breaks: co([''], (phuLuc) => {
      phuLuc[2]!.text = '(Kèm theo Kế hoạch này)';
    }),
    keeps: co([''], (phuLuc) => {
      phuLuc[2]!.text = '(Kèm theo Văn bản số … ngày … tháng … năm … của Trường THPT Thanh Nưa)';
    }),
    says: 'chưa có số',
  },
  {
    rule: 'ND30-PL-05',
    breaks: one,
    keeps: co([''], (phuLuc, mau) => {
      const header = '<w:headerReference w:type="default" r:id="rIdNumber"/>';
      mau.sauKy = [ngatPhan(header)];
      phuLuc.push(ngatPhan(`${header}<w:pgNumType w:start="1"/>`));
    }),
    quote: 'Phụ lục',
    says: 'nối tiếp',
  },
]);

it('takes an appendix that is called by its title', async () => {
  const change = co([''], (_, mau) => {
    mau.noiDung.at(-1)!.text = 'Trường đề nghị khen thưởng các tập thể (có danh sách kèm theo)./.';
  });
  expect(judge(rules, 'ND30-PL-01', await vanBanOf('nd30-2020', 'kế hoạch', change))).toEqual([]);
});

describe('what another file may hold', () => {
  it('is not judged', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      mau.noiDung.at(-1)!.text = 'Chi tiết tại Phụ lục kèm theo./.';
    });
    expect(judge(rules, 'ND30-PL-01', vanBan)).toEqual({ unjudged: expect.stringContaining('tệp khác') });
  });

  it('nor is what an appendix in a file of its own belongs to', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      one(mau);
      const { phuLuc, page, font, pageNumber } = mau;
      Object.assign(mau, {
        ...{ chuQuan: undefined, banHanh: undefined, soKyHieu: undefined, quocHieu: undefined, tieuNgu: undefined },
        ...{ diaDanhNgay: undefined, tenLoai: undefined, trichYeu: undefined, canCu: [], noiDung: [] },
        ...{ noiNhan: [], nguoiKy: [], phuLuc, page, font, pageNumber },
      });
    });
    expect(judge(rules, 'ND30-PL-01', vanBan)).toEqual({ unjudged: expect.stringContaining('tệp khác') });
    expect(judge(rules, 'ND30-PL-05', vanBan)).toEqual([]);
  });

  it('an appendix of another instrument is not of this one', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      mau.noiDung.at(-1)!.text = 'Trình bày theo Phụ lục I Nghị định số 30/2020/NĐ-CP./.';
    });
    expect(judge(rules, 'ND30-PL-01', vanBan)).toBe('not-applicable');
  });

  it('blank values on electronic documents are left to be filled', async () => {
    const vanBan = await vanBanOf(
      'nd30-2020',
      'kế hoạch',
      co([''], (phuLuc) => {
        phuLuc[2]!.text = '(Kèm theo Văn bản số … ngày … tháng … năm … của Trường THPT Thanh Nưa)';
      }),
    );
    expect(judge(rules, 'ND30-PL-06', vanBan)).toEqual({ unjudged: expect.any(String) });
  });
});
