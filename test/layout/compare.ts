import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { diffArrays } from 'diff';
import PizZip from 'pizzip';
import { writeFontconfig } from '../../service/engine/print/fontconfig.js';

const run = promisify(execFile);

/** Two settings of one document, line by line. */
export interface Comparison {
  /** Ours, LibreOffice's. */
  pages: [number, number];
  samePageBreaks: boolean;
  linesSame: number;
  linesTotal: number;
  ratio: number;
  /** Lines that only one of them has, at most a few a page. */
  worst: { page: number; ours: string[]; theirs: string[] }[];
}

/** Two settings of one document, as lines one after another, whatever page they fall on. */
export interface InOrder {
  same: number;
  /** Of the setting that has more. */
  total: number;
  /** Lines of one that the other has not, or not there: `-` ours, `+` theirs. */
  differences: string[];
}

/** Compares two PDFs of one document, ours first, line by line in order. */
export async function compareInOrder(ours: Uint8Array, theirs: Uint8Array): Promise<InOrder> {
  const [mine, other] = [(await pageLines(ours)).flat(), (await pageLines(theirs)).flat()];
  const found: InOrder = { same: 0, total: Math.max(mine.length, other.length), differences: [] };
  for (const { value, added, removed } of diffArrays(mine, other)) {
    if (!added && !removed) found.same += value.length;
    else found.differences.push(...value.map((line) => `${removed ? '-' : '+'} ${line}`));
  }
  return found;
}

/** Compares our PDF with the one LibreOffice makes of the same DOCX in the same font. */
export async function compareWithLibreOffice(docx: Uint8Array, ours: Uint8Array): Promise<Comparison> {
  return comparePdfs(ours, await printWithLibreOffice(docx));
}

/** Compares two PDFs of one document, ours first. */
export const comparePdfs = async (ours: Uint8Array, theirs: Uint8Array): Promise<Comparison> =>
  compareLines(await pageLines(ours), await pageLines(theirs));

/** LibreOffice's PDF of a DOCX. Tinos is its only font, and Times New Roman is renamed to it (see `renameFont`). */
export async function printWithLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  return (await printAllWithLibreOffice([docx]))[0]!;
}

/** The same for many at once: starting LibreOffice takes longer than printing. */
export async function printAllWithLibreOffice(all: Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-judge-'));
  try {
    const sources = all.map((_, at) => join(folder, `${at}.docx`));
    for (const [at, docx] of all.entries()) await writeFile(sources[at]!, renameFont(docx));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources],
      { env: { ...process.env, FONTCONFIG_FILE: writeFontconfig(join(folder, 'fonts')) }, timeout: 600_000 },
    );
    return await Promise.all(all.map(async (_, at) => new Uint8Array(await readFile(join(folder, `${at}.pdf`)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice has a table of its own that puts other fonts for these before it looks at any font. */
const RENAMED: Record<string, string> = {
  'Times New Roman': 'Tinos',
  Arial: 'Arimo',
  Calibri: 'Carlito',
  'Courier New': 'Cousine',
  Cambria: 'Tinos',
  'Liberation Serif': 'Tinos',
};

function renameFont(docx: Uint8Array): Uint8Array {
  const archive = new PizZip(docx);
  for (const [name, entry] of Object.entries(archive.files)) {
    if (entry.dir || !name.endsWith('.xml')) continue;
    const text = entry.asText();
    const renamed = text.replace(/"([A-Z][A-Za-z ]+)"/g, (quoted, font: string) =>
      font in RENAMED ? `"${RENAMED[font]}"` : quoted,
    );
    if (renamed !== text) archive.file(name, renamed);
  }
  return archive.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lines of each page as text without spaces: the gaps of justified text are the reader's guess. */
export async function pageLines(pdf: Uint8Array): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-lines-'));
  try {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 256 * 1024 * 1024 });
    return stdout
      .split('<page ')
      .slice(1)
      .map((page) => linesOf(wordsOf(page)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function wordsOf(page: string): Word[] {
  const words: Word[] = [];
  for (const match of page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)) {
    const [, left, top, right, bottom, text] = match;
    words.push({ text: text!, left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) });
  }
  return words;
}

/** Wider than any gap of justified text: what stands beyond is another cell or column. */
const COLUMN_GAP = 40;

function linesOf(words: Word[]): string[] {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top) || a.top - b.top)) {
    const middle = (word.top + word.bottom) / 2;
    const fitting = rows.filter(
      ([tallest]) => middle > tallest!.top && middle < tallest!.bottom && near(tallest!, word),
    );
    // A raised sign may stand at the height of another cell's line, too.
    const [row] = fitting.length > 1 ? fitting.toSorted((a, b) => gapTo(a, word) - gapTo(b, word)) : fitting;
    if (row) row.push(word);
    else rows.push([word]);
  }
  const lines: string[] = [];
  for (const row of rows.toSorted(([a], [b]) => a!.top - b!.top || a!.left - b!.left)) {
    let line = '';
    let end: number | undefined;
    for (const word of row.toSorted((a, b) => a.left - b.left)) {
      if (end !== undefined && word.left - end > COLUMN_GAP) {
        lines.push(line);
        line = '';
      }
      line += word.text;
      end = word.right;
    }
    lines.push(line);
  }
  return lines.map(normalise).filter((line) => line !== '');
}

/** How far a word stands from the nearest of a row. */
const gapTo = (row: readonly Word[], word: Word): number =>
  Math.min(...row.map((other) => Math.max(other.left - word.right, word.left - other.right, 0)));

/** Lines of two cells side by side overlap in part only; those of one line share most of their height. */
function near(a: Word, b: Word): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > 0.6 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** Leaders are as long as there is room, and are drawn as one line or as dots. */
const normalise = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/[\s\u00a0\u00ad]+/g, '')
    .replace(/[._…·]{2,}|…/g, '…')
    .replace(/-{4,}/g, '')
    // Hyphens that do not break are hyphens; signs of symbol fonts stand for one another.
    .replaceAll('\u2011', '-')
    .replace(/[•▪■□●◊►→√\uf000-\uf0ff]/g, '');

