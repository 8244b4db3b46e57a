import { describe, expect, it } from '@jest/globals';
import { readPng } from './png.ts';

const png = (size: number) => {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
};

describe('a picture', () => {
  it('is taken as base64', () => {
    expect(readPng(png(20_000))).toBe(Buffer.from(png(20_000)).toString('base64'));
  });

  it('is refused, with the way on, where it is no PNG or too large', () => {
    expect(readPng(new Uint8Array([0xff, 0xd8]))).toEqual({ refused: expect.stringContaining('không phải ảnh PNG') });
    expect(readPng(png(600_001))).toEqual({ refused: expect.stringContaining('601 KB') });
  });
});
