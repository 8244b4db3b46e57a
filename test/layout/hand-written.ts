import {
  A4,
  buildDocx,
  cell,
  field,
  GRID,
  NORMAL,
  p,
  paragraph,
  r,
  row,
  SETTINGS,
  TAB,
  type TestDocx,
  table,
} from '../../service/engine/typeset/testing.js';
import { opaquePng } from '../pictures.js';
import type { OtherMade } from './other-made.js';
import { prose } from './prose.js';

/** OOXML in the manner of Word and WPS: what clerks send in. */

const EMU = 12_700;
const BODY = '<w:spacing w:before="60" w:after="60"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>';
const body = (seed: number, sentences?: number) => p(prose(seed, sentences), BODY);
const bodies = (count: number, from = 0) => Array.from({ length: count }, (_, at) => body(from + at)).join('');
const CENTRE = '<w:jc w:val="center"/>';
const B = '<w:b/>';

const LETTERHEAD = table(
  [3900, 5450],
  [
    row([
      cell(
        3900,
        p('SỞ GIÁO DỤC VÀ ĐÀO TẠO', CENTRE) + p('TRƯỜNG THPT THANH NƯA', CENTRE, B) + p('Số: 12/CV-THPT', CENTRE),
      ),
      cell(
        5450,
        p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', CENTRE, `${B}<w:sz w:val="26"/>`) +
          p('Độc lập - Tự do - Hạnh phúc', CENTRE, B) +
          p('Thanh Nưa, ngày 20 tháng 11 năm 2025', CENTRE, '<w:i/>'),
      ),
    ]),
  ],
);

const style = (font: string, half = 28) =>
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${half}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

const frame = (attributes: string, text: string, props = '', run = '') =>
  p(text, `<w:framePr ${attributes}/>${props}`, run);

