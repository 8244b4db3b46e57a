import { beforeAll, describe, expect, it } from '@jest/globals';
import { correctFile } from '../../service/engine/the-thuc/correct.js';
import { readDocxPaper } from '../../service/engine/the-thuc/paper/read-docx.js';
import { accuracyOf, HOM_NAY, type Judged, judgeCorpus, report } from './corpus/accuracy.js';
import { corpus } from './corpus/corpus.js';
import { opensInLibreOffice } from './corpus/libre-office.js';
import { fonts } from './corpus/to.js';

/** The checker and its mending held against documents that were made in other ways than ours. */

const faulty = corpus.filter(({ mong }) => mong.length > 0);
let judged: Judged[];

beforeAll(async () => {
  judged = await judgeCorpus();
});

describe('the set', () => {
  it('is large, made in five ways, and half of it is faultless', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(44);
    expect(new Set(corpus.map(({ ten }) => ten)).size).toBe(corpus.length);
    expect(Math.abs(corpus.length - 2 * faulty.length)).toBeLessThanOrEqual(4);
    const of = (way: string) => corpus.filter(({ cach }) => cach === way).length;
    expect(of('LibreOffice')).toBeGreaterThanOrEqual(12);
    expect(of('docx')).toBeGreaterThanOrEqual(10);
    expect(of('Word') + of('WPS')).toBeGreaterThanOrEqual(12);
    expect(of('bảng mã cũ')).toBeGreaterThanOrEqual(4);
  });

  it('has 95 % of what is found right and 95 % of what is wrong found', () => {
    const { precision, recall } = accuracyOf(judged);
    const enough = precision >= 0.95 && recall >= 0.95;
    expect(enough ? 'enough' : report(judged)).toBe('enough');
  });
});

describe('corrected copies', () => {
  const copies: Uint8Array[] = [];

  it.each(faulty.map(({ ten }) => ten))('%s', async (ten) => {
    const { docx } = judged.find(({ taiLieu }) => taiLieu.ten === ten)!;
    const { docx: copy, changes, after } = await correctFile(docx, fonts, { today: HOM_NAY });
    copies.push(copy);
    const mended = new Set(changes.map(({ rule, place }) => `${rule} ${place.part} ${place.paragraph}`));
    expect(after.findings.filter(({ rule, place }) => mended.has(`${rule} ${place.part} ${place.paragraph}`))).toEqual(
      [],
    );

    const [before, now] = [docx, copy].map((bytes) => readDocxPaper(bytes, { fonts }).paragraphs);
    expect(now!.length).toBe(before!.length);
    for (const [at, { text, place }] of now!.entries()) {
      if (before![at]!.text === text) continue;
      const told = changes.filter(
        ({ place: { part, paragraph } }) => part === place.part && paragraph === place.paragraph,
      );
      expect({ text, told: told.some((change) => text.includes(change.after.replace(/…/g, ''))) }).toEqual({
        text,
        told: true,
      });
    }
  });

  it('open in LibreOffice', async () => {
    expect(copies.length).toBe(faulty.length);
    expect(await opensInLibreOffice(copies)).toEqual(copies.map(() => true));
  });
});
