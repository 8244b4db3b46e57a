import { valueAt } from '../../../service/engine/compose/pointer.js';
import { SchemaMap } from '../../../service/engine/compose/schema-map.js';
import type { JsonSchema, TemplateVersion } from '../../../service/engine/template/manifest.js';
import { personName, sentence } from './words.js';

/** What a sample tries out. */
export const SAMPLES = {
  'it-nhat': 'chỉ những trường bắt buộc',
  'day-du': 'mọi trường',
  'ten-dai': 'mọi trường, tên và câu rất dài',
  'danh-sach-rong': 'mọi trường, mọi danh sách để rỗng',
  '200-dong': 'mọi danh sách có 200 dòng',
} as const;

export type SampleName = keyof typeof SAMPLES;

interface Way {
  /** Optional fields, too. */
  all: boolean;
  items: number;
  /** Characters of a text. */
  length: number;
}

const WAYS: Readonly<Record<SampleName, Way>> = {
  'it-nhat': { all: false, items: 1, length: 12 },
  'day-du': { all: true, items: 3, length: 60 },
  'ten-dai': { all: true, items: 2, length: 280 },
  'danh-sach-rong': { all: true, items: 0, length: 60 },
  '200-dong': { all: true, items: 200, length: 40 },
};

/** Pictures are PNGs of signature and seal: nothing a schema could make. */
const PICTURES = new Set(['anhChuKy', 'anhConDau']);

/** Items of what is long in itself: bodies, lists in lists. */
const FEW = 3;

/** From this length on a text is a body, whose lines are its paragraphs. */
const BODY = 10_000;

/** Data that a version's schema allows, the same every time. What rules beyond the schema refuse, `mendSample` mends. */
export function generateSample(version: TemplateVersion, name: SampleName): unknown {
  const map = new SchemaMap(version.schema);
  return new Generator(map, WAYS[name], Object.values(version.examples), version.manifest.effective.from).value([], 0);
}

class Generator {
  constructor(
    private readonly map: SchemaMap,
    private readonly way: Way,
    private readonly examples: readonly unknown[],
    private readonly ngay: string,
  ) {}

  /** @param at which item of its list it stands in */
  value(path: string[], at: number): unknown {
    const schema = this.map.schemaAt(path) ?? {};
    if ('const' in schema) return schema.const;
    if (Array.isArray(schema.enum)) return this.choice(schema.enum);
    const types = [schema.type].flat();
    if (types.includes('object') && schema.properties) return this.object(schema, path, at);
    if (types.includes('string')) return this.text(schema, path, at);
    if (types.includes('array')) return this.list(schema, path);
    if (types.includes('integer') || types.includes('number')) return this.number(schema, at);
    if (types.includes('boolean')) return this.way.all;
    return null;
  }

  private object(schema: JsonSchema, path: string[], at: number): Record<string, unknown> {
    const required = new Set(Array.isArray(schema.required) ? (schema.required as string[]) : []);
    const names = Object.keys(schema.properties as object);
    const wanted = names.filter((name) => (this.way.all || required.has(name)) && !PICTURES.has(name));
    const fields = wanted.map((name) => [name, this.value([...path, name], at)] as const);
    return Object.fromEntries(fields.filter(([name, value]) => value !== undefined || required.has(name)));
  }

  private list({ minItems, maxItems }: JsonSchema, path: string[]): unknown[] {
    const wanted = path.length === 1 && this.isRow([...path, '0']) ? this.way.items : Math.min(this.way.items, FEW);
    const length = Math.min(Math.max(Number(minItems ?? 0), wanted), Number(maxItems ?? wanted));
    return Array.from({ length }, (_, at) => this.value([...path, '0'], at));
  }

  /** Whether an item takes a line or a few: neither a body nor a list stands in it. */
  private isRow(path: string[]): boolean {
    const schema = this.map.schemaAt(path);
    const fields = Object.keys((schema?.properties ?? {}) as object).map((name) => this.map.schemaAt([...path, name]));
    return [schema, ...fields].every(
      (one) => ![one?.type].flat().includes('array') && Number(one?.maxLength ?? 0) < BODY,
    );
  }

  private choice(values: unknown[]): unknown {
    const real = values.filter((value) => value !== null);
    return this.way.all ? real.at(-1) : values.includes(null) ? null : real[0];
  }

  private number({ minimum, maximum, exclusiveMinimum }: JsonSchema, at: number): number {
    const least = Number(minimum ?? (exclusiveMinimum === undefined ? 1 : Number(exclusiveMinimum) + 1));
    return Math.min(least + at, Number(maximum ?? Number.MAX_SAFE_INTEGER));
  }

  private text(schema: JsonSchema, path: string[], at: number): string | undefined {
    if (schema.format === 'date') return this.ngay;
    const most = Number(schema.maxLength ?? 500);
    const name = path.at(-1)!;
    const length = Math.min(this.way.length, most);
    const made = /^(hoTen|ten)$/i.test(name)
      ? personName(at, length)
      : sentence(String(schema.title ?? name), at, length);
    const body = most >= BODY ? this.body(made, path) : made;
    const known = this.examples.map((data) => valueAt(data, path)).find((value) => typeof value === 'string');
    const said = /ví dụ: ([^;]+?)\.?(?:$| Để trống)/i.exec(String(schema.description ?? ''))?.[1];
    const fits = (text: unknown): text is string =>
      typeof text === 'string' &&
      text.length <= most &&
      (typeof schema.pattern !== 'string' || new RegExp(schema.pattern, 'u').test(text));
    // A pattern that any text with a letter in it fits does not say what the text looks like.
    const free = schema.pattern === undefined || schema.pattern === '\\S';
    return (free ? [body, said, known] : [said, known, body]).find(fits);
  }

  /** Paragraphs, and where many rows are asked for a table of them in the document's own body. */
  private body(paragraph: string, path: string[]): string {
    if (this.way.items <= FEW || path.length > 1 || path[0] !== 'noiDung') return `${paragraph}.\n${paragraph}.`;
    const rows = Array.from(
      { length: this.way.items },
      (_, at) => `| ${at + 1} | ${personName(at, 40)} | Tổ ${(at % 9) + 1} |`,
    );
    return ['| STT | Họ và tên | Tổ |', '| --- | --- | --- |', ...rows].join('\n');
  }
}
