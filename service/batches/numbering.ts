import { SchemaMap } from '../engine/compose/schema-map.js';
import type { Problem } from '../engine/problem.js';
import type { JsonSchema } from '../engine/template/manifest.js';
import { isObject } from './merge.js';

/** Numbers that a batch gives its documents, in their order. */
export interface DanhSo {
  /** The first number. */
  tu: number;
  /** The field that holds it: `so`, or another (`soVang` of a giấy khen). */
  truong?: string;
}

/**
 * Fills the number of every document that has none, in their order from `tu` on. Numbers that documents bring along are
 * left out, so none is given twice.
 *
 * @returns what is wrong when the form has no such field
 */
export function giveNumbers(
  rows: readonly Record<string, unknown>[],
  { tu, truong = 'so' }: DanhSo,
  schema: JsonSchema,
): Problem[] {
  const types = typesOf(schema, truong);
  if (!types.includes('integer') && !types.includes('string')) {
    const message = `Mẫu này không có trường số “${truong}” để đánh số. Hãy bỏ "danhSo", hoặc đổi "truong".`;
    return [{ path: '/danhSo', code: 'INVALID_VALUE', message }];
  }
  const taken = new Set(rows.map((row) => String(row[truong] ?? '')));
  let next = tu;
  for (const row of rows) {
    if ((row[truong] ?? null) !== null) continue;
    while (taken.has(String(next))) next++;
    row[truong] = types.includes('integer') ? next : String(next);
    next++;
  }
  return [];
}

function typesOf(schema: JsonSchema, name: string): unknown[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  if (!Object.hasOwn(properties, name)) return [];
  return [new SchemaMap(schema).schemaAt([name])?.type].flat();
}
