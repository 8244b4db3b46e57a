import type { RawFont } from './raw.js';

/** A font by its family, as people know it, and what its name says of its look. */
export interface Face {
  family: string | undefined;
  bold: boolean;
  italic: boolean;
  ascent: number | undefined;
}

/** Names of PostScript that are not the family's; the rest are told apart by their capitals well enough. */
const FAMILIES: Record<string, string> = {
  TimesNewRomanPS: 'Times New Roman',
  TimesNewRoman: 'Times New Roman',
  Times: 'Times',
  CourierNewPS: 'Courier New',
  CourierNew: 'Courier New',
  LiberationSerif: 'Liberation Serif',
  LiberationSans: 'Liberation Sans',
};

const STYLE =
  /[-,]?(?:BoldItalic|BoldOblique|Bold|Italic|Oblique|Regular|Roman|Normal|Semi[Bb]old|Medium|Light|Black|Heavy)+$/;

/** `ABCDEF+TimesNewRomanPS-BoldItalicMT` → Times New Roman, bold and italic. */
export function faceOf({ name, ascent }: RawFont): Face {
  const whole = name.replace(/^[A-Z]{6}\+/, '');
  const family = whole.replace(/MT$/, '').replace(STYLE, '');
  return {
    family: family === '' ? undefined : (FAMILIES[family] ?? family),
    bold: /bold|black|heavy/i.test(whole.slice(family.length)),
    italic: /italic|oblique/i.test(whole.slice(family.length)),
    ascent,
  };
}