const anchor = (
  {
    x,
    y,
    w,
    h,
    wrap = 'wrapNone',
    from = ['column', 'paragraph'],
  }: { x: number; y: number; w: number; h: number; wrap?: string; from?: [string, string] },
  inner: string,
  fill = '',
) =>
  `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="${from[0]}"><wp:posOffset>${x * EMU}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="${from[1]}"><wp:posOffset>${y * EMU}</wp:posOffset></wp:positionV><wp:extent cx="${w * EMU}" cy="${h * EMU}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>${wrap === 'wrapSquare' ? '<wp:wrapSquare wrapText="bothSides"/>' : `<wp:${wrap}/>`}<wp:docPr id="7" name="Hộp"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${w * EMU}" cy="${h * EMU}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr wrap="square" lIns="91440" tIns="45720" rIns="91440" bIns="45720" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;

const vmlBox = (style: string, inner: string, wrap = '') =>
  `<w:r><w:pict><v:shape type="#_x0000_t202" style="position:absolute;${style}" stroked="f" filled="f"><v:textbox inset="0,0,0,0"><w:txbxContent>${inner}</w:txbxContent></v:textbox>${wrap}</v:shape></w:pict></w:r>`;

const footnoteMark = (id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const footnote = (id: number, text: string) =>
  `<w:footnote w:id="${id}"><w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:sz w:val="20"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${r(` ${text}`, '<w:sz w:val="20"/>')}</w:p></w:footnote>`;

const level = (index: number, format: string, text: string, left: number, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="360"/></w:pPr></w:lvl>`;
const item = (list: number, index: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr><w:jc w:val="both"/>`);

const NUMBERING =
  `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.', 720)}${level(1, 'decimal', '%2.', 1080)}${level(2, 'lowerLetter', '%3)', 1440)}${level(3, 'bullet', '-', 1800)}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Điều %1.', 720, '<w:suff w:val="space"/>')}${level(1, 'decimal', '%1.%2.', 1080)}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="3">${level(0, 'bullet', '\uf0b7', 720).replace('<w:pPr>', '<w:pPr>').replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>')}${level(1, 'bullet', '\uf0a7', 1440).replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>')}</w:abstractNum>` +
  [1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('');

const LANDSCAPE =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"/>';
/** The last paragraph of a section. */
const sectionEnd = (sectPr: string, text = prose(1, 1)) =>
  paragraph(r(text), `<w:jc w:val="both"/><w:sectPr>${sectPr}</w:sectPr>`);
const NUMBER = paragraph(field('PAGE'), CENTRE);
const png = opaquePng(30, 20, (x, y) => [x * 8, y * 12, 128]);
const TABS = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>';

const cases: Record<string, TestDocx> = {
  'khung-quoc-hieu': {
    body:
      frame(
        'w:w="3900" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="1" w:y="1"',
        'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
        CENTRE,
      ) +
      frame(
        'w:w="3900" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="1" w:y="1"',
        'TRƯỜNG THPT THANH NƯA',
        CENTRE,
        B,
      ) +
      frame(
        'w:w="5300" w:hSpace="0" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="4055" w:y="1"',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        CENTRE,
        `${B}<w:sz w:val="26"/>`,
      ) +
      frame(
        'w:w="5300" w:hSpace="0" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="4055" w:y="1"',
        'Độc lập - Tự do - Hạnh phúc',
        CENTRE,
        B,
      ) +
      p('') +
      p('KẾ HOẠCH', CENTRE, B) +
      bodies(10),
  },
  'khung-trang': {
    body:
      frame(
        'w:w="3000" w:h="1200" w:hRule="exact" w:hSpace="180" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="7500" w:y="3000"',
        'Khung đặt theo trang giấy, chữ chạy bên trái.',
      ) + bodies(12, 3),
  },
  'hop-ben-phai': {
    body:
      LETTERHEAD +
      bodies(2) +
      paragraph(
        anchor(
          { x: 330, y: 0, w: 130, h: 70, wrap: 'wrapSquare' },
          p('Hộp ghi chú bên phải', CENTRE, '<w:sz w:val="24"/>'),
        ) + r(prose(4, 5)),
        BODY,
      ) +
      bodies(8, 5),
  },
  'hop-tren-duoi': {
    body:
      bodies(2) +
      paragraph(
        anchor({ x: 100, y: 6, w: 260, h: 60, wrap: 'wrapTopAndBottom' }, p('MẪU NÀY CHỈ DÙNG NỘI BỘ', CENTRE, B)) +
          r(prose(6, 3)),
        BODY,
      ) +
      bodies(6, 7),
  },
  'hop-trang-hai': {
    body:
      bodies(11) +
      paragraph(
        anchor(
          { x: 330, y: 200, w: 150, h: 80, wrap: 'wrapSquare', from: ['page', 'page'] },
          p('Hộp đặt theo trang thứ hai', '', '<w:sz w:val="24"/>'),
        ) + r(prose(8, 4)),
        `<w:pageBreakBefore/>${BODY}`,
      ) +
      bodies(8, 9),
  },
  'hop-vml': {
    body:
      paragraph(
        vmlBox(
          'margin-left:0;margin-top:0;width:190pt;height:40pt',
          p('SỞ GIÁO DỤC VÀ ĐÀO TẠO', CENTRE, '<w:sz w:val="26"/>') + p('TRƯỜNG THPT SỐ 1', CENTRE, B),
        ) +
          vmlBox(
            'margin-left:195pt;margin-top:0;width:280pt;height:40pt',
            p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', CENTRE, `${B}<w:sz w:val="26"/>`) +
              p('Độc lập - Tự do - Hạnh phúc', CENTRE, B),
          ),
      ) +
      p('') +
      p('') +
      p('') +
      p('THÔNG BÁO', CENTRE, B) +
      bodies(9, 2),
  },
  'chu-thich': {
    body:
      LETTERHEAD +
      Array.from({ length: 16 }, (_, at) =>
        paragraph(r(prose(at)) + (at % 4 === 1 ? footnoteMark(2 + (at >> 2)) : ''), BODY),
      ).join(''),
    footnotes: [0, 1, 2, 3].map((at) => footnote(2 + at, prose(at + 4, 1 + (at % 2)))).join(''),
  },
  'phong-arial': { body: LETTERHEAD + bodies(14), styles: style('Arial', 26) },
  'phong-calibri': {
    body:
      bodies(8) +
      table(
        [800, 5000, 3400],
        Array.from({ length: 10 }, (_, at) =>
          row([cell(800, p(`${at + 1}`)), cell(5000, p(prose(at, 1))), cell(3400, p('Ghi chú'))]),
        ),
        GRID,
      ) +
      bodies(4, 2),
    styles: style('Calibri', 24),
  },
  'phong-courier': { body: bodies(10, 4), styles: style('Courier New', 22) },
  'dau-trang': {
    body: bodies(30),
    section:
      '<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/><w:titlePg/>',
    headers: {
      h1: p('TRƯỜNG THPT THANH NƯA', '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'),
      h2: p(''),
    },
    footers: { f1: paragraph(r('Trang ') + field('PAGE') + r('/') + field('NUMPAGES'), '<w:jc w:val="right"/>') },
  },
  'dau-trang-bang': {
    body: bodies(24, 5),
    section: '<w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/>',
    headers: {
      h1:
        table(
          [6000, 3350],
          [
            row([
              cell(6000, p('SỞ GIÁO DỤC VÀ ĐÀO TẠO') + p('TRƯỜNG THPT', '', B)),
              cell(3350, p('Năm học 2025 - 2026', '<w:jc w:val="right"/>')),
            ]),
          ],
          GRID,
        ) + p(''),
    },
    footers: { f1: NUMBER },
  },
  'trang-chan-le': {
    body: bodies(40, 2),
    settings: `<w:evenAndOddHeaders/>${SETTINGS}`,
    section:
      '<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="even" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/><w:footerReference w:type="even" r:id="f1"/>',
    headers: { h1: p('Trang lẻ', '<w:jc w:val="right"/>'), h2: p('Trang chẵn') },
    footers: { f1: NUMBER },
  },
  'nhieu-phan': {
    body:
      bodies(12) +
      sectionEnd(`<w:footerReference w:type="default" r:id="f1"/>${A4}<w:pgNumType w:fmt="lowerRoman"/>`) +
      table(
        [1000, 8000, 5000],
        Array.from({ length: 20 }, (_, at) =>
          row([cell(1000, p(`${at + 1}`, CENTRE)), cell(8000, p(prose(at, 1))), cell(5000, p(''))]),
        ),
        GRID,
      ) +
      sectionEnd(
        `<w:footerReference w:type="default" r:id="f1"/>${LANDSCAPE}<w:pgNumType w:fmt="decimal" w:start="1"/>`,
      ) +
      bodies(5, 3),
    section: '<w:footerReference w:type="default" r:id="f1"/>',
    footers: { f1: NUMBER },
  },
  'hai-cot': {
    body:
      sectionEnd(A4, 'BẢN TIN CỦA TRƯỜNG') +
      bodies(10, 1) +
      sectionEnd(`<w:type w:val="continuous"/>${A4}<w:cols w:num="2" w:space="425"/>`) +
      bodies(3, 6),
    section: '<w:type w:val="continuous"/>',
  },
  tab: {
    body:
      ['Mở đầu', 'Chương I. Những quy định chung', 'Chương II. Tổ chức thực hiện']
        .map((text, at) => paragraph(r(text) + TAB + r(`${at * 7 + 1}`), TABS))
        .join('') +
      paragraph(
        r('Họ và tên:') + TAB + r('Ngày sinh:') + TAB,
        '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="5600"/><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>',
      ) +
      [
        ['Học phí', '1.250.000,50'],
        ['Bảo hiểm', '680.400,00'],
      ]
        .map(([text, sum]) =>
          paragraph(r(text!) + TAB + r(sum!), '<w:tabs><w:tab w:val="decimal" w:pos="6000"/></w:tabs>'),
        )
        .join('') +
      paragraph(TAB + r('KT. HIỆU TRƯỞNG', B), '<w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs>') +
      paragraph(TAB + r('PHÓ HIỆU TRƯỞNG', B), '<w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs>') +
      bodies(6),
  },
  'danh-so': {
    body:
      [0, 1, 2, 2, 3, 3, 1, 2, 0, 1].map((index, at) => item(1, index, prose(at, 1))).join('') +
      [0, 1, 1, 0, 1].map((index, at) => item(2, index, prose(at + 2, 1))).join('') +
      [0, 1, 1, 0].map((index, at) => item(3, index, prose(at + 6, 1))).join(''),
    numbering: NUMBERING,
  },
  'bang-long': {
    body:
      bodies(1) +
      table(
        [2000, 7300],
        [
          row([
            cell(2000, p('Ngoài')),
            cell(
              7300,
              table(
                [3000, 4000],
                [
                  row([cell(3000, p('Trong 1')), cell(4000, p(prose(3, 1)))]),
                  row([cell(3000, p('Trong 2')), cell(4000, p('x'))]),
                ],
                GRID,
              ) + p('Sau bảng trong'),
            ),
          ]),
          row(
            [cell(2000, p('Cao'), '<w:vAlign w:val="bottom"/>'), cell(7300, p(prose(5, 1)))],
            '<w:trHeight w:val="1200" w:hRule="atLeast"/>',
          ),
          row(
            [cell(2000, p('Bằng'), '<w:vAlign w:val="center"/>'), cell(7300, p('Hàng cao đúng'))],
            '<w:trHeight w:val="600" w:hRule="exact"/>',
          ),
        ],
        GRID,
      ) +
      bodies(3, 4),
  },
  'bang-tu-co': {
    body:
      bodies(1) +
      `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/>${GRID}</w:tblPr><w:tblGrid><w:gridCol w:w="3116"/><w:gridCol w:w="3117"/><w:gridCol w:w="3117"/></w:tblGrid>${[0, 1, 2, 3].map((at) => row([cell(800, p(`${at + 1}`)), cell(6000, p(prose(at, 1))), cell(2550, p('Tốt'))])).join('')}</w:tbl>` +
      bodies(2, 3),
  },
  'gian-dong': {
    body:
      [
        'w:line="360" w:lineRule="exact"',
        'w:line="440" w:lineRule="atLeast"',
        'w:line="360" w:lineRule="auto"',
        'w:line="288" w:lineRule="auto" w:before="120" w:after="240"',
        'w:beforeAutospacing="1" w:afterAutospacing="1"',
      ]
        .flatMap((spacing, at) =>
          [0, 1].map((second) => p(prose(at * 2 + second, 3), `<w:spacing ${spacing}/><w:jc w:val="both"/>`)),
        )
        .join('') + bodies(4),
  },
  'vien-nen': {
    body:
      p(
        prose(1),
        '<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="auto"/><w:left w:val="single" w:sz="8" w:space="4" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="4" w:color="auto"/><w:right w:val="single" w:sz="8" w:space="4" w:color="auto"/></w:pBdr><w:jc w:val="both"/>',
      ) +
      p(prose(2), '<w:shd w:val="clear" w:fill="DDDDDD"/><w:jc w:val="both"/>') +
      p(prose(3, 1), '', '<w:highlight w:val="yellow"/>') +
      p(prose(4, 1), '', '<w:u w:val="double"/><w:color w:val="C00000"/>') +
      bodies(5, 5),
  },
  'dau-cach': {
    body:
      [
        `Điều\u00a05 khoản\u00a02 của Luật số\u00a047/2019/QH14 – sửa đổi, bổ sung — có hiệu lực; ${prose(2, 3)}`,
        `Số hiệu 12‑34‑56 (gạch nối không ngắt), từ\u00adngắt\u00admềm, ba\u2003cách\u2002rộng\u2009hẹp; ${prose(5, 2)}`,
      ]
        .map((text) => p(text, BODY))
        .join('') +
      paragraph(
        r('Mã số 79') +
          '<w:r><w:noBreakHyphen/></w:r>' +
          r('2025') +
          '<w:r><w:noBreakHyphen/></w:r>' +
          r(`SGDĐT; ${prose(3, 3)}`),
        BODY,
      ) +
      paragraph(`${r('Dòng một')}<w:r><w:br/></w:r>${r('Dòng hai sau ngắt dòng tay')}`, '<w:jc w:val="left"/>') +
      bodies(4),
  },
  'truong-va-sdt': {
    body:
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(field('REF chuong1', 'Chương I') + TAB + r('1'), TABS)}</w:sdtContent></w:sdt>` +
      p('Chương I', '<w:keepNext/><w:outlineLvl w:val="0"/>', B) +
      paragraph(
        `<w:hyperlink r:id="rIdL">${r('Cổng thông tin điện tử của Sở')}</w:hyperlink>${r(`: ${prose(3)}`)}`,
        BODY,
      ) +
      paragraph(`<w:ins w:id="1" w:author="a">${r('Chữ được thêm. ')}</w:ins>${r(prose(6))}`, BODY) +
      bodies(5),
    links: { rIdL: 'https://example.edu.vn/' },
  },
  'bang-noi': {
    body:
      bodies(1) +
      table(
        [1200, 2400],
        [
          row([cell(1200, p('Lớp', '', B)), cell(2400, p('Sĩ số', '', B))]),
          row([cell(1200, p('10A1')), cell(2400, p('42'))]),
        ],
        `<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="5700" w:tblpY="60"/>${GRID}`,
      ) +
      bodies(6, 2),
  },
  'anh-cung-chu': {
    body:
      bodies(1) +
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:extent cx="${90 * EMU}" cy="${60 * EMU}"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdAnh"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${90 * EMU}" cy="${60 * EMU}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
        CENTRE,
      ) +
      bodies(6, 4),
    media: { rIdAnh: { ending: 'png', bytes: png } },
  },
};

export const handWritten = (): OtherMade[] =>
  Object.entries(cases).map(([name, docx]) => ({ name, docx: buildDocx({ styles: NORMAL, ...docx }) }));
