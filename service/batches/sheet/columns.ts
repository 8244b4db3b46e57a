import { SchemaMap } from '../../engine/compose/schema-map.js';
import type { JsonSchema, TemplateVersion } from '../../engine/template/manifest.js';
import { fold } from '../../engine/vietnamese/text.js';

/** What a cell of a column is read as. */
export const COLUMN_KINDS = ['text', 'integer', 'boolean', 'date', 'moment', 'choice', 'lines', 'records'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** One field of the data as a column of a sheet. */
export interface Column {
  /** Names of the fields down to it: `['nguoiKy', 'hoTen']`. */
  path: string[];
  /** What the sheet calls it: `Người ký: Họ tên người ký`. */
  header: string;
  description: string;
  kind: ColumnKind;
  /** Needed in every row, as far as its own group is filled in. */
  required: boolean;
  /** What may be chosen. */
  choices: string[];
  /** Of a list of records: the fields of one, in order, and their titles. */
  fields: { name: string; title: string; integer: boolean }[];
}

/** Excel holds 32,767 characters in a cell: pictures do not go in. */
const PICTURES = new Set(['anhChuKy', 'anhConDau']);

const cache = new Map<string, Column[]>();
const KEPT = 64;

/** The columns of a version's sheet, in the order of its schema. Lists of lists and pictures have none. */
export function columnsOf(version: Pick<TemplateVersion, 'schema' | 'hash'>): Column[] {
  const known = cache.get(version.hash);
  if (known) return known;
  const map = new SchemaMap(version.schema);
  const columns = below(map, [], [], true);
  if (cache.size >= KEPT) cache.delete(cache.keys().next().value!);
  cache.set(version.hash, columns);
  return columns;
}

/** The columns of an object inside a schema, with their paths from the root; a list's items are at `0`. */
export function columnsBelow(schema: JsonSchema, path: readonly string[]): Column[] {
  return below(new SchemaMap(schema), [...path], [], true, path.length);
}

function below(map: SchemaMap, path: string[], titles: string[], needed: boolean, depth = 0): Column[] {
  const schema = map.schemaAt(path);
  const required = new Set(Array.isArray(schema?.required) ? (schema.required as string[]) : []);
  return Object.keys((schema?.properties ?? {}) as object).flatMap((name) => {
    const at = [...path, name];
    const field = map.schemaAt(at);
    if (!field || PICTURES.has(name)) return [];
    const title = String(field.title ?? name);
    const must = needed && required.has(name);
    if (typesOf(field).includes('object'))
      return path.length - depth < 3 ? below(map, at, [...titles, title], must, depth) : [];
    const kind = kindOf(map, at, field);
    if (!kind) return [];
    const column: Column = {
      path: at,
      header: [...titles, title].join(': '),
      description: String(field.description ?? ''),
      kind,
      required: must,
      choices: (Array.isArray(field.enum) ? field.enum : []).filter(
        (choice): choice is string => typeof choice === 'string',
      ),
      fields: kind === 'records' ? recordFields(map, at) : [],
    };
    return [column];
  });
}

const typesOf = (schema: JsonSchema | undefined): unknown[] => [schema?.type].flat();

function kindOf(map: SchemaMap, path: string[], schema: JsonSchema): ColumnKind | undefined {
  const types = typesOf(schema);
  if (Array.isArray(schema.enum)) return 'choice';
  // A body is a text or blocks: a sheet holds the text.
  if (types.includes('array') && !types.includes('string')) {
    if (typesOf(map.schemaAt([...path, '0'])).includes('string')) return 'lines';
    return recordFields(map, path).length > 0 ? 'records' : undefined;
  }
  if (types.includes('integer') || types.includes('number')) return 'integer';
  if (types.includes('boolean')) return 'boolean';
  if (!types.includes('string')) return undefined;
  if (schema.format === 'date') return 'date';
  return typeof schema.pattern === 'string' && schema.pattern.includes('T(') ? 'moment' : 'text';
}

/** The fields of a list's records, where all of them fit into a line. */
function recordFields(map: SchemaMap, path: string[]): Column['fields'] {
  const item = map.schemaAt([...path, '0']);
  const names = Object.keys((item?.properties ?? {}) as object);
  const fields = names.map((name) => {
    const schema = map.schemaAt([...path, '0', name]);
    const types = typesOf(schema);
    const plain = !types.includes('object') && !types.includes('array') && !schema?.oneOf && !schema?.anyOf;
    return { name, title: String(schema?.title ?? name), integer: types.includes('integer'), plain };
  });
  return fields.every(({ plain }) => plain) && fields.length <= 5
    ? fields.map(({ name, title, integer }) => ({ name, title, integer }))
    : [];
}

/** What a head may be called, folded: the whole title, the field's name, and either of the last part where that is clear. */
export function namesOf(columns: readonly Column[]): Map<string, Column> {
  const names = new Map<string, Column>();
  const short = new Map<string, Column | undefined>();
  for (const column of columns) {
    names.set(fold(column.header), column);
    names.set(fold(column.path.join('.')), column);
    for (const part of [column.header.split(': ').at(-1)!, column.path.at(-1)!]) {
      const name = fold(part);
      short.set(name, short.has(name) && short.get(name) !== column ? undefined : column);
    }
  }
  for (const [name, column] of short) if (column && !names.has(name)) names.set(name, column);
  return names;
}
