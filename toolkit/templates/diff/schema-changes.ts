import { SchemaMap } from '../../../service/engine/compose/schema-map.js';
import type { JsonSchema } from '../../../service/engine/template/manifest.js';

export interface SchemaChange {
  /** Dot path of the field, `[]` behind a list: `caNhan[].hoTen`. */
  field: string;
  /** What the form calls it. */
  title: string;
  kind: 'added' | 'removed' | 'changed' | 'words';
  /** Data that the older schema took may be refused by the newer one. */
  breaks: boolean;
  /** Vietnamese. */
  message: string;
}

interface Seen {
  schema: JsonSchema;
  required: boolean;
}

/** Nobody nests deeper; a schema that refers to itself ends here. */
const DEEPEST = 6;

/** What changed from one self-contained schema to another, field by field, and what of it breaks callers. */
export function schemaChanges(before: JsonSchema, after: JsonSchema): SchemaChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((field) => {
    // Below a field that came or went there is nothing to tell.
    const parent = [...old.keys(), ...now.keys()].some(
      (other) => isBelow(field, other) && old.has(other) !== now.has(other),
    );
    return parent ? [] : changesOf(field, old.get(field), now.get(field));
  });
}

const isBelow = (field: string, other: string) => field.startsWith(`${other}.`) || field.startsWith(`${other}[`);

function fieldsOf(schema: JsonSchema): Map<string, Seen> {
  const map = new SchemaMap(schema);
  const fields = new Map<string, Seen>();
  const visit = (path: string[], name: string) => {
    const here = map.schemaAt(path);
    if (!here || path.length > DEEPEST) return;
    const required = Array.isArray(here.required) ? (here.required as string[]) : [];
    for (const key of Object.keys((here.properties ?? {}) as object)) {
      const field = map.schemaAt([...path, key]);
      if (!field) continue;
      const at = name === '' ? key : `${name}.${key}`;
      fields.set(at, { schema: field, required: required.includes(key) });
      visit([...path, key], at);
    }
    if (here.items) {
      const item = map.schemaAt([...path, '0']);
      if (item) fields.set(`${name}[]`, { schema: item, required: false });
      visit([...path, '0'], `${name}[]`);
    }
  };
  visit([], '');
  return fields;
}

function changesOf(field: string, old: Seen | undefined, now: Seen | undefined): SchemaChange[] {
  const title = String((now ?? old)!.schema.title ?? '');
  const one = (kind: SchemaChange['kind'], breaks: boolean, message: string): SchemaChange => ({
    field,
    title,
    kind,
    breaks,
    message,
  });
  if (!old) {
    return [one('added', now!.required, now!.required ? 'Thêm trường bắt buộc.' : 'Thêm trường, không bắt buộc.')];
  }
  if (!now) return [one('removed', true, 'Bỏ trường: dữ liệu còn trường này sẽ bị từ chối.')];
  const changes: SchemaChange[] = [];
  if (!old.required && now.required) changes.push(one('changed', true, 'Trở thành bắt buộc.'));
  if (old.required && !now.required) changes.push(one('changed', false, 'Không còn bắt buộc.'));
  changes.push(...typeChanges(old.schema, now.schema, one), ...valueChanges(old.schema, now.schema, one));
  for (const [keyword, words, least] of LIMITS) {
    const [a, b] = [old.schema[keyword], now.schema[keyword]];
    if (a === b) continue;
    const none = least ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const [from, to] = [Number(a ?? none), Number(b ?? none)];
    const tighter = least ? to > from : to < from;
    changes.push(one('changed', tighter, `${words}: ${a ?? 'không hạn'} → ${b ?? 'không hạn'}.`));
  }
  for (const keyword of ['pattern', 'format', 'oneOf', 'discriminator', 'const'] as const) {
    if (JSON.stringify(old.schema[keyword]) === JSON.stringify(now.schema[keyword])) continue;
    const loosened = now.schema[keyword] === undefined;
    changes.push(one('changed', !loosened, loosened ? `Bỏ ràng buộc ${keyword}.` : `Đổi ràng buộc ${keyword}.`));
  }
  for (const keyword of ['title', 'description'] as const) {
    const [a, b] = [old.schema[keyword], now.schema[keyword]];
    if (a !== b)
      changes.push(
        one('words', false, `${keyword === 'title' ? 'Tên gọi' : 'Lời giải thích'}: “${a ?? ''}” → “${b ?? ''}”.`),
      );
  }
  return changes;
}

const LIMITS = [
  ['maxLength', 'Số chữ nhiều nhất', false],
  ['maxItems', 'Số mục nhiều nhất', false],
  ['maximum', 'Giá trị lớn nhất', false],
  ['minLength', 'Số chữ ít nhất', true],
  ['minItems', 'Số mục ít nhất', true],
  ['minimum', 'Giá trị nhỏ nhất', true],
] as const;

type One = (kind: SchemaChange['kind'], breaks: boolean, message: string) => SchemaChange;

function typeChanges(old: JsonSchema, now: JsonSchema, one: One): SchemaChange[] {
  const [a, b] = [typesOf(old), typesOf(now)];
  if (a.join() === b.join()) return [];
  // No type allows every one; an integer is a number.
  const takes = (type: string) => b.length === 0 || b.includes(type) || (type === 'integer' && b.includes('number'));
  const breaks = a.length === 0 ? b.length > 0 : !a.every(takes);
  return [one('changed', breaks, `Kiểu: ${a.join(' | ') || 'bất kỳ'} → ${b.join(' | ') || 'bất kỳ'}.`)];
}

function valueChanges(old: JsonSchema, now: JsonSchema, one: One): SchemaChange[] {
  const [a, b] = [old.enum, now.enum].map((all) =>
    Array.isArray(all) ? all.map((value) => JSON.stringify(value)) : undefined,
  );
  if (!a && !b) return [];
  if (!a) return [one('changed', true, `Chỉ còn nhận: ${b!.join(', ')}.`)];
  if (!b) return [one('changed', false, 'Không còn giới hạn trong danh sách.')];
  const gone = a.filter((value) => !b.includes(value));
  const come = b.filter((value) => !a.includes(value));
  return [
    ...(gone.length > 0 ? [one('changed', true, `Không còn nhận: ${gone.join(', ')}.`)] : []),
    ...(come.length > 0 ? [one('changed', false, `Nhận thêm: ${come.join(', ')}.`)] : []),
  ];
}

const typesOf = ({ type }: JsonSchema): string[] =>
  [type]
    .flat()
    .filter((one) => one !== undefined)
    .map(String)
    .sort();
