import { crc32, deflateSync } from 'node:zlib';

/** Pictures for the tests, made by code: nobody's signature and nobody's seal. */

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

export function header(width: number, height: number, bitDepth: number, colourType: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = bitDepth;
  data[9] = colourType;
  return chunk('IHDR', data);
}

export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const END = chunk('IEND', Buffer.alloc(0));

/** A PNG of these chunks. */
export const pngOf = (...chunks: Uint8Array[]): Buffer => Buffer.concat([SIGNATURE, ...chunks, END]);

/** Colours without alpha: one colour, or whatever `at` says. */
export function opaquePng(
  width: number,
  height: number,
  at: (x: number, y: number) => [number, number, number],
): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(at(x, y), y * (1 + width * 3) + 1 + x * 3);
  }
  return pngOf(header(width, height, 8, 2), chunk('IDAT', deflateSync(rows, { level: 9 })));
}

/** Colours with alpha: one colour where `ink` says so, nothing elsewhere. */
export function transparentPng(
  width: number,
  height: number,
  colour: [number, number, number],
  ink: (x: number, y: number) => boolean,
): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink(x, y)) rows.set([...colour, 255], y * (1 + width * 4) + 1 + x * 4);
    }
  }
  return pngOf(header(width, height, 8, 6), chunk('IDAT', deflateSync(rows, { level: 9 })));
}
