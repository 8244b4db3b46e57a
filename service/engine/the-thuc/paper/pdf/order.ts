/** Something on a page with its ink. */
export interface Boxed {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** It stands in the text of the page, not beside anything. */
  flows: boolean;
}

/**
 * Puts what stands on a page into reading order: from top to bottom; where things stand beside each other (letterhead,
 * nơi nhận and signature), all of the left side comes before the right side.
 */
export function inReadingOrder<T extends Boxed>(boxes: readonly T[]): T[] {
  const ordered: T[] = [];
  let sides: { left: T[]; right: T[]; gutter: [number, number] } | undefined;
  const close = () => {
    if (sides) ordered.push(...sides.left, ...sides.right);
    sides = undefined;
  };
  for (const level of levelsOf(boxes)) {
    const gutter = gutterOf(level);
    const kept = sides && meet(sides.gutter, level);
    if (sides && kept && level.some(({ flows }) => !flows)) {
      sides.gutter = kept;
      for (const box of level) sides[box.right <= kept[0] + 1 ? 'left' : 'right'].push(box);
      continue;
    }
    close();
    if (gutter) {
      const isLeft = (box: T) => box.right <= gutter[0] + 1;
      sides = { left: level.filter(isLeft), right: level.filter((box) => !isLeft(box)), gutter };
    } else ordered.push(...level);
  }
  close();
  return ordered;
}

/** What overlaps in height, directly or by others between, from top to bottom. */
function levelsOf<T extends Boxed>(boxes: readonly T[]): T[][] {
  const levels: { bottom: number; boxes: T[] }[] = [];
  for (const box of boxes.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const level = levels.at(-1);
    // Lines of one column set tightly touch each other; what stands beside overlaps by half.
    if (level && box.top < level.bottom - 0.35 * Math.min(box.bottom - box.top, 14) && beside(box, level.boxes)) {
      level.boxes.push(box);
      level.bottom = Math.max(level.bottom, box.bottom);
    } else levels.push({ bottom: box.bottom, boxes: [box] });
  }
  return levels.map((level) => level.boxes);
}

const beside = (box: Boxed, others: readonly Boxed[]): boolean =>
  others.some((other) => other.right <= box.left + 1 || box.right <= other.left + 1);

/** The widest upright gap that parts them in two. */
function gutterOf(boxes: readonly Boxed[]): [number, number] | undefined {
  let widest: [number, number] | undefined;
  let right = Number.NEGATIVE_INFINITY;
  for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
    if (
      right > Number.NEGATIVE_INFINITY &&
      box.left >= right - 1 &&
      box.left - right > (widest ? widest[1] - widest[0] : -2)
    )
      widest = [right, box.left];
    right = Math.max(right, box.right);
  }
  return widest;
}

/** What is left of a gap when nothing of these crosses it. */
function meet([from, to]: [number, number], boxes: readonly Boxed[]): [number, number] | undefined {
  let [left, right] = [from, to];
  for (const box of boxes) {
    if ((box.left + box.right) / 2 < (left + right) / 2) left = Math.max(left, box.right);
    else right = Math.min(right, box.left);
  }
  return left <= right + 1 ? [left, right] : undefined;
}
