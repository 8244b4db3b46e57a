import { expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';
import { rules } from './trich-yeu-cong-van.js';

const loai = 'công văn';

const shared: Case[] = (['ND30', 'TT01'] as const).flatMap((regime) => [
  {
    rule: `${regime}-CV-01`,
    what: 'in 14',
    loai,
    breaks: (mau: MauVanBan) => {
      mau.trichYeuCongVan!.size = 14;
    },
    keeps: (mau: MauVanBan) => {
      mau.trichYeuCongVan!.size = 13;
    },
    quote: 'V/v báo cáo',
    says: 'cỡ chữ 14',
  },
  {
    rule: `${regime}-CV-01`,
    what: 'in bold',
    loai,
    breaks: (mau: MauVanBan) => {
      mau.trichYeuCongVan!.bold = true;
    },
    says: 'chữ đậm',
  },
  {
    rule: `${regime}-CV-01`,
    what: 'at the left',
    loai,
    breaks: (mau: MauVanBan) => {
      mau.trichYeuCongVan!.align = 'left';
    },
    says: 'không nằm giữa',
  },
  {
    rule: `${regime}-CV-02`,
    loai,
    breaks: (mau: MauVanBan) => {
      mau.trichYeuCongVan!.before = 0;
    },
    keeps: (mau: MauVanBan) => {
      mau.trichYeuCongVan!.before = 0;
      mau.soKyHieu!.after = 6;
    },
    quote: 'V/v báo cáo',
    says: 'cách số, ký hiệu 0 pt',
  },
]);

cases(rules, [
  ...shared,
  {
    rule: 'ND30-CV-03',
    loai,
    breaks: (mau) => {
      mau.tenLoai = { text: 'CÔNG VĂN', size: 14, bold: true, align: 'center' };
    },
    quote: 'CÔNG VĂN',
    says: 'không ghi tên loại',
  },
  {
    rule: 'ND30-CV-04',
    loai,
    breaks: (mau) => {
      mau.kinhGui = [];
    },
    says: 'Kính gửi',
  },
  {
    rule: 'TT01-CV-03',
    breaks: (mau) => {
      mau.trichYeuCongVan = { text: 'V/v tổ chức phong trào thi đua', size: 12, before: 6, align: 'center' };
    },
    quote: 'V/v tổ chức',
    says: 'chỉ dùng cho công văn',
  },
  {
    rule: 'TT01-CV-03',
    what: 'with a full stop',
    loai,
    breaks: (mau) => {
      mau.trichYeuCongVan!.text = 'V/v hướng dẫn Phong trào giai đoạn 2016 - 2020.';
    },
    keeps: (mau) => {
      mau.trichYeuCongVan!.text = 'V/v hướng dẫn Phong trào giai đoạn 2016 - 2020';
    },
    severity: 'warning',
    quote: '2016 - 2020.',
  },
]);

it('says of what practice alone knows that it does', async () => {
  const vanBan = await vanBanOf('tt01-2011', loai, (mau) => {
    mau.trichYeuCongVan!.before = 0;
  });
  expect(judge(rules, 'TT01-CV-02', vanBan)).toEqual([
    expect.objectContaining({ message: expect.stringContaining('Theo thông lệ') }),
  ]);
});

it('misses a trích yếu in what has a Kính gửi and no title', async () => {
  const vanBan = await vanBanOf('nd30-2020', loai, (mau) => {
    mau.trichYeuCongVan = undefined;
  });
  expect(judge(rules, 'ND30-CV-01', vanBan)).toEqual([
    expect.objectContaining({ message: 'Công văn không có trích yếu “V/v …”.' }),
  ]);
});
