import type { Line } from './lines.js';

/** Lines that are read as one. */
export interface Block {
  lines: Line[];
  /** Where lines of it may begin and end. */
  column: Column;
  /** A drawn table's cell, or text beside other text: its column is not that of the page. */
  aside: boolean;
  /** It does not run from left to right. */
  turned?: boolean;
}

export interface Column {
  left: number;
  right: number;
  /** Its right edge is one that lines keep, and not only where the longest of them ends. */
  firm?: boolean;
}

/** What marks the beginning of a paragraph, whatever stands before it. */
const BEGINS =
  /^(?:[-–+•*]\s|(?:Điều|Khoản|Chương|Phần|Mục)\s+[\dIVXLC]+|(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s|[IVXLC]{1,5}\.|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|(?:TM|KT|TL|TUQ|Q)\.|Kính gửi|Nơi nhận)/u;
/** Dots to write on. */
const DOTTED = /^[.…_\s]{5,}$/;
const ENDS = /[.;:!?…]["”’)]*$|\.\/\.$/u;

/** A paragraph whose last line lies further above, in points, has ended. */
const REACH = 80;

/** Groups the lines of a page, top to bottom, into paragraphs. */
export function blocksOf(lines: readonly Line[], text: Column, leading: (size: number) => number): Block[] {
  const blocks: Block[] = [];
  let open: Block[] = [];
  for (const [at, line] of lines.entries()) {
    open = open.filter((block) => baseOf(block) > line.baseline - REACH);
    const above = nearestAbove(open, line);
    const side = line.beside || line.cell ? undefined : sideOf(blocks, line, text);
    const column = side ?? columnOf(lines, at, text);
    if (above && sameCell(above.lines.at(-1)!, line) && continues(above, line, leading(line.size))) {
      above.lines.push(line);
      const { left, right } = above.column;
      above.column = { ...above.column, left: Math.min(left, column.left), right: Math.max(right, column.right) };
    } else {
      const block = { lines: [line], column, aside: line.beside || side !== undefined || line.cell !== undefined };
      blocks.push(block);
      open.push(block);
    }
  }
  return blocks;
}

const baseOf = (block: Block): number => block.lines.at(-1)!.baseline;

/** Of the paragraphs whose column a line stands in, the one that ends nearest above it. */
function nearestAbove(blocks: readonly Block[], line: Line): Block | undefined {
  let nearest: Block | undefined;
  for (const block of blocks) {
    const last = block.lines.at(-1)!;
    if (last.baseline >= line.baseline || last.right <= line.left) continue;
    if (Math.min(last.left, block.column.left) >= line.right) continue;
    if (!nearest || last.baseline > baseOf(nearest)) nearest = block;
  }
  return nearest;
}

/** Set in from the left as it is, it stands below a letterhead, not in it. */
const FLOWS = /^Kính gửi/u;

/** Room for a signature, and a little more: below it, a name still belongs to the column of its title. */
const SIDE_REACH = 170;

/** The column beside another that a line alone on its height goes on with: further lines of a letterhead, a name. */
function sideOf(blocks: readonly Block[], line: Line, text: Column): Column | undefined {
  if (Math.abs(line.left + line.right - text.left - text.right) < 8 || FLOWS.test(line.text)) return undefined;
  for (let at = blocks.length - 1; at >= 0 && at >= blocks.length - 40; at--) {
    const { lines, column, aside } = blocks[at]!;
    const last = lines.at(-1)!;
    if (last.baseline < line.baseline - SIDE_REACH) return undefined;
    if (last.left >= line.right || last.right <= line.left) continue;
    const fits = aside && !last.cell && line.left > column.left - 1 && line.right < column.right + 1;
    return fits ? column : undefined;
  }
  return undefined;
}

const sameCell = ({ cell: a }: Line, { cell: b }: Line): boolean =>
  a?.grid === b?.grid && a?.row === b?.row && a?.column === b?.column;

/** The room a line has: its cell, what others beside it leave, or the width of the text. */
function columnOf(lines: readonly Line[], at: number, text: Column): Column {
  const line = lines[at]!;
  if (line.cell) return { left: line.cell.left, right: line.cell.right };
  let { left, right } = text;
  const reach = line.beside ? 2.5 * line.size : 0;
  const look = (other: Line) => {
    if (other.cell || !other.beside) return;
    if (other.right < line.left) left = Math.max(left, other.right);
    if (other.left > line.right) right = Math.min(right, other.left);
  };
  for (let up = at - 1; up >= 0 && lines[up]!.baseline > line.baseline - reach; up--) look(lines[up]!);
  for (let down = at + 1; down < lines.length && lines[down]!.baseline < line.baseline + reach; down++)
    look(lines[down]!);
  const firm = text.firm === true && right === text.right;
  return { left: Math.min(line.left, left), right: Math.max(line.right, right), firm };
}

/** Whether a paragraph of one page goes on with what begins the next. */
export function goesOn(last: Block, first: Block): boolean {
  const [end, start] = [last.lines.at(-1)!, first.lines[0]!];
  if (last.aside || first.aside || Math.abs(end.size - start.size) > 0.6) return false;
  if (BEGINS.test(start.text) || ENDS.test(end.text.trim()) || isHeading(end, start)) return false;
  const edge = last.lines.length > 1 ? end.left : last.column.left;
  return Math.abs(start.left - edge) < 3 && isFull(end, start, last.column);
}

function continues(block: Block, line: Line, leading: number): boolean {
  const { lines, column } = block;
  const last = lines.at(-1)!;
  const step = line.baseline - last.baseline;
  if (Math.abs(last.size - line.size) > 0.6 || DOTTED.test(line.text)) return false;
  const own = lines.length > 1 ? last.baseline - lines.at(-2)!.baseline : undefined;
  if (step > (own ?? leading) + 2 || step < 0.6 * line.size) return false;
  if (BEGINS.test(line.text)) return indented(block, line);
  if (isHeading(last, line) && (isCentred(last, line) || !isFull(last, line, column))) return false;
  if (isUpper(last.text) !== isUpper(line.text) && isCentred(last, line)) return false;
  const shape = follows(block, line);
  if (shape === false) return false;
  const small = /^\p{Ll}/u.test(line.text.trim());
  if (small && !ENDS.test(last.text.trim()) && shape !== undefined) return true;
  // An item of a list ends with a mark.
  if (/^[-–+]\s/.test(lines[0]!.text) && !ENDS.test(last.text.trim())) return true;
  return isFull(last, line, column);
}

/** A line that looks like a beginning goes on when only its own words make it so: it is not set in like one. */
function indented(block: Block, line: Line): boolean {
  const { lines, column } = block;
  const first = lines[0]!;
  const rest = lines.slice(1);
  const body = rest.length > 0 ? Math.min(...rest.map(({ left }) => left)) : undefined;
  if (/^(?:Kính gửi|Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|Q\.)/u.test(line.text)) return false;
  return (
    isFull(lines.at(-1)!, line, column) &&
    line.left < first.left - 8 &&
    (body === undefined || Math.abs(line.left - body) < 2) &&
    !ENDS.test(lines.at(-1)!.text.trim())
  );
}

/** Whether the left edge of a line fits: false when it begins a paragraph, true when it goes on, undefined: cannot be told. */
function follows({ lines }: Block, line: Line): boolean | undefined {
  const last = lines.at(-1)!;
  if (isCentred(last, line)) return true;
  if (lines.length > 1) {
    const body = Math.min(...lines.slice(1).map(({ left }) => left));
    return Math.abs(line.left - body) < 3 || isCentred(last, line);
  }
  // A first line is set in, or out, or neither; none is set in by half a line.
  return Math.abs(line.left - last.left) < 100;
}

const isCentred = (a: Line, b: Line): boolean =>
  Math.abs(a.left + a.right - b.left - b.right) < 5 && Math.abs(a.left - b.left) > 3;

/** Room that Word leaves inside the lines of a cell. */
const CELL_PADDING = 5.4;

/** The first word of the next line had no room on this one. */
function isFull(last: Line, next: Line, column: Column): boolean {
  const words = next.text.trim();
  const first = /^\S+/.exec(words)?.[0] ?? '';
  const width = ((next.right - next.left) * first.length) / Math.max(words.length, 1);
  if (isCentred(last, next)) {
    const [own, whole] = [last.right - last.left, column.right - column.left];
    // How wide a column beside another is can only be guessed, and rather too wide.
    return whole - own < width + 0.25 * next.size || (last.beside && own > 0.8 * whole);
  }
  const room = column.right - last.right - (last.cell ? CELL_PADDING : 0);
  return room < 0.9 * width + 0.25 * next.size + 1;
}

/** Each is in one look from end to end, and in another: a heading is no part of what follows. */
function isHeading(last: Line, next: Line): boolean {
  const [one, other] = [looksOf(last), looksOf(next)];
  return one.size === 1 && other.size === 1 && !other.has([...one][0]!);
}

const looksOf = (line: Line): Set<string> =>
  new Set(line.pieces.filter(({ text }) => text.trim() !== '').map(({ bold, italic }) => `${bold} ${italic}`));

const isUpper = (text: string): boolean => text === text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(text);
