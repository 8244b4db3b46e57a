import { parsePointer, valueAt } from '../../../service/engine/compose/pointer.js';
import { SchemaMap } from '../../../service/engine/compose/schema-map.js';
import type { Engine } from '../../../service/engine/engine.js';
import { DataError, type Problem } from '../../../service/engine/problem.js';
import type { TemplateVersion } from '../../../service/engine/template/manifest.js';

/** Rounds after which a sample that is still refused says something about the version. */
const ROUNDS = 12;

/**
 * Brings generated data to what the rules beyond the schema want (a signer's title that goes with his authority, votes that
 * add up): the place that is refused takes the value of an example, or goes, or is made shorter.
 *
 * @throws DataError with what is still refused in the end
 */
export function mendSample(engine: Engine, version: TemplateVersion, data: unknown): unknown {
  const map = new SchemaMap(version.schema);
  for (let round = 0; ; round++) {
    try {
      engine.compose(version, data);
      return data;
    } catch (error) {
      if (!(error instanceof DataError) || round === ROUNDS) throw error;
      adopt(version, data as Record<string, unknown>, round);
      // From the end: what goes from a list moves what stands behind it.
      for (const problem of error.problems.toReversed()) mend(map, version, data, problem, round);
    }
  }
}

function mend(map: SchemaMap, version: TemplateVersion, data: unknown, { path, code }: Problem, round: number): void {
  const steps = parsePointer(path);
  const value = valueAt(data, steps);
  // What has too little room on a sheet may be the text beside it.
  if (code === 'TOO_LONG' && round >= 4) {
    shorten(data);
    return;
  }
  if (code === 'TOO_LONG' && typeof value === 'string' && value.length > 20) {
    put(data, steps, value.slice(0, value.length >> 1).trim());
    return;
  }
  // Later rounds go further up: a signer as a whole, in place of each of his fields.
  for (let length = steps.length - Math.floor(round / 3); length > 0; length--) {
    const place = steps.slice(0, length);
    const known = Object.values(version.examples)
      .map((example) =>
        valueAt(
          example,
          place.map((step) => (/^\d+$/.test(step) ? '0' : step)),
        ),
      )
      .find((one) => one !== undefined);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(valueAt(data, place))) {
      put(data, place, copied(known));
      return;
    }
    if (!isRequired(map, place) && valueAt(data, place) !== undefined) {
      remove(data, place);
      return;
    }
  }
}

/** What belongs together without the schema saying so, such as totals and lists, comes from an example together. */
function adopt(version: TemplateVersion, data: Record<string, unknown>, round: number): void {
  const example = Object.values(version.examples).find((one) => typeof one === 'object' && one !== null);
  for (const [key, value] of Object.entries((round < 5 ? undefined : example) ?? {})) {
    if (round >= 8 || (typeof value !== 'string' && !Array.isArray(value))) data[key] = copied(value);
  }
  if (round < 10 || !example) return;
  for (const key of Object.keys(data)) if (!Object.hasOwn(example, key)) delete data[key];
}

/** Every long text to two thirds of its length. */
function shorten(data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string' && value.length > 40) put(data, [key], value.slice(0, (value.length * 2) / 3).trim());
    else shorten(value);
  }
}

const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const schemaPath = (path: string[]) => path.map((step) => (/^\d+$/.test(step) ? '0' : step));

function isRequired(map: SchemaMap, path: string[]): boolean {
  const required = map.schemaAt(schemaPath(path.slice(0, -1)))?.required;
  return /^\d+$/.test(path.at(-1)!) || (Array.isArray(required) && required.includes(path.at(-1)));
}

function put(data: unknown, path: string[], value: unknown): void {
  const parent = valueAt(data, path.slice(0, -1));
  if (typeof parent === 'object' && parent !== null) (parent as Record<string, unknown>)[path.at(-1)!] = value;
}

function remove(data: unknown, path: string[]): void {
  const parent = valueAt(data, path.slice(0, -1));
  if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[path.at(-1)!];
}
