import { checkFile } from '../../../service/engine/the-thuc/check.js';
import type { CheckSettings, Finding } from '../../../service/engine/the-thuc/rules/rule.js';
import { make } from './corpus.js';
import type { Cach, Mong, TaiLieu } from './tai-lieu.js';
import { fonts } from './to.js';

export const HOM_NAY = '2026-12-31';

export interface Judged {
  taiLieu: TaiLieu;
  docx: Uint8Array;
  /** Expected and found. */
  dung: string[];
  /** Found where the rules have nothing to say. */
  thua: Finding[];
  /** Expected and not found. */
  sot: string[];
}

export interface Accuracy {
  dung: number;
  thua: number;
  sot: number;
  /** Share of what is found that is right, and share of what is wrong that is found. */
  precision: number;
  recall: number;
}

/** Errors and warnings of every document of the set held against what was expected of it. */
export async function judgeCorpus(settings: Partial<CheckSettings> = { homNay: HOM_NAY }): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const [taiLieu, docx] of await make()) {
    const { findings } = await checkFile(docx, fonts, { today: HOM_NAY, settings });
    judged.push({
      taiLieu,
      docx,
      ...compare(
        taiLieu.mong,
        findings.filter(({ severity }) => severity !== 'info'),
      ),
    });
  }
  return judged;
}

/**
 * One thing right for every expected rule that is found, in its words where it names some; one too many for every rule that is
 * not expected, or is found beside the expected words.
 */
function compare(mong: readonly Mong[], findings: readonly Finding[]): Pick<Judged, 'dung' | 'thua' | 'sot'> {
  const [dung, sot]: [string[], string[]] = [[], []];
  const right = new Set<Finding>();
  for (const one of mong) {
    const [rule, ...words] = typeof one === 'string' ? [one] : one;
    const of = findings.filter((finding) => finding.rule === rule);
    const said = of.filter(({ place }) => words.length === 0 || words.some((text) => place.quote.includes(text)));
    for (const finding of said) right.add(finding);
    (said.length > 0 ? dung : sot).push(words.length > 0 ? `${rule} “${words.join('”, “')}”` : rule!);
  }
  const seen = new Set<string>();
  const thua = findings.filter((finding) => {
    if (right.has(finding) || seen.has(finding.rule)) return false;
    seen.add(finding.rule);
    return true;
  });
  return { dung, thua, sot };
}

export function accuracyOf(judged: readonly Judged[]): Accuracy {
  const count = (of: (one: Judged) => readonly unknown[]) => judged.reduce((sum, one) => sum + of(one).length, 0);
  const [dung, thua, sot] = [count((one) => one.dung), count((one) => one.thua), count((one) => one.sot)];
  return { dung, thua, sot, precision: share(dung, thua), recall: share(dung, sot) };
}

const share = (right: number, wrong: number): number => (right + wrong === 0 ? 1 : right / (right + wrong));

/** The figures by way of making, and below them every finding that is wrong and every fault that was missed. */
export function report(judged: readonly Judged[]): string {
  const ways = [...new Set(judged.map(({ taiLieu }) => taiLieu.cach))];
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const row = (name: string, of: readonly Judged[]) => {
    const { dung, thua, sot, precision, recall } = accuracyOf(of);
    const cells = [of.length, dung, thua, sot, percent(precision), percent(recall)];
    return name.padEnd(14) + cells.map((one) => String(one).padStart(10)).join('');
  };
  const head = ['documents', 'found', 'false', 'missed', 'precision', 'recall'];
  return [
    'made by'.padEnd(14) + head.map((one) => one.padStart(10)).join(''),
    ...ways.map((way: Cach) =>
      row(
        way,
        judged.filter(({ taiLieu }) => taiLieu.cach === way),
      ),
    ),
    row('all', judged),
    ...judged.flatMap(({ taiLieu, thua, sot }) => [
      ...thua.map(({ rule, place, message }) => `false   ${taiLieu.ten}: ${rule} “${place.quote}” ${message}`),
      ...sot.map((rule) => `missed  ${taiLieu.ten}: ${rule}`),
    ]),
  ].join('\n');
}
