import type { ViewField } from '../../service/engine/compose/view-shape.js';
import { HELPERS } from '../../service/engine/fill/hbs-form.js';
import { type At, around, isWordAt, type TextAt, versionOf, type WordAt } from './at.js';
import { paragraphAt } from './docx/template.js';
import { dirOf, type Folder, filesIn, type VersionName } from './folder.js';
import { SHAPE_NAMES, visible } from './names.js';
import { type Open, openInHtml, openInWord } from './scopes.js';
import { exampleOf } from './values.js';
import { readVersion, type Version } from './version.js';

export interface Completion {
  /** What is put in the place of what was typed of the name. */
  label: string;
  kind: 'field' | 'list' | 'condition' | 'table' | 'group' | 'close' | 'command' | 'part';
  /** What it prints or is, in Vietnamese. */
  title: string;
  /** Its type in Vietnamese: `chữ`, `danh sách`. */
  type: string;
  /** A value from an example. */
  example?: string;
}

export interface Completions {
  items: Completion[];
  /** What an item replaces: into the paragraph's text, or the file's. UTF-16 units. */
  offset: number;
  length: number;
}

/** Names that may stand where somebody types a tag; undefined outside of tags. */
export function complete(folder: Folder, at: At): Completions | undefined {
  const name = versionOf(at.file);
  if (!name) return undefined;
  const version = readVersion(folder, name);
  return isWordAt(at) ? inWord(folder, name, version, at) : inHtml(folder, name, version, at);
}

function inWord(folder: Folder, name: VersionName, { word, view }: Version, at: WordAt): Completions | undefined {
  const text = at.text ?? (word && paragraphAt(word, at.part, at.paragraph)?.text);
  const typed = /\{\s*([#^/@]?)\s*([\p{L}\p{M}\p{N}_.]*)$/u.exec((text ?? '').slice(0, Math.max(0, at.offset)));
  if (text === undefined || !typed) return undefined;
  const [whole, sign = '', prefix = ''] = typed;
  const story = word?.stories.find((one) => one.story.part === at.part);
  const start = at.offset - whole.length;
  const open: Open = openInWord(
    story ?? { story: { part: at.part, paragraphs: [], tableStyles: [] }, tags: [], sections: new Map() },
    view,
    at.paragraph,
    start,
  );
  const replace = { offset: at.offset - prefix.length, length: prefix.length };
  if (sign === '/') return { items: closing(open, prefix), ...replace };
  const items = fields(folder, name, open, prefix).filter(({ kind }) =>
    sign === '@'
      ? kind === 'table'
      : sign === ''
        ? kind !== 'table' && kind !== 'condition' && kind !== 'list'
        : kind !== 'table',
  );
  return { items, ...replace };
}

function inHtml(folder: Folder, name: VersionName, { view }: Version, at: TextAt): Completions | undefined {
  const found = at.file.endsWith('.hbs') ? around(folder, at) : undefined;
  const typed = found && /\{\{\{?~?([^{}]*)$/.exec(found.text.slice(Math.max(0, found.offset - 300), found.offset));
  if (!found || !typed) return undefined;
  const inner = typed[1]!;
  const prefix = /[\p{L}\p{M}\p{N}_.@/-]*$/u.exec(inner)![0].replace(/^[#^/>]/, '');
  const before = inner.slice(0, inner.length - prefix.length).trim();
  const open = openInHtml(found.text, view, found.offset - typed[0].length);
  const replace = { offset: found.offset - prefix.length, length: prefix.length };
  if (before === '/') return { items: closing(open, prefix), ...replace };
  if (before.startsWith('>')) return { items: parts(folder, name, prefix), ...replace };
  const all = fields(folder, name, { ...open, scopes: open.scopes.slice(-1) }, prefix);
  const command = /(?:^|[#^])\s*(if|unless|each|van)$/.exec(before)?.[1];
  if (command === 'each') return { items: all.filter(({ kind }) => kind === 'list'), ...replace };
  if (command === 'van') return { items: all.filter(({ kind }) => kind === 'field'), ...replace };
  if (command) return { items: all, ...replace };
  const wanted = before === '#' ? ['if', 'unless', 'each'] : before === '' ? ['van'] : [];
  const commands = HELPERS.filter((one) => wanted.includes(one) && one.startsWith(prefix));
  const items = before === '#' || before === '^' ? all : all.filter(({ kind }) => kind === 'field' || kind === 'group');
  return {
    items: [...items, ...commands.map((label): Completion => ({ label, kind: 'command', ...COMMANDS[label]! }))],
    ...replace,
  };
}

const COMMANDS: Readonly<Record<string, { title: string; type: string }>> = {
  if: { title: 'Chỉ in khi có', type: 'lệnh' },
  unless: { title: 'Chỉ in khi không có', type: 'lệnh' },
  each: { title: 'Lặp từng mục của danh sách', type: 'lệnh' },
  van: { title: 'In chữ nhiều dòng, có đậm, nghiêng', type: 'lệnh' },
};

const closing = ({ names }: Open, prefix: string): Completion[] =>
  [...new Set(names.toReversed())]
    .filter((label) => label.startsWith(prefix))
    .map((label) => ({ label, kind: 'close', title: 'Đóng phần đang mở', type: 'thẻ đóng' }));

const parts = (folder: Folder, name: VersionName, prefix: string): Completion[] =>
  filesIn(folder, dirOf(name))
    .map((path) => path.slice(dirOf(name).length + 1))
    .filter((file) => /\.(?:hbs|svg)$/.test(file) && file !== 'template.hbs')
    .map((file) => file.replace(/\.hbs$/, ''))
    .filter((label) => label.startsWith(prefix.replace(/^"/, '')))
    .map((label) => ({ label, kind: 'part', title: 'Phần ghép', type: 'tệp' }));

const KINDS = {
  text: 'field',
  rich: 'field',
  flag: 'condition',
  table: 'table',
  list: 'list',
  object: 'group',
} as const;

/** Fields whose names begin as it was typed, case apart; those of the innermost scope first. Behind a dot, those inside. */
function fields(folder: Folder, name: VersionName, { scopes }: Open, prefix: string): Completion[] {
  const dot = prefix.lastIndexOf('.');
  const [head, start] = [prefix.slice(0, dot + 1), prefix.slice(dot + 1).toLowerCase()];
  let names = visible(scopes);
  for (const step of head.split('.').slice(0, -1)) {
    const shape = names.get(step)?.shape;
    names = new Map(shape?.kind === 'object' ? Object.entries(shape.fields) : []);
  }
  const items = [...names]
    .filter(([label]) => label.toLowerCase().startsWith(start))
    .map(([label, field]) => item(folder, name, head + label, field));
  const here = scopes.at(-1);
  if (prefix === '' && here?.kind === 'known' && here.shape.kind !== 'object') {
    items.unshift({
      label: '.',
      kind: 'field',
      title: `Từng mục của “${here.name}”`,
      type: SHAPE_NAMES[here.shape.kind],
    });
  }
  return items;
}

function item(folder: Folder, name: VersionName, label: string, { shape, title, from }: ViewField): Completion {
  const example = from[0] === undefined ? undefined : exampleOf(folder, name, from[0]);
  return {
    label,
    kind: KINDS[shape.kind],
    title,
    type: SHAPE_NAMES[shape.kind],
    ...(example !== undefined && { example }),
  };
}
