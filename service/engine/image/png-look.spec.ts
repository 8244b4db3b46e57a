import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { pngSignature } from './png.js';
import { pngLook } from './png-look.js';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** @param lines each with its filter byte */
function png(width: number, colourType: number, lines: number[][], extra: Buffer[] = [], bitDepth = 8): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(lines.length, 4);
  header.set([bitDepth, colourType, 0, 0, 0], 8);
  const data = deflateSync(Uint8Array.from(lines.flat()));
  return Buffer.concat([
    pngSignature(),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

const BLUE = [10, 20, 200];
const RED = [220, 10, 20];
const WHITE = [255, 255, 255];

describe('what a PNG looks like', () => {
  it('hue of what is not white', () => {
    expect(pngLook(png(3, 2, [[0, ...WHITE, ...WHITE, ...BLUE]]))).toEqual({ transparent: false, hue: 'blue' });
    expect(pngLook(png(2, 2, [[0, ...RED, ...WHITE]]))?.hue).toBe('red');
    expect(pngLook(png(2, 0, [[0, 255, 20]]))?.hue).toBe('black');
    expect(pngLook(png(1, 2, [[0, 20, 200, 20]]))?.hue).toBe('other');
    expect(pngLook(png(1, 2, [[0, ...WHITE]]))).toEqual({ transparent: false, hue: undefined });
  });

  it('clear dots, of which the colour does not count', () => {
    expect(pngLook(png(2, 6, [[0, ...RED, 0, ...BLUE, 255]]))).toEqual({ transparent: true, hue: 'blue' });
    expect(pngLook(png(2, 4, [[0, 0, 0, 0, 255]]))).toEqual({ transparent: true, hue: 'black' });
  });

  it('colours of a palette, four to a byte', () => {
    const palette = chunk('PLTE', Uint8Array.from([...WHITE, ...RED, ...BLUE]));
    expect(pngLook(png(4, 3, [[0, 0b01_01_10_00]], [palette], 2))?.hue).toBe('red');
    const clear = chunk('tRNS', Uint8Array.from([0]));
    expect(pngLook(png(4, 3, [[0, 0b01_01_10_00]], [palette, clear], 2))?.transparent).toBe(true);
  });

  it.each([
    ['left', 1, [...BLUE, 0, 0, 0]],
    ['above', 2, [0, 0, 0, 0, 0, 0]],
    ['average', 3, [5, 10, 100, 0, 0, 0]],
    ['Paeth', 4, [0, 0, 0, 0, 0, 0]],
  ])('undoes the filter %s', (_, filter, line) => {
    const look = pngLook(
      png(2, 2, [
        [0, ...BLUE, ...BLUE],
        [filter, ...line],
      ]),
    );
    expect(look).toEqual({ transparent: false, hue: 'blue' });
  });

  it('says nothing of what is damaged, too large or of a rare kind', () => {
    const whole = png(1, 2, [[0, ...BLUE]]);
    expect(pngLook(whole.subarray(0, 40))).toBeUndefined();
    expect(pngLook(png(2, 2, [[0, ...BLUE]]))).toBeUndefined();
    expect(pngLook(png(5_000_000, 2, [[0, ...BLUE]]))).toBeUndefined();
    expect(pngLook(png(1, 2, [[0, ...BLUE, ...BLUE]], [], 16))).toBeUndefined();
  });
});
