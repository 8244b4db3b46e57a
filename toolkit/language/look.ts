import type { ViewField } from '../../service/engine/compose/view-shape.js';
import { type At, around, isWordAt, type TextAt, versionOf, type WordAt } from './at.js';
import { walkTags } from './docx/fields.js';
import { wordPlace } from './docx/story.js';
import type { Folder } from './folder.js';
import { checkHtmlFields } from './hbs/fields.js';
import { placeOf, type SchemaPlace } from './json/schema.js';
import { resolve, SHAPE_NAMES } from './names.js';
import { Lines, type Place, type TextPlace } from './places.js';
import { usesOf } from './problems.js';
import { rootScope } from './scopes.js';
import { exampleOf } from './values.js';
import { readVersion, type Version } from './version.js';

export interface Hover {
  /** What is pointed at. */
  place: Place;
  name: string;
  title: string;
  /** In Vietnamese: `chữ`, `danh sách`. */
  type: string;
  /** From the schema. */
  description?: string;
  /** Fields of the data it comes from: `nguoiKy/hoTen`. */
  from: readonly string[];
  /** A value from an example. */
  example?: string;
  /** Every place of the form that uses it. */
  uses: Place[];
}

/** What a name stands for, in a Word file, a form in HTML or a schema; undefined where there is none. */
export function hover(folder: Folder, at: At): Hover | undefined {
  const pointed = pointedAt(folder, at);
  if (!pointed) return undefined;
  const { version, place, name, field } = pointed;
  const first = field.from[0];
  const schema = first === undefined || !version.schema ? undefined : placeOf(version.schema, first);
  const description = schema?.node.members?.get('description')?.node.value;
  const example = first === undefined ? undefined : exampleOf(folder, version.name, first);
  const uses = usesOf(version, () => undefined).filter((use) => sameField(use.field, field));
  return {
    place,
    name,
    title: field.title,
    type: SHAPE_NAMES[field.shape.kind],
    ...(typeof description === 'string' && { description }),
    from: field.from,
    ...(example !== undefined && { example }),
    uses: uses.map((use) => use.place),
  };
}

/** Where the schema describes what a name prints; from a schema, where the form first uses the field. */
export function definition(folder: Folder, at: At): Place | undefined {
  const pointed = pointedAt(folder, at);
  if (!pointed) return undefined;
  if (at.file.startsWith('schemas/')) return hover(folder, at)?.uses[0];
  const { version, field } = pointed;
  if (!version.schema || field.from[0] === undefined) return undefined;
  return textPlace(placeOf(version.schema, field.from[0]));
}

const textPlace = ({ name, file, node }: SchemaPlace): TextPlace =>
  name ? name.file.lines.place(name.from, name.to - name.from) : file.lines.place(node.from, 1);

/** The view makes copies of fields for items: what they come from tells which they are. */
const sameField = (a: ViewField, b: ViewField): boolean =>
  a === b || (a.title === b.title && a.from.join() === b.from.join());

interface Pointed {
  version: Version;
  place: Place;
  name: string;
  field: ViewField;
}

function pointedAt(folder: Folder, at: At): Pointed | undefined {
  const name = versionOf(at.file);
  if (!name) return undefined;
  const version = readVersion(folder, name);
  if (isWordAt(at)) return inWord(version, at);
  return at.file.startsWith('schemas/') ? inSchema(folder, version, at) : inHtml(folder, version, at);
}

function inWord(version: Version, at: WordAt): Pointed | undefined {
  const story = version.word?.stories.find((one) => one.story.part === at.part);
  if (!story) return undefined;
  const opened = new Map(
    [...story.sections.values()].flatMap(({ open, close }) => (close ? [[close, open] as const] : [])),
  );
  for (const [tag, { scopes }] of walkTags(story.tags, story.sections, rootScope(version.view))) {
    const { paragraph, from, to, name } = tag;
    if (paragraph.index !== at.paragraph || at.offset < from || at.offset > to) continue;
    const found = resolve(scopes, opened.get(tag)?.name ?? name);
    if (typeof found !== 'object') return undefined;
    return { version, name, field: found.field, place: wordPlace(version.word!.file, paragraph, from, to - from) };
  }
  return undefined;
}

function inHtml(folder: Folder, version: Version, at: TextAt): Pointed | undefined {
  const found = version.html && around(folder, at);
  if (!found) return undefined;
  const { names } = checkHtmlFields(version.html!, version.view, () => undefined);
  const one = names.find(
    ({ file, from, length }) => file === at.file && found.offset >= from && found.offset <= from + length,
  );
  const field = one && resolve(one.scopes.slice(-1), one.name);
  if (!one || typeof field !== 'object') return undefined;
  const place = new Lines(at.file, found.text).place(one.from, one.length);
  return { version, name: one.name, field: field.field, place };
}

/** The property of the schema's root that is pointed at, with what prints it. */
function inSchema(folder: Folder, version: Version, at: TextAt): Pointed | undefined {
  const found = around(folder, at);
  const root = version.schema?.file.root?.members?.get('properties')?.node;
  for (const [name, { from, to }] of root?.members ?? []) {
    if (!found || found.offset < from || found.offset > to) continue;
    const printing = Object.entries(version.view).find(
      ([, field]) =>
        field.shape.kind !== 'flag' && field.from.some((path) => path === name || path.startsWith(`${name}/`)),
    );
    if (!printing) return undefined;
    return { version, name: printing[0], field: printing[1], place: version.schema!.file.lines.place(from, to - from) };
  }
  return undefined;
}
