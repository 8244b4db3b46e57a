import { oneLine, type Place } from './content.js';

interface Item {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** Baselines so near to each other, in points, are one line. */
const SAME_LINE = 2;

/** Pages of a PDF of our own making, with the lines that stand on each from top to bottom. */
export async function pdfContent(bytes: Uint8Array): Promise<Place[]> {
  // 1.6 MB of JavaScript that is needed only when a document comes out otherwise than it was.
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const places: Place[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      const items: Item[] = [];
      // The font's name ends in its place on the page; before it stands a count of the PDFs read so far.
      const form: unknown[] = [];
      for (const item of content.items) {
        if (!('str' in item) || item.str === '') continue;
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) });
        form.push([item.str, item.transform, item.width, item.fontName.replace(/^g_d\d+_/, '')]);
      }
      places.push({ name: `trang ${number}`, lines: linesOf(items), form: JSON.stringify(form) });
    }
    return places;
  } finally {
    await task.destroy();
  }
}

function linesOf(items: Item[]): string[] {
  const rows: { y: number; items: Item[] }[] = [];
  for (const item of items) {
    const row = rows.find(({ y }) => Math.abs(y - item.y) < SAME_LINE);
    if (row) row.items.push(item);
    else rows.push({ y: item.y, items: [item] });
  }
  rows.sort((a, b) => b.y - a.y);
  return rows.map((row) => oneLine(joined(row.items))).filter((line) => line !== '');
}

/** A gap between two texts is a space, as it is to the eye. */
function joined(items: Item[]): string {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const item of items.sort((a, b) => a.x - b.x)) {
    text += (item.x - right > 0.15 * item.size ? ' ' : '') + item.text;
    right = item.x + item.width;
  }
  return text;
}
