import type { Matrix, Point } from './geometry.js';
import type { RawRule } from './raw.js';

interface Pen {
  matrix: Matrix;
  lineWidth: number;
  dash: ArrayLike<number>;
}

/** The upright and level lines that a pen draws from corner to corner. */
export function strokedLines(points: readonly Point[], { matrix, lineWidth, dash }: Pen): RawRule[] {
  const width = lineWidth * Math.sqrt(Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!));
  const longest = Array.from(dash).reduce((a, b) => Math.max(a, b), 0);
  const style = longest === 0 ? 'solid' : longest <= 2 * lineWidth ? 'dotted' : 'dashed';
  return points.slice(1).flatMap(([x2, y2], at) => {
    const [x1, y1] = points[at]!;
    if (Math.abs(y1 - y2) < 0.75 && Math.abs(x1 - x2) > 3) return [lineOf(true, (y1 + y2) / 2, x1, x2, width, style)];
    if (Math.abs(x1 - x2) < 0.75 && Math.abs(y1 - y2) > 3) return [lineOf(false, (x1 + x2) / 2, y1, y2, width, style)];
    return [];
  });
}

/** A long thin area is a line to people. */
export function filledLines(points: readonly Point[]): RawRule[] {
  if (points.length < 4 || points.length > 6) return [];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height < 3 && width > 3 * height && width > 3)
    return [lineOf(true, (top + bottom) / 2, left, right, height, 'solid')];
  if (width < 3 && height > 3 * width && height > 3)
    return [lineOf(false, (left + right) / 2, top, bottom, width, 'solid')];
  return [];
}

function lineOf(
  horizontal: boolean,
  at: number,
  a: number,
  b: number,
  width: number,
  style: RawRule['style'],
): RawRule {
  return { horizontal, at, from: Math.min(a, b), to: Math.max(a, b), width, style };
}

export const isSomewhere = ({ at, from, to }: RawRule): boolean => [at, from, to].every(Number.isFinite);