export function compareLines(ours: readonly string[][], theirs: readonly string[][]): Comparison {
  const pages = Math.max(ours.length, theirs.length);
  let linesSame = 0;
  let linesTotal = 0;
  let samePageBreaks = ours.length === theirs.length;
  const worst: Comparison['worst'] = [];
  for (let page = 0; page < pages; page++) {
    const mine = ours[page] ?? [];
    const rest = new Map<string, number>();
    for (const line of theirs[page] ?? []) rest.set(line, (rest.get(line) ?? 0) + 1);
    const onlyOurs: string[] = [];
    for (const line of mine) {
      const left = rest.get(line) ?? 0;
      if (left === 0) onlyOurs.push(line);
      else rest.set(line, left - 1);
    }
    const onlyTheirs = [...rest].flatMap(([line, count]) => Array<string>(count).fill(line));
    linesSame += mine.length - onlyOurs.length;
    linesTotal += Math.max(mine.length, theirs[page]?.length ?? 0);
    // What stands side by side in two cells may be read as one line here and as two there.
    const paired = pairOff(onlyOurs, onlyTheirs) + pairOff(onlyTheirs, onlyOurs);
    linesSame += paired;
    linesTotal -= paired;
    if (letters(mine) !== letters(theirs[page] ?? [])) samePageBreaks = false;
    if (onlyOurs.length + onlyTheirs.length > 0) {
      worst.push({ page: page + 1, ours: onlyOurs.slice(0, 8), theirs: onlyTheirs.slice(0, 8) });
    }
  }
  return {
    pages: [ours.length, theirs.length],
    samePageBreaks,
    linesSame,
    linesTotal,
    ratio: linesTotal === 0 ? 1 : linesSame / linesTotal,
    worst,
  };
}

/** Takes away each line of `whole` that is two lines of `parts`, with those two. Says how many. */
function pairOff(parts: string[], whole: string[]): number {
  let count = 0;
  for (const line of [...whole]) {
    const head = parts.find((part) => line.startsWith(part) && parts.includes(line.slice(part.length)));
    if (head === undefined || head === line) continue;
    parts.splice(parts.indexOf(head), 1);
    parts.splice(parts.indexOf(line.slice(head.length)), 1);
    whole.splice(whole.indexOf(line), 1);
    count++;
  }
  return count;
}

/** What a page says, whatever its lines: two pages with the same letters begin and end at the same place. */
const letters = (lines: readonly string[]): string => [...lines.join('').replace(/[.…_·-]/g, '')].sort().join('');
