import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { examples, home, useEngine } from '../engine.js';
import { docxText, firstMissing, pdfText, repeatedRows, words } from '../words.js';

const seeds = join(home, '..', 'shared', 'seeds');

/** What says how and not what, or is printed in other words: `2026-05-22T14:00` as `14 giờ 00 phút, ngày …`. */
const REWORDED = ['loai', 'canh', 'ngay', 'ngaySinh', 'batDau', 'ketThuc', 'thoiGian', 'sapXep', 'danhSach'];

/** All strings of a value, in order, but those. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (REWORDED.includes(key) ? [] : strings(item)));
}

/** The first place where two lists of words part, short enough to read. */
function difference(found: string[], wanted: string[]): { found: string; wanted: string } | undefined {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, i) => i).find(
    (i) => found[i] !== wanted[i],
  );
  if (at === undefined) return undefined;
  const around = (list: string[]) => list.slice(Math.max(0, at - 5), at + 6).join(' ');
  return { found: around(found), wanted: around(wanted) };
}

describe('the words of the examples', () => {
  const { render, data } = useEngine();

  it.each(examples)(
    '%s %s %s: DOCX and PDF have the same words in the same order',
    async (template, version, example) => {
      const { docx, pdf } = await render(template, version, example);
      expect(difference(words(pdfText(pdf, repeatedRows(docx))), words(docxText(docx)))).toBeUndefined();
    },
  );

  it.each(examples)('%s %s %s: every word of the data is printed', async (template, version, example) => {
    const { docx } = await render(template, version, example);
    const printed = words(docxText(docx));
    const input = data(template, version, example);
    // A tờ trình counts those whom its danh sách names.
    if (template === 'to-trinh-khen-thuong') input.tapThe = input.caNhan = [];
    for (const text of strings(input)) {
      expect({ text, missing: firstMissing(words(text), printed) }).toEqual({ text, missing: undefined });
    }
  });

  it.each([
    ['cong-van-1140-sgddt-vp.md', [['cong-van', '1140-sgddt-vp']]],
    [
      'ke-hoach-thpt-thanh-nua.txt',
      [
        ['ke-hoach', 'thpt-thanh-nua'],
        ['dang-ky', 'mau-trong'],
      ],
    ],
  ] as const)('%s: every word of the original, in order, in DOCX and in PDF', async (file, documents) => {
    const seed = join(seeds, file);
    const golden = join(home, 'test', 'golden', `${file}.words.txt`);
    const wanted = readFileSync(golden, 'utf8').trim().split(/\s+/);
    // The original itself, where it lies beside the project; its links are addresses and not words on paper.
    if (existsSync(seed)) {
      const original = readFileSync(seed, 'utf8').replace(/\]\(mailto:[^)]*\)/g, ']');
      expect(words(original)).toEqual(wanted);
    }
    const texts = { docx: '', pdf: '' };
    for (const [template, example] of documents) {
      const { docx, pdf } = await render(template, '2017-2018', example);
      texts.docx += `\n${docxText(docx)}`;
      texts.pdf += `\n${pdfText(pdf)}`;
    }
    expect(firstMissing(wanted, words(texts.docx))).toBeUndefined();
    expect(firstMissing(wanted, words(texts.pdf))).toBeUndefined();
  });
});
