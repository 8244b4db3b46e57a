import type { Context, Place } from './context.js';
import { declare } from './css.js';
import { type Block, flatten, readFlow, writeFlow } from './flow.js';
import type { Break } from './inline.js';
import { type Border, readTableBorders, shade, type TableBorders } from './properties.js';
import { type CellBorders, resolveBorders } from './table-borders.js';
import { gridSkip, readGrid, spanOf } from './table-grid.js';
import { type CellMargins, type CellPosition, readMargins, TableStyle } from './table-style.js';
import { PX_PER_PT, px, toggle, trim, twips } from './units.js';
import { first, val, type XmlElement } from './xml.js';

export interface TableBox {
  kind: 'table';
  place: Place;
  /** Widths of the grid's columns. */
  columns: number[];
  /** From the left edge of the column it stands in. */
  left: number;
  /** Space above that it asks for itself. */
  before: number;
  /** How much smaller it is set. */
  zoom: number;
  rows: TableRow[];
}

interface TableRow {
  cells: TableCell[];
  header: boolean;
  cantSplit: boolean;
  height: { value: number; exact: boolean } | undefined;
  /** Every paragraph asks to stay with the next one. */
  keepNext: boolean;
}

export interface TableCell {
  row: number;
  column: number;
  span: number;
  rowSpan: number;
  /** An empty place before or after a short row. */
  filler: boolean;
  margins: CellMargins;
  /** What the cell itself (or its style's region) asks for. */
  own: TableBorders;
  borders: CellBorders;
  background: string | undefined;
  vertical: string | undefined;
  /** CSS writing mode of turned text. */
  direction: string | undefined;
  blocks: Block[];
}

/**
 * @param read reads what stands in a cell; a reader of its own kind may keep the cell's content and give back nothing
 * @param at left edge from that of the column, where the table does not say it in the usual way
 */
export function readTable(ctx: Context, tbl: XmlElement, place: Place, read = readFlow, at?: number): TableBox {
  const tblPr = first(tbl, 'w:tblPr');
  const style = new TableStyle(ctx, tblPr);
  const rowElements = flatten(tbl).filter((child) => child.name === 'w:tr' && !isDeleted(ctx, child));
  const columns = readGrid(ctx, tbl, rowElements, style, place);
  const left = at ?? tableLeft(ctx, style, place, sum(columns));
  const zoom = place.depth === 0 ? fitPaper(ctx, sum(columns), place.page.width - 1 - place.left - left) : 1;
  const open = new Map<number, TableCell>();
  const rows = rowElements.map((tr, index) =>
    readRow(ctx, tr, { index, count: rowElements.length, columns, style, place, left, open, read }),
  );
  resolveBorders(
    rows.map((row) => row.cells),
    columns.length,
    style.borders,
  );
  return { kind: 'table', place, columns, left, before: 0, zoom, rows };
}

/** How wide a table will be. */
export function tableWidth(ctx: Context, tbl: XmlElement, place: Place): number {
  const rows = flatten(tbl).filter((child) => child.name === 'w:tr');
  return sum(readGrid(ctx, tbl, rows, new TableStyle(ctx, first(tbl, 'w:tblPr')), place));
}

