import { conditionOf } from '../../service/engine/compose/own-fields.js';
import { fieldsOf, knownData } from '../../service/engine/compose/view-fields.js';
import type { ViewField } from '../../service/engine/compose/view-shape.js';
import { inspectForm } from '../../service/engine/fill/hbs-form.js';
import { walkTags } from './docx/fields.js';
import { hostile, wordEdit, written } from './docx/tags.js';
import type { Edit, TextEdit } from './edits.js';
import { examplesOf, type Folder, filesIn, type VersionName } from './folder.js';
import { checkHtmlFields } from './hbs/fields.js';
import type { JsonNode } from './json/json.js';
import { type JsonFile, jsonFile } from './json/json-file.js';
import { placeOf } from './json/schema.js';
import { resolve, type Scope } from './names.js';
import { Lines } from './places.js';
import { rootScope } from './scopes.js';
import { manifestOf, readVersion, type Version } from './version.js';

/** The edits of all files that name a field, or why it cannot be renamed, in Vietnamese. */
export type Renaming = { edits: Edit[] } | { refused: string };

/**
 * Renames a field of the data everywhere: schema, examples, the form with its conditions (`coDiaDiem`), and the pattern of file
 * names. Only what a schema adds of its own can be renamed, and only in a draft.
 *
 * @param path from the root of the data: `diaDiem`, one of a list's items through `*`
 * @param name the new name of its last step
 */
export function rename(folder: Folder, version: VersionName, path: string, name: string): Renaming {
  const read = readVersion(folder, version);
  const refused = refusal(read, path, name);
  if (refused !== undefined) return { refused };
  const steps = path.split('/');
  const old = steps.at(-1)!;
  if (old === name) return { edits: [] };
  const parent = steps.slice(0, -1);
  const owner = placeOf(read.schema!, parent.join('/'));
  const edits: Edit[] = [
    ...inSchema(owner.file, owner.node, old, name),
    ...inExamples(folder, version, parent, old, name),
    ...inForm(read, path, old, name),
    ...inFileName(read, path, old, name),
  ];
  return { edits };
}

function refusal(
  { name: { id, version }, manifest, schema, view }: Version,
  path: string,
  name: string,
): string | undefined {
  const steps = path.split('/');
  const [first = '', last = ''] = [steps[0], steps.at(-1)];
  if (!schema) return 'Không đọc được lược đồ của phiên bản này.';
  if (manifestOf(manifest)?.status !== 'draft') {
    return `Phiên bản ${version} của “${id}” đã ban hành, không được sửa. Hãy đổi tên trong một phiên bản mới.`;
  }
  if (knownData(id).has(first))
    return `“${first}” là tên chung của mọi mẫu: API, biểu mẫu và phần mềm khác gọi trường ấy bằng tên này, nên không đổi được. Muốn người dùng thấy tên khác, hãy sửa "title" của nó trong lược đồ; muốn giữ một điều khác, hãy thêm trường mới với tên riêng.`;
  if (last === '*' || !schema.map.schemaAt(steps.map((step) => (step === '*' ? '0' : step)))) {
    return `Lược đồ không có trường “${path}”.`;
  }
  const at = placeOf(schema, path);
  if (at.name?.file !== schema.file)
    return `“${last}” nằm trong lược đồ chung ${at.name?.file.path ?? ''}, đổi ở đó sẽ đổi mọi loại văn bản. Hãy chép lược đồ ấy thành bản tiếp theo (v2, đổi cả "$id"), trỏ lược đồ của phiên bản này sang đó rồi đổi trong bản chép.`;
  if (!/^[a-z][A-Za-z0-9]{0,59}$/.test(name) || hostile(name)) {
    return 'Tên trường bắt đầu bằng chữ thường không dấu, chỉ gồm chữ không dấu và chữ số, ví dụ: noiHop.';
  }
  if (name === last) return undefined;
  const siblings = schema.map.schemaAt(steps.slice(0, -1).map((step) => (step === '*' ? '0' : step)))?.properties ?? {};
  if (Object.hasOwn(siblings, name)) return `Lược đồ đã có trường “${name}”.`;
  if (
    steps.length === 1 &&
    (Object.hasOwn(fieldsOf(id), name) || Object.hasOwn(view, name) || knownData(id).has(name))
  ) {
    return `“${name}” là tên đã dùng trong mẫu.`;
  }
  return undefined;
}

const ALTERNATIVES = ['allOf', 'anyOf', 'oneOf'];
const CONDITIONS = ['if', 'then', 'else', 'not'];

