import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { home } from '../engine.js';
import { type Judged, judge } from './table.js';

const folder = join(home, '..', 'shared', 'nd30');
const names = ['phu-luc-1', 'phu-luc-2', 'phu-luc-3', 'phu-luc-4', 'phu-luc-6'].filter((name) =>
  existsSync(join(folder, `${name}.docx`)),
);

/** The decree's own files stand beside the repository; where they do not, there is nothing to set. */
describe('the appendices of Nghị định 30/2020/NĐ-CP as the government gives them out, beside LibreOffice’s setting', () => {
  let judged: Judged[] = [];
  beforeAll(async () => {
    if (names.length === 0) return;
    judged = await judge(
      names.map((name) => ({ name, docx: new Uint8Array(readFileSync(join(folder, `${name}.docx`))) })),
    );
  }, 600_000);

  it('at least 95 % of lines the same, in order', () => {
    const sum = (of: (one: Judged) => number) => judged.reduce((total, one) => total + of(one), 0);
    expect(sum((one) => one.same)).toBeGreaterThanOrEqual(0.95 * sum((one) => one.total));
    expect(judged.filter((one) => one.same / one.total < 0.93).map(({ name }) => name)).toEqual([]);
  });

  it('no word is lost, and all stand in their order', () => {
    expect(judged.filter((one) => one.lost.length > 0).map(({ name, lost }) => ({ name, lost }))).toEqual([]);
  });
});
