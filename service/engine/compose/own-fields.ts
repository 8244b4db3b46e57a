import { lines } from '../vietnamese/text.js';
import { blocks, type KhoiInput } from './blocks.js';
import { ngayThangNam } from './dates.js';
import type { SchemaMap } from './schema-map.js';
import { fieldsOf, knownData } from './view-fields.js';
import { body, flag, list, type Shape, text, type ViewField, type ViewFields } from './view-shape.js';

/**
 * Fields that a schema has beyond those the program knows: a template prints them under their own names, as they were given, so
 * that a form can grow without the program. What may be left out has a condition beside it, `coDiaDiem` for `diaDiem`.
 */

type Schema = Record<string, unknown>;

/** Deeper data print nothing: no form needs more, and a schema may refer to itself. */
const MAX_DEPTH = 6;

/** `coDiaDiem`. */
export const conditionOf = (name: string): string => `co${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The names that a schema's own fields have in the view. The program's own names win. */
export function ownFields(id: string, map: SchemaMap): ViewFields {
  const known = knownData(id);
  const taken = fieldsOf(id);
  const own = propertiesOf(map, [], (name) => !known.has(name));
  return Object.fromEntries(Object.entries(own).filter(([name]) => !Object.hasOwn(taken, name)));
}

function propertiesOf(map: SchemaMap, path: string[], wanted = (_: string): boolean => true): ViewFields {
  const schema = map.schemaAt(path);
  if (!schema || path.length > MAX_DEPTH) return {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const fields: Record<string, ViewField> = {};
  for (const name of Object.keys((schema.properties ?? {}) as Schema).filter(wanted)) {
    const at = [...path, name];
    const own = map.schemaAt(at);
    if (!own) continue;
    const from = at.map((part) => (part === '0' ? '*' : part)).join('/');
    const optional = !required.includes(name) || typesOf(own).includes('null');
    const condition = conditionOf(name);
    const field = fieldOf(map, at, own, from);
    fields[name] = optional && field.shape.kind === 'text' ? { ...field, guards: [condition] } : field;
    if (optional && field.shape.kind !== 'flag') fields[condition] ??= flag(`Có ${field.title.toLowerCase()}`, from);
  }
  return fields;
}

function fieldOf(map: SchemaMap, at: string[], schema: Schema, from: string): ViewField {
  const title = String(schema.title ?? at.at(-1));
  const types = typesOf(schema);
  if (types.includes('string') && types.includes('array')) return body(title, from);
  return { ...text(title, from), shape: shapeOf(map, at, schema) };
}

function shapeOf(map: SchemaMap, at: string[], schema: Schema): Shape {
  const types = typesOf(schema);
  if (types.includes('boolean')) return { kind: 'flag' };
  if (types.includes('array')) {
    const item = [...at, '0'];
    const inside = map.schemaAt(item);
    return list('', '', inside ? shapeOf(map, item, inside) : { kind: 'text' }).shape;
  }
  if (types.includes('object')) return { kind: 'object', fields: propertiesOf(map, at) };
  return { kind: 'text' };
}

const typesOf = (schema: Schema): unknown[] => [schema.type].flat();

/** The values of those fields, for data that fit the schema. */
export function ownView(fields: ViewFields, map: SchemaMap, data: unknown): Record<string, unknown> {
  return valuesOf(fields, map, [], data);
}

function valuesOf(fields: ViewFields, map: SchemaMap, path: string[], data: unknown): Record<string, unknown> {
  const view: Record<string, unknown> = {};
  const properties = (map.schemaAt(path)?.properties ?? {}) as Schema;
  for (const [name, { shape }] of Object.entries(fields)) {
    if (!Object.hasOwn(properties, name)) continue;
    const value = own(data, name);
    view[name] = viewOf(shape, map, [...path, name], value);
    const condition = conditionOf(name);
    if (Object.hasOwn(fields, condition) && !Object.hasOwn(properties, condition)) view[condition] = isThere(value);
  }
  return view;
}

function viewOf(shape: Shape, map: SchemaMap, path: string[], value: unknown): unknown {
  switch (shape.kind) {
    case 'flag':
      return value === true;
    case 'list': {
      const types = typesOf(map.schemaAt(path) ?? {});
      if (types.includes('string')) return isThere(value) ? blocks(value as string | KhoiInput[]) : [];
      const items = Array.isArray(value) ? value : [];
      return items.map((item) => viewOf(shape.item, map, [...path, '0'], item));
    }
    case 'object':
      return valuesOf(shape.fields, map, path, value);
    default:
      return printed(value, map.schemaAt(path));
  }
}

/** A text as it was typed, line by line; a day in words; a number with the comma of Vietnamese. */
function printed(value: unknown, schema: Schema | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string') return '';
  if (schema?.format === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return ngayThangNam(value);
  return lines(value).join('\n');
}

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