/** The property, and where it is required, here and in what applies to the same object. */
function* inSchema(file: JsonFile, node: JsonNode, old: string, name: string): Generator<TextEdit> {
  const quoted = JSON.stringify(name);
  for (const group of ['properties', 'dependentRequired', 'dependentSchemas']) {
    const member = node.members?.get(group)?.node.members?.get(old);
    if (member) yield { file: file.path, offset: member.from, length: member.to - member.from, text: quoted };
  }
  const lists = [node.members?.get('required')?.node, ...memberNodes(node.members?.get('dependentRequired')?.node)];
  for (const item of lists.flatMap((list) => list?.items ?? [])) {
    if (item.value === old) yield { file: file.path, offset: item.from, length: item.to - item.from, text: quoted };
  }
  for (const group of ALTERNATIVES) {
    for (const branch of node.members?.get(group)?.node.items ?? []) yield* inSchema(file, branch, old, name);
  }
  for (const group of CONDITIONS) {
    const branch = node.members?.get(group)?.node;
    if (branch) yield* inSchema(file, branch, old, name);
  }
}

const memberNodes = (node: JsonNode | undefined) => [...(node?.members?.values() ?? [])].map((member) => member.node);

function* inExamples(
  folder: Folder,
  version: VersionName,
  parent: string[],
  old: string,
  name: string,
): Generator<TextEdit> {
  for (const path of filesIn(folder, examplesOf(version))) {
    const root = path.endsWith('.json') ? jsonFile(folder, path)?.root : undefined;
    for (const node of root ? nodesAt(root, parent) : []) {
      const member = node.members?.get(old);
      if (member)
        yield { file: path, offset: member.from, length: member.to - member.from, text: JSON.stringify(name) };
    }
  }
}

function* nodesAt(node: JsonNode, [step, ...rest]: string[]): Generator<JsonNode> {
  if (step === undefined) yield node;
  else if (step === '*') for (const item of node.items ?? []) yield* nodesAt(item, rest);
  else {
    const member = node.members?.get(step);
    if (member) yield* nodesAt(member.node, rest);
  }
}

/** A name as it is written in these scopes, renamed; undefined when it does not go through the field. */
function renamed(
  scopes: readonly Scope[],
  written: string,
  path: string,
  old: string,
  name: string,
): string | undefined {
  const steps = written.split('.');
  let found = false;
  for (let at = 0; at < steps.length; at++) {
    const field = resolve(scopes, steps.slice(0, at + 1).join('.'));
    if (typeof field !== 'object' || field.field.from[0] !== path) continue;
    const to = newName(field.field, steps[at]!, old, name);
    if (to === undefined) continue;
    steps[at] = to;
    found = true;
    break;
  }
  return found ? steps.join('.') : undefined;
}

function newName({ shape }: ViewField, written: string, old: string, name: string): string | undefined {
  if (written === old) return name;
  return shape.kind === 'flag' && written === conditionOf(old) ? conditionOf(name) : undefined;
}

function* inForm({ word, html, view }: Version, path: string, old: string, name: string): Generator<Edit> {
  for (const { tags, sections } of word?.stories ?? []) {
    const opened = new Map(
      [...sections.values()].flatMap(({ open, close }) => (close ? [[close, open] as const] : [])),
    );
    for (const [tag, { scopes }] of walkTags(tags, sections, rootScope(view))) {
      const { paragraph, from, to, kind } = tag;
      if (kind === 'close' && (!opened.has(tag) || tag.name === '')) continue;
      const text = renamed(scopes, tag.name, path, old, name);
      if (text === undefined || tag.broken) continue;
      const length = tag.name.length;
      if (paragraph.text.slice(tag.nameFrom, tag.nameFrom + length) === tag.name) {
        yield wordEdit(word!.file, paragraph, tag.nameFrom, length, text);
      } else yield wordEdit(word!.file, paragraph, from, to - from, written(kind, text));
    }
  }
  if (!html) return;
  const seen = new Set<string>();
  for (const { file, from, length, name: own, scopes } of checkHtmlFields(html, view, () => undefined).names) {
    const text = renamed(scopes.slice(-1), own, path, old, name);
    if (text === undefined || seen.has(`${file} ${from}`)) continue;
    seen.add(`${file} ${from}`);
    yield { file, offset: from + length - own.length, length: own.length, text };
  }
}

function* inFileName({ manifest, view }: Version, path: string, old: string, name: string): Generator<TextEdit> {
  const pattern = manifestOf(manifest)?.fileName;
  const node = manifest?.root?.members?.get('fileName')?.node;
  if (!manifest || !node || typeof pattern !== 'string') return;
  const { form } = inspectForm({ 'template.hbs': pattern }, []);
  const files = new Map([['template.hbs', new Lines('', pattern)]]);
  const { names } = checkHtmlFields({ dir: '', files, programs: form.programs, problems: [] }, view, () => undefined);
  let text = pattern;
  for (const one of names.toSorted((a, b) => b.from - a.from)) {
    const to = renamed(one.scopes.slice(-1), one.name, path, old, name);
    const at = one.from + one.length - one.name.length;
    if (to !== undefined) text = text.slice(0, at) + to + text.slice(at + one.name.length);
  }
  if (text !== pattern) {
    yield { file: manifest.path, offset: node.from, length: node.to - node.from, text: JSON.stringify(text) };
  }
}
