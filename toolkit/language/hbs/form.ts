import { FORM_FILE, type FormFault, inspectForm } from '../../../service/engine/fill/hbs-form.js';
import type { FontId } from '../../../service/engine/typeset/families.js';
import type { Code } from '../codes.js';
import { Cache, dirOf, type Folder, filesIn, hashOf, textIn, type VersionName } from '../folder.js';
import { Lines, wholeFile } from '../places.js';
import { type Problem, parted, problem, type QuickFix } from '../problem.js';

/** A form in HTML that has been read, with all that is wrong with it whatever its fields. */
export interface HtmlForm {
  dir: string;
  /** By file name. */
  files: ReadonlyMap<string, Lines>;
  programs: ReadonlyMap<string, hbs.AST.Program>;
  problems: Problem[];
}

const CODES: Readonly<Record<FormFault['code'], Code>> = {
  syntax: 'HTML_SYNTAX',
  unescaped: 'HTML_UNESCAPED',
  command: 'HTML_COMMAND',
  part: 'HTML_PART',
  unused: 'HTML_PART',
  markup: 'HTML_MARKUP',
  script: 'HTML_SCRIPT',
  outside: 'HTML_OUTSIDE',
  font: 'HTML_FONT',
  name: 'TAG_HOSTILE',
};

/** More than any form has in one file. */
const MOST_TAGS = 2_000;

/** As `version.ts` has it for every file. */
const MOST_FILE = 32 * 1024 * 1024;

const forms = new Cache<HtmlForm>(16);

/** Reads the form of a version; kept by its contents. */
export function htmlForm(folder: Folder, name: VersionName, fonts: readonly FontId[]): HtmlForm {
  const dir = dirOf(name);
  // What is too large is told of the file alone.
  const paths = filesIn(folder, dir).filter((path) => FORM_FILE.test(path) && folder.get(path)!.length <= MOST_FILE);
  const key = [...paths.map((path) => `${path} ${hashOf(folder.get(path)!)}`), ...fonts].join('\n');
  return forms.get(key, () => read(folder, dir, paths, fonts));
}

function read(folder: Folder, dir: string, paths: readonly string[], fonts: readonly FontId[]): HtmlForm {
  const files = new Map(paths.map((path) => [path.slice(dir.length + 1), new Lines(path, textIn(folder, path)!)]));
  const problems: Problem[] = [];
  // Of a file with too many tags only that is told: parsing it would take for ever.
  const crowded = [...files].filter(([, { text }]) => text.split('{{').length > MOST_TAGS);
  for (const [, lines] of crowded) {
    problems.push(problem('TAG_MANY', lines.place(0), `Tệp ${lines.path} có hơn ${MOST_TAGS} thẻ.`));
  }
  if (crowded.length > 0) return { dir, files, programs: new Map(), problems };
  const texts = Object.fromEntries([...files].map(([file, { text }]) => [file, text]));
  const { form, faults } = inspectForm(texts, fonts);
  const crooked = new Set<string>();
  for (const [file, lines] of files) {
    if (!file.endsWith('.hbs')) continue;
    const found = [...crookedQuotes(lines), ...singleBraces(lines)];
    if (found.some(({ code }) => code === 'HTML_QUOTES')) crooked.add(file);
    problems.push(...found);
  }
  const unread = crooked.size > 0 || faults.some(({ code }) => code === 'syntax');
  for (const { file, at, code, message } of faults) {
    const lines = files.get(file);
    // A missing template.hbs is told of the version; crooked quotes and what cannot be parsed say why the rest is so.
    if (!lines || (crooked.has(file) && (code === 'syntax' || (code === 'part' && /“[“‘]/.test(message))))) continue;
    if (code === 'unused' && unread) continue;
    if (code === 'syntax') {
      problems.push(syntaxProblem(lines, at ?? 0, message));
      continue;
    }
    const place = at === undefined ? wholeFile(lines.path) : lines.place(at, lengthAt(lines.text, at));
    const fixes = code === 'unescaped' && at !== undefined ? unescapedFix(lines, at) : [];
    const { message: what, ...details } = parted(sentence(message));
    problems.push(problem(CODES[code], place, what, { ...details, fixes }));
  }
  return { dir, files, programs: form.programs, problems };
}

