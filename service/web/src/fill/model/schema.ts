import type { JsonSchema, Kind, Option, Shape } from './shape.ts';

/** What RJSF draws: the schema of one level after the other, and beside it which of our fields draws each place. */
export interface Digest {
  shape: Shape;
  schema: Record<string, unknown>;
  uiSchema: Record<string, unknown>;
}

/**
 * A version's schema as the form needs it. The served schema embeds the common ones, each under its own `$id`, and refers to
 * them by absolute address; all references are resolved here. A body stays one place, whatever blocks it may hold.
 */
export function digest(served: JsonSchema): Digest {
  const shape = shapeOf(served, new References(served), served, true, []);
  return { shape, ...drawn(shape) };
}

/** The embedded schemas by their address. */
class References {
  private readonly resources = new Map<string, JsonSchema>();

  constructor(root: JsonSchema) {
    this.collect(root);
    this.resources.set('', root);
  }

  private collect(schema: JsonSchema): void {
    if (typeof schema.$id === 'string') this.resources.set(schema.$id, schema);
    for (const inner of Object.values((schema.$defs ?? {}) as Record<string, JsonSchema>)) this.collect(inner);
  }

  /** The schema a place stands for, with the words that stand beside the reference put before its own. */
  resolve(schema: JsonSchema, resource: JsonSchema): { schema: JsonSchema; resource: JsonSchema } {
    let [found, base] = [schema, resource];
    // A reference to a reference to … ends somewhere: a circle of nothing but references is no schema.
    for (let steps = 0; typeof found.$ref === 'string' && steps < 20; steps++) {
      const { $ref, ...beside } = found;
      const [address = '', pointer = ''] = String($ref).split('#');
      base = address === '' ? base : (this.resources.get(address) ?? base);
      found = { ...at(base, pointer), ...beside };
    }
    return { schema: found, resource: base };
  }
}

