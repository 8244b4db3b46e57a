/** Where a value stands in the data: names and indices from the outside in. */
export type Path = readonly (string | number)[];

/** JSON Pointer (RFC 6901) of a path; the whole data is the empty text. */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path of a pointer. A name of digits alone is an index: no field is named so. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Whether `pointer` is the place itself or lies inside it. */
export function isWithin(pointer: string, place: string): boolean {
  return place === '' || pointer === place || pointer.startsWith(`${place}/`);
}

export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The data with one value changed; what lies beside the path stays the very same. `undefined` takes a field away. */
export function withValue<T>(data: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  if (typeof key === 'number') {
    const list = Array.isArray(data) ? [...data] : [];
    list[key] = withValue(list[key], rest, value);
    return list as T;
  }
  const { [key]: old, ...others } = (isObject(data) ? data : {}) as Record<string, unknown>;
  const changed = withValue(old, rest, value);
  if (changed === undefined) return others as T;
  // A field that was there keeps its place, so that equal data are equal texts.
  return (isObject(data) && key in data ? { ...data, [key]: changed } : { ...others, [key]: changed }) as T;
}

/** The first place at which two values differ, below `at`; undefined where they do not. */
export function firstDifference(a: unknown, b: unknown, at = ''): string | undefined {
  if (Object.is(a, b)) return undefined;
  const lists = Array.isArray(a) && Array.isArray(b);
  if (!lists && !(isObject(a) && isObject(b))) return at;
  const keys = lists
    ? Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index)
    : Object.keys({ ...a, ...b });
  for (const key of keys) {
    const place = `${at}${pointerOf([key])}`;
    const found = firstDifference((a as Record<string | number, unknown>)[key], (b as typeof a)[key as never], place);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
