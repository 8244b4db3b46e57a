import { beforeAll, describe, expect, it } from '@jest/globals';
import { compose } from '../../compose/compose.js';
import { home } from '../../compose/test-version.js';
import { Catalog } from '../../template/catalog.js';
import { FontMetrics } from '../../typeset/fonts.js';
import { vanBanFromView } from './from-data.js';
import type { VanBan } from './van-ban.js';

const fonts = FontMetrics.load();
let catalog: Catalog;
beforeAll(async () => {
  catalog = await Catalog.load(home);
});

function of(
  id: string,
  example: string,
  change: Record<string, unknown> = {},
  kind?: { id: string; name: string },
): VanBan {
  const version = catalog.get(id, '2025-2026');
  const data = JSON.parse(JSON.stringify({ ...(version.examples[example] as object), ...change })) as unknown;
  return vanBanFromView(compose(version, data, fonts).view, kind ?? version.manifest);
}

const OPENING = 'Căn cứ Công văn số 12/SGDĐT-VP ngày 05 tháng 9 năm 2025 của Sở, trường đề nghị các tổ báo cáo';
const path = (part: { paragraphs: VanBan['paper']['paragraphs'] } | undefined) => part?.paragraphs[0]?.place.path;

describe('data as components', () => {
  it('says of each the field it comes from', () => {
    const vanBan = of('cong-van', 'mot-trang', { kinhGui: ['Sở A', 'Sở B'], canCu: ['Căn cứ A', 'Căn cứ B'] });
    expect(vanBan.paper.source).toBe('data');
    expect(vanBan.paper.paragraphs.every(({ place }) => place.part === 'data' && place.paragraph === 0)).toBe(true);
    expect([
      path(vanBan.chuQuan),
      path(vanBan.banHanh),
      path(vanBan.soKyHieu),
      path(vanBan.diaDanhNgay),
      path(vanBan.trichYeuCongVan),
      path(vanBan.kinhGui),
      path(vanBan.kinhGui!.noi[1]),
      path(vanBan.canCu[1]),
      path(vanBan.noiDung[0]),
      path(vanBan.noiNhan!.noi[0]),
      path(vanBan.noiNhan!.noi.at(-1)),
      path(vanBan.nguoiKy[0]!.hoTen),
      path(vanBan.quocHieu),
    ]).toEqual([
      '/coQuan/chuQuan',
      '/coQuan/banHanh',
      '/so',
      '/ngay',
      '/trichYeu',
      '/kinhGui',
      '/kinhGui/1',
      '/canCu/1',
      '/noiDung',
      '/noiNhan/0',
      '/luu',
      '/nguoiKy/hoTen',
      '',
    ]);
  });

  it('says nothing of how anything looks', () => {
    for (const p of of('ke-hoach', 'phong-trao-thi-dua').paper.paragraphs) {
      expect([p.runs, p.align, p.firstLine, p.before, p.line, p.ink, p.borders]).toEqual([
        [],
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        {},
      ]);
    }
  });

  it('knows room that is left for number, place and date', () => {
    const { soKyHieu, diaDanhNgay } = of('cong-van', 'mot-trang', { so: null, ngay: null, diaDanh: null });
    expect([soKyHieu!.so, soKyHieu!.kyHieu, path(soKyHieu)]).toEqual(['', expect.stringMatching(/^THCS/), '/kyHieu']);
    expect([diaDanhNgay!.diaDanh, diaDanhNgay!.ngay, path(diaDanhNgay)]).toEqual(['', undefined, '/diaDanh']);
  });

  it('takes one ground of a công văn for the sentence that opens it, several for căn cứ', () => {
    const one = of('cong-van', 'mot-trang', { canCu: [OPENING] });
    expect([one.canCu.length, one.noiDung[0]!.text]).toEqual([0, `${OPENING}.`]);
    expect(of('cong-van', 'mot-trang', { canCu: ['Căn cứ A', 'Căn cứ B'] }).canCu).toHaveLength(2);
  });

  it('has levels, headings and tables', () => {
    const { noiDung } = of('ke-hoach', 'phong-trao-thi-dua');
    expect(
      noiDung
        .filter(({ tieuDe }) => tieuDe)
        .slice(0, 3)
        .map(({ cap, so, van }) => [cap, so, van]),
    ).toEqual([
      ['mucLaMa', 'I', 'MỤC ĐÍCH, YÊU CẦU'],
      ['khoan', '1', 'Mục đích'],
      ['khoan', '2', 'Yêu cầu'],
    ]);
    expect(noiDung.filter(({ cap }) => cap === 'bang').length).toBeGreaterThan(10);
  });

  it('has who signs, on whose behalf, and where', () => {
    const nguoiKy = { quyenHan: 'KT.', thayMat: 'HIỆU TRƯỞNG', chucVu: 'PHÓ HIỆU TRƯỞNG', hoTen: 'Lê Anh' };
    expect(of('cong-van', 'mot-trang', { nguoiKy }).nguoiKy).toMatchObject([
      {
        vietTat: 'KT.',
        chucVu: 'PHÓ HIỆU TRƯỞNG',
        quyenHan: { text: 'KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG' },
        hoTen: { text: 'Lê Anh' },
        ben: 'right',
      },
    ]);
  });

  it('takes an unknown template for a named type of its own name', () => {
    const { tenLoai, loai, trichYeu } = of('ke-hoach', 'phong-trao-thi-dua', {}, { id: 'quy-che', name: 'Quy chế' });
    expect([tenLoai!.text, loai, path(trichYeu)]).toEqual(['QUY CHẾ', 'quy chế', '/trichYeu']);
  });
});
