import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { parsePointer, pointer, valueAt } from '../service/engine/compose/pointer.js';
import { fold } from '../service/engine/vietnamese/text.js';
import { unescapeXml } from '../service/engine/xml.js';
import { type Example, everyExample, useEngine } from './engine.js';
import { type Mark, readMarks } from './pdf.js';

/** Where an element begins, the browser rounds to a 64th of its pixel. Points. */
const NEAR = 0.05;

/** What no document prints: how a block looks, in which order a list stands, what only checks read. */
const SILENT = /\/(?:loai|cap|rong|canh|uuTien|namSinh|sapXep|danhSach|hoiDong|phieu\/dongY|phieu\/tong)$/;
/** What a kind does not print, by the template's id: the day and the titles that its form gives otherwise, lists on pages of their own. */
const SILENT_IN: Record<string, RegExp> = {
  'bien-ban': /^\/(?:ngay|nguoiKy\/chucVu)$/,
  'bao-cao-thanh-tich-ca-nhan': /^\/nguoiKy\/chucVu$/,
  'to-trinh-khen-thuong': /^\/(?:tapThe|caNhan)\//,
};

const used = useEngine();

async function made([template, version, example]: Example) {
  const of = used.engine.catalog.get(template, version);
  const composed = used.engine.compose(of, of.examples[example]);
  const [plain, marked] = await Promise.all(
    [false, true].map((marked) => used.engine.render(of, composed, ['pdf'], { marked })),
  );
  return { data: composed.data, plain: plain!.files.pdf!, marked: marked!.files.pdf! };
}

describe('a document marked with the fields of its data', () => {
  it.each(everyExample)('%s %s %s: every word where it is without marks', async (...example) => {
    const { plain, marked } = await made(example);
    expect(apart(words(plain), words(marked))).toBeLessThan(NEAR);
  });

  it.each(everyExample)('%s %s %s: every field that is printed is marked, with its own words', async (...example) => {
    const { data, marked } = await made(example);
    const marks = (await readMarks(marked)).map((mark) => ({ mark, ...fieldOf(mark.uri) }));
    const seen = new Set(marks.map(({ path }) => path));
    const silent = (path: string) => SILENT.test(path) || SILENT_IN[example[0]]?.test(path) === true;
    expect(leavesOf(data).filter((path) => !seen.has(path) && !silent(path))).toEqual([]);
    const pages = words(marked);
    const foreign = marks.flatMap(({ mark, path, line }) => {
      const value = valueAt(data, parsePointer(path));
      if (typeof value !== 'string' || /^\d{4}-\d\d-\d\d/.test(value)) return [];
      const own = fold(line === undefined ? value : value.split('\n')[line]!);
      const under = pages[mark.page - 1]!.filter((word) => liesUnder(word, mark)).map(({ text }) => fold(text));
      return under.filter((text) => !own.includes(text)).map((text) => `${mark.uri}: ${text}`);
    });
    expect(foreign).toEqual([]);
  });
});

interface Word {
  text: string;
  /** Left, top, right, bottom. */
  box: [number, number, number, number];
}

/** The words of each page as poppler reads them. */
function words(pdf: Uint8Array): Word[][] {
  const text = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 64_000_000 });
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/g;
  return text
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
        text: unescapeXml(text),
        box: [Number(left), Number(top), Number(right), Number(bottom)],
      })),
    );
}

/** How far a word of one lies from the same word of the other, in points. */
function apart(one: Word[][], other: Word[][]): number {
  const texts = (pages: Word[][]) => pages.map((page) => page.map(({ text }) => text));
  expect(texts(other)).toEqual(texts(one));
  const edges = (pages: Word[][]) => pages.flat().flatMap(({ box }) => box);
  const others = edges(other);
  return Math.max(...edges(one).map((edge, at) => Math.abs(edge - others[at]!)));
}

/** As a whole: a word may be made of two fields. */
function liesUnder({ box: [left, top, right, bottom] }: Word, mark: Mark): boolean {
  const middle = (top + bottom) / 2;
  return left > mark.x - 1 && right < mark.x + mark.width + 1 && middle > mark.y && middle < mark.y + mark.height;
}

function fieldOf(uri: string): { path: string; line: number | undefined } {
  const [, path, line] = /^vanthu:truong([^#]*)(?:#(\d+))?$/.exec(uri) ?? [];
  if (path === undefined) throw new Error(`not a mark: ${uri}`);
  return { path: decodeURIComponent(path), line: line === undefined ? undefined : Number(line) };
}

/** JSON Pointers of all that is given. */
function leavesOf(value: unknown, path: (string | number)[] = []): string[] {
  if (value === null || value === '' || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [pointer(path)];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}
