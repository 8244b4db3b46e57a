import { getDocument, OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What stands on a page, in points from its top left corner. */
export interface Text {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  size: number;
  /** Face without the subset's prefix, e.g. `Tinos-Bold`. */
  font: string;
}

export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Where a picture is drawn, in points from the top left corner of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PdfPage {
  width: number;
  height: number;
  texts: Text[];
  /** Straight drawn lines. */
  lines: Line[];
  /** Pictures, in the order they are drawn. */
  images: Box[];
}

/** Reads a PDF by pdf.js, which knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await readPage(page));
  }
  await task.destroy();
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const content = await page.getTextContent();
  const texts: Text[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, , , x, y] = item.transform as number[];
    texts.push({
      text: item.str,
      x: x!,
      y: height - y!,
      width: item.width,
      size: Math.hypot(a!, b!),
      font: String(page.commonObjs.get(item.fontName).name).replace(/^[A-Z]+\+/, ''),
    });
  }
  return { width, height, texts, lines: drawnLines(operators, height), images: drawnImages(operators, height) };
}

type Matrix = number[];

function drawnLines(operators: { fnArray: number[]; argsArray: unknown[] }, height: number): Line[] {
  const lines: Line[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index] as unknown[];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args as number[]);
    else if (operator === OPS.constructPath) {
      const path = Object.values((args[1] as Record<string, number>[])[0] ?? {});
      // A path of `move to, line to`: 0 x y 1 x y.
      if (path.length !== 6 || path[0] !== 0 || path[3] !== 1) return;
      const from = [path[1]!, path[2]!];
      const to = [path[4]!, path[5]!];
      Util.applyTransform(from, matrix);
      Util.applyTransform(to, matrix);
      lines.push({ x1: from[0]!, y1: height - from[1]!, x2: to[0]!, y2: height - to[1]! });
    }
  });
  return lines;
}

const IMAGES: number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];

function drawnImages(operators: { fnArray: number[]; argsArray: unknown[] }, height: number): Box[] {
  const images: Box[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index] as unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args as number[]);
    else if (operator === OPS.paintFormXObjectBegin && args[0]) matrix = Util.transform(matrix, args[0] as number[]);
    else if (IMAGES.includes(operator)) {
      const from = [0, 0];
      const to = [1, 1];
      Util.applyTransform(from, matrix);
      Util.applyTransform(to, matrix);
      images.push({
        x: Math.min(from[0]!, to[0]!),
        y: height - Math.max(from[1]!, to[1]!),
        width: Math.abs(to[0]! - from[0]!),
        height: Math.abs(to[1]! - from[1]!),
      });
    }
  });
  return images;
}

/** The texts of a page joined into the lines they stand on, from top to bottom. */
export function linesOf(page: PdfPage): { text: string; x: number; right: number; y: number; parts: Text[] }[] {
  const rows = new Map<number, Text[]>();
  for (const text of page.texts) {
    const key = [...rows.keys()].find((y) => Math.abs(y - text.y) < 2) ?? text.y;
    rows.set(key, [...(rows.get(key) ?? []), text]);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([y, parts]) => {
      const sorted = parts.sort((a, b) => a.x - b.x);
      const last = sorted.at(-1)!;
      return {
        text: sorted.map((t) => t.text).join(' '),
        x: sorted[0]!.x,
        right: last.x + last.width,
        y,
        parts: sorted,
      };
    });
}

/** A link on a page, in points from its top left corner. */
export interface Mark extends Box {
  page: number;
  uri: string;
}

/** The links of a PDF that lead out of it, in the order of its pages. */
export async function readMarks(bytes: Uint8Array): Promise<Mark[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true });
  const document = await task.promise;
  const marks: Mark[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== 'Link' || annotation.unsafeUrl === undefined) continue;
      const [left, bottom, right, top] = annotation.rect as number[];
      marks.push({
        page: number,
        uri: annotation.unsafeUrl as string,
        x: left!,
        y: height - top!,
        width: right! - left!,
        height: top! - bottom!,
      });
    }
  }
  await task.destroy();
  return marks;
}
