import { getMetadataStorage, validateSync } from 'class-validator';
import type { Problem } from '../engine/problem.js';

const MAX_DEPTH = 64;

/**
 * Checks a request body or query against its DTO: unknown fields, and the first broken rule of each field, all at once.
 *
 * Fields are copied one by one onto the DTO, so a `__proto__` in the JSON is a field like any other (and unknown).
 */
export function checkEnvelope<T extends object>(dto: new () => T, input: unknown): { value: T; problems: Problem[] } {
  const value = new dto();
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return {
      value,
      problems: [{ path: '', code: 'WRONG_TYPE', message: 'Nội dung yêu cầu phải là một đối tượng JSON {…}.' }],
    };
  }
  const known = fieldsOf(dto);
  const problems: Problem[] = [];
  for (const [name, content] of Object.entries(input)) {
    if (known.has(name)) {
      Object.defineProperty(value, name, { value: content, enumerable: true, writable: true, configurable: true });
    } else {
      const message = `Không có trường “${shown(name)}” ở đây. Các trường dùng được: ${[...known].join(', ')}.`;
      problems.push({ path: `/${pointer(name)}`, code: 'UNKNOWN_FIELD', message });
    }
  }
  for (const error of validateSync(value, { stopAtFirstError: true })) {
    const [rule, message] = Object.entries(error.constraints ?? {})[0]!;
    const broken = (error.contexts?.[rule] as { code?: string } | undefined)?.code ?? 'WRONG_TYPE';
    const code = Object.hasOwn(input, error.property) ? broken : 'MISSING_FIELD';
    problems.push({ path: `/${pointer(error.property)}`, code, message });
  }
  if (depthExceeds(input, MAX_DEPTH)) {
    problems.push({ path: '', code: 'TOO_DEEP', message: `Dữ liệu lồng nhau quá ${MAX_DEPTH} tầng.` });
  }
  return { value, problems };
}

function fieldsOf(dto: new () => object): Set<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  return new Set(rules.map((rule) => rule.propertyName));
}

const pointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const shown = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

/** Without recursion: the caller chooses the depth. */
function depthExceeds(input: unknown, limit: number): boolean {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((v) =>
      typeof v === 'object' && v !== null ? Object.values(v).filter((c) => typeof c === 'object' && c !== null) : [],
    );
  }
  return false;
}