function at(schema: JsonSchema, pointer: string): JsonSchema {
  let found: unknown = schema;
  for (const name of pointer.split('/').slice(1).map(decodeURIComponent)) {
    found = (found as Record<string, unknown> | undefined)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return (found ?? {}) as JsonSchema;
}

function shapeOf(
  given: JsonSchema,
  references: References,
  within: JsonSchema,
  required: boolean,
  name: string[],
): Shape {
  const { schema, resource } = references.resolve(given, within);
  const types = [schema.type ?? []].flat() as string[];
  const shape: Shape = {
    kind: 'text',
    name: name.at(-1) ?? '',
    title: String(schema.title ?? name.at(-1) ?? ''),
    description: String(schema.description ?? ''),
    required,
    nullable: types.includes('null') || (Array.isArray(schema.enum) && schema.enum.includes(null)),
    ...pick(schema, ['maxLength', 'minimum', 'maximum', 'maxItems', 'pattern']),
  };
  if (types.includes('object')) {
    const must = (schema.required ?? []) as string[];
    const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
    shape.fields = Object.fromEntries(
      properties.map(([key, inner]) => [key, shapeOf(inner, references, resource, must.includes(key), [...name, key])]),
    );
  }
  // A body's blocks refer to nothing further that the form would draw.
  if (types.includes('array') && !types.includes('string')) {
    shape.items = shapeOf((schema.items ?? {}) as JsonSchema, references, resource, true, [...name, '']);
  }
  if (Array.isArray(schema.enum)) shape.options = options(schema.enum, shape.description);
  const typed = { ...shape, kind: kindOf(shape, schema, types) };
  const hint = hintOf(typed, schema);
  return { ...typed, ...(WRITTEN.has(typed.kind) ? withoutExample(hint) : { hint }) };
}

/** Where an example stands greyed in the empty field instead of above it. */
const WRITTEN = new Set<Kind>(['text', 'lines', 'number']);

/** `…, ví dụ: SGD&ĐT-VP hoặc KH-THPTTN. …` in its two parts. */
function withoutExample(hint: string): { hint: string; example?: string } {
  const found = /(?:,?\s*|^)[Vv]í dụ:\s*([^.]+(?:\.\S[^.]*)*)\.(?=\s|$)/.exec(hint);
  if (!found) return { hint };
  const rest = `${hint.slice(0, found.index)}. ${hint.slice(found.index + found[0].length)}`;
  return {
    hint: rest
      .replace(/^[.\s]+|(?<=\.)[.\s]+(?=\.|$)/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    example: found[1]!,
  };
}

function kindOf(shape: Shape, schema: JsonSchema, types: readonly string[]): Kind {
  if (shape.options) return 'choice';
  if (types.includes('array') && types.includes('string')) return 'body';
  if (shape.items) {
    if (!shape.items.fields) return shape.name === 'canCu' ? 'grounds' : 'list';
    return Object.values(shape.items.fields).every(fitsCell) ? 'grid' : 'cards';
  }
  if (shape.fields) return 'quyenHan' in shape.fields && 'chucVu' in shape.fields ? 'signer' : 'group';
  if (types.includes('boolean')) return 'check';
  if (types.includes('integer') || types.includes('number')) return 'number';
  if (schema.format === 'date') return 'date';
  if (shape.pattern?.includes('T([01]')) return 'moment';
  if (/PNG/.test(shape.description) && /base64/.test(shape.description)) return 'picture';
  return (shape.maxLength ?? 0) > 600 || /xuống dòng|mỗi đoạn một dòng/i.test(shape.description) ? 'lines' : 'text';
}

/** Whether a field has room in a cell of a table; a small group of numbers becomes a cell each. */
function fitsCell(shape: Shape): boolean {
  if (shape.kind === 'group') return Object.values(shape.fields ?? {}).every((inner) => inner.kind === 'number');
  return ['text', 'lines', 'number', 'choice', 'date'].includes(shape.kind);
}

/**
 * The values of a choice in words. Where a value is itself no word for people, the description says it:
 * `“uuTien”: theo thứ tự ưu tiên; …` or `TM. (thay mặt tập thể), …`.
 */
function options(values: readonly unknown[], description: string): Option[] {
  return values
    .filter((value) => value !== null)
    .map((value) => {
      const text = String(value);
      const quoted = description.split(`“${text}”`)[1];
      const words = quoted?.startsWith(':') ? quoted.slice(1).split(/[;.]/)[0]?.trim() : undefined;
      const bracket = description.split(`${text} (`)[1]?.split(')')[0];
      if (words) return { value: text, label: capital(words) };
      if (bracket && !/^\s/.test(bracket)) return { value: text, label: `${text} – ${bracket}` };
      return { value: text, label: /^\p{Ll}/u.test(text) ? capital(text) : text };
    });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The description as a clerk needs it: without what only a program does. */
function hintOf(shape: Shape, schema: JsonSchema): string {
  const hint = shape.description
    .replaceAll(' (null)', '')
    .replace(/ theo dạng năm-tháng-ngày, ví dụ: [\d-]+/, '')
    .replace(/Dạng năm-tháng-ngày, ví dụ: [\d-]+\.\s*/, '')
    .replace(/(Ngày và giờ[^,.]*), ví dụ: \S+?\.(?=\s|$)/, '$1.')
    .replace(/^true thì/, 'Chọn thì')
    .replace(/; hoặc đưa vào danh sách các khối/, '')
    .replace(/, viết bằng base64/, '');
  if (!shape.options) return hint;
  // The choices themselves say what each means.
  const quoted = (schema.enum as unknown[]).some((value) => hint.includes(`“${String(value)}”:`));
  const bracketed = shape.options.filter(({ value }) => hint.includes(`${value} (`)).length > 1;
  return quoted || bracketed ? hint.slice(hint.indexOf('. Để trống') + 1).trim() : hint;
}

function pick<K extends string>(schema: JsonSchema, keys: readonly K[]): Partial<Record<K, never>> {
  return Object.fromEntries(keys.filter((key) => schema[key] !== undefined).map((key) => [key, schema[key]])) as never;
}

/** Fields of our own draw every place but plain groups, which RJSF goes through by itself. */
export function drawn({
  kind,
  title,
  description,
  fields,
  items,
  ...shape
}: Shape): Pick<Digest, 'schema' | 'uiSchema'> {
  const whole: Shape = { kind, title, description, ...shape, ...(fields && { fields }), ...(items && { items }) };
  const ui: Record<string, unknown> = { 'ui:options': { shape: whole } };
  if (kind !== 'group') ui['ui:field'] = kind;
  if (fields) {
    const inner = Object.entries(fields).map(([key, field]) => [key, drawn(field)] as const);
    return {
      schema: {
        type: 'object',
        title,
        required: Object.values(fields).flatMap((field) => (field.required ? [field.name] : [])),
        properties: Object.fromEntries(inner.map(([key, { schema }]) => [key, schema])),
      },
      uiSchema: { ...ui, ...Object.fromEntries(inner.map(([key, { uiSchema }]) => [key, uiSchema])) },
    };
  }
  if (kind === 'cards' && items) {
    const inner = drawn(items);
    return { schema: { type: 'array', title, items: inner.schema }, uiSchema: { ...ui, items: inner.uiSchema } };
  }
  return { schema: { type: items ? 'array' : 'string', title, ...(items && { items: {} }) }, uiSchema: ui };
}
