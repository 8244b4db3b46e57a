import { anchored, BLACK, wsp } from '../../../service/engine/the-thuc/paper/docx-testing.js';
import {
  buildDocx,
  cell,
  field,
  GRID,
  table as grid,
  p,
  row,
  type TestDocx,
} from '../../../service/engine/typeset/testing.js';
import { escapeXml } from '../../../service/engine/xml.js';
import { type Bang, type Dong, isBang, isPhuLuc, manh, type To } from './to.js';

/** WordprocessingML written by hand; how a program writes its paragraphs, lines and letterheads is told by its manner. */
export interface Manner {
  /** What the document has beside its body. */
  parts: Pick<TestDocx, 'styles' | 'theme' | 'settings' | 'numbering'>;
  /** `w:rPr` of a run, with what a style already says left out or not. */
  run(dong: Dong, bold: boolean, to: To): string;
  /** `w:pPr` of a paragraph. */
  paragraph(dong: Dong, to: To): string;
  /** A run's text, split as the program splits it. */
  text?(text: string, props: string): string;
  /** Content of a paragraph, wrapped in what the program wraps it in. */
  wrap?(runs: string, dong: Dong): string;
  ke: 'vml' | 'wps' | 'vien' | 'o';
  tieuDe?: 'bang' | 'tab' | 'khung';
  /** Inside `w:tblPr` of the tables of the letterhead and signature. */
  tablePr?: string;
  sectPr?: string;
}

export const tw = (pt: number) => Math.round(pt * 20);
export const mm = (value: number) => tw((value * 72) / 25.4);

const NO_PADDING = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';

export function ooxml(to: To, manner: Manner): Uint8Array {
  const width = mm(to.page.width - to.page.left - to.page.right);
  const left = Math.round(width * 0.44);
  const runs = (dong: Dong) => {
    const all = manh(dong).map(({ text, bold }) => words(text, manner.run(dong, bold, to), manner));
    const joined = all.join('');
    return manner.wrap ? manner.wrap(joined, dong) : joined;
  };
  const paragraph = (dong: Dong, column: number): string => {
    const { ke } = dong;
    const drawn =
      ke === undefined
        ? ''
        : manner.ke === 'vml'
          ? vmlLine(ke, column)
          : manner.ke === 'wps'
            ? wpsLine(ke, column)
            : '';
    const own = `<w:p><w:pPr>${manner.paragraph(dong, to)}</w:pPr>${runs(dong)}${drawn}</w:p>`;
    if (ke === undefined || drawn) return own;
    const indent = Math.round((column - tw(ke)) / 2);
    if (manner.ke === 'o') return own + edge(indent, tw(ke), column);
    return `${own}${p('', `<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/><w:ind w:left="${indent}" w:right="${indent}" w:firstLine="0"/>`)}`;
  };
  const pair = (a: readonly Dong[], b: readonly Dong[]) => {
    const cells = [a, b].map((lines, i) => {
      const column = i === 0 ? left : width - left;
      const content = lines.map((one) => paragraph(one, column)).join('');
      return cell(column, content.endsWith('</w:tbl>') ? `${content}<w:p/>` : content || '<w:p/>');
    });
    return grid([left, width - left], [row(cells)], `${manner.tablePr ?? ''}${NO_PADDING}`);
  };
  const tabbed = (a: readonly Dong[], b: readonly Dong[]) =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, i) => {
      const both = [a[i], b[i]];
      const content = both.map((dong) => `<w:r><w:tab/></w:r>${dong ? runs(dong) : ''}`).join('');
      const lines = both.map((dong, at) =>
        dong?.ke === undefined ? '' : vmlLine(dong.ke, at === 0 ? left : width - left, at === 0 ? 0 : left),
      );
      const before = tw(Math.max(a[i]?.before ?? 0, b[i]?.before ?? 0));
      const tabs = [left / 2, (left + width) / 2]
        .map((at) => `<w:tab w:val="center" w:pos="${Math.round(at)}"/>`)
        .join('');
      return `<w:p><w:pPr><w:tabs>${tabs}</w:tabs><w:spacing w:before="${before}" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="left"/></w:pPr>${content}${lines.join('')}</w:p>`;
    }).join('');
  const framed = (lines: readonly Dong[], x: number, column: number) => {
    const frame = `<w:framePr w:w="${column}" w:hSpace="0" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="${x + 1}" w:y="1"/>`;
    return lines.map((one) => paragraph(one, column).replaceAll('<w:pPr>', `<w:pPr>${frame}`)).join('');
  };
  const table = ({ cot, hang }: Bang) => {
    const sum = cot.reduce((a, b) => a + b);
    const widths = cot.map((one) => Math.round((one / sum) * width));
    const rows = hang.map((cells, i) =>
      row(
        cells.map((text, at) =>
          cell(widths[at]!, paragraph({ text, size: 13, align: 'left', bold: i === 0 }, widths[at]!)),
        ),
        i === 0 ? '<w:tblHeader/>' : '',
      ),
    );
    return grid(widths, rows, GRID);
  };
  const flow = (lines: readonly (Dong | Bang)[]) =>
    lines.map((one) => (isBang(one) ? table(one) : paragraph(one, width))).join('');
  const head = {
    bang: () => pair(to.trai, to.phai),
    tab: () => tabbed(to.trai, to.phai),
    khung: () => framed(to.trai, 0, left) + framed(to.phai, left, width - left),
  }[manner.tieuDe ?? 'bang']();
  const own = to.phuLuc.filter((lines) => isPhuLuc(to, lines));
  const rest = to.phuLuc.filter((lines) => !own.includes(lines)).flat();
  const numbered = section(to, manner);
  const end = `<w:p><w:pPr><w:sectPr>${numbered}${pageOf(to)}<w:pgNumType w:start="1"/>${titled(to)}</w:sectPr></w:pPr></w:p>`;
  const small = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>';
  const body = [
    head,
    flow(to.giua),
    small,
    pair(to.noiNhan, to.ky),
    small,
    flow(rest),
    ...own.flatMap((lines) => [end, flow(lines)]),
    own.length > 0 ? small : '',
  ].join('');
  return buildDocx({
    ...manner.parts,
    body,
    ...numberPart(to),
    section: numbered,
    page: `${pageOf(to)}<w:pgNumType w:start="1"/>${titled(to)}${manner.sectPr ?? ''}`,
  });
}

