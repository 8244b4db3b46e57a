import { oneLine, type Place } from './content.js';
import { withPdf } from './open-pdf.js';

interface Item {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** Baselines so near to each other, in points, are one line. */
const SAME_LINE = 2;

/** A word as it stands on a page; points from the page's top left corner. */
export interface PdfWord {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pages of a PDF of our own making, with the lines that stand on each from top to bottom. */
export async function pdfContent(bytes: Uint8Array): Promise<Place[]> {
  const pages = await readPages(bytes);
  return pages.map(({ items, form }, at) => {
    const lines = rowsOf(items).map((row) => oneLine(joined(row)));
    return { name: `trang ${at + 1}`, lines: lines.filter((line) => line !== ''), form: JSON.stringify(form) };
  });
}

/** The words of each page, line after line. */
export async function pdfWords(bytes: Uint8Array): Promise<{ width: number; height: number; words: PdfWord[] }[]> {
  const pages = await readPages(bytes);
  return pages.map(({ width, height, items }) => ({
    width,
    height,
    words: rowsOf(items).flatMap((row) => wordsOf(row, height)),
  }));
}

interface ReadPage {
  width: number;
  height: number;
  items: Item[];
  form: unknown[];
}

const readPages = (bytes: Uint8Array): Promise<ReadPage[]> =>
  withPdf(bytes, async (pdf) => {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const items: Item[] = [];
      // The font's name ends in its place on the page; before it stands a count of the PDFs read so far.
      const form: unknown[] = [];
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str === '') continue;
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) });
        form.push([item.str, item.transform, item.width, item.fontName.replace(/^g_d\d+_/, '')]);
      }
      pages.push({ width, height, items, form });
    }
    return pages;
  });

/** Lines from top to bottom, each from left to right. */
function rowsOf(items: Item[]): Item[][] {
  const rows: { y: number; items: Item[] }[] = [];
  for (const item of items) {
    const row = rows.find(({ y }) => Math.abs(y - item.y) < SAME_LINE);
    if (row) row.items.push(item);
    else rows.push({ y: item.y, items: [item] });
  }
  rows.sort((a, b) => b.y - a.y);
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

/** So wide a gap between two texts, in their size, is a space to the eye. */
const GAP = 0.15;

function joined(items: readonly Item[]): string {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    text += (item.x - right > GAP * item.size ? ' ' : '') + item.text;
    right = item.x + item.width;
  }
  return text;
}

/** Characters of one text are taken for equally wide: near enough for who looks. */
function wordsOf(items: readonly Item[], pageHeight: number): PdfWord[] {
  const words: PdfWord[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const { text, x, y, width, size } of items) {
    const each = width / text.length;
    for (const { 0: part, index } of text.matchAll(/\S+/g)) {
      const from = x + index * each;
      const to = from + part.length * each;
      const last = words.at(-1);
      if (last && index === 0 && from - right <= GAP * size) {
        last.text += part;
        last.width = to - last.x;
      } else words.push({ text: part, x: from, y: pageHeight - y - size, width: to - from, height: 1.25 * size });
      right = to;
    }
    if (/\s$/.test(text)) right = Number.NEGATIVE_INFINITY;
  }
  return words.map((word) => ({ ...word, text: word.text.normalize('NFC') }));
}
