import { colour } from './units.js';
import { elements, find, first, type XmlElement } from './xml.js';

/** Colours of the theme by the names shapes use (`tx1`, `accent1`, …). */
export function readThemeColours(root: XmlElement | undefined): Map<string, string> {
  const colours = new Map<string, string>();
  for (const slot of elements(find(root, 'a:clrScheme'))) {
    const [choice] = elements(slot);
    const value = colour(choice?.attributes.lastClr ?? choice?.attributes.val);
    if (value) colours.set(slot.name.slice('a:'.length), value);
  }
  for (const [alias, slot] of ALIASES) {
    const value = colours.get(slot);
    if (value) colours.set(alias, value);
  }
  return colours;
}

const ALIASES: [string, string][] = [
  ['tx1', 'dk1'],
  ['tx2', 'dk2'],
  ['bg1', 'lt1'],
  ['bg2', 'lt2'],
];

/** The colour inside `a:solidFill` or a style reference; tints and shades are left aside. */
export function drawingColour(
  parent: XmlElement | undefined,
  colours: ReadonlyMap<string, string>,
): string | undefined {
  const rgb = first(parent, 'a:srgbClr');
  if (rgb) return colour(rgb.attributes.val);
  const scheme = first(parent, 'a:schemeClr');
  if (scheme) return colours.get(scheme.attributes.val ?? '');
  const preset = first(parent, 'a:prstClr')?.attributes.val;
  return preset === 'white' ? '#ffffff' : preset === 'black' ? '#000000' : undefined;
}
