import { type RegimeId, regimes } from '../the-thuc/regime.js';
import { type Kind, kinds } from './kinds.js';
import { packageDocx } from './package.js';

/**
 * A starting `template.docx` for a kind of document under a regime: conformant, every component in a style with a
 * Vietnamese name, tags where data goes. From then on the DOCX is the source and people edit it in Word.
 */
export function makeTemplate(kind: string, regimeId: RegimeId): Uint8Array {
  const found: Kind | undefined = kinds[kind];
  if (!found) throw new Error(`no kind ${kind}; there are ${Object.keys(kinds).join(', ')}`);
  const regime = regimes[regimeId];
  return packageDocx(regime, { body: found.body(regime), title: found.name, landscape: found.landscape });
}
