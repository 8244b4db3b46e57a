import { expect } from '@jest/globals';
import PizZip from 'pizzip';
import { FontMetrics } from '../../typeset/fonts.js';
import { checkPaper } from '../check.js';
import type { Paper } from '../paper/paper.js';
import { readDocxPaper } from '../paper/read-docx.js';
import type { RegimeId } from '../regime.js';
import { docxOf, type MauVanBan, mauVanBan } from '../testing.js';
import { recognise } from '../thanh-phan/recognise.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { type Change, mendDocx } from './mend.js';

export const fonts = FontMetrics.load();

export interface Mended {
  before: Uint8Array;
  docx: Uint8Array;
  changes: Change[];
  paper: Paper;
  vanBan: VanBan;
  /** Text of a part of the mended copy. */
  part(name?: string): string;
}

/**
 * Mends, reads back, and sees that a second mending changes nothing, that no part was touched but those named and that the checker finds
 * nothing where something was mended.
 */
export function mended(
  before: Uint8Array,
  regime: RegimeId,
  { rules, touched = ['word/document.xml'] }: { rules?: string[]; touched?: string[] } = {},
): Mended {
  const options = { regime, fonts, ...(rules && { rules }) };
  const { docx, changes } = mendDocx(before, options);
  const again = mendDocx(docx, options);
  expect(again.changes).toEqual([]);
  expect(again.docx).toBe(docx);
  expect(differing(before, docx).filter((name) => !touched.includes(name))).toEqual([]);
  const paper = readDocxPaper(docx, { fonts });
  const { findings } = checkPaper(paper, { regime, today: '2026-11-24' });
  const was = new Set(changes.map(({ rule, place }) => `${rule} ${place.part} ${place.paragraph}`));
  expect(findings.filter(({ rule, place }) => was.has(`${rule} ${place.part} ${place.paragraph}`))).toEqual([]);
  return {
    before,
    docx,
    changes,
    paper,
    vanBan: recognise(paper),
    part: (name) => unzipped(docx, name),
  };
}

/** The same for a document that is broken by `breaks`. */
export function mendedMau(
  regime: RegimeId,
  loai: string,
  breaks: (mau: MauVanBan) => void,
  options?: Parameters<typeof mended>[2],
): Mended {
  const mau = mauVanBan(regime, loai);
  breaks(mau);
  return mended(docxOf(mau), regime, options);
}

/** Names of parts whose bytes differ, that are new or gone. */
export function differing(a: Uint8Array, b: Uint8Array): string[] {
  const [one, two] = [new PizZip(a), new PizZip(b)];
  const names = new Set([...Object.keys(one.files), ...Object.keys(two.files)]);
  const bytes = (zip: PizZip, name: string) => Buffer.from(zip.file(name)?.asUint8Array() ?? []).toString('latin1');
  return [...names].filter((name) => bytes(one, name) !== bytes(two, name)).sort();
}

/** What the body says, paragraph by paragraph. */
export const textsOf = (docx: Uint8Array): string[] =>
  readDocxPaper(docx, { fonts }).paragraphs.map(({ text }) => text);

export const unzipped = (docx: Uint8Array, name = 'word/document.xml'): string =>
  new PizZip(docx).file(name)?.asText() ?? '';
