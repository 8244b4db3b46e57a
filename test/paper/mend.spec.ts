import { beforeAll, expect, it } from '@jest/globals';
import { checkPaper } from '../../service/engine/the-thuc/check.js';
import { type Change, mendDocx } from '../../service/engine/the-thuc/mend/mend.js';
import { readDocxPaper } from '../../service/engine/the-thuc/paper/read-docx.js';
import { docxOf, type MauVanBan, mauVanBan } from '../../service/engine/the-thuc/testing.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import { buildDocx, cell, field, p, paragraph, r, row, table } from '../../service/engine/typeset/testing.js';
import { printAllWithLibreOffice } from '../layout/compare.js';
import { firstMissing, pdfText, words } from '../words.js';
import { faultsOf } from './ooxml-faults.js';

/** Corrected copies as Word and LibreOffice see them. */

const fonts = FontMetrics.load();

/** Everything wrong that there is a mending for. */
function broken(loai: string): Uint8Array {
  const mau: MauVanBan = mauVanBan('nd30-2020', loai);
  mau.page = { width: 612, height: 792, top: 30, right: 70, bottom: 90, left: 60 };
  mau.font = 'Arial';
  mau.pageNumber = { where: 'footer', align: 'center', size: 11, titlePage: false };
  const all = [
    mau.chuQuan,
    mau.banHanh,
    mau.soKyHieu,
    mau.quocHieu,
    mau.tieuNgu,
    mau.diaDanhNgay,
    mau.tenLoai,
    mau.trichYeu,
  ];
  for (const dong of [...all, mau.trichYeuCongVan, ...mau.noiNhan, ...mau.nguoiKy, ...mau.kinhGui, mau.lenh]) {
    if (dong)
      Object.assign(dong, { size: 15, bold: !dong.bold, italic: !dong.italic, align: 'left', colour: '#ff0000' });
  }
  Object.assign(mau.tieuNgu!, { text: 'Độc lập – Tự do –Hạnh phúc' });
  Object.assign(mau.diaDanhNgay!, { text: 'Điện Biên ,ngày 5 tháng 2 năm 2024' });
  Object.assign(mau.soKyHieu!, { text: loai === 'công văn' ? 'Số :5/ THPTTN – VP' : 'Số :5/ KH – THPTTN' });
  for (const dong of [...mau.canCu, ...mau.noiDung]) {
    Object.assign(dong, {
      text: `\t${dong.text.replace(/(?<!\/)[;,.]$/, ' ,')}`,
      size: 12,
      firstLine: 0,
      before: 0,
      align: 'left',
    });
    Object.assign(dong, { line: { rule: 'exact', value: 12 }, italic: !dong.italic });
  }
  return docxOf(mau);
}

/** A letter as WPS writes it: indents in characters, an East Asian hint, a text box, a numbered list, a page number in a content control. */
function byWps(): Uint8Array {
  const wps = '<w:rFonts w:hint="default" w:ascii=".VnTime" w:hAnsi=".VnTime" w:eastAsia="宋体"/><w:sz w:val="24"/>';
  const box =
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1800000" cy="360000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="7" name="Box"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>' +
    `${p('B¶n sao', '', wps)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
  const column = (texts: string[]) => cell(4700, texts.map((text) => p(text, '<w:jc w:val="center"/>', wps)).join(''));
  const head = table(
    [4700, 4700],
    [
      row([
        column(['Së GD§T tØnh §iÖn Biªn', 'TR¦êNG THPT THANH N¦A', 'Sè: 7/KH- THPTTN']),
        column([
          'CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM',
          '§éc lËp - Tù do - H¹nh phóc',
          '§iÖn Biªn, ngµy 7 th¸ng 9 n¨m 2024',
        ]),
      ]),
    ],
  );
  const text =
    'C¸c tæ chuyªn m«n c¨n cø kÕ ho¹ch nµy ®Ó triÓn khai thùc hiÖn, b¸o c¸o kÕt qu¶ vÒ nhµ tr-êng theo ®óng thêi h¹n.';
  const body = [
    head,
    p('KÕ ho¹ch', '<w:jc w:val="center"/>', `${wps}<w:b/>`.replace(/(<w:sz .*?>)(<w:b\/>)/, '$2$1')),
    p('Tæ chøc phong trµo thi ®ua', '<w:jc w:val="center"/>', wps),
    paragraph(box + r(text, wps), '<w:ind w:firstLineChars="200" w:firstLine="480"/>'),
    p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', wps),
  ].join('');
  const footer = `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${paragraph(field('PAGE'), '<w:jc w:val="right"/>')}</w:sdtContent></w:sdt>`;
  return buildDocx({
    body: body + p(''),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footers: { rIdF: footer },
    section: '<w:footerReference w:type="default" r:id="rIdF"/>',
  });
}

const sources: Record<string, Uint8Array> = {
  'kế hoạch': broken('kế hoạch'),
  'công văn': broken('công văn'),
  'quyết định': broken('quyết định'),
  'made by WPS': byWps(),
};
let copies: Record<string, { docx: Uint8Array; changes: Change[]; pdf: Uint8Array }> = {};

beforeAll(async () => {
  const mended = Object.values(sources).map((docx) => mendDocx(docx, { regime: 'nd30-2020', fonts }));
  const pdfs = await printAllWithLibreOffice(mended.map(({ docx }) => docx));
  copies = Object.fromEntries(Object.keys(sources).map((name, i) => [name, { ...mended[i]!, pdf: pdfs[i]! }]));
}, 120_000);

it.each(Object.keys(sources))('gives Word no reason to stumble over the corrected copy of a %s', (name) => {
  expect(faultsOf(copies[name]!.docx)).toEqual(faultsOf(sources[name]!));
});

it.each(Object.keys(sources))('opens in LibreOffice with every word in its place: %s', (name) => {
  const { docx, pdf } = copies[name]!;
  const text = pdfText(pdf);
  expect(words(text).length).toBeGreaterThan(40);
  const said = readDocxPaper(docx, { fonts }).paragraphs.map((one) => `${one.label} ${one.text}`);
  expect(words(text).sort()).toEqual(words(said.join(' ')).sort());
  expect(firstMissing(words('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), words(text))).toBeUndefined();
});

it.each(['kế hoạch', 'công văn'])('leaves the checker nothing to find in a %s that had everything wrong', (name) => {
  const request = { regime: 'nd30-2020', today: '2026-11-24' } as const;
  const before = checkPaper(readDocxPaper(sources[name]!, { fonts }), request);
  expect(before.findings.length).toBeGreaterThan(25);
  expect(checkPaper(readDocxPaper(copies[name]!.docx, { fonts }), request).findings).toEqual([]);
});

it('mends all that is wrong at once, and no second time', () => {
  for (const { docx, changes } of Object.values(copies)) {
    expect(changes.length).toBeGreaterThan(20);
    expect(mendDocx(docx, { regime: 'nd30-2020', fonts })).toEqual({ docx, changes: [] });
  }
});
