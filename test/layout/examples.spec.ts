import { beforeAll, describe, expect, it } from '@jest/globals';
import { examples, useEngine } from '../engine.js';
import { comparePdfs, printAllWithLibreOffice } from './compare.js';

describe('our PDF beside LibreOffice’s of the same DOCX', () => {
  const { render } = useEngine();
  const pairs = new Map<string, [ours: Uint8Array, theirs: Uint8Array]>();
  beforeAll(async () => {
    const made = [];
    for (const example of examples) made.push(await render(...example));
    const theirs = await printAllWithLibreOffice(made.map(({ docx }) => docx));
    for (const [at, example] of examples.entries()) pairs.set(String(example), [made[at]!.pdf, theirs[at]!]);
  }, 900_000);

  it.each(examples)('%s %s %s: same page breaks, at least 98 %% of lines the same', async (...example) => {
    const { pages, samePageBreaks, ratio, worst } = await comparePdfs(...pairs.get(String(example))!);
    expect({ pages, samePageBreaks, worst: ratio < 0.98 ? worst : [] }).toEqual({
      pages: [pages[0], pages[0]],
      samePageBreaks: true,
      worst: [],
    });
  });

  it('all together: 99 % of lines the same', async () => {
    let [same, total] = [0, 0];
    for (const pair of pairs.values()) {
      const { linesSame, linesTotal } = await comparePdfs(...pair);
      same += linesSame;
      total += linesTotal;
    }
    expect(same / total).toBeGreaterThanOrEqual(0.99);
  });
});
