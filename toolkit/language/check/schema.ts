import { fieldsOf, KNOWN_ROW, knownData, unprinted } from '../../../service/engine/compose/view-fields.js';
import type { JsonNode } from '../json/json.js';
import type { JsonFile } from '../json/json-file.js';
import { placeOf, type VersionSchema } from '../json/schema.js';
import type { Report } from '../problem.js';
import { covers, isUsed } from '../usage.js';

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

/** What people are told by a schema: every field has a title and a description, and every `$ref` leads somewhere. */
export function checkWords(schema: VersionSchema, report: Report): void {
  for (const { file, node, ref, misnamed } of schema.lost) {
    const id = ref.split('#')[0];
    const fix = misnamed && `Hãy sửa "$id" ở đầu tệp ${misnamed.path}, đang là “${misnamed.id}”, thành “${id}”.`;
    report('SCHEMA_REF', placeIn(file, node), `“${ref}” không tới định nghĩa nào.`, { ...(fix && { fix }) });
  }
  for (const file of [schema.file, ...schema.common]) {
    for (const { name, from, to, node } of described(file.root!, '')) {
      if (node.members?.has('$ref')) continue;
      const place = file.lines.place(from, to - from);
      const [title, description] = [textOf(node, 'title'), textOf(node, 'description')];
      if (title.trim() === '') report('SCHEMA_TITLE', place, `Trường “${name}” không có "title".`);
      else if (!VIETNAMESE.test(title)) {
        const message = `"title" của trường “${name}” là “${title}”, không có chữ tiếng Việt nào.`;
        report('SCHEMA_TITLE', place, message, { severity: 'warning' });
      }
      if (!VIETNAMESE.test(description)) {
        report('SCHEMA_DESCRIPTION', place, `Trường “${name}” không có "description" tiếng Việt.`);
      }
    }
  }
}

const placeIn = ({ lines }: JsonFile, node: JsonNode) => lines.place(node.from, node.to - node.from);
const textOf = (node: JsonNode, name: string): string => {
  const value = node.members?.get(name)?.node.value;
  return typeof value === 'string' ? value : '';
};

interface Described {
  name: string;
  from: number;
  to: number;
  node: JsonNode;
}

/** Every place where a schema describes a field: named fields, items of lists, alternatives, shared definitions. */
function* described(node: JsonNode, name: string): Generator<Described> {
  for (const group of ['properties', '$defs']) {
    for (const [inner, member] of node.members?.get(group)?.node.members ?? []) {
      yield { name: inner, from: member.from, to: member.to, node: member.node };
      yield* described(member.node, inner);
    }
  }
  const items = node.members?.get('items')?.node;
  if (items?.members) {
    yield { name: `${name}[]`, from: items.from, to: items.from + 1, node: items };
    yield* described(items, `${name}[]`);
  }
  for (const branch of node.members?.get('oneOf')?.node.items ?? []) {
    if (branch.members) yield { name, from: branch.from, to: branch.from + 1, node: branch };
    yield* described(branch, name);
  }
}

/**
 * Fields of the data that the form never prints, one problem for each field of the root; and fields whose name prints something
 * else.
 *
 * @param used paths of the data that the form uses
 */
export function checkPrinted(id: string, schema: VersionSchema, used: ReadonlySet<string>, report: Report): void {
  const known = knownData(id);
  const taken = fieldsOf(id);
  const silent = new Set(unprinted(id));
  for (const [name, member] of schema.file.root!.members?.get('properties')?.node.members ?? []) {
    const place = schema.file.lines.place(member.from, member.to - member.from);
    if (!known.has(name) && Object.hasOwn(taken, name)) {
      report('FIELD_NAME_TAKEN', place, `“${name}” là tên của chương trình (${taken[name]!.title}).`);
      continue;
    }
    const missing = unprintedIn(schema, name, used, silent);
    if (missing.length === 0) continue;
    const whole = missing.length === 1 && missing[0] === name;
    const titles = missing.map((path) => titleAt(schema, path)).join(', ');
    report(
      'FIELD_NOT_PRINTED',
      place,
      whole ? `Mẫu không in “${name}” (${titles}).` : `Mẫu không in ${missing.join(', ')} (${titles}).`,
    );
  }
}

/** Paths at or right below a field that nothing uses. */
function unprintedIn(
  schema: VersionSchema,
  name: string,
  used: ReadonlySet<string>,
  silent: ReadonlySet<string>,
): string[] {
  if (silent.has(name)) return [];
  if (!covers(used, name)) return [name];
  const at = schema.map.schemaAt([name]) ?? {};
  const inItems = at.type === 'array';
  const inner = inItems ? schema.map.schemaAt([name, '0']) : at;
  if ([at.type].flat().includes('string')) return [];
  return Object.keys((inner?.properties ?? {}) as object)
    .map((part) => ({ part, path: `${name}/${inItems ? '*/' : ''}${part}` }))
    .filter(({ part, path }) => {
      // To repeat a list prints nothing that only the schema knows of its items.
      const printed = inItems && !KNOWN_ROW.has(part) ? isUsed(used, path) : covers(used, path);
      return !silent.has(path) && !printed;
    })
    .map(({ path }) => path);
}

function titleAt(schema: VersionSchema, path: string): string {
  const { node } = placeOf(schema, path);
  return textOf(node, 'title') || path;
}

/** Whether data may leave out the field with this path, or something around it. */
export function mayBeEmpty(schema: VersionSchema | undefined): (path: string) => boolean {
  return (path) => {
    if (!schema) return false;
    const at: string[] = [];
    for (const step of path.split('/')) {
      const part = step === '*' ? '0' : step;
      const parent = schema.map.schemaAt(at);
      at.push(part);
      const own = schema.map.schemaAt(at);
      if (!own) return true;
      if (step !== '*' && !(Array.isArray(parent?.required) && parent.required.includes(step))) return true;
      if ([own.type].flat().includes('null') || (Array.isArray(own.enum) && own.enum.includes(null))) return true;
    }
    return false;
  };
}
