import { throughLibreOffice } from './libre-office.js';
import type { TaiLieu } from './tai-lieu.js';
import { tapBangMa } from './tap-bang-ma.js';
import { tapDocx } from './tap-docx.js';
import { tapLibreOffice } from './tap-libre-office.js';
import { tapWord } from './tap-word.js';
import { tapWps } from './tap-wps.js';

/** Every document of the set: half of them keep every rule, half break some that are listed. */
export const corpus: readonly TaiLieu[] = [...tapLibreOffice, ...tapDocx, ...tapWord, ...tapWps, ...tapBangMa];

/** The documents as DOCX. Control characters of broken text are left out where XML has none of them. */
export async function make(list: readonly TaiLieu[] = corpus): Promise<Map<TaiLieu, Uint8Array>> {
  const sources = list.flatMap((one) => (typeof one.nguon === 'function' ? [] : [{ one, ...one.nguon }]));
  const converted = sources.length > 0 ? await throughLibreOffice(sources) : [];
  const made = await Promise.all(
    list.map(async (one): Promise<[TaiLieu, Uint8Array]> => {
      const at = sources.findIndex((source) => source.one === one);
      return [one, typeof one.nguon === 'function' ? await one.nguon() : converted[at]!];
    }),
  );
  return new Map(made);
}
