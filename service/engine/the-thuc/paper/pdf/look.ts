import type { RawPicture } from './raw.js';

type Look = NonNullable<RawPicture['look']>;

/** A decoded picture of pdf.js. `kind`: 1 one bit a dot, 2 three bytes, 3 four with opacity. */
export interface Picture {
  width: number;
  height: number;
  kind?: number;
  data?: ArrayLike<number> | null;
}

/** Dots of a picture that are looked at. */
const SAMPLES = 40_000;
/** A share of dots that is meant, and not an accident of how the picture was packed. */
const MEANT = 0.0001;

/** What a picture looks like; undefined when it has no dots. */
export function lookOf({ width, height, kind, data }: Picture): Look | undefined {
  if (kind === 1) return { colour: false, transparent: false, hue: 'black' };
  const bytes = kind === 3 ? 4 : 3;
  const dots = width * height;
  if (!data || !(dots > 0) || data.length < dots * bytes) return undefined;
  // A step without a common factor with the width, so that not only some columns are looked at.
  let step = Math.max(1, Math.floor(dots / SAMPLES));
  while (step > 1 && common(step, width) > 1) step++;
  let [seen, coloured, clear] = [0, 0, 0];
  const hues = { blue: 0, red: 0, black: 0, other: 0 };
  for (let dot = 0; dot < dots; dot += step) {
    const at = dot * bytes;
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    seen++;
    if (bytes === 4 && data[at + 3]! < 250) clear++;
    if (bytes === 4 && data[at + 3]! < 32) continue;
    const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
    if (most - least > 8) coloured++;
    if (least < 220) hues[hueOf(red, green, blue)]++;
  }
  const [hue, count] = Object.entries(hues).reduce((a, b) => (b[1] > a[1] ? b : a)) as [keyof typeof hues, number];
  return {
    colour: coloured > seen * MEANT,
    transparent: clear > seen * MEANT,
    hue: count > 0 ? hue : undefined,
  };
}

/** A stencil filled with one colour; a pattern may be any. */
export function maskLook(fill: string | undefined): Look {
  const [red = 0, green = 0, blue = 0] = rgb(fill);
  const colour = Math.max(red, green, blue) - Math.min(red, green, blue) > 8;
  return {
    colour: fill === undefined || colour,
    transparent: true,
    hue: fill === undefined ? undefined : hueOf(red, green, blue),
  };
}

function hueOf(red: number, green: number, blue: number): 'blue' | 'red' | 'black' | 'other' {
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 40) return 'black';
  if (blue > red + 25 && blue >= green) return 'blue';
  if (red > green + 40 && red > blue + 25) return 'red';
  return 'other';
}

const rgb = (hex = '#000000'): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Black of a printing press comes out as a very dark grey. */
export function blackened(hex: string): string {
  return Math.max(...rgb(hex)) <= 64 ? '#000000' : hex;
}

export const isWhite = (hex: string): boolean => Math.min(...rgb(hex)) > 250;

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
