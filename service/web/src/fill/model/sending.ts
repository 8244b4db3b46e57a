import { isObject, type Path, pathOf, pointerOf } from './path.ts';
import type { Shape } from './shape.ts';

/** What goes to the service, and where each place of it stands in the form. */
export interface Sent {
  data: Record<string, unknown>;
  /** The form's pointer for a pointer of the sent data. */
  placeOf(pointer: string): string;
}

/**
 * The form's data without what was left empty: empty lines of lists, empty rows, groups of which nothing is filled in. Texts
 * go as they were typed.
 */
export function sending(shape: Shape, data: unknown): Sent {
  const moved = new Map<string, number[]>();
  const cleaned = (clean(shape, data, [], moved) ?? {}) as Record<string, unknown>;
  return { data: cleaned, placeOf: (pointer) => placeOf(pointer, moved) };
}

function clean(shape: Shape | undefined, value: unknown, path: Path, moved: Map<string, number[]>): unknown {
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    // A body is one value; its blocks are the editor's.
    if (shape?.kind === 'body') return value.length > 0 ? value : undefined;
    const kept: number[] = [];
    const items: unknown[] = [];
    for (const [index, item] of value.entries()) {
      if (isEmpty(item)) continue;
      items.push(clean(shape?.items, item, [...path, items.length], moved));
      kept.push(index);
    }
    if (kept.some((from, to) => from !== to)) moved.set(pointerOf(path), kept);
    return items.length > 0 || shape?.required ? items : undefined;
  }
  if (!isObject(value)) return value;
  const fields: [string, unknown][] = [];
  for (const [key, inner] of Object.entries({ ...mustBe(shape), ...value })) {
    const cleaned = clean(shape?.fields?.[key], inner, [...path, key], moved);
    if (cleaned !== undefined) fields.push([key, cleaned]);
  }
  const filled = fields.some(([, inner]) => !isEmpty(inner));
  if (!filled && path.length > 0 && !shape?.required) return shape?.nullable ? null : undefined;
  return Object.fromEntries(fields);
}

/** Groups that must be there go empty too: what is missing is then said of each field inside. */
function mustBe(shape: Shape | undefined): Record<string, unknown> {
  const groups = Object.entries(shape?.fields ?? {}).filter(([, field]) => field.required && field.fields);
  return Object.fromEntries(groups.map(([name]) => [name, {}]));
}

/** Whether nothing is written there. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return isObject(value) && Object.values(value).every(isEmpty);
}

function placeOf(pointer: string, moved: ReadonlyMap<string, number[]>): string {
  const place: (string | number)[] = [];
  const sent: (string | number)[] = [];
  for (const key of pathOf(pointer)) {
    const kept = typeof key === 'number' ? moved.get(pointerOf(sent)) : undefined;
    place.push(kept?.[key as number] ?? key);
    sent.push(key);
  }
  return pointerOf(place);
}
