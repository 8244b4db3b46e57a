import { suggest } from '../../service/engine/compose/suggest.js';
import type { Shape, ViewField, ViewFields } from '../../service/engine/compose/view-shape.js';

/** What names mean where a tag stands. The innermost scope is the last; `unknown` is that of a section whose name is. */
export type Scope = KnownScope | { kind: 'unknown' };
export type KnownScope = { kind: 'known'; shape: Shape; field?: ViewField; name: string };

export interface Found {
  field: ViewField;
  /** How many scopes further out. */
  scope: number;
}

/** Looks for a name or dot path from the innermost scope outwards, as filling does. */
export function resolve(scopes: readonly Scope[], name: string): Found | 'unknown' | undefined {
  const path = name.split('.');
  for (let at = scopes.length - 1; at >= 0; at--) {
    const scope = scopes[at]!;
    if (scope.kind === 'unknown') return 'unknown';
    if (name === '.' || name === 'this') {
      const { shape, field } = scope;
      return { field: { ...(field ?? { title: '', from: [] }), shape }, scope: scopes.length - 1 - at };
    }
    const field = along(scope.shape, path);
    if (field) return { field, scope: scopes.length - 1 - at };
  }
  return undefined;
}

function along(shape: Shape, path: readonly string[]): ViewField | undefined {
  let found: ViewField | undefined;
  let at: Shape = shape;
  for (const step of path) {
    if (at.kind !== 'object' || !Object.hasOwn(at.fields, step)) return undefined;
    found = at.fields[step]!;
    at = found.shape;
  }
  return found;
}

/** The scope inside a section over a field: its item where it is a list. */
export function inside(name: string, field: ViewField): Scope {
  const { shape } = field;
  return { kind: 'known', shape: shape.kind === 'list' ? shape.item : shape, field, name };
}

/** Names to choose from in these scopes, the innermost first; a name shows once. */
export function visible(scopes: readonly Scope[]): Map<string, ViewField> {
  const names = new Map<string, ViewField>();
  for (const scope of scopes.toReversed()) {
    if (scope.kind === 'unknown' || scope.shape.kind !== 'object') continue;
    for (const [name, field] of Object.entries(scope.shape.fields)) if (!names.has(name)) names.set(name, field);
  }
  return names;
}

/** What was probably meant by a name that is not there. */
export type Meant =
  | { kind: 'name'; name: string }
  | { kind: 'data'; name: string; path: string }
  | { kind: 'loop'; name: string; loop: string };

/** @param view all of it: a name may be that of a field of the data, or stand in another loop */
export function meant(scopes: readonly Scope[], view: ViewFields, name: string): Meant | undefined {
  const path = name.replaceAll('.', '/');
  const printing = Object.entries(view).find(
    ([, { from, shape }]) => shape.kind !== 'flag' && from.length > 0 && from[0] === path,
  );
  if (printing) return { kind: 'data', name: printing[0], path };
  const loop = loopOf(view, name);
  if (loop !== undefined) return { kind: 'loop', name, loop };
  const names = [...visible(scopes)].map(([word]) => ({ word }));
  const guess =
    suggest(name, names) ??
    longer(
      name,
      names.map(({ word }) => word),
    );
  return guess === undefined ? undefined : { kind: 'name', name: guess };
}

/** What is said of a name that is not there. */
export const unknownName = (name: string, guess: Meant): string =>
  guess.kind === 'data'
    ? `“${name}” là trường của dữ liệu; trong mẫu nó tên là “${guess.name}”.`
    : `Không có trường “${name}”.`;

/** Shorter beginnings are those of many names. */
const LEAST_BEGINNING = 5;

/** The longest name that this one goes on from, or that goes on from this one: `diaDiemHop` and `diaDiem`. */
function longer(name: string, names: readonly string[]): string | undefined {
  const fits = (one: string) =>
    Math.min(one.length, name.length) >= LEAST_BEGINNING && (name.startsWith(one) || one.startsWith(name));
  return names.filter(fits).sort((a, b) => b.length - a.length)[0];
}

/** The field that was probably meant, where it is another name. */
export function guessed(scopes: readonly Scope[], view: ViewFields, name: string): Found | undefined {
  const guess = meant(scopes, view, name);
  if (!guess) return undefined;
  const found = guess.kind === 'loop' ? undefined : resolve(scopes, guess.name);
  return typeof found === 'object' ? found : undefined;
}

/** The list whose items have a field of this name. */
function loopOf(fields: ViewFields, name: string, depth = 0): string | undefined {
  if (depth > 3) return undefined;
  for (const [list, { shape }] of Object.entries(fields)) {
    if (shape.kind !== 'list' || shape.item.kind !== 'object') continue;
    if (Object.hasOwn(shape.item.fields, name)) return list;
    const deeper = loopOf(shape.item.fields, name, depth + 1);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** What a shape is called. */
export const SHAPE_NAMES: Readonly<Record<Shape['kind'], string>> = {
  text: 'chữ',
  rich: 'chữ có đậm, nghiêng',
  flag: 'điều kiện có/không',
  table: 'bảng',
  list: 'danh sách',
  object: 'nhóm trường',
};
