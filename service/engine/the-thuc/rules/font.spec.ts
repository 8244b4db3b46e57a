import { describe, expect, it } from '@jest/globals';
import { isLegacyFamily } from '../../vietnamese/legacy-fonts.js';
import type { MauVanBan } from '../testing.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { rules } from './font.js';
import { isSymbolFamily, isTimes } from './font-names.js';
import { type Case, cases, faultsOf, judge, vanBanOf } from './testing.js';

const third = (change: Partial<MauVanBan['noiDung'][number]>) => (mau: MauVanBan) => {
  Object.assign(mau.noiDung[2]!, change);
};

const text = (rule: string, what: string, wrong: string, says: string, right = 'Trường học ở Việt Yên'): Case => ({
  rule,
  what,
  breaks: third({ text: wrong }),
  keeps: third({ text: right }),
  quote: wrong.normalize('NFC').slice(0, 10),
  says,
});

const tcvn3 = 'phßng GD & ®t viÖt yªn';

const asPdf = (loose: string[]) => (vanBan: VanBan) => {
  vanBan.paper.source = 'pdf';
  vanBan.paper.pdf = { version: '1.7', pages: 1, scanned: [], scans: [], loose };
};

cases(rules, [
  {
    rule: 'ND30-FONT-01',
    breaks: third({ font: 'Arial' }),
    keeps: third({ font: 'times new roman' }),
    quote: 'Phong trào nhằm',
    says: 'Chữ đang dùng phông Arial, phải là Times New Roman.',
  },
  {
    rule: 'ND30-FONT-01',
    what: 'of signs',
    breaks: third({ font: 'Arial', text: '1' }),
    keeps: third({ font: 'Wingdings', text: 'o' }),
  },
  {
    rule: 'ND30-FONT-02',
    breaks: third({ font: '.VnTime' }),
    keeps: third({ font: 'Arial' }),
    quote: 'Phong trào nhằm',
    says: 'phông .VnTime, là phông của bảng mã cũ',
  },
  text('ND30-FONT-03', 'TCVN3', tcvn3, 'TCVN3 (ABC), phải là Unicode: “phòng GD & đt việt yên”.'),
  text('ND30-FONT-03', 'VNI', 'Nguyeãn Vaên Tröôøng', 'VNI, phải là Unicode: “Nguyễn Văn Trường”.'),
  text('ND30-FONT-03', 'misread', 'Nguyá»…n VÄƒn An', 'UTF-8 bị mở như chữ Tây Âu'),
  text('ND30-FONT-03', 'lost letters', 'Nguy?n Thị Lan', 'đã mất dấu khi chuyển mã: “Nguy?n”.', 'Đúng hay sai?'),
  {
    rule: 'ND30-FONT-04',
    breaks: third({ text: 'Tổ chức'.normalize('NFD') }),
    keeps: third({ text: 'Tổ chức' }),
    quote: 'ch',
    says: 'tách rời nhau (Unicode tổ hợp) ở 1 đoạn',
  },
  {
    rule: 'ND30-FONT-05',
    breaks: third({ colour: '#0070C0' }),
    keeps: third({ colour: '#000000' }),
    quote: 'Phong trào nhằm',
    says: 'Chữ đang có màu #0070c0, phải là màu đen.',
  },
  {
    rule: 'ND30-FONT-05',
    what: 'but for stamps',
    breaks: third({ colour: '#FF0000' }),
    keeps: (mau) => {
      mau.truocTenLoai.push({ text: 'HỎA TỐC', size: 13, bold: true, colour: '#FF0000' });
    },
  },
  {
    rule: 'ND30-FONT-06',
    read: { breaks: asPdf(['Arial', 'TimesNewRomanPSMT']), keeps: asPdf([]) },
    says: 'Phông Arial, TimesNewRomanPSMT không được nhúng',
  },
  text('TT01-FONT-01', 'misread', 'Nguyá»…n VÄƒn An', 'bị đọc sai bảng mã'),
  text('TT01-FONT-01', 'lost letters', 'Nguy?n Thị Lan', 'đã mất dấu', 'Đúng hay sai?'),
  text('TT01-FONT-01', 'TCVN3', tcvn3, 'TCVN3'),
  {
    rule: 'TT01-FONT-02',
    breaks: third({ font: 'VNI-Times' }),
    keeps: third({ font: 'Arial' }),
    quote: 'Phong trào nhằm',
    says: 'phông VNI-Times',
  },
  text('TT01-FONT-02', 'by its codes', tcvn3, 'TCVN3'),
  {
    rule: 'TT01-FONT-03',
    breaks: third({ font: 'Arial' }),
    quote: 'Phong trào nhằm',
    says: /^Chữ đang dùng phông Arial; mẫu của Thông tư trình bày bằng Times New Roman\.$/,
  },
]);

