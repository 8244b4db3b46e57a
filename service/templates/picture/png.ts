import { crc32, deflateSync } from 'node:zlib';
import { pngSignature } from '../../engine/image/png.js';

/** Dots in lines from the top, four bytes each: red, green, blue, and one that does not count. */
export interface Dots {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A PNG (3rd edition) of what has nothing to be seen through: grey where nothing is coloured, which takes half the room. */
export function pngOf(dots: Dots): Uint8Array {
  const { width, height } = dots;
  const channels = isGrey(dots) ? 1 : 3;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 1 ? 0 : 2, 0, 0, 0], 8);
  const parts = [
    pngSignature(),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(linesOf(dots, channels), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function isGrey({ data }: Dots): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}

/** Each line behind the byte of its filter: 0, none, under which letters on white pack best. */
function linesOf({ width, height, data }: Dots, channels: number): Uint8Array {
  const lines = new Uint8Array((width * channels + 1) * height);
  let to = 0;
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      for (let channel = 0; channel < channels; channel++) lines[to++] = data[from + channel]!;
    }
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
