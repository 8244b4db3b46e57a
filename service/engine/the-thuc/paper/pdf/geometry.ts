/** `[a b c d e f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = ArrayLike<number>;

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0]! * inner[0]! + outer[2]! * inner[1]!,
  outer[1]! * inner[0]! + outer[3]! * inner[1]!,
  outer[0]! * inner[2]! + outer[2]! * inner[3]!,
  outer[1]! * inner[2]! + outer[3]! * inner[3]!,
  outer[0]! * inner[4]! + outer[2]! * inner[5]! + outer[4]!,
  outer[1]! * inner[4]! + outer[3]! * inner[5]! + outer[5]!,
];

export type Point = [x: number, y: number];

export const apply = (m: Matrix, x: number, y: number): Point => [
  m[0]! * x + m[2]! * y + m[4]!,
  m[1]! * x + m[3]! * y + m[5]!,
];

/** How many numbers follow each step of a path of pdf.js: move, line, curve, quadratic curve, close. */
const FOLLOWING = [2, 2, 6, 4, 0];

/** Corners of each part of a path that is made of straight lines; parts with curves are left out. */
export function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] | undefined;
  for (let at = 0; at < data.length; ) {
    const step = data[at++]!;
    const following = FOLLOWING[step];
    if (following === undefined) break;
    if (step === 0) {
      part = [apply(matrix, data[at]!, data[at + 1]!)];
      parts.push(part);
    } else if (step === 1) part?.push(apply(matrix, data[at]!, data[at + 1]!));
    else if (step === 4) {
      if (part) part.push(part[0]!);
    } else {
      if (part) parts.pop();
      part = undefined;
    }
    at += following;
  }
  return parts;
}
