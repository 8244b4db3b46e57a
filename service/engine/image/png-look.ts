import { inflateSync } from 'node:zlib';
import { type Hue, hueOf } from './hue.js';
import { type PngChunk, pngChunks, pngHeader } from './png.js';

export interface Look {
  /** Something behind it can be seen through it. */
  transparent: boolean;
  /** Commonest hue of what is not white; undefined when all of it is white or clear. */
  hue: Hue | undefined;
}

/** A signature scanned at 600 dpi has as many dots. */
const MAX_PIXELS = 4_000_000;
/** A share of dots that is meant, and not an accident at an edge. */
const MEANT = 0.0001;
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** What a PNG looks like. Undefined when it is damaged, large, or of a rare kind (interlaced, 16 bits a channel). */
export function pngLook(bytes: Uint8Array): Look | undefined {
  const chunks = pngChunks(bytes);
  if (!chunks) return undefined;
  const header = pngHeader(chunks[0]!.data);
  const { width, height, bitDepth, colourType, interlaced } = header;
  const channels = CHANNELS[colourType];
  const paletted = colourType === 3;
  if (interlaced || channels === undefined || !(paletted ? bitDepth <= 8 : bitDepth === 8)) return undefined;
  if (width < 1 || height < 1 || width * height > MAX_PIXELS) return undefined;
  const lineBytes = Math.ceil((width * channels * bitDepth) / 8);
  const data = inflate(chunks, (lineBytes + 1) * height);
  if (!data) return undefined;
  const colour = colourReader(chunks, colourType, bitDepth);
  const counts: Record<Hue, number> = { blue: 0, red: 0, black: 0, other: 0 };
  let clear = 0;
  let above = new Uint8Array(lineBytes);
  const pixelBytes = Math.max(1, (channels * bitDepth) >> 3);
  for (let y = 0; y < height; y++) {
    const start = y * (lineBytes + 1);
    const line = data.subarray(start + 1, start + 1 + lineBytes);
    unfilter(data[start]!, line, above, pixelBytes);
    above = line;
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha] = colour(line, x);
      if (alpha < 250) clear++;
      if (alpha >= 32 && Math.min(red, green, blue) < 220) counts[hueOf(red, green, blue)]++;
    }
  }
  const [hue, count] = (Object.entries(counts) as [Hue, number][]).reduce((a, b) => (b[1] > a[1] ? b : a));
  return { transparent: clear > width * height * MEANT, hue: count > 0 ? hue : undefined };
}

function inflate(chunks: readonly PngChunk[], length: number): Uint8Array<ArrayBuffer> | undefined {
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  try {
    const data = inflateSync(Buffer.concat(parts), { maxOutputLength: length });
    return data.length === length ? new Uint8Array(data) : undefined;
  } catch {
    return undefined;
  }
}

type Colour = [red: number, green: number, blue: number, alpha: number];

function colourReader(chunks: readonly PngChunk[], colourType: number, bitDepth: number) {
  const chunk = (name: string) => chunks.find(({ type }) => type === name)?.data;
  const palette = chunk('PLTE') ?? new Uint8Array();
  const clear = chunk('tRNS') ?? new Uint8Array();
  const entries: Colour[] = Array.from({ length: 256 }, (_, i) => [
    palette[i * 3] ?? 0,
    palette[i * 3 + 1] ?? 0,
    palette[i * 3 + 2] ?? 0,
    clear[i] ?? 255,
  ]);
  // Of grey and colour pictures, tRNS names the one colour that is clear, two bytes a channel.
  const clearGrey = clear.length >= 2 ? clear[1]! : -1;
  const isClear = (r: number, g: number, b: number) =>
    clear.length >= 6 && clear[1] === r && clear[3] === g && clear[5] === b;
  return (line: Uint8Array, x: number): Colour => {
    switch (colourType) {
      case 0:
        return [line[x]!, line[x]!, line[x]!, line[x] === clearGrey ? 0 : 255];
      case 2: {
        const [r, g, b] = [line[x * 3]!, line[x * 3 + 1]!, line[x * 3 + 2]!];
        return [r, g, b, isClear(r, g, b) ? 0 : 255];
      }
      case 3: {
        const perByte = 8 / bitDepth;
        const shift = 8 - bitDepth * ((x % perByte) + 1);
        return entries[(line[Math.floor(x / perByte)]! >> shift) & ((1 << bitDepth) - 1)]!;
      }
      case 4:
        return [line[x * 2]!, line[x * 2]!, line[x * 2]!, line[x * 2 + 1]!];
      default:
        return [line[x * 4]!, line[x * 4 + 1]!, line[x * 4 + 2]!, line[x * 4 + 3]!];
    }
  };
}

/** PNG 3rd edition, 9.2: each line says what its bytes are added to. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, pixelBytes: number): void {
  for (let i = 0; i < line.length; i++) {
    const left = i >= pixelBytes ? line[i - pixelBytes]! : 0;
    const up = above[i]!;
    if (filter === 1) line[i]! += left;
    else if (filter === 2) line[i]! += up;
    else if (filter === 3) line[i]! += (left + up) >> 1;
    else if (filter === 4) line[i]! += paeth(left, up, i >= pixelBytes ? above[i - pixelBytes]! : 0);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
