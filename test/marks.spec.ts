import { describe, expect, it } from '@jest/globals';
import { parsePointer, pointer, valueAt } from '../service/engine/compose/pointer.js';
import { fold } from '../service/engine/vietnamese/text.js';
import { type Example, everyExample, useEngine } from './engine.js';
import { readMarks } from './pdf.js';
import { apart, liesUnder, NEAR, words } from './word-places.js';

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
