import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from '../../typeset/fonts.js';
import { readDocxPaper } from '../paper/read-docx.js';
import type { RegimeId } from '../regime.js';
import { docxOf, type MauVanBan, mauVanBan } from '../testing.js';
import { recognise } from '../thanh-phan/recognise.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { type CheckSettings, DEFAULT_SETTINGS, type Fault, type Rule, type Verdict } from './rule.js';

/** The smallest document that breaks a rule and the nearest one that keeps it, both as changes to `mauVanBan`. */
export interface Case {
  rule: string;
  /** What is broken, for the name of the test. */
  what?: string;
  /** Kind of document (`kế hoạch` when left out). */
  loai?: string;
  breaks?(mau: MauVanBan): void;
  /** Left out: the untouched document is the nearest one that keeps it. */
  keeps?(mau: MauVanBan): void;
  /** What only its file makes of it (a PDF, data, its sections): changes to what was read. */
  read?: { breaks?(vanBan: VanBan): void; keeps?(vanBan: VanBan): void };
  /** Words that the one fault has to quote; left out when something is missing and nothing can be quoted. */
  quote?: string;
  /** What else the message has to say. */
  says?: string | RegExp;
  /** Other than the rule's own. */
  severity?: Rule['severity'];
  settings?: Partial<CheckSettings>;
}

/** The components of a test's document, changed by `change`: built as a DOCX, read and recognised as any other file. */
export async function vanBanOf(regime: RegimeId, loai?: string, change?: (mau: MauVanBan) => void): Promise<VanBan> {
  const mau = mauVanBan(regime, loai);
  change?.(mau);
  return recognise(readDocxPaper(docxOf(mau), { fonts: FontMetrics.load() }));
}

/** What one rule says of a document. Throws for an id that `rules` does not have. */
export function judge(
  rules: readonly Rule[],
  id: string,
  vanBan: VanBan,
  settings: Partial<CheckSettings> = {},
): Verdict {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule.check(vanBan, { ...DEFAULT_SETTINGS, ...settings });
}

/** The faults of a verdict; none for what does not apply or cannot be judged. */
export const faultsOf = (verdict: Verdict): Fault[] => (Array.isArray(verdict) ? verdict : []);

/** Tests every case: one fault, there, said in full; none in its neighbour; and every rule of `rules` has a case. */
export function cases(rules: readonly Rule[], list: readonly Case[]): void {
  describe.each(list.map((one) => [`${one.rule} ${one.what ?? ''}`.trim(), one] as const))('%s', (_, one) => {
    const rule = rules.find(({ id }) => id === one.rule)!;

    it('finds it in the smallest document that breaks it', async () => {
      const vanBan = await vanBanOf(rule.regime, one.loai, one.breaks);
      one.read?.breaks?.(vanBan);
      const verdict = judge(rules, one.rule, vanBan, one.settings);
      expect(verdict).toEqual([expect.anything()]);
      const [found] = faultsOf(verdict);
      if (one.quote !== undefined) {
        expect(found!.quote).toContain(one.quote);
        const at = vanBan.paper.paragraphs.find(
          ({ place: { part, paragraph } }) => part === found!.place.part && paragraph === found!.place.paragraph,
        );
        expect(`${at?.label ?? ''} ${at?.text ?? ''}`.normalize('NFC')).toContain(one.quote);
      }
      if (one.says !== undefined) expect(found!.message).toMatch(one.says);
      expect(found!.severity ?? rule.severity).toBe(one.severity ?? rule.severity);
      expect(found!.message).toMatch(/^[\p{Lu}“].*\.\)?$/su);
      expect(found!.fix).toMatch(/^(?:Hãy|Nếu) .*[.]$/su);
    });

    it('finds nothing in the nearest one that keeps it', async () => {
      const vanBan = await vanBanOf(rule.regime, one.loai, one.keeps);
      one.read?.keeps?.(vanBan);
      expect(judge(rules, one.rule, vanBan, one.settings)).toEqual([]);
    });
  });

  it('has a case for every rule', () => {
    expect(rules.map(({ id }) => id).filter((id) => !list.some(({ rule }) => rule === id))).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s cites its clause and says what it asks for', (_, rule) => {
    expect(rule.clause).toMatch(/Nghị định 30\/2020\/NĐ-CP|Thông tư 01\/2011\/TT-BNV|Luật |không có điều khoản riêng/);
    expect(rule.requires).toMatch(/^\p{Lu}.+[.]$/su);
    expect(rule.regime).toBe(rule.id.startsWith('ND30-') ? 'nd30-2020' : 'tt01-2011');
  });

  it.each([
    ['nd30-2020', 'kế hoạch'],
    ['nd30-2020', 'công văn'],
    ['nd30-2020', 'quyết định'],
    ['nd30-2020', 'tờ trình'],
    ['tt01-2011', 'kế hoạch'],
    ['tt01-2011', 'công văn'],
    ['tt01-2011', 'quyết định'],
  ] as const)('finds nothing in an untouched document: %s %s', async (regime, loai) => {
    const vanBan = await vanBanOf(regime, loai);
    for (const rule of rules.filter((one) => one.regime === regime)) {
      expect({ rule: rule.id, faults: faultsOf(rule.check(vanBan, DEFAULT_SETTINGS)) }).toEqual({
        rule: rule.id,
        faults: [],
      });
    }
  });
}
