import { describe, expect, it } from '@jest/globals';
import { readDocxPaper } from '../../service/engine/the-thuc/paper/read-docx.js';
import { readPdfPaper } from '../../service/engine/the-thuc/paper/read-pdf.js';
import { recognise } from '../../service/engine/the-thuc/thanh-phan/recognise.js';
import type { VanBan } from '../../service/engine/the-thuc/thanh-phan/van-ban.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import { fold } from '../../service/engine/vietnamese/text.js';
import { examples, useEngine } from '../engine.js';

/** What the data of any of our documents may say of its components. */
interface Data {
  coQuan: { chuQuan?: string | null; banHanh: string };
  so?: number | null;
  kyHieu?: string;
  ngay?: string | null;
  trichYeu?: string;
  kinhGui?: string[];
  canCu?: string[];
  nguoiKy?: { hoTen?: string | null };
  noiNhan?: string[];
  luu?: string;
  phuLuc?: unknown[];
  dauKhan?: string | null;
  phamVi?: string | null;
}

const fonts = FontMetrics.load();

/** Forms that have no type, number or Quốc hiệu of their own. */
const FORMS = ['dang-ky', 'danh-sach-de-nghi'];
const AWARDS = ['bao-cao-thanh-tich-ca-nhan', 'bao-cao-thanh-tich-tap-the'];

/** The components in the words of the data, without accents, case and marks. */
const told = (vanBan: VanBan, template: string) => ({
  dang: vanBan.dang,
  loai: vanBan.loai !== undefined,
  nation: [vanBan.quocHieu, vanBan.tieuNgu].map((part) => part !== undefined),
  chuQuan: fold(vanBan.chuQuan?.text ?? ''),
  banHanh: fold(vanBan.banHanh?.text ?? ''),
  so: vanBan.soKyHieu && [Number(vanBan.soKyHieu.so), vanBan.soKyHieu.kyHieu],
  ngay: vanBan.diaDanhNgay?.ngay,
  kinhGui: vanBan.kinhGui && Math.max(1, vanBan.kinhGui.noi.length),
  canCu: vanBan.canCu.length,
  hoTen: fold(vanBan.nguoiKy.at(template === AWARDS[0] ? 0 : -1)?.hoTen?.text ?? ''),
  noiNhan: vanBan.noiNhan?.noi.length,
  phuLuc: vanBan.phuLuc.length,
  lines: [vanBan.keTieuNgu, vanBan.keCoQuan, vanBan.keTrichYeu].map((line) => line?.kind),
  stamps: [vanBan.dauKhan?.text, vanBan.phamVi?.text],
});

const wanted = (data: Data, template: string): ReturnType<typeof told> => {
  const form = FORMS.includes(template);
  const congVan = template === 'cong-van';
  return {
    dang: form ? 'form' : 'van-ban',
    loai: !form,
    nation: [!form, !form],
    chuQuan: fold(data.coQuan.chuQuan ?? ''),
    banHanh: fold(data.coQuan.banHanh),
    so: form || AWARDS.includes(template) ? undefined : [data.so ?? 0, data.kyHieu!],
    // A biên bản has its day in its text.
    ngay: template === 'bien-ban' ? undefined : (data.ngay ?? undefined),
    kinhGui: data.kinhGui?.length,
    canCu: data.canCu?.length ?? 0,
    hoTen: fold(data.nguoiKy?.hoTen ?? (data as { hoTen?: string }).hoTen ?? ''),
    noiNhan: data.luu === undefined ? undefined : (data.noiNhan?.length ?? 0) + 1,
    phuLuc: data.phuLuc?.length ?? 0,
    lines: [form ? undefined : 'shape', 'shape', form || congVan ? undefined : 'shape'],
    stamps: [data.dauKhan ?? undefined, data.phamVi ?? undefined],
  };
};

describe('every component of our own documents is recognised, in the DOCX and in the PDF', () => {
  const { render, data } = useEngine();

  it.each(examples)('%s %s %s', async (template, version, example) => {
    const files = await render(template, version, example);
    const expected = wanted(data<Data & Record<string, unknown>>(template, version, example), template);
    for (const paper of [readDocxPaper(files.docx, { fonts }), await readPdfPaper(files.pdf)]) {
      const vanBan = recognise(paper);
      expect(told(vanBan, template)).toEqual(expected);
      const subject = (vanBan.trichYeu ?? vanBan.trichYeuCongVan)?.text ?? '';
      if (expected.dang === 'van-ban') {
        expect(fold(subject)).toContain(fold(data<{ trichYeu: string }>(template, version, example).trichYeu));
      }
    }
  });
});
