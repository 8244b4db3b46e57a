import { beforeAll, describe, expect, it } from '@jest/globals';
import { engines, useDatabases } from '../../test/support/databases.js';
import { newDocument } from '../../test/support/documents.js';
import { DocumentsRepository } from '../documents/documents.repository.js';

/** Numbers that look random and are the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const SYLLABLES =
  'Hướng dẫn đánh giá đẩy ĐẮK Nông thuỷ thủy điện Nguyễn nguyen năm học 2017-2018 1140/SGD&ĐT-VP ở Quý quí học học, (sinh) khen-thưởng. e-mail a.b@c.vn https://x.vn/y -5 3,14 5% Œuvre straße ÅNGSTRÖM Ñ naïve'.split(
    ' ',
  );
const MARKS = ['"', '', '', '', '-', '/', '*', '(', ':', "'", '\\', '%', '_', '&', '|', '!', '<->', '🙂'];

const throwing = dice(7);
const text = (length: number) =>
  Array.from({ length }, () => SYLLABLES[throwing(SYLLABLES.length)]! + MARKS[throwing(MARKS.length)]!).join(' ');
const texts = [
  ...Array.from({ length: 60 }, (_, i) => text(3 + (i % 20))),
  // Beyond what a tsvector holds: 16,383 positions, 256 of one word, 2,046 bytes in a word.
  `${'lời '.repeat(20_000)} câu cuối cùng của bài ${'dài'.repeat(300)} ${'x'.repeat(3_000)} hết`,
  `${'xa'.repeat(1_500)}y`,
];
const queries = [
  ...Array.from({ length: 400 }, (_, i) => text(1 + (i % 3))),
  ...Array.from({ length: 100 }, () => `"${text(2).replaceAll('"', '')}"`),
  ...SYLLABLES.flatMap((word) => [word, word.slice(0, 3), word.toUpperCase(), word.normalize('NFD')]),
  ...['"câu cuối cùng của bài"', '"cuối câu"', 'lời lời', '"của bài" het', 'x'.repeat(3_000), 'x'.repeat(2_999)],
  ...[
    'x'.repeat(1_000),
    `${'xa'.repeat(1_500)}y`,
    'xa'.repeat(1_500),
    `${'xa'.repeat(1_400)}xy`,
    `"${'x'.repeat(3_000)} hết"`,
  ],
];

const answers: Partial<Record<(typeof engines)[number], string[][]>> = {};

describe.each(engines)('the same words on %s', (engine) => {
  const databases = useDatabases(engine);
  let documents: DocumentsRepository;
  beforeAll(async () => {
    documents = new DocumentsRepository(await databases.open());
    for (const [i, title] of texts.entries()) await documents.accept(newDocument(`d${i}`, { title }), undefined);
  });

  it('find the same documents as on the other engine', async () => {
    const found: string[][] = [];
    for (const q of queries) found.push((await documents.list({ q, limit: 100 })).map(({ row }) => row.id));
    answers[engine] = found;
    const some = found.filter((ids) => ids.length > 0).length;
    expect(some).toBeGreaterThan(queries.length / 4);
    expect(some).toBeLessThan(queries.length);
    const [first, second] = [answers[engines[0]], answers[engines[1]] ?? found];
    for (const [i, q] of queries.entries()) expect([q, second[i]]).toEqual([q, first![i]]);
  });
});
