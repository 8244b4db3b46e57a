import { describe, expect, it } from '@jest/globals';
import { type CheckRequest, checkFile, checkVanBan } from '../../service/engine/the-thuc/check.js';
import type { Check } from '../../service/engine/the-thuc/rules/rule.js';
import { vanBanFromView } from '../../service/engine/the-thuc/thanh-phan/from-data.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import { everyExample, useEngine } from '../engine.js';

/** Our own documents under our own rules: as DOCX, as PDF and as data. */

const fonts = FontMetrics.load();
const HOM_NAY = '2026-12-31';

/** The two originals keep their authors' wording: what the circular says against it. */
const ORIGINALS: Record<string, string[]> = {
  // It ends `giải quyết./`, its V/v with a full stop, and its Nơi nhận begin `Như kính gửi`.
  'cong-van 2017-2018 1140-sgddt-vp': ['TT01-BODY-06', 'TT01-CV-03', 'TT01-NN-03'],
  // `Lưu: VP.`, and `2468/ SGDĐT- VP` with spaces.
  'ke-hoach 2017-2018 thpt-thanh-nua': ['TT01-NN-02', 'TT01-SO-03'],
};

const said = ({ findings }: Check): string[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule)
    .sort();

describe('our own examples keep every rule', () => {
  const shared = useEngine();

  it.each(everyExample.map((one) => [one.join(' '), ...one] as const))(
    '%s',
    async (name, template, version, example) => {
      const { engine } = shared;
      const form = engine.catalog.get(template, version);
      const { id, name: ten, regime, formats } = form.manifest;
      const request: CheckRequest = { regime, today: HOM_NAY, settings: { homNay: HOM_NAY } };
      const wanted = (ORIGINALS[name] ?? []).toSorted();

      const composed = engine.compose(form, form.examples[example]);
      expect({ data: said(checkVanBan(vanBanFromView(composed.view, { id, name: ten }), request)) }).toEqual({
        data: wanted,
      });
      const files = await shared.render(
        template,
        version,
        example,
        formats.filter((one) => one === 'docx' || one === 'pdf'),
      );
      for (const [format, bytes] of Object.entries(files)) {
        expect({ [format]: said(await checkFile(bytes, fonts, request)) }).toEqual({ [format]: wanted });
      }
    },
  );
});
