import { execFileSync } from 'node:child_process';
import { expect } from '@jest/globals';
import { unescapeXml } from '../service/engine/xml.js';
import type { Box } from './pdf.js';

/** Where an element begins, the browser rounds to a 64th of its pixel. Points. */
export const NEAR = 0.05;

export interface Word {
  text: string;
  /** Left, top, right, bottom. */
  box: [number, number, number, number];
}

/** The words of each page as poppler reads them. */
export function words(pdf: Uint8Array): Word[][] {
  const text = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 64_000_000 });
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/g;
  return text
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
        text: unescapeXml(text),
        box: [Number(left), Number(top), Number(right), Number(bottom)],
      })),
    );
}

/** How far a word of one lies from the same word of the other, in points. */
export function apart(one: Word[][], other: Word[][]): number {
  const texts = (pages: Word[][]) => pages.map((page) => page.map(({ text }) => text));
  expect(texts(other)).toEqual(texts(one));
  const edges = (pages: Word[][]) => pages.flat().flatMap(({ box }) => box);
  const others = edges(other);
  return Math.max(...edges(one).map((edge, at) => Math.abs(edge - others[at]!)));
}

/** As a whole: a word may be made of two fields. */
export function liesUnder({ box: [left, top, right, bottom] }: Word, box: Box): boolean {
  const middle = (top + bottom) / 2;
  return left > box.x - 1 && right < box.x + box.width + 1 && middle > box.y && middle < box.y + box.height;
}
