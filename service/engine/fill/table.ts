import type { BangView, Canh, RichText } from '../compose/view.js';
import { escapeXml } from '../xml.js';

/** Styles that every template with a body defines; they carry the look, this file only the structure. */
const STYLE = { table: 'Bang', head: 'DauCotBang', cell: 'OBang', group: 'NhomBang' } as const;
const JC: Record<Canh, string> = { trai: 'left', giua: 'center', phai: 'right', deu: 'both' };

/**
 * A body table as WordprocessingML: fixed column widths that share the text width, the header row repeated on every
 * page, rows that do not split (the-thuc.md 5.3), group rows over the whole width.
 *
 * @param width text width in twips
 */
export function tableXml(bang: BangView, width: number): string {
  const widths = shares(
    bang.cot.map((c) => c.rong),
    width,
  );
  const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('');
  const head = bang.cot.map((cot, i) => cell(cot.ten, widths[i]!, STYLE.head, 'center')).join('');
  const rows = bang.dong.map((dong) => {
    if ('o' in dong)
      return row(bang.cot.map((cot, i) => cell(dong.o[i]!, widths[i]!, STYLE.cell, JC[cot.canh])).join(''));
    const first = cell({ runs: [{ text: dong.nhom }] }, widths[0]!, STYLE.group, 'center');
    const rest = widths.slice(1).reduce((a, b) => a + b, 0);
    const span = bang.cot.length > 2 ? `<w:gridSpan w:val="${bang.cot.length - 1}"/>` : '';
    return row(first + cell(dong.ten, rest, STYLE.group, 'left', span));
  });
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblStyle w:val="${STYLE.table}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`,
    `</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    row(head, '<w:tblHeader/>'),
    ...rows,
    '</w:tbl>',
  ].join('');
}

const row = (cells: string, extra = '') => `<w:tr><w:trPr><w:cantSplit/>${extra}</w:trPr>${cells}</w:tr>`;

function cell(text: RichText, width: number, style: string, jc: string, span = ''): string {
  const runs = text.runs.map(({ text: t, dam, nghieng }) => {
    const look = `${dam ? '<w:b/>' : ''}${nghieng ? '<w:i/>' : ''}`;
    const lines = t.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
    return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}${lines.join('<w:br/>')}</w:r>`;
  });
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>`,
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:jc w:val="${jc}"/></w:pPr>${runs.join('')}</w:p></w:tc>`,
  ].join('');
}

/** Whole twips in these proportions that add up to `width`. */
function shares(parts: number[], width: number): number[] {
  const total = parts.reduce((a, b) => a + b, 0);
  let before = 0;
  let sum = 0;
  return parts.map((part) => {
    sum += part;
    const edge = Math.round((sum / total) * width);
    const share = edge - before;
    before = edge;
    return share;
  });
}
