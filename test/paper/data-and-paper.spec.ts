import { describe, expect, it } from '@jest/globals';
import { readDocxPaper } from '../../service/engine/the-thuc/paper/read-docx.js';
import { readPdfPaper } from '../../service/engine/the-thuc/paper/read-pdf.js';
import { vanBanFromView } from '../../service/engine/the-thuc/thanh-phan/from-data.js';
import { recognise } from '../../service/engine/the-thuc/thanh-phan/recognise.js';
import type { Muc, ThanhPhan, VanBan } from '../../service/engine/the-thuc/thanh-phan/van-ban.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import { examples, useEngine } from '../engine.js';
import { printAllWithLibreOffice } from '../layout/compare.js';

/** The same document is the same components, read from its data, from its Word file and from its PDF. */

const fonts = FontMetrics.load();
const use = useEngine();

/** Words of the components, without marks of layout: what all three have to agree on. */
const said = (vanBan: VanBan) => {
  const words = (of: ThanhPhan | undefined) => of && plain(of.text);
  const items = (all: readonly Muc[]) => all.map(({ text }) => plain(text)).filter((text) => text !== '');
  return {
    loai: vanBan.loai,
    dang: vanBan.dang,
    soQuocHieu: vanBan.soQuocHieu,
    quocHieu: words(vanBan.quocHieu),
    tieuNgu: words(vanBan.tieuNgu),
    coQuan: [words(vanBan.chuQuan), words(vanBan.banHanh)],
    soKyHieu: vanBan.soKyHieu && [words(vanBan.soKyHieu), vanBan.soKyHieu.so, vanBan.soKyHieu.kyHieu],
    ngay: vanBan.diaDanhNgay && [words(vanBan.diaDanhNgay), vanBan.diaDanhNgay.ngay],
    tenLoai: words(vanBan.tenLoai),
    trichYeu: words(vanBan.trichYeu),
    veViec: words(vanBan.trichYeuCongVan),
    kinhGui: vanBan.kinhGui && [words(vanBan.kinhGui), ...items(vanBan.kinhGui.noi)],
    canCu: items(vanBan.canCu),
    quyetDinh: [words(vanBan.thamQuyen), words(vanBan.lenh)],
    nguoiKy: vanBan.nguoiKy.map(({ quyenHan, vietTat, chucVu, hoTen }) => [
      words(quyenHan),
      vietTat,
      chucVu,
      words(hoTen),
    ]),
    noiNhan: vanBan.noiNhan && [words(vanBan.noiNhan), ...items(vanBan.noiNhan.noi)],
    phuLuc: vanBan.phuLuc.map(({ ten, so, tieuDe, kemTheo }) => [words(ten), so, words(tieuDe), words(kemTheo)]),
    noiDung: items(vanBan.noiDung.filter(({ cap }) => cap !== 'bang')),
  };
};
/** Dots to write on are printed by a tab, whose text says nothing of them. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\.{8,}/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

describe('every example', () => {
  it.each(examples)('%s %s %s', async (template, version, example) => {
    const of = use.engine.catalog.get(template, version);
    const { view } = use.engine.compose(of, of.examples[example]);
    const { docx, pdf } = await use.render(template, version, example);
    const paper = said(recognise(readDocxPaper(docx, { fonts })));
    expect(said(vanBanFromView(view, of.manifest))).toEqual(paper);
    expect(said(recognise(await readPdfPaper(pdf)))).toEqual(paper);
  });
});

it('a PDF of LibreOffice says the same', async () => {
  const some = examples.filter(([, version]) => version === '2025-2026');
  const files = await Promise.all(some.map((one) => use.render(...one, ['docx'])));
  const pdfs = await printAllWithLibreOffice(files.map(({ docx }) => docx));
  for (const [at, name] of some.entries()) {
    const paper = said(recognise(readDocxPaper(files[at]!.docx, { fonts })));
    expect([name, said(recognise(await readPdfPaper(pdfs[at]!)))]).toEqual([name, paper]);
  }
});
