import type { Finding } from '../../service/engine/the-thuc/rules/rule.js';
import { checkCompiles, checkExamples, reportFault } from './check/data.js';
import { checkFileName } from './check/file-name.js';
import { checkLock } from './check/lock.js';
import { checkRendered, type Rendered } from './check/rendered.js';
import { checkPrinted, checkWords, mayBeEmpty } from './check/schema.js';
import { checkRanges, checkVersion, climbing } from './check/versions.js';
import type { Code } from './codes.js';
import { checkFields } from './docx/fields.js';
import { fillerFaults } from './docx/filler.js';
import { wordPlace } from './docx/story.js';
import type { WordTemplate } from './docx/template.js';
import {
  bytesIn,
  dirOf,
  type Folder,
  filesIn,
  LOCK,
  MANIFEST_SCHEMA,
  schemaOf,
  type VersionName,
  versionsIn,
} from './folder.js';
import { checkHtmlFields } from './hbs/fields.js';
import { jsonFile } from './json/json-file.js';
import { isWordPlace, type Place, wholeFile } from './places.js';
import { type Problem, problem, type Report } from './problem.js';
import { checkGuards, type Use, usedPaths } from './usage.js';
import { readVersion, type Version } from './version.js';

export type { Finding };

export interface ProblemsRequest {
  /** Only what concerns this version; all versions otherwise. */
  version?: VersionName;
  /** What came of the examples, from a host that can make documents. */
  rendered?: readonly Rendered[];
}

/** Everything wrong with the templates of a project, at once, nothing twice, in the order of files and places. */
export function problems(folder: Folder, { version, rendered = [] }: ProblemsRequest = {}): Problem[] {
  const found: Problem[] = [];
  const report: Report = (code, place, message, details) => found.push(problem(code, place, message, details));
  for (const path of climbing(folder)) report('PATH_CLIMBS', wholeFile(path), `“${path}” trèo ra ngoài thư mục.`);
  for (const file of sharedFiles(folder)) reportFault(file, report);
  const all = version ? [version] : versionsIn(folder);
  for (const name of all) found.push(...problemsOf(folder, name));
  for (const id of new Set(all.map((one) => one.id))) checkRanges(folder, id, report);
  // A form or a schema that is broken makes no document of any example: that is told with its place.
  const made = rendered.filter(({ version, failed }) => failed === undefined || !isBroken(found, version));
  checkRendered(folder, made, report);
  return once(found).sort(byPlace);
}

const isBroken = (found: readonly Problem[], version: VersionName): boolean =>
  found.some(({ severity, place: { file } }) => {
    const own = file.startsWith(`${dirOf(version)}/`) || /^schemas\/(common\/|[^/]+$)/.test(file);
    return severity === 'error' && (own || file === schemaOf(version));
  });

/** Files that many versions rest on. */
const sharedFiles = (folder: Folder) =>
  [LOCK, MANIFEST_SCHEMA, ...filesIn(folder, 'schemas/common').filter((path) => path.endsWith('.json'))].flatMap(
    (path) => jsonFile(folder, path) ?? [],
  );

function problemsOf(folder: Folder, name: VersionName): Problem[] {
  const version = readVersion(folder, name);
  const found: Problem[] = [...(version.word?.problems ?? []), ...(version.html?.problems ?? [])];
  const report: Report = (code, place, message, details) => found.push(problem(code, place, message, details));
  checkVersion(folder, version, report);
  const uses = [...usesOf(version, report), ...checkFileName(version, report)];
  const { schema } = version;
  if (schema) {
    checkWords(schema, report);
    const compiles = schema.lost.length === 0 && checkCompiles(schema, report);
    checkExamples(folder, name, compiles ? schema : undefined, report);
    if (isRead(version)) {
      checkPrinted(name.id, schema, usedPaths(uses, version.view, stylesOf(version.word)), report);
    }
    checkGuards(uses, mayBeEmpty(schema), report);
  }
  checkLock(folder, version, report);
  const { word } = version;
  if (word && !found.some(({ severity, place }) => severity === 'error' && place.file === word.file)) {
    for (const fault of fillerFaults(bytesIn(folder, word.file)!))
      report('DOCX_REFUSED', wholeFile(word.file), `${fault}.`);
  }
  return found;
}

/** Whether all of the form could be read, so that what it does not print is told by it. */
const isRead = ({ word, html }: Version): boolean =>
  (word ? word.stories.length > 0 : (html?.programs.size ?? 0) > 0) &&
  ![...(word?.problems ?? []), ...(html?.problems ?? [])].some(({ code }) => UNREAD.has(code));

const UNREAD: ReadonlySet<Code> = new Set(['HTML_SYNTAX', 'TAG_MANY']);

/** Every use of a field in the form, what is wrong with them told. */
export function usesOf({ word, html, view }: Version, report: Report): Use[] {
  const uses: Use[] = [];
  for (const { story, tags, sections } of word?.stories ?? []) {
    uses.push(...checkFields(word!.file, tags, sections, view, report));
    checkNeeded(word!, story.part, report);
  }
  if (html) uses.push(...checkHtmlFields(html, view, report).uses);
  return uses;
}

/** Styles of body tables (`engine/fill/table.ts`). */
const TABLE_STYLES = ['table Bang', 'paragraph DauCotBang', 'paragraph OBang', 'paragraph NhomBang'];

function checkNeeded({ file, stories, styles }: WordTemplate, part: string, report: Report): void {
  const own = stories.find(({ story }) => story.part === part);
  const table = own?.tags.find(({ kind }) => kind === 'raw');
  if (!table) return;
  for (const style of TABLE_STYLES.filter((one) => !styles.names.has(one))) {
    const place = wordPlace(file, table.paragraph, table.from, table.to - table.from);
    report('STYLE_NEEDED', place, `Thiếu kiểu “${style.split(' ')[1]}” để kẻ bảng.`);
  }
}

const stylesOf = (word: WordTemplate | undefined): Set<string> =>
  new Set(word?.stories.flatMap(({ story }) => story.paragraphs.flatMap(({ style }) => style ?? [])));

/** The same thing about the same place is said once: common schemas belong to many versions. */
function once(all: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return all.filter(({ code, place, message }) => {
    const key = JSON.stringify([code, place, message]);
    return !seen.has(key) && seen.add(key);
  });
}

const keyOf = (place: Place): [string, string, number, number] =>
  isWordPlace(place)
    ? [place.file, place.part === 'word/document.xml' ? '' : place.part, place.paragraph, place.offset]
    : [place.file, '', place.line, place.column];

function byPlace(a: Problem, b: Problem): number {
  const [one, two] = [keyOf(a.place), keyOf(b.place)];
  for (const [at, value] of one.entries()) {
    const other = two[at]!;
    if (value !== other) return value < other ? -1 : 1;
  }
  return a.code < b.code ? -1 : 1;
}