describe('what is the same in many places', () => {
  it('is said once for each font, with its number', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      mau.font = 'Arial';
      mau.noiDung[2]!.font = 'Calibri';
    });
    const messages = faultsOf(judge(rules, 'ND30-FONT-01', vanBan)).map(({ message }) => message);
    expect(messages.slice(0, 2)).toEqual([
      expect.stringMatching(/^Chữ đang dùng phông Arial \(\d\d chỗ, đây là chỗ đầu\)/),
      'Chữ đang dùng phông Calibri, phải là Times New Roman.',
    ]);
  });

  it('is said once for each encoding', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      for (const at of [2, 4, 5]) mau.noiDung[at]!.text = tcvn3;
    });
    expect(faultsOf(judge(rules, 'ND30-FONT-03', vanBan))).toEqual([
      expect.objectContaining({ message: expect.stringContaining('(3 đoạn, đây là đoạn đầu)') }),
    ]);
  });
});

it('reads headers, footers and page numbers too', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'kế hoạch');
  const [section] = vanBan.paper.sections;
  section!.pageNumbers[0]!.run.font = 'Arial';
  expect(faultsOf(judge(rules, 'ND30-FONT-01', vanBan))).toEqual([
    expect.objectContaining({ message: 'Số trang đang dùng phông Arial, phải là Times New Roman.' }),
  ]);
  const head = {
    ...vanBan.paper.paragraphs[0]!,
    runs: [{ ...vanBan.paper.paragraphs[0]!.runs[0]!, colour: '#ff0000' }],
  };
  section!.headers.push(head);
  expect(faultsOf(judge(rules, 'ND30-FONT-05', vanBan))).toHaveLength(1);
});

describe('the name of a font', () => {
  it.each([
    ['Times New Roman', true, true],
    ['Times New Roman Bold', true, true],
    ['TimesNewRomanPSMT', true, true],
    ['ABCDEF+TimesNewRomanPS-BoldMT', false, true],
    ['BAAAAA+Tinos-Regular', false, true],
    ['CAAAAA+LiberationSerif-BoldItalic', false, true],
    ['Liberation Serif', false, true],
    ['Times New Roman;serif', true, true],
    ['Arial;Times New Roman', false, false],
    ['Arial', false, false],
    ['ArialMT', false, false],
  ])('%s is Times New Roman in a DOCX: %s, in a PDF: %s', (name, inDocx, inPdf) => {
    expect([isTimes(name, false), isTimes(name, true)]).toEqual([inDocx, inPdf]);
  });

  it.each(['.VnTime', '.VnTimeH', 'VNI-Times', 'VNI Times', 'VK Sans Serif', 'ABC', 'vntime'])(
    '%s is of an old encoding',
    (name) => {
      expect(isLegacyFamily(name)).toBe(true);
    },
  );

  it.each(['Times New Roman', 'SVN-Gilroy', 'Vneri', 'ABCDee', 'Vnf-Comic'])('%s is not', (name) => {
    expect(isLegacyFamily(name)).toBe(false);
  });

  it.each(['Symbol', 'Wingdings 2', 'Cambria Math', 'ABCDEF+SymbolMT'])('%s is of signs', (name) => {
    expect(isSymbolFamily(name)).toBe(true);
  });
});
