import type { Paragraph } from '../paper.js';
import type { Line } from './lines.js';
import type { Block, Column } from './paragraphs.js';

type Shape = Pick<Paragraph, 'align' | 'left' | 'right' | 'firstLine' | 'line'>;

/** Edges nearer to each other than this, in points, are the same. */
const SAME = 2;
/** Single line spacing of Times New Roman and of the fonts cut to its measure, as a share of the size. */
const SINGLE = 1.149;
const TIMES = new Set(['Times New Roman', 'Tinos', 'Liberation Serif', 'Times']);

/**
 * What the ink of a paragraph tells of its format. One line alone tells little: where it could be set in several ways,
 * nothing is said.
 *
 * @param siblings other paragraphs of the same column, which show by their ends what they have in common
 * @param indent where first lines of the text begin, if they agree
 */
export function shapeOf(block: Block, siblings: readonly Block[], indent: number | undefined): Shape {
  const align = alignOf(block, siblings, indent);
  const { lines, column } = block;
  const shape: Shape = { align, left: undefined, right: undefined, firstLine: undefined, line: lineOf(block) };
  if (align === 'center' || align === 'right') return { ...shape, left: 0, right: 0, firstLine: 0 };
  // Beside other text, and inside the lines of a cell, where the column begins can only be guessed.
  if (block.aside) return shape;
  const first = lines[0]!.left;
  const rest = lines.slice(1);
  if (rest.length > 0) {
    const body = Math.min(...rest.map(({ left }) => left));
    shape.left = rounded(body - column.left);
    shape.firstLine = rounded(first - body);
  } else if (indent !== undefined && Math.abs(first - column.left - indent) < SAME) {
    shape.left = 0;
    shape.firstLine = indent;
  }
  if (align === 'justify')
    shape.right = rounded(column.right - Math.max(...lines.slice(0, -1).map(({ right }) => right)));
  return shape;
}

const rounded = (length: number): number => (Math.abs(length) < 1 ? 0 : Math.round(length * 100) / 100);

function alignOf(block: Block, siblings: readonly Block[], indent: number | undefined): Paragraph['align'] {
  const { lines, column } = block;
  if (lines.length > 1) {
    const whole = lines.slice(0, -1);
    const body = lines.slice(1);
    const evenLeft = spread(body.map(({ left }) => left)) < SAME;
    const evenRight = spread(whole.map(({ right }) => right)) < SAME;
    const atEdge = whole.every(({ right }) => Math.abs(right - column.right) < SAME);
    if (evenLeft && evenRight && (whole.length > 2 || (column.firm && atEdge))) return 'justify';
    if (spread(lines.map(centreOf)) < SAME * 2 && spread(lines.map(({ left }) => left)) > SAME) return 'center';
    if (evenLeft && (column.firm ? !atEdge : !evenRight)) return 'left';
    if (!evenLeft && spread(lines.map(({ right }) => right)) < SAME) return 'right';
    return undefined;
  }
  const [line] = lines;
  const [before, behind] = [line!.left - column.left, column.right - line!.right];
  if (block.aside) return asideAlign(block, siblings);
  // A first line set in may by chance end as far from the right edge.
  const likeFirst = indent !== undefined && Math.abs(before - indent) < SAME;
  if (!likeFirst && Math.abs(before - behind) < (before > 60 ? 4 : SAME) && before > SAME) return 'center';
  if (Math.abs(behind) < SAME && before > (column.right - column.left) / 3) return 'right';
  return undefined;
}

/** Of a line beside others: what it has in common with those above and below it in its column. */
function asideAlign(block: Block, siblings: readonly Block[]): Paragraph['align'] {
  const [line] = block.lines;
  if (line!.cell) return cellAlign(block);
  const column = siblings
    .filter(
      (other) =>
        other !== block && other.aside && !other.lines[0]!.cell && near(other, line!) && overlaps(other, block),
    )
    .flatMap(({ lines }) => lines);
  const differs = column.filter(({ left, right }) => Math.abs(right - left - (line!.right - line!.left)) > 2 * SAME);
  const centred = differs.filter((other) => Math.abs(centreOf(other) - centreOf(line!)) < SAME);
  const left = differs.filter((other) => Math.abs(other.left - line!.left) < SAME);
  const right = differs.filter((other) => Math.abs(other.right - line!.right) < SAME);
  const most = Math.max(centred.length, left.length, right.length);
  if (most === 0) return undefined;
  if (centred.length === most) return 'center';
  return left.length === most ? 'left' : 'right';
}

/** Cells have some room inside their lines. */
function cellAlign({ lines: [line], column }: Block): Paragraph['align'] {
  const [before, behind] = [line!.left - column.left, column.right - line!.right];
  if (Math.abs(before - behind) < 3) return before > 9 ? 'center' : undefined;
  if (before < 9) return 'left';
  return behind < 9 ? 'right' : undefined;
}

function lineOf({ lines }: Block): Paragraph['line'] {
  const onPage = lines.filter(({ page }) => page === lines[0]!.page);
  if (onPage.length < 2) return undefined;
  const step = (onPage.at(-1)!.baseline - onPage[0]!.baseline) / (onPage.length - 1);
  const size = Math.max(...lines.map((line) => line.size));
  const times = lines.every(({ pieces }) => pieces.every(({ face }) => TIMES.has(face.family ?? '')));
  const value = Math.round((step / (size * SINGLE)) * 20) / 20;
  if (!times || value > 4) return undefined;
  return value < 0.93
    ? { rule: 'exact', value: Math.round(step * 10) / 10 }
    : { rule: 'auto', value: Math.max(1, value) };
}

/** So far apart, in points, that they may be of one letterhead or signature. */
const NEAR = 170;

const near = ({ lines }: Block, line: Line): boolean => Math.abs(lines[0]!.baseline - line.baseline) < NEAR;

const centreOf = ({ left, right }: Column): number => (left + right) / 2;
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

const overlaps = (a: Block, b: Block): boolean =>
  Math.min(...a.lines.map(({ left }) => left)) < Math.max(...b.lines.map(({ right }) => right)) &&
  Math.max(...a.lines.map(({ right }) => right)) > Math.min(...b.lines.map(({ left }) => left));
