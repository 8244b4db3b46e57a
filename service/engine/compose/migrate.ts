/**
 * One declared step from the data of an older version to those of a newer. Places are JSON Pointers (RFC 6901); `*` stands for
 * every item of a list: `/caNhan/*\/donVi`.
 *
 * - `rename`: the value moves, unless something stands at `to` already
 * - `default`: where nothing stands, or null, `value` does
 * - `split`: a text is parted at the first `by` for each place but the last, which gets the rest
 * - `merge`: the texts that are there become one, with `by` between them
 * - `drop`: the value goes
 */
export type MigrationStep =
  | { op: 'rename'; from: string; to: string }
  | { op: 'default'; at: string; value: unknown }
  | { op: 'split'; from: string; to: string[]; by: string }
  | { op: 'merge'; from: string[]; to: string; by: string }
  | { op: 'drop'; at: string };

/** `schemas/<id>/<version>.migrations.json`: by the older version, the steps from its data. */
export interface Migrations {
  from: Record<string, MigrationStep[]>;
}

type Record_ = Record<string, unknown>;

/**
 * Data of an older version as data of a newer: a new value, the one given stays as it is. What a step finds no place for it
 * leaves alone; whether the outcome is right the newer schema says.
 */
export function migrate(data: unknown, steps: readonly MigrationStep[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(data ?? null));
  for (const step of steps) apply(copy, step);
  return copy;
}

function apply(data: unknown, step: MigrationStep): void {
  const all = placesOf(step).map(parse);
  for (const root of roots(data, all)) {
    const at = (pointer: string) => parse(pointer).slice(root.depth);
    const get = (pointer: string) => read(root.value, at(pointer));
    const set = (pointer: string, value: unknown) => write(root.value, at(pointer), value);
    const drop = (pointer: string) => remove(root.value, at(pointer));
    switch (step.op) {
      case 'rename': {
        const value = get(step.from);
        if (value === undefined) break;
        drop(step.from);
        if (get(step.to) === undefined) set(step.to, value);
        break;
      }
      case 'default':
        if ((get(step.at) ?? null) === null) set(step.at, JSON.parse(JSON.stringify(step.value)));
        break;
      case 'split': {
        const text = get(step.from);
        if (typeof text !== 'string') break;
        drop(step.from);
        for (const [n, part] of parted(text, step.by, step.to.length).entries()) {
          if (part !== '') set(step.to[n]!, part);
        }
        break;
      }
      case 'merge': {
        const texts = step.from.map(get).filter((one) => typeof one === 'string' && one.trim() !== '');
        for (const one of step.from) drop(one);
        if (texts.length > 0) set(step.to, texts.join(step.by));
        break;
      }
      case 'drop':
        drop(step.at);
        break;
    }
  }
}

/**
 * Where in the older `data` a place of what they became comes from; the same place where no step touched it.
 *
 * @param path of the newer data, part by part
 */
export function placeBefore(data: unknown, steps: readonly MigrationStep[], path: readonly string[]): string[] {
  let ways = [[...path]];
  for (const step of steps.toReversed()) ways = ways.flatMap((way) => [way, ...before(step, way)]);
  return ways.find((way) => way.length > 0 && read(data, way) !== undefined) ?? ways.at(-1)!;
}

/** The places before a step that a place after it may come from. */
function before(step: MigrationStep, path: string[]): string[][] {
  if (step.op === 'default' || step.op === 'drop') return [];
  for (const to of [step.to].flat().map(parse)) {
    if (!to.every((part, at) => at < path.length && (part === '*' || part === path[at]))) continue;
    const items = path.filter((_, at) => to[at] === '*');
    const rest = step.op === 'rename' ? path.slice(to.length) : [];
    return [step.from].flat().map((from) => {
      const left = [...items];
      return [...parse(from).map((part) => (part === '*' ? (left.shift() ?? part) : part)), ...rest];
    });
  }
  return [];
}

function placesOf(step: MigrationStep): string[] {
  if (step.op === 'default' || step.op === 'drop') return [step.at];
  return [step.from, step.to].flat();
}

/** The records that a step works in: the data itself, or each item of the list that all of its places name with `*`. */
function* roots(data: unknown, places: string[][]): Generator<{ value: unknown; depth: number }> {
  const [first = []] = places;
  const star = first.indexOf('*');
  const shared =
    star >= 0 && places.every((place) => place.slice(0, star + 1).join('/') === first.slice(0, star + 1).join('/'));
  if (!shared) {
    yield { value: data, depth: 0 };
    return;
  }
  const list = read(data, first.slice(0, star));
  if (!Array.isArray(list)) return;
  for (const item of list) {
    for (const root of roots(
      item,
      places.map((place) => place.slice(star + 1)),
    )) {
      yield { value: root.value, depth: star + 1 + root.depth };
    }
  }
}

function parted(text: string, by: string, count: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (parts.length < count - 1) {
    const at = rest.indexOf(by);
    if (at < 0) break;
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at + by.length);
  }
  return [...parts, rest.trim()];
}

const parse = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const isRecord = (value: unknown): value is Record_ => typeof value === 'object' && value !== null;

function read(data: unknown, path: string[]): unknown {
  let value = data;
  for (const part of path) {
    if (!isRecord(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/** Records on the way are made; `__proto__` is no place. */
function write(data: unknown, path: string[], value: unknown): void {
  let target = data;
  for (const part of path.slice(0, -1)) {
    if (!isRecord(target) || part === '__proto__') return;
    if (!Object.hasOwn(target, part) || target[part] === null) target[part] = {};
    target = target[part];
  }
  const last = path.at(-1);
  if (isRecord(target) && last !== undefined && last !== '__proto__') target[last] = value;
}

function remove(data: unknown, path: string[]): void {
  const parent = read(data, path.slice(0, -1));
  const last = path.at(-1);
  if (isRecord(parent) && !Array.isArray(parent) && last !== undefined) delete parent[last];
}
