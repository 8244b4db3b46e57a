import { describe, expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { rules } from './quoc-hieu.js';
import { type Case, cases, faultsOf, judge, vanBanOf } from './testing.js';

const set = (part: 'quocHieu' | 'tieuNgu', change: Partial<NonNullable<MauVanBan['quocHieu']>>) => (mau: MauVanBan) => {
  Object.assign(mau[part]!, change);
};

const without = (mau: MauVanBan) => {
  mau.quocHieu = undefined;
};

const QH = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

const look = (rule: string): Case[] => [
  {
    rule,
    what: 'size',
    breaks: set('quocHieu', { size: 14 }),
    keeps: set('quocHieu', { size: 13 }),
    quote: QH,
    says: 'Quốc hiệu đang có cỡ chữ 14',
  },
  { rule, what: 'weight', breaks: set('quocHieu', { bold: false }), quote: QH, says: 'chữ không đậm' },
  { rule, what: 'slant', breaks: set('quocHieu', { italic: true }), quote: QH, says: 'chữ nghiêng' },
  {
    rule,
    what: 'capitals',
    breaks: set('quocHieu', { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam' }),
    keeps: set('quocHieu', { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam', caps: true }),
    says: 'chữ in thường',
  },
  {
    rule,
    what: 'on the left',
    breaks: (mau) => {
      const { quocHieu, chuQuan, tieuNgu, banHanh } = mau;
      Object.assign(mau, { quocHieu: chuQuan, chuQuan: quocHieu, tieuNgu: banHanh, banHanh: tieuNgu });
    },
    quote: QH,
    says: 'ở nửa trái của trang, phải ở phía trên, bên phải',
  },
];

const words = (rule: string): Case[] => [
  {
    rule,
    what: 'a slip',
    breaks: set('quocHieu', { text: 'CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM' }),
    keeps: set('quocHieu', { text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM' }),
    quote: 'CHŨ NGHĨA',
    says: `Quốc hiệu đang là “CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM”, phải là “${QH}”.`,
  },
  { rule, what: 'missing', breaks: without, says: 'không có Quốc hiệu' },
];

const inked =
  (left: number, width: number, text: string = QH) =>
  (vanBan: VanBan) => {
    vanBan.paper.source = 'pdf';
    const place = (of: ThanhPhan) => {
      of.paragraphs = of.paragraphs.map((p) => ({ ...p, text, ink: { left, width, top: 60, height: 15 } }));
    };
    place(vanBan.quocHieu!);
    place(vanBan.tieuNgu!);
  };

cases(rules, [
  ...words('ND30-QH-01'),
  ...look('ND30-QH-02'),
  {
    rule: 'ND30-QH-03',
    read: {
      breaks: inked(300, 230, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM'),
      keeps: inked(300, 230),
    },
    says: 'bị ngắt thành 2 dòng',
  },
  ...words('TT01-QH-01'),
  ...look('TT01-QH-01'),
  {
    rule: 'TT01-QH-02',
    what: 'dashes',
    breaks: set('tieuNgu', { text: 'Độc lập – Tự do – Hạnh phúc' }),
    quote: 'Độc lập – Tự do',
    says: 'dùng gạch ngang dài thay cho gạch nối',
  },
  { rule: 'TT01-QH-02', what: 'size', breaks: set('tieuNgu', { size: 12 }), keeps: set('tieuNgu', { size: 14 }) },
  {
    rule: 'TT01-QH-02',
    what: 'missing',
    breaks: (mau) => {
      mau.tieuNgu = undefined;
    },
    says: 'không có Tiêu ngữ',
  },
  {
    rule: 'TT01-QH-03',
    breaks: set('tieuNgu', { size: 14 }),
    keeps: (mau) => {
      mau.quocHieu!.size = 13;
      mau.tieuNgu!.size = 14;
    },
    quote: QH,
    says: 'Cỡ chữ đang là Quốc hiệu 12, Tiêu ngữ 14; phải tăng, giảm thống nhất: 12/13 hoặc 13/14.',
  },
  {
    rule: 'TT01-QH-04',
    breaks: set('tieuNgu', { ke: 80 }),
    keeps: set('tieuNgu', { ke: 153 }),
    quote: 'Độc lập',
    says: 'dài bằng 50 % dòng chữ, phải dài bằng dòng chữ',
  },
  { rule: 'TT01-QH-04', what: 'missing', breaks: set('tieuNgu', { ke: undefined }), says: 'không có đường kẻ ngang' },
  {
    rule: 'TT01-QH-05',
    breaks: set('tieuNgu', { keBy: 'underline' }),
    keeps: set('tieuNgu', { keBy: 'border' }),
    quote: 'Độc lập',
    says: 'gạch chân chữ (Underline), phải là một đường được vẽ',
  },
  { rule: 'TT01-QH-05', what: 'typed', breaks: set('tieuNgu', { keBy: 'characters' }), says: 'dãy ký tự' },
  {
    rule: 'TT01-QH-06',
    read: { breaks: inked(100, 390), keeps: inked(290, 240) },
    says: 'từ 17% đến 82% chiều ngang trang giấy',
  },
]);

describe('what a file does not tell', () => {
  it('leaves the place of Quốc hiệu out where it is set by tabs', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      mau.truocTenLoai.push({ text: `TRƯỜNG THPT THANH NƯA\t${QH}`, size: 12, bold: true });
      mau.quocHieu = undefined;
      mau.banHanh = undefined;
    });
    expect(vanBan.quocHieu?.text).toBe(QH);
    expect(judge(rules, 'ND30-QH-02', vanBan)).toEqual([]);
  });

  it('is the block of Quốc hiệu where there is no ink', async () => {
    expect(judge(rules, 'TT01-QH-06', await vanBanOf('tt01-2011'))).toEqual({ unjudged: expect.any(String) });
  });
});

it('asks nothing of a form', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', without);
  vanBan.dang = 'form';
  for (const { id } of rules) expect([id, faultsOf(judge(rules, id, vanBan))]).toEqual([id, []]);
});

it('judges the words alone on data', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', without);
  vanBan.paper.source = 'data';
  expect(faultsOf(judge(rules, 'ND30-QH-01', vanBan))).toHaveLength(1);
  expect(rules.filter(({ on }) => on.includes('data')).map(({ id }) => id)).toEqual(['ND30-QH-01']);
});