/** What Handlebars' parser says in English, at the block or line that it is about. */
function syntaxProblem(lines: Lines, at: number, message: string): Problem {
  const { text } = lines;
  const crossed = /(\S+) doesn't match (\S+)/.exec(message);
  if (crossed) {
    const [, open, close] = crossed;
    return problem(
      'HTML_SYNTAX',
      lines.place(at, lengthAt(text, at)),
      `Thẻ đóng {{/${close}}} không khớp với {{#${open}}}.`,
    );
  }
  const block = unclosed(text);
  if (block) {
    const place = lines.place(block.at, block.length);
    return problem('HTML_SYNTAX', place, `Khối {{#${block.name}}} không có thẻ đóng {{/${block.name}}}.`, {
      fix: `Hãy thêm {{/${block.name}}} ở chỗ khối ấy hết.`,
    });
  }
  const line = text
    .slice(at, at + 300)
    .split('\n')[0]!
    .trim();
  return problem(
    'HTML_SYNTAX',
    lines.place(at, line.length),
    `Thẻ ở dòng “${line.slice(0, 80)}” viết không đúng Handlebars.`,
  );
}

/** The innermost block that is open at the end. */
function unclosed(text: string): { name: string; at: number; length: number } | undefined {
  const open: { name: string; at: number; length: number }[] = [];
  for (const { 0: tag, 1: sign, 2: name, index } of text.matchAll(/\{\{~?([#^/])\s*([^\s{}~]+)[^{}]*\}\}/g)) {
    if (sign !== '/') open.push({ name: name!, at: index, length: tag.length });
    else if (open.at(-1)?.name === name) open.pop();
  }
  return open.at(-1);
}

const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);

/** To the end of the tag or the line. */
function lengthAt(text: string, at: number): number {
  const end = /^(?:\{\{[^}]*\}+|<[^>\n]*>|[^\n]{1,80})/.exec(text.slice(at, at + 300));
  return end ? end[0].length : 0;
}

function unescapedFix({ path: file, text }: Lines, at: number): QuickFix[] {
  const triple = /^\{\{\{\s*([\w.@]+)\s*\}\}\}/.exec(text.slice(at, at + 200));
  if (!triple) return [];
  const put = `{{${triple[1]}}}`;
  return [{ title: `Viết thành ${put}`, edits: [{ file, offset: at, length: triple[0].length, text: put }] }];
}

function* crookedQuotes(lines: Lines): Generator<Problem> {
  const { path: file, text } = lines;
  for (const { 0: tag, index } of text.matchAll(/\{\{[^{}]*[“”„‘’][^{}]*\}\}/g)) {
    const clean = tag.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
    yield problem('HTML_QUOTES', lines.place(index, tag.length), `Trong thẻ ${tag} có dấu nháy cong.`, {
      fixes: [{ title: `Viết thành ${clean}`, edits: [{ file, offset: index, length: tag.length, text: clean }] }],
    });
  }
}

/** `{hoTen}`, as in Word: here it is printed as it stands. */
function* singleBraces(lines: Lines): Generator<Problem> {
  const { path: file, text } = lines;
  for (const { 0: tag, index } of text.matchAll(/(?<!\{)\{[#^/]?[A-Za-z][\w.]*\}(?!\})/g)) {
    const sign = /^\{[#^/]/.test(tag);
    const clean = `{${tag}}`;
    yield problem(
      'TAG_FOREIGN',
      lines.place(index, tag.length),
      `“${tag}” là thẻ của tệp Word; trong mẫu HTML nó được in nguyên như chữ.`,
      {
        fix: `Hãy viết thành ${clean}.`,
        fixes: sign
          ? []
          : [{ title: `Viết thành ${clean}`, edits: [{ file, offset: index, length: tag.length, text: clean }] }],
      },
    );
  }
}
