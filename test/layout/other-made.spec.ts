import { beforeAll, describe, expect, it } from '@jest/globals';
import { otherMade } from './other-made.js';
import { type Judged, judge } from './table.js';

describe('Word files made in other ways, beside LibreOffice’s setting of them', () => {
  let judged: Judged[];
  beforeAll(async () => {
    judged = await judge(await otherMade());
  }, 600_000);

  it('at least 95 % of lines the same, in order', () => {
    const sum = (of: (one: Judged) => number) => judged.reduce((total, one) => total + of(one), 0);
    const worst = judged.filter((one) => one.same / one.total < 0.85).map(({ name }) => name);
    expect(sum((one) => one.same) / sum((one) => one.total)).toBeGreaterThanOrEqual(0.95);
    // LibreOffice lets text stand in a gap narrower than an inch beside a box, Word does not.
    expect(worst).toEqual(['hop-fodt']);
  });

  it('no word is lost, and all stand in their order', () => {
    expect(judged.filter((one) => one.lost.length > 0).map(({ name, lost }) => ({ name, lost }))).toEqual([]);
  });
});
