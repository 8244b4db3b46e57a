import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { EngineError, type Problem } from '../problem.js';
import type { JsonSchema, TemplateVersion } from '../template/manifest.js';
import { problemOf } from './messages.js';
import { SchemaMap } from './schema-map.js';

/** More than this many problems help nobody. */
const MAX_PROBLEMS = 200;

interface Compiled {
  validate: ValidateFunction;
  map: SchemaMap;
}

/** Compiling takes longer than a whole document: kept for the versions in use, by their content. */
const compiled = new Map<string, Compiled>();
const KEPT = 64;

/** Everything that the version's schema finds wrong with the data. */
export function checkSchema(version: TemplateVersion, data: unknown): Problem[] {
  return problemsOf(compile(version), data);
}

/** The same check against a schema that is no template's. Throws where that does not compile. */
export function schemaChecker(schema: JsonSchema): (data: unknown) => Problem[] {
  const compiled = { validate: newAjv().compile(schema), map: new SchemaMap(schema) };
  return (data) => problemsOf(compiled, data);
}

function problemsOf({ validate, map }: Compiled, data: unknown): Problem[] {
  if (validate(data)) return [];
  const errors = condense(validate.errors ?? []);
  const problems = new Map<string, Problem>();
  for (const error of errors.slice(0, MAX_PROBLEMS)) {
    const problem = problemOf(error, map, data);
    if (problem) {
      const key = `${problem.path} ${problem.code}`;
      if (!problems.has(key)) problems.set(key, problem);
    }
  }
  const rest = errors.length - MAX_PROBLEMS;
  if (rest > 0) {
    problems.set('', {
      path: '',
      code: 'MORE_PROBLEMS',
      message: `Còn ${rest} lỗi nữa chưa kể ra. Hãy sửa các lỗi trên rồi gửi lại.`,
    });
  }
  return [...problems.values()];
}

/** The words of a version's schema, kept with its validator. */
export const schemaMapOf = (version: TemplateVersion): SchemaMap => compile(version).map;

function compile(version: TemplateVersion): Compiled {
  const known = compiled.get(version.hash);
  if (known) return known;
  let validate: ValidateFunction;
  try {
    validate = newAjv().compile(version.schema);
  } catch (cause) {
    const name = `${version.manifest.id}/${version.manifest.version}`;
    throw new EngineError('TEMPLATE_BROKEN', `schema of ${name} does not compile: ${String(cause)}`, {
      detail: `Lược đồ dữ liệu của mẫu “${version.manifest.name}” (${version.manifest.version}) bị lỗi nên chưa dùng được. Hãy báo người quản lý mẫu.`,
      cause,
    });
  }
  const entry = { validate, map: new SchemaMap(version.schema) };
  const [oldest] = compiled.keys();
  if (compiled.size >= KEPT && oldest !== undefined) compiled.delete(oldest);
  compiled.set(version.hash, entry);
  return entry;
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, discriminator: true, allowUnionTypes: true });
  addFormats.default(ajv, ['date']);
  ajv.addKeyword({ keyword: 'x-loi', schemaType: 'string' });
  return ajv;
}

/**
 * Without the noise of alternatives: where none of them fits, what each says about the place itself is dropped, and the
 * summary too when an alternative got further in.
 */
function condense(errors: ErrorObject[]): ErrorObject[] {
  const alternatives = errors.filter((error) => error.keyword === 'oneOf' || error.keyword === 'anyOf');
  if (alternatives.length === 0) return errors;
  const places = new Set(alternatives.map((error) => error.instancePath));
  const inside = (place: string) => errors.some((error) => error.instancePath.startsWith(`${place}/`));
  return errors.filter((error) => {
    if (!places.has(error.instancePath)) return true;
    return alternatives.includes(error) && !inside(error.instancePath);
  });
}