/** Runs of a text: line breaks and tabs are elements of their own. */
function words(text: string, props: string, manner: Manner): string {
  return text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '\n') return `<w:r><w:rPr>${props}</w:rPr><w:br/></w:r>`;
      if (piece === '\t') return `<w:r><w:rPr>${props}</w:rPr><w:tab/></w:r>`;
      if (piece === '') return '';
      return manner.text
        ? manner.text(piece, props)
        : `<w:r><w:rPr>${props}</w:rPr><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`;
    })
    .join('');
}

const pageOf = ({ page }: To): string =>
  `<w:pgSz w:w="${mm(page.width)}" w:h="${mm(page.height)}"${page.width > page.height ? ' w:orient="landscape"' : ''}/>` +
  `<w:pgMar w:top="${mm(page.top)}" w:right="${mm(page.right)}" w:bottom="${mm(page.bottom)}" w:left="${mm(page.left)}" w:header="567" w:footer="567" w:gutter="0"/>`;

const titled = ({ pageNumber }: To): string => (pageNumber?.hideFirst ? '<w:titlePg/>' : '');

const section = ({ pageNumber }: To, _manner: Manner): string =>
  pageNumber ? `<w:${pageNumber.where}Reference w:type="default" r:id="rIdNumber"/>` : '';

function numberPart({ pageNumber, font }: To): Pick<TestDocx, 'headers' | 'footers'> {
  if (!pageNumber) return {};
  const look = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${pageNumber.size * 2}"/>`;
  const number = `<w:p><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="${pageNumber.align}"/></w:pPr>${field('PAGE', '2').replaceAll('<w:r>', `<w:r><w:rPr>${look}</w:rPr>`)}</w:p>`;
  return { [`${pageNumber.where}s`]: { rIdNumber: number } };
}

/** A line of Word 2003. */
function vmlLine(length: number, column: number, from = 0): string {
  const x = from / 20 + (column / 20 - length) / 2;
  return (
    `<w:r><w:pict><v:line id="_x0000_s1026" o:spid="_x0000_s1026" style="position:absolute;left:0;text-align:left;z-index:1;mso-position-horizontal-relative:text;mso-position-vertical-relative:text"` +
    ` from="${x.toFixed(2)}pt,16.6pt" to="${(x + length).toFixed(2)}pt,16.6pt" strokeweight=".75pt"/></w:pict></w:r>`
  );
}

/** A connector as Word since 2010 and WPS write it: DrawingML, with VML for those who do not read it. */
function wpsLine(length: number, column: number): string {
  const shape = anchored(wsp(length, 0, 'straightConnector1', BLACK), 'wordprocessingShape', length, 0, {
    x: (column / 20 - length) / 2,
    y: 16.6,
  });
  const inner = /^<w:r>(.*)<\/w:r>$/s.exec(shape)![1]!;
  const fallback = /^<w:r>(.*)<\/w:r>$/s.exec(vmlLine(length, column))![1]!;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${inner}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
}

/** The edge of a cell of a small table of three columns, as people draw it who do not find the shapes. */
const edge = (side: number, middle: number, column: number): string =>
  grid(
    [side, middle, column - side - middle],
    [
      row([
        cell(side, '<w:p><w:pPr><w:spacing w:line="40" w:lineRule="exact"/></w:pPr></w:p>'),
        cell(
          middle,
          '<w:p><w:pPr><w:spacing w:line="40" w:lineRule="exact"/></w:pPr></w:p>',
          '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>',
        ),
        cell(column - side - middle, '<w:p><w:pPr><w:spacing w:line="40" w:lineRule="exact"/></w:pPr></w:p>'),
      ]),
    ],
    NO_PADDING,
  );
