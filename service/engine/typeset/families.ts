/** The families that there are, each with every Vietnamese letter, by the name that a manifest calls it. */
export const FAMILIES = {
  tinos: 'Tinos',
  arimo: 'Arimo',
  carlito: 'Carlito',
  cousine: 'Cousine',
  'playfair-display': 'Playfair Display',
} as const;

export type FontId = keyof typeof FAMILIES;
