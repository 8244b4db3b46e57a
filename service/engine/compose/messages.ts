import type { ErrorObject } from 'ajv';
import type { Problem } from '../problem.js';
import { dateFault } from './dates.js';
import { parsePointer, pointer, valueAt } from './pointer.js';
import type { Field, SchemaMap } from './schema-map.js';
import { suggest } from './suggest.js';

/** The pattern that all text fields share: something besides spaces. */
const NOT_BLANK = '\\S';

/** One finding of the schema check as a problem in the words of the form: what is wrong, why, and how to mend it. */
export function problemOf(error: ErrorObject, map: SchemaMap, data: unknown): Problem | undefined {
  const write = writers[error.keyword];
  const at = parsePointer(error.instancePath);
  const context = new Context(error, at, map, data);
  return write ? write(context) : context.problem('INVALID_VALUE', `${context.label} chưa đúng. ${context.help}`);
}

class Context {
  readonly fields: Field[];
  readonly value: unknown;

  constructor(
    readonly error: ErrorObject,
    readonly path: string[],
    private readonly map: SchemaMap,
    private readonly data: unknown,
  ) {
    this.fields = map.along(path, data);
    this.value = valueAt(data, path);
  }

  get label(): string {
    return labelOf(this.path, this.fields);
  }

  get field(): Field {
    return this.fields[this.path.length] ?? UNKNOWN;
  }

  /** The description of the field, which says what belongs there. */
  get help(): string {
    return this.field.description;
  }

  param(name: string): unknown {
    return (this.error.params as Record<string, unknown>)[name];
  }

  /** The same finding, told about a field inside this place. */
  inside(name: string): Context {
    return new Context(this.error, [...this.path, name], this.map, this.data);
  }

  problem(code: string, message: string): Problem {
    return { path: pointer(this.path), code, message: message.trim() };
  }
}

const UNKNOWN: Field = { title: '', description: '', properties: {}, nullable: false, kinds: [] };

/** `“Ô” thứ 2 (khối nội dung thứ 4, dòng thứ 13)`. */
export function labelOf(path: string[], fields: Field[]): string {
  const name = (at: number) => fields[at]?.title || path[at - 1] || 'Dữ liệu';
  const nth = (at: number) => (isIndex(path[at - 1]) ? ` thứ ${Number(path[at - 1]) + 1}` : '');
  const around = path.flatMap((_, n) => (n > 0 && isIndex(path[n - 1]) ? [`${lowerFirst(name(n))}${nth(n)}`] : []));
  return `“${name(path.length)}”${nth(path.length)}${around.length > 0 ? ` (${around.join(', ')})` : ''}`;
}

type Writer = (context: Context) => Problem | undefined;

