import { describe, expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { rules } from './ten-loai.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';

const shared: Case[] = (['ND30', 'TT01'] as const).flatMap((regime) => [
  {
    rule: `${regime}-TL-01`,
    what: 'not bold',
    breaks: (mau: MauVanBan) => {
      mau.tenLoai!.bold = false;
    },
    quote: 'KẾ HOẠCH',
    says: 'chữ không đậm',
  },
  {
    rule: `${regime}-TL-01`,
    what: 'at the left',
    breaks: (mau: MauVanBan) => {
      mau.tenLoai!.align = 'left';
    },
    says: 'căn trái',
  },
  {
    rule: `${regime}-TL-01`,
    what: 'in small letters',
    breaks: (mau: MauVanBan) => {
      mau.tenLoai!.text = 'Kế hoạch';
    },
    keeps: (mau: MauVanBan) => {
      mau.tenLoai!.text = 'Kế hoạch';
      mau.tenLoai!.caps = true;
    },
    says: 'in thường',
  },
  {
    rule: `${regime}-TL-01`,
    what: 'no title',
    breaks: (mau: MauVanBan) => {
      mau.tenLoai = undefined;
      mau.trichYeu = undefined;
    },
    says: 'không có tên loại',
  },
  {
    rule: `${regime}-TL-02`,
    what: 'in capitals',
    breaks: (mau: MauVanBan) => {
      mau.trichYeu!.caps = true;
    },
    says: 'in hoa',
  },
  {
    rule: `${regime}-TL-02`,
    what: 'in italics',
    breaks: (mau: MauVanBan) => {
      mau.trichYeu!.italic = true;
    },
    quote: 'Tổ chức phong trào',
    says: 'chữ nghiêng',
  },
  {
    rule: `${regime}-TL-02`,
    what: 'missing',
    breaks: (mau: MauVanBan) => {
      mau.trichYeu = undefined;
    },
    quote: 'KẾ HOẠCH',
    says: 'không có trích yếu',
  },
  {
    rule: `${regime}-TL-03`,
    what: 'no line',
    breaks: (mau: MauVanBan) => {
      delete mau.trichYeu!.ke;
    },
    quote: 'Tổ chức phong trào',
    says: 'không có đường kẻ',
  },
  {
    rule: `${regime}-TL-03`,
    what: 'as long as the text',
    breaks: (mau: MauVanBan) => {
      mau.trichYeu!.ke = 300;
    },
    keeps: (mau: MauVanBan) => {
      mau.trichYeu!.ke = 120;
    },
    says: '%',
  },
]);

cases(rules, [
  ...shared,
  {
    rule: 'ND30-TL-01',
    what: 'in 12',
    breaks: (mau) => {
      mau.tenLoai!.size = 12;
    },
    keeps: (mau) => {
      mau.tenLoai!.size = 13;
    },
    says: '13–14',
  },
  {
    rule: 'TT01-TL-01',
    what: 'in 13',
    breaks: (mau) => {
      mau.tenLoai!.size = 13;
    },
    says: 'cỡ chữ 13',
  },
  {
    rule: 'TT01-TL-02',
    what: 'in 13',
    breaks: (mau) => {
      mau.trichYeu!.size = 13;
    },
    says: 'cỡ chữ 13',
  },
  {
    rule: 'ND30-TL-01',
    what: 'no such type',
    breaks: (mau) => {
      mau.tenLoai!.text = 'THÔNG TRI';
    },
    quote: 'THÔNG TRI',
    says: '29 loại',
  },
  {
    rule: 'TT01-TL-04',
    breaks: (mau) => {
      mau.tenLoai!.text = 'PHIẾU BÁO';
    },
    keeps: (mau) => {
      mau.tenLoai!.text = 'BẢN CAM KẾT';
    },
    quote: 'PHIẾU BÁO',
    says: '32 loại',
  },
  {
    rule: 'ND30-TL-04',
    what: 'with a full stop',
    breaks: (mau) => {
      mau.trichYeu!.text += '.';
    },
    quote: 'sáng tạo.',
    says: '“.”',
  },
  {
    rule: 'ND30-TL-04',
    what: 'of a công văn',
    loai: 'công văn',
    breaks: (mau) => {
      mau.trichYeuCongVan!.text += '.';
    },
    quote: 'quý I.',
  },
  {
    rule: 'ND30-TL-05',
    what: 'under the title',
    breaks: (mau) => {
      mau.trichYeu!.text = 'V/v tổ chức phong trào thi đua';
    },
    keeps: (mau) => {
      mau.trichYeu!.text = 'Về việc tổ chức phong trào thi đua';
    },
    quote: 'V/v tổ chức',
  },
  {
    rule: 'ND30-TL-05',
    what: 'under the number',
    breaks: (mau) => {
      mau.trichYeuCongVan = { text: 'V/v tổ chức phong trào thi đua', size: 12, before: 6, align: 'center' };
    },
    quote: 'V/v tổ chức',
  },
]);

describe('a line under a trích yếu of two lines', () => {
  it.each([60, 150])('of %s pt fits the short one or the long one', async (ke) => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      const { ke: _, ...look } = mau.trichYeu!;
      mau.trichYeu = { ...look, text: 'năm học 2023 - 2024', ke };
      mau.truocTenLoai = [mau.tenLoai!];
      mau.tenLoai = { ...look, text: 'Tổ chức phong trào thi đua đổi mới, sáng tạo trong dạy và học' };
    });
    expect(vanBan.trichYeu!.paragraphs).toHaveLength(2);
    expect(judge(rules, 'ND30-TL-03', vanBan)).toEqual([]);
  });
});

it('asks no components of a form of another instrument under a letterhead', async () => {
  const form = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
    mau.tenLoai!.text = 'BÁO CÁO THÀNH TÍCH';
    mau.soKyHieu = undefined;
    mau.noiNhan = [];
  });
  for (const id of ['ND30-TL-01', 'ND30-TL-02', 'ND30-TL-03']) {
    expect({ id, verdict: judge(rules, id, form) }).toEqual({ id, verdict: 'not-applicable' });
  }
});

it('takes a title that begins with a type', async () => {
  const minutes = await vanBanOf('nd30-2020', 'biên bản', (mau) => {
    mau.tenLoai!.text = 'BIÊN BẢN HỌP';
  });
  expect(judge(rules, 'ND30-TL-01', minutes)).toEqual([]);
});

it('leaves the words of a blank mẫu unjudged', async () => {
  const blank = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
    mau.tenLoai!.text = 'TÊN LOẠI VĂN BẢN';
    mau.tenLoai!.bold = false;
    mau.trichYeu!.text = '......... 7 ........';
    mau.trichYeu!.bold = false;
  });
  for (const id of ['ND30-TL-01', 'ND30-TL-02', 'ND30-TL-03']) {
    expect({ id, verdict: judge(rules, id, blank) }).toEqual({ id, verdict: { unjudged: expect.any(String) } });
  }
});
