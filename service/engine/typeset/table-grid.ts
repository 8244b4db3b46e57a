import type { Context, Place } from './context.js';
import { flatten } from './flow.js';
import type { TableStyle } from './table-style.js';
import { integer, measure, twips } from './units.js';
import { elements, findAll, first, textOf, val, type XmlElement } from './xml.js';

const MIN_COLUMN = 1;
const MAX_COLUMNS = 256;

export const spanOf = (tc: XmlElement): number => integer(val(first(tc, 'w:tcPr'), 'w:gridSpan'), 1, MAX_COLUMNS) ?? 1;

export const gridSkip = (tr: XmlElement, name: string): number =>
  integer(val(first(tr, 'w:trPr'), name), 0, MAX_COLUMNS) ?? 0;

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Widths of the columns, in points. Word writes them down with the table; other programs leave them out, or to Word. */
export function readGrid(ctx: Context, tbl: XmlElement, rows: XmlElement[], style: TableStyle, place: Place): number[] {
  const grid = elements(first(tbl, 'w:tblGrid'), 'w:gridCol')
    .slice(0, MAX_COLUMNS)
    .map((column) => Math.max(MIN_COLUMN, twips(column, 'w:w') ?? MIN_COLUMN));
  const used = columnsOf(rows);
  const wanted = preferredWidth(style.property('w:tblW'), place.width);
  if (grid.length >= used && !isStale(grid, style, wanted)) return grid;
  const cells = widthsOfCells(rows, used, wanted ?? place.width);
  if (cells) return cells;
  if (grid.length > 0 && grid.length < used) return [...grid, ...Array(used - grid.length).fill(36)];
  if (wanted !== undefined) return Array(used).fill(wanted / used);
  return grid.length === 0 ? Array(used).fill(place.width / used) : widthsOfContent(ctx, rows, used, style, place);
}

function columnsOf(rows: readonly XmlElement[]): number {
  let used = 0;
  for (const tr of rows) {
    let column = gridSkip(tr, 'w:gridBefore');
    for (const tc of flatten(tr)) if (tc.name === 'w:tc') column += spanOf(tc);
    used = Math.max(used, column);
  }
  return Math.min(Math.max(1, used), MAX_COLUMNS);
}

/** Columns that hold no letter beside their margins, or less than half of what the table asks for: placeholders. */
function isStale(grid: readonly number[], style: TableStyle, wanted: number | undefined): boolean {
  if (style.property('w:tblLayout')?.attributes['w:type'] === 'fixed') return false;
  const { left, right } = style.margins;
  if (grid.length > 1 && grid.every((column) => column <= left + right)) return true;
  return wanted !== undefined && sum(grid) < wanted / 2;
}

/** Widths of the cells of the first row that has one cell a column. */
function widthsOfCells(rows: readonly XmlElement[], count: number, room: number): number[] | undefined {
  for (const tr of rows) {
    const cells = flatten(tr).filter((tc) => tc.name === 'w:tc');
    const widths = cells.map((tc) => preferredWidth(first(first(tc, 'w:tcPr'), 'w:tcW'), room));
    if (cells.length === count && widths.every((width) => width !== undefined)) return widths;
  }
  return undefined;
}

/** As wide as the longest line of each column asks for, where all of them find room; else they share it as web pages do. */
function widthsOfContent(
  ctx: Context,
  rows: readonly XmlElement[],
  count: number,
  { margins }: TableStyle,
  place: Place,
): number[] {
  const size = ctx.styles.paragraph(undefined, ctx.numbering).run.size ?? ctx.styles.defaults.run.size ?? 10;
  const [least, most] = [Array<number>(count).fill(MIN_COLUMN), Array<number>(count).fill(MIN_COLUMN)];
  for (const tr of rows) {
    let column = gridSkip(tr, 'w:gridBefore');
    for (const tc of flatten(tr).filter(({ name }) => name === 'w:tc')) {
      const span = spanOf(tc);
      if (span === 1 && column < count) {
        for (const paragraph of findAll(tc, 'w:p')) {
          const text = findAll(paragraph, 'w:t').map(textOf).join('');
          const words = text.split(/\s+/).map((word) => ctx.fonts.width(word, size));
          least[column] = Math.max(least[column]!, ...words);
          most[column] = Math.max(most[column]!, ctx.fonts.width(text, size));
        }
      }
      column += span;
    }
  }
  const beside = (margins.left + margins.right) * count;
  const room = place.width - beside;
  const share = Math.max(0, room - sum(least)) / Math.max(1, sum(most) - sum(least));
  return least.map((width, at) => width + Math.min(1, share) * (most[at]! - width) + margins.left + margins.right);
}

function preferredWidth(element: XmlElement | undefined, room: number): number | undefined {
  if (!element) return undefined;
  const { 'w:type': type, 'w:w': width } = element.attributes;
  if (type === 'pct' || width?.endsWith('%')) {
    const share = Number.parseFloat(width ?? '') / (width?.endsWith('%') ? 100 : 5_000);
    return share > 0 && share <= 10 ? room * share : undefined;
  }
  const points = type === 'auto' || type === 'nil' ? undefined : measure(width);
  return points !== undefined && points > 0 ? points : undefined;
}