const writers: Record<string, Writer> = {
  required: (c) => {
    const field = c.inside(String(c.param('missingProperty')));
    return c.field.kinds.length > 0 && !field.help
      ? field.problem('MISSING_FIELD', `Chưa có ${field.label}. ${kinds(c)}`)
      : missing(field);
  },

  additionalProperties: (c) => {
    const name = String(c.param('additionalProperty'));
    const known = Object.entries(c.field.properties).map(([word, also]) => ({ word, also }));
    const meant = suggest(name, known);
    const list = known.map(({ word }) => word).join(', ');
    const hint = meant
      ? `Có phải ý bạn là “${meant}” (${c.field.properties[meant]})?`
      : `Hãy bỏ trường này. Các trường dùng được: ${list}.`;
    return c.inside(name).problem('UNKNOWN_FIELD', `${c.label} không có trường ${quote(name)}. ${hint}`);
  },

  type: (c) => {
    if (c.value === null) return missing(c);
    const types = [c.param('type')].flat().map(String);
    const wanted = types.map((type) => TYPES[type] ?? type).join(' hoặc ');
    const digits = typeof c.value === 'string' && /^\d{1,9}$/.test(c.value.trim()) ? c.value.trim() : undefined;
    const hint =
      digits !== undefined && types.includes('integer') ? `Hãy viết ${Number(digits)}, không có ngoặc kép.` : c.help;
    return c.problem('WRONG_TYPE', `${c.label} phải là ${wanted}, nhưng đang là ${typeName(c.value)}. ${hint}`);
  },

  enum: (c) => notListed(c, c.param('allowedValues') as unknown[]),
  const: (c) => notListed(c, [c.param('allowedValue')]),

  discriminator: (c) => {
    const tag = c.inside(String(c.param('tag')));
    if (tag.value === undefined) return undefined; // reported by `required`
    if (typeof tag.value !== 'string') return tag.problem('WRONG_TYPE', `${tag.label} phải là chữ. ${kinds(c)}`);
    return tag.problem('INVALID_VALUE', `${tag.label} không nhận ${quote(tag.value)}. ${kinds(c)}`);
  },

  pattern: (c) => {
    if (c.param('pattern') === NOT_BLANK) {
      const mend = c.field.nullable ? 'Hãy điền, hoặc để null nếu muốn để trống.' : `Hãy điền. ${c.help}`;
      return c.problem('EMPTY_TEXT', `${c.label} không có chữ nào. ${mend}`);
    }
    const rule = (c.error.parentSchema as Record<string, unknown> | undefined)?.['x-loi'];
    return c.problem('INVALID_FORMAT', `${c.label} là ${quote(c.value)}, chưa đúng dạng. ${rule ?? c.help}`);
  },

  format: (c) => {
    if (c.param('format') !== 'date') {
      return c.problem('INVALID_FORMAT', `${c.label} là ${quote(c.value)}, chưa đúng dạng. ${c.help}`);
    }
    const fault = dateFault(String(c.value)) ?? 'không phải một ngày có thật';
    return c.problem('INVALID_DATE', `${c.label} là ${quote(c.value)}: ${fault}.`);
  },

  minLength: (c) => c.problem('EMPTY_TEXT', `${c.label} phải có ít nhất ${c.param('limit')} ký tự. ${c.help}`),
  maxLength: (c) =>
    c.problem(
      'TOO_LONG',
      `${c.label} dài ${number([...String(c.value)].length)} ký tự, nhiều nhất được ${number(c.param('limit'))}. Hãy rút gọn hoặc tách ra.`,
    ),
  maxItems: (c) =>
    c.problem(
      'TOO_MANY',
      `${c.label} có ${number((c.value as unknown[]).length)} mục, nhiều nhất được ${number(c.param('limit'))}. Hãy bớt hoặc tách ra.`,
    ),
  minItems: (c) => c.problem('TOO_FEW', `${c.label} phải có ít nhất ${number(c.param('limit'))} mục. ${c.help}`),
  uniqueItems: (c) => c.problem('DUPLICATE_ITEM', `${c.label} có hai mục giống nhau. Hãy bỏ một.`),
  minimum: (c) => outOfRange(c, `từ ${number(c.param('limit'))} trở lên`),
  maximum: (c) => outOfRange(c, `nhiều nhất ${number(c.param('limit'))}`),
  exclusiveMinimum: (c) => outOfRange(c, `lớn hơn ${number(c.param('limit'))}`),
  exclusiveMaximum: (c) => outOfRange(c, `nhỏ hơn ${number(c.param('limit'))}`),
};

function kinds(c: Context): string {
  return `Chỉ được: ${c.field.kinds.map((kind) => `“${kind}”`).join(', ')}.`;
}

function missing(c: Context): Problem {
  return c.problem('MISSING_FIELD', `Chưa có ${c.label}. ${c.help}`);
}

function notListed(c: Context, allowed: unknown[]): Problem {
  const words = allowed.filter((value) => value !== null).map(String);
  const meant =
    typeof c.value === 'string'
      ? suggest(
          c.value,
          words.map((word) => ({ word })),
        )
      : undefined;
  const list = words.map((word) => `“${word}”`).join(', ');
  const blank = allowed.includes(null) ? ' hoặc để null' : '';
  const hint = meant ? ` Có phải ý bạn là “${meant}”?` : '';
  return c.problem('INVALID_VALUE', `${c.label} không nhận ${quote(c.value)}. Chỉ được: ${list}${blank}.${hint}`);
}

function outOfRange(c: Context, range: string): Problem {
  return c.problem('OUT_OF_RANGE', `${c.label} là ${number(c.value)}, phải ${range}.`);
}

const TYPES: Record<string, string> = {
  string: 'chữ',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm các trường',
  null: 'để trống (null)',
};

function typeName(value: unknown): string {
  if (value === undefined) return 'không có gì';
  if (Array.isArray(value)) return 'danh sách';
  if (typeof value === 'number') return `số ${number(value)}`;
  return `${TYPES[typeof value] ?? typeof value}`;
}

const QUOTED_CHARS = 40;

/** A value as typed, short enough for a sentence. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const chars = [...text.slice(0, 4 * QUOTED_CHARS)];
  return `“${chars.slice(0, QUOTED_CHARS).join('')}${chars.length > QUOTED_CHARS ? '…' : ''}”`;
}

function number(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('vi-VN', { maximumFractionDigits: 6 }) : String(value);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}

function isIndex(part: string | undefined): boolean {
  return part !== undefined && /^\d+$/.test(part);
}
