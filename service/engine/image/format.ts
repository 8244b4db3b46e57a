import { isPng, pngChunks, pngHeader } from './png.js';

/** A picture that every reader of a document can show. Pixels. */
export interface ImageInfo {
  type: 'image/png' | 'image/jpeg' | 'image/gif';
  width: number;
  height: number;
}

/**
 * What a picture is by its own bytes, whatever its name says. Undefined when it is none of the three formats, or is
 * damaged. Only headers are read: nothing is unpacked.
 */
export function readImage(bytes: Uint8Array): ImageInfo | undefined {
  if (isPng(bytes)) return readPng(bytes);
  if (starts(bytes, 0xff, 0xd8, 0xff)) return readJpeg(bytes);
  if (/^GIF8[79]a$/.test(latin(bytes, 0, 6))) return readGif(bytes);
  return undefined;
}

/** Name of a format that is not shown, as people know it; empty when it is not known. */
export function formatName(bytes: Uint8Array): string {
  if (isPng(bytes)) return 'PNG';
  if (starts(bytes, 0xff, 0xd8)) return 'JPEG';
  if (latin(bytes, 0, 4) === 'GIF8') return 'GIF';
  if (starts(bytes, 0x01, 0, 0, 0) && latin(bytes, 40, 44) === ' EMF') return 'EMF';
  if (starts(bytes, 0xd7, 0xcd, 0xc6, 0x9a)) return 'WMF';
  if (starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'TIFF';
  if (latin(bytes, 0, 2) === 'BM') return 'BMP';
  if (latin(bytes, 8, 12) === 'WEBP') return 'WebP';
  return /<svg[\s>]/.test(latin(bytes, 0, 1_000)) ? 'SVG' : '';
}

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

function sized(type: ImageInfo['type'], width: number, height: number): ImageInfo | undefined {
  return width > 0 && height > 0 ? { type, width, height } : undefined;
}

function readPng(bytes: Uint8Array): ImageInfo | undefined {
  const chunks = pngChunks(bytes);
  if (!chunks) return undefined;
  const { width, height } = pngHeader(chunks[0]!.data);
  return sized('image/png', width, height);
}

/** The frame header (SOF0 to SOF15, ITU-T T.81 B.2.2) holds the size; C4, C8 and CC are other markers. */
function readJpeg(bytes: Uint8Array): ImageInfo | undefined {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return sized('image/jpeg', word(bytes, at + 7), word(bytes, at + 5));
    }
    // The data of the picture, or its end, before its size: damaged.
    if (marker === 0xda || marker === 0xd9) return undefined;
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += alone ? 2 : 2 + word(bytes, at + 2);
  }
  return undefined;
}

const word = (bytes: Uint8Array, at: number): number => bytes[at]! * 256 + bytes[at + 1]!;

/** The size is that of the screen, or of a frame that sticks out of it. */
function readGif(bytes: Uint8Array): ImageInfo | undefined {
  const little = (at: number) => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let [width, height] = [little(6), little(8)];
  let at = 13 + table(bytes[10] ?? 0);
  let frames = 0;
  const skipBlocks = () => {
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
    at++;
  };
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x21) {
      at += 2;
      skipBlocks();
    } else if (block === 0x2c) {
      frames++;
      width = Math.max(width, little(at + 1) + little(at + 5));
      height = Math.max(height, little(at + 3) + little(at + 7));
      at += 11 + table(bytes[at + 9] ?? 0);
      skipBlocks();
    } else break;
  }
  return frames > 0 ? sized('image/gif', width, height) : undefined;
}
