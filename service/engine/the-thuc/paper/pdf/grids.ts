import type { RawRule } from './raw.js';

/** Lines nearer to each other, in points, are one line drawn twice, or in parts. */
const NEAR = 2.5;
/** More lines than a page of any table has; finding what they frame takes their number squared. */
const MAX_RULES = 3_000;

/** A frame of drawn lines: a table, or with one cell a box. */
export interface Grid {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where its lines stand, both edges among them. */
  xs: number[];
  ys: number[];
  width: number;
  /** The cell around a point, by the lines that stand nearest around it; undefined outside. */
  at(x: number, y: number): { row: number; column: number; left: number; right: number } | undefined;
}

/** The frames on a page, from top to bottom. */
export function gridsOf(rules: readonly RawRule[]): Grid[] {
  const level = joined(rules.filter((rule) => rule.horizontal));
  const upright = joined(rules.filter((rule) => !rule.horizontal));
  if (level.length + upright.length > MAX_RULES) return [];
  const group = new Map<RawRule, RawRule>();
  const root = (rule: RawRule): RawRule => {
    let top = rule;
    while (group.get(top) !== undefined) top = group.get(top)!;
    if (top !== rule) group.set(rule, top);
    return top;
  };
  for (const a of level) {
    for (const b of upright) {
      if (!crosses(a, b)) continue;
      const [one, other] = [root(a), root(b)];
      if (one !== other) group.set(one, other);
    }
  }
  const frames = new Map<RawRule, { level: RawRule[]; upright: RawRule[] }>();
  for (const rule of [...level, ...upright]) {
    const key = root(rule);
    const frame = frames.get(key) ?? { level: [], upright: [] };
    frame[rule.horizontal ? 'level' : 'upright'].push(rule);
    frames.set(key, frame);
  }
  return [...frames.values()].flatMap(gridOf).sort((a, b) => a.top - b.top || a.left - b.left);
}

const crosses = (level: RawRule, upright: RawRule): boolean =>
  upright.at > level.from - NEAR &&
  upright.at < level.to + NEAR &&
  level.at > upright.from - NEAR &&
  level.at < upright.to + NEAR;

function gridOf({ level, upright }: { level: RawRule[]; upright: RawRule[] }): Grid[] {
  const [xs, ys] = [places(upright), places(level)];
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (xs.length < 2 || ys.length < 2) return [];
  return [
    {
      left: left!,
      right: right!,
      top: top!,
      bottom: bottom!,
      xs,
      ys,
      width: Math.max(...level.map(({ width }) => width)),
      at(x, y) {
        if (x < left! || x > right! || y < top! || y > bottom!) return undefined;
        const beside = upright.filter((rule) => rule.from - NEAR < y && rule.to + NEAR > y).map(({ at }) => at);
        const around = level.filter((rule) => rule.from - NEAR < x && rule.to + NEAR > x).map(({ at }) => at);
        const wall = Math.max(left!, ...beside.filter((at) => at <= x));
        return {
          row: nearest(ys, Math.max(top!, ...around.filter((at) => at <= y))),
          column: nearest(xs, wall),
          left: wall,
          right: Math.min(right!, ...beside.filter((at) => at > x)),
        };
      },
    },
  ];
}

const nearest = (places: readonly number[], at: number): number =>
  places.reduce((best, place, index) => (Math.abs(place - at) < Math.abs(places[best]! - at) ? index : best), 0);

/** Distinct places of lines, those near to each other being one. */
function places(rules: readonly RawRule[]): number[] {
  const found: number[] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) {
    if (found.length === 0 || at - found.at(-1)! > NEAR) found.push(at);
  }
  return found;
}

/** Parts of a line that follow each other made one: a table is drawn cell by cell. */
export function joined(rules: readonly RawRule[]): RawRule[] {
  const whole: RawRule[] = [];
  for (const rule of rules.toSorted((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)) {
    const last = whole.at(-1);
    if (last && Math.abs(last.at - rule.at) < 1 && rule.from < last.to + NEAR) last.to = Math.max(last.to, rule.to);
    else whole.push({ ...rule });
  }
  return whole;
}