function isDeleted(ctx: Context, tr: XmlElement): boolean {
  const deleted = first(first(tr, 'w:trPr'), 'w:del') !== undefined;
  if (deleted) ctx.note('TRACKED_CHANGE');
  return deleted;
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** A table that goes on beyond the edge of the paper would lose its words there: it is made smaller, by this factor. */
function fitPaper(ctx: Context, width: number, room: number): number {
  if (width <= room || room < 36) return 1;
  ctx.note('TABLE_WIDTH');
  return room / width;
}

function tableLeft(ctx: Context, style: TableStyle, place: Place, width: number): number {
  const align = style.property('w:jc')?.attributes['w:val'];
  if (align === 'center') return (place.width - width) / 2;
  if (align === 'right' || align === 'end') return place.width - width;
  const indent = style.property('w:tblInd');
  const left = indent?.attributes['w:type'] === 'pct' ? 0 : (twips(indent, 'w:w') ?? 0);
  // Up to Word 2010 the indent is that of the text in the first cell, since then that of the table's edge.
  return ctx.settings.compatibility < 15 && place.depth === 0 ? left - style.margins.left : left;
}

interface RowSetting {
  index: number;
  count: number;
  columns: number[];
  style: TableStyle;
  place: Place;
  left: number;
  /** Vertically merged cells that the row above left open, by column. */
  open: Map<number, TableCell>;
  read: typeof readFlow;
}

function readRow(ctx: Context, tr: XmlElement, setting: RowSetting): TableRow {
  const trPr = first(tr, 'w:trPr');
  const cells: TableCell[] = [];
  const before = gridSkip(tr, 'w:gridBefore');
  if (before > 0) cells.push(filler(setting, 0, before));
  let column = before;
  for (const tc of flatten(tr)) {
    if (tc.name !== 'w:tc' || column >= setting.columns.length) continue;
    const span = Math.min(spanOf(tc), setting.columns.length - column);
    const tcPr = first(tc, 'w:tcPr');
    const merge = first(tcPr, 'w:vMerge');
    const above = setting.open.get(column);
    if (merge && merge.attributes['w:val'] !== 'restart' && above && above.span === span) above.rowSpan++;
    else {
      const cell = readCell(ctx, tr, tc, tcPr, column, span, setting);
      cells.push(cell);
      if (merge) setting.open.set(column, cell);
      else setting.open.delete(column);
    }
    column += span;
  }
  if (column < setting.columns.length) cells.push(filler(setting, column, setting.columns.length - column));
  const height = first(trPr, 'w:trHeight');
  const value = twips(height, 'w:val');
  const rule = height?.attributes['w:hRule'];
  return {
    cells,
    header: trPr ? toggle(trPr, 'w:tblHeader') === true : false,
    cantSplit: trPr ? toggle(trPr, 'w:cantSplit') === true : false,
    height: value !== undefined && rule !== 'auto' ? { value: Math.max(0, value), exact: rule === 'exact' } : undefined,
    keepNext: keepsNext(cells),
  };
}

function keepsNext(cells: TableCell[]): boolean {
  let any = false;
  for (const cell of cells) {
    for (const block of cell.blocks) {
      if (block.kind !== 'paragraph') continue;
      if (!block.props.keepNext) return false;
      any = true;
    }
  }
  return any;
}

function filler({ index }: RowSetting, column: number, span: number): TableCell {
  return {
    row: index,
    column,
    span,
    rowSpan: 1,
    filler: true,
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    own: {},
    borders: {},
    background: undefined,
    vertical: undefined,
    direction: undefined,
    blocks: [],
  };
}

function readCell(
  ctx: Context,
  tr: XmlElement,
  tc: XmlElement,
  tcPr: XmlElement | undefined,
  column: number,
  span: number,
  { index, count, columns, style, place, left, read }: RowSetting,
): TableCell {
  const position = { row: index, column, rows: count, columns: columns.length, span };
  const conditional = style.cell(position);
  const margins = readMargins(first(tcPr, 'w:tcMar'), style.margins);
  const offset = columns.slice(0, column).reduce((sum, width) => sum + width, 0);
  const width = columns.slice(column, column + span).reduce((sum, w) => sum + w, 0);
  const direction = DIRECTIONS[val(tcPr, 'w:textDirection') ?? ''];
  const height = twips(first(first(tr, 'w:trPr'), 'w:trHeight'), 'w:val');
  const inner: Place = {
    width: direction && height ? height : Math.max(1, width - margins.left - margins.right),
    left: place.left + left + offset + margins.left,
    page: place.page,
    inherited: { paragraph: conditional.paragraph, run: conditional.run },
    depth: place.depth + 1,
  };
  const direct = shade(first(tcPr, 'w:shd'));
  return {
    row: index,
    column,
    span,
    rowSpan: 1,
    filler: false,
    margins,
    own: { ...regionBorders(conditional.borders, position), ...readTableBorders(first(tcPr, 'w:tcBorders')) },
    borders: {},
    background: (direct === undefined ? conditional.background : direct) ?? undefined,
    vertical: val(tcPr, 'w:vAlign') ?? conditional.vertical,
    direction,
    blocks: read(ctx, flatten(tc), inner),
  };
}

const DIRECTIONS: Record<string, string> = { btLr: 'sideways-lr', tbRl: 'sideways-rl', tbRlV: 'sideways-rl' };

/** A region of a table style also says what its inner upright lines look like. */
function regionBorders(
  { insideV, insideH: _, ...outer }: TableBorders,
  { column, span, columns }: CellPosition,
): TableBorders {
  const borders: TableBorders = { ...outer };
  if (insideV && column > 0) borders.left = insideV;
  if (insideV && column + span < columns) borders.right = insideV;
  return borders;
}

/** `above` is the space after the block before. */
export function writeTable(ctx: Context, table: TableBox, above: number, breakBefore: Break | undefined): string {
  const { zoom, left } = table;
  const css = declare({
    zoom: zoom === 1 ? undefined : trim(zoom),
    width: px(sum(table.columns)),
    'margin-left': left === 0 ? undefined : px(left / zoom),
    'margin-top': above === 0 ? undefined : px(above / zoom),
    'break-before': breakBefore,
    'break-after': table.rows.at(-1)?.keepNext ? 'avoid' : undefined,
  });
  const columns = table.columns.map((column) => `<col${ctx.css.attribute(`width:${px(column)};`)}>`).join('');
  const firstBodyRow = table.rows.findIndex((row) => !row.header);
  // Only leading rows repeat, and a table of nothing but headings has none to repeat.
  const headings = Math.max(firstBodyRow, 0);
  const head = table.rows.slice(0, headings);
  const body = table.rows.slice(headings);
  // A table without a line or a heading holds things in place, like a letterhead: it is no table to a reader.
  const ruled = table.rows.some((row) => row.cells.some((cell) => Object.keys(cell.borders).length > 0));
  const role = ruled || head.length > 0 ? '' : ' role="presentation"';
  let html = `<table${ctx.css.attribute(css)}${role}><colgroup>${columns}</colgroup>\n`;
  if (head.length > 0) html += `<thead>\n${head.map((row) => writeRow(ctx, row, 'th')).join('')}</thead>\n`;
  html += `<tbody>\n${body.map((row) => writeRow(ctx, row, 'td')).join('')}</tbody></table>\n`;
  return html;
}

function writeRow(ctx: Context, row: TableRow, tag: 'td' | 'th'): string {
  const css = declare({
    height: row.height && !row.height.exact ? px(row.height.value) : undefined,
    'break-inside': row.cantSplit || row.height?.exact ? 'avoid' : undefined,
    'break-after': row.keepNext ? 'avoid' : undefined,
  });
  const cells = row.cells.map((cell) => writeCell(ctx, cell, row, tag)).join('');
  return `<tr${ctx.css.attribute(css)}>${cells}</tr>\n`;
}

const VERTICAL: Record<string, string> = { center: 'middle', both: 'middle', bottom: 'bottom' };

function writeCell(ctx: Context, cell: TableCell, row: TableRow, tag: 'td' | 'th'): string {
  const { borders, margins } = cell;
  // The browser takes half a collapsed border from the cell's room; in Word borders lie over the margins at the sides.
  const inset = (margin: number, border: Border | undefined) => Math.max(0, margin - drawnWidth(border) / 2);
  const padding = [margins.top, inset(margins.right, borders.right), margins.bottom, inset(margins.left, borders.left)];
  const css = declare({
    padding: padding.map(px).join(' '),
    'border-top': borderCss(borders.top),
    'border-right': borderCss(borders.right),
    'border-bottom': borderCss(borders.bottom),
    'border-left': borderCss(borders.left),
    'background-color': cell.background,
    'vertical-align': VERTICAL[cell.vertical ?? ''],
  });
  const spans =
    (cell.span > 1 ? ` colspan="${cell.span}"` : '') + (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  let content = writeFlow(ctx, cell.blocks, true);
  if (cell.direction) {
    const turned = declare({
      'writing-mode': cell.direction,
      height: row.height ? px(row.height.value) : 'max-content',
    });
    content = `<div${ctx.css.attribute(turned)}>${content}</div>`;
  } else if (row.height?.exact) {
    const height = declare({ height: px(row.height.value), overflow: 'hidden' });
    content = `<div${ctx.css.attribute(height)}>${content}</div>`;
  }
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag}${scope}${ctx.css.attribute(css)}${spans}>${content}</${tag}>`;
}

/** Chromium draws borders in whole pixels, and none thinner than one. */
const drawnWidth = (border: Border | undefined): number =>
  border && border.width > 0 ? Math.max(1, Math.floor(border.width * PX_PER_PT)) / PX_PER_PT : 0;

const borderCss = (border: Border | undefined): string | undefined =>
  border && border.style !== 'none' ? `${px(border.width)} ${border.style} ${border.colour}` : undefined;
