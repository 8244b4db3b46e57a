import { FAMILIES, type FontId, FontMetrics } from './fonts.js';

/** A family that is set for one that a document asks for. */
export interface StandIn {
  id: FontId;
  /** It has the same advance widths: lines break as they would in the font itself. */
  same: boolean;
}

const SAME: Record<string, FontId> = {
  'times new roman': 'tinos',
  times: 'tinos',
  tinos: 'tinos',
  'liberation serif': 'tinos',
  arial: 'arimo',
  arimo: 'arimo',
  helvetica: 'arimo',
  'liberation sans': 'arimo',
  calibri: 'carlito',
  carlito: 'carlito',
  'courier new': 'cousine',
  courier: 'cousine',
  cousine: 'cousine',
  'liberation mono': 'cousine',
};

/** Of other fonts the nearest in looks. Cambria is among the rest: the one font with its widths has no Vietnamese. */
const NEAR: [RegExp, FontId][] = [
  [/^(consolas|lucida console|monaco|menlo|dejavu sans mono|.*\bmono)$/, 'cousine'],
  [/^(aptos|candara|corbel|segoe ui|carlito)\b/, 'carlito'],
  [
    /^(tahoma|verdana|trebuchet ms|helvetica neue|open sans|roboto|noto sans|dejavu sans|microsoft sans serif|arial|\.vnarial)/,
    'arimo',
  ],
];

/** What a font of a document (`w:rFonts`, the first of a list) is set in. */
export function standIn(font: string | undefined): StandIn {
  const name = fontName(font);
  if (name === '') return { id: 'tinos', same: true };
  const same = SAME[name];
  if (same) return { id: same, same: true };
  return { id: NEAR.find(([pattern]) => pattern.test(name))?.[1] ?? 'tinos', same: false };
}

const fontName = (font: string | undefined): string => font?.split(';')[0]?.trim().toLowerCase() ?? '';

/** The metrics of what a font is set in. */
export const metricsOf = (font: string | undefined): FontMetrics => FontMetrics.load(standIn(font).id);

/** CSS families for it; undefined for that of every page (`html.ts`). */
export function familyCss(font: string | undefined): string | undefined {
  const { id } = standIn(font);
  return id === 'tinos' ? undefined : `${FAMILIES[id]},Tinos,serif`;
}
