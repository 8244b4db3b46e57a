import { escapeXml } from '../xml.js';
import { run } from './ooxml.js';

/** A column of a ruled table: its share of the width in percent, its head, and how its cells are aligned. */
export interface Column {
  rong: number;
  ten: string;
  canh?: 'left' | 'center' | 'right' | 'both';
}

/** A row of cells, whose texts hold tags; with `nhom` the second cell spans the rest and both are set as a group's name. */
export interface Row {
  o: string[];
  nhom?: boolean;
}

/**
 * A ruled table that people edit in Word: the head repeats on every page and no row splits. A row is repeated for a list by
 * the tags `{#list}` at the start of its first cell and `{/list}` at the end of its last.
 *
 * @param width twips
 */
export function wordTable(title: string, width: number, columns: Column[], rows: Row[]): string {
  const widths = shares(
    columns.map(({ rong }) => rong),
    width,
  );
  const head = columns.map(({ ten }, at) => cell(widths[at]!, 'DauCotBang', 'center', ten));
  const body = rows.map(({ o, nhom }) => {
    if (!nhom) return o.map((text, at) => cell(widths[at]!, 'OBang', columns[at]!.canh ?? 'left', text)).join('');
    const rest = widths.slice(1).reduce((sum, one) => sum + one, 0);
    const span = `<w:gridSpan w:val="${columns.length - 1}"/>`;
    return cell(widths[0]!, 'NhomBang', 'center', o[0]!) + cell(rest, 'NhomBang', 'left', o[1]!, span);
  });
  const row = (cells: string, extra = '') => `<w:tr><w:trPr><w:cantSplit/>${extra}</w:trPr>${cells}</w:tr>`;
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="Bang"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escapeXml(title)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>`,
    row(head.join(''), '<w:tblHeader/>'),
    ...body.map((cells) => row(cells)),
    '</w:tbl>',
  ].join('');
}

function cell(width: number, style: string, jc: string, text: string, span = ''): string {
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>`,
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:jc w:val="${jc}"/></w:pPr>${text === '' ? '' : run(text)}</w:p></w:tc>`,
  ].join('');
}

/** Whole twips in these proportions that add up to `width`. */
function shares(parts: number[], width: number): number[] {
  const total = parts.reduce((sum, one) => sum + one, 0);
  const edges = parts.map((_, at) => Math.round((parts.slice(0, at + 1).reduce((a, b) => a + b, 0) / total) * width));
  return edges.map((edge, at) => edge - (edges[at - 1] ?? 0));
}
