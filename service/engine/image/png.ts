import { crc32 } from 'node:zlib';

/** One chunk of a PNG (PNG 3rd edition, 5.3). */
export interface PngChunk {
  type: string;
  data: Uint8Array;
  /** With its length, type and check sum: as it stands in the file. */
  whole: Uint8Array;
}

/** A picture of 20 MB has some 2,500, of 8 KB each. */
const MAX_CHUNKS = 20_000;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

export const pngSignature = (): Uint8Array => Uint8Array.from(SIGNATURE);

/**
 * The chunks up to the end of the picture. Undefined when the file is not a PNG, is cut off, or a chunk that no reader can
 * do without does not match its check sum.
 */
export function pngChunks(bytes: Uint8Array): PngChunk[] | undefined {
  if (!isPng(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length && chunks.length < MAX_CHUNKS) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const critical = /^[A-Z]/.test(type);
    if (critical && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return complete(chunks) ? chunks : undefined;
    at = end;
  }
  return undefined;
}

const complete = (chunks: PngChunk[]): boolean =>
  chunks[0]!.type === 'IHDR' && chunks[0]!.data.length === 13 && chunks.some(({ type }) => type === 'IDAT');

export interface PngHeader {
  width: number;
  height: number;
  bitDepth: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha. */
  colourType: number;
  interlaced: boolean;
}

/** @param data of the chunk `IHDR` */
export function pngHeader(data: Uint8Array): PngHeader {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitDepth: data[8]!,
    colourType: data[9]!,
    interlaced: data[12] !== 0,
  };
}
