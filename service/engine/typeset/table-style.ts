import type { Context } from './context.js';
import {
  mergeParagraph,
  type ParagraphProps,
  type RunProps,
  readParagraphProps,
  readRunProps,
  readTableBorders,
  shade,
  type TableBorders,
} from './properties.js';
import { isOn, twips } from './units.js';
import { elements, first, type XmlElement } from './xml.js';

export interface CellMargins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Word's own: 108 twips left and right. */
const DEFAULT_MARGINS: CellMargins = { top: 0, right: 5.4, bottom: 0, left: 5.4 };

export interface CellStyle {
  paragraph: ParagraphProps;
  run: RunProps;
  borders: TableBorders;
  background: string | null | undefined;
  vertical: string | undefined;
}

/** Where a cell stands in its table. */
export interface CellPosition {
  row: number;
  column: number;
  rows: number;
  columns: number;
  span: number;
}

/** A table style with everything it inherits, and what the table itself switches on of it (`w:tblLook`). */
export class TableStyle {
  /** `w:tblPr` from the least to the most specific, the table's own last. */
  readonly #properties: XmlElement[];
  readonly #chain: XmlElement[];
  readonly #look: Set<string>;
  readonly #cells = new Map<string, CellStyle>();

  constructor(
    readonly ctx: Context,
    own: XmlElement | undefined,
  ) {
    this.#chain = ctx.styles.tableChain(first(own, 'w:tblStyle')?.attributes['w:val']);
    this.#properties = this.#chain.map((style) => first(style, 'w:tblPr')).filter((tblPr) => tblPr !== undefined);
    if (own) this.#properties.push(own);
    this.#look = readLook(first(own, 'w:tblLook'));
  }

  /** The most specific child of that name. */
  property(name: string): XmlElement | undefined {
    for (const tblPr of this.#properties.toReversed()) {
      const found = first(tblPr, name);
      if (found) return found;
    }
    return undefined;
  }

  get borders(): TableBorders {
    return Object.assign({}, ...this.#properties.map((tblPr) => readTableBorders(first(tblPr, 'w:tblBorders'))));
  }

  get margins(): CellMargins {
    let margins = DEFAULT_MARGINS;
    for (const tblPr of this.#properties) margins = readMargins(first(tblPr, 'w:tblCellMar'), margins);
    return margins;
  }

  cell(position: CellPosition): CellStyle {
    const regions = this.#regions(position);
    const key = regions.join(' ');
    let style = this.#cells.get(key);
    if (!style) {
      style = this.#resolve(regions);
      this.#cells.set(key, style);
    }
    return style;
  }

  #resolve(regions: string[]): CellStyle {
    const { theme } = this.ctx;
    const style: CellStyle = { paragraph: {}, run: {}, borders: {}, background: undefined, vertical: undefined };
    const apply = (element: XmlElement): void => {
      style.paragraph = mergeParagraph(style.paragraph, readParagraphProps(first(element, 'w:pPr')));
      style.run = { ...style.run, ...readRunProps(first(element, 'w:rPr'), theme) };
      const tcPr = first(element, 'w:tcPr');
      style.borders = { ...style.borders, ...readTableBorders(first(tcPr, 'w:tcBorders')) };
      style.background = shade(first(tcPr, 'w:shd')) ?? style.background;
      style.vertical = first(tcPr, 'w:vAlign')?.attributes['w:val'] ?? style.vertical;
    };
    for (const element of this.#chain) apply(element);
    for (const region of regions) {
      for (const element of this.#chain) {
        const conditional = elements(element, 'w:tblStylePr').find((c) => c.attributes['w:type'] === region);
        if (conditional) apply(conditional);
      }
    }
    return style;
  }

  /** Parts of the table the cell belongs to, the less specific first. */
  #regions({ row, column, rows, columns, span }: CellPosition): string[] {
    const look = this.#look;
    const top = look.has('firstRow') && row === 0;
    const bottom = look.has('lastRow') && row === rows - 1;
    const left = look.has('firstColumn') && column === 0;
    const right = look.has('lastColumn') && column + span >= columns;
    const regions: string[] = [];
    if (!look.has('noVBand') && !left && !right) {
      regions.push((column - (look.has('firstColumn') ? 1 : 0)) % 2 === 0 ? 'band1Vert' : 'band2Vert');
    }
    if (!look.has('noHBand') && !top && !bottom) {
      regions.push((row - (look.has('firstRow') ? 1 : 0)) % 2 === 0 ? 'band1Horz' : 'band2Horz');
    }
    if (left) regions.push('firstCol');
    if (right) regions.push('lastCol');
    if (top) regions.push('firstRow');
    if (bottom) regions.push('lastRow');
    if (top && left) regions.push('nwCell');
    if (top && right) regions.push('neCell');
    if (bottom && left) regions.push('swCell');
    if (bottom && right) regions.push('seCell');
    return regions;
  }
}

export function readMargins(element: XmlElement | undefined, base: CellMargins): CellMargins {
  if (!element) return base;
  const side = (...names: string[]): number | undefined => {
    for (const name of names) {
      const margin = first(element, name);
      if (margin && margin.attributes['w:type'] !== 'pct') return twips(margin, 'w:w');
    }
    return undefined;
  };
  return {
    top: side('w:top') ?? base.top,
    right: side('w:right', 'w:end') ?? base.right,
    bottom: side('w:bottom') ?? base.bottom,
    left: side('w:left', 'w:start') ?? base.left,
  };
}

const LOOK_BITS: [string, number][] = [
  ['firstRow', 0x20],
  ['lastRow', 0x40],
  ['firstColumn', 0x80],
  ['lastColumn', 0x100],
  ['noHBand', 0x200],
  ['noVBand', 0x400],
];

function readLook(look: XmlElement | undefined): Set<string> {
  const bits = Number.parseInt(look?.attributes['w:val'] ?? '', 16);
  const found = new Set<string>();
  for (const [name, bit] of LOOK_BITS) {
    const own = look?.attributes[`w:${name}`];
    if (own === undefined ? (bits & bit) !== 0 : isOn(own)) found.add(name);
  }
  return found;
}
