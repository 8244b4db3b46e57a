import { useEffect, useState } from 'react';
import { joined, type PageMark, quoted, type Rect } from './marks.ts';
import { type Pdf, type PdfPage, wordsOf } from './pdf.ts';

/** A mark on one page. */
export interface Placed {
  mark: PageMark;
  page: number;
  rects: Rect[];
}

/** Where the marks stand: by their own rectangles, else by the link over them, else by their words. */
export function usePlaced(pdf: Pdf | undefined, marks: readonly PageMark[]): Placed[] {
  const [placed, setPlaced] = useState<Placed[]>([]);
  useEffect(() => {
    let stale = false;
    void (pdf ? place(pdf, marks) : Promise.resolve([])).then((found) => {
      if (!stale) setPlaced(found);
    });
    return () => {
      stale = true;
    };
  }, [pdf, marks]);
  return placed;
}

async function place(pdf: Pdf, marks: readonly PageMark[]): Promise<Placed[]> {
  const words = new Map<PdfPage, Awaited<ReturnType<typeof wordsOf>>>();
  const found: Placed[] = [];
  for (const mark of marks) {
    const own = mark.rects ?? [];
    for (const page of new Set(own.map((rect) => rect.page))) {
      found.push({ mark, page, rects: joined(own.filter((rect) => rect.page === page)) });
    }
    if (own.length > 0) continue;
    const linked = pdf.pages.flatMap(({ links }, index) => {
      const rects = links.filter((link) => link.uri === mark.uri).map((link) => link.rect);
      return rects.length > 0 ? [{ mark, page: index + 1, rects: joined(rects) }] : [];
    });
    if (linked.length > 0) {
      found.push(...linked);
      continue;
    }
    for (const [index, page] of pdf.pages.entries()) {
      if (mark.quote === undefined || (mark.page !== undefined && mark.page !== index + 1)) continue;
      if (!words.has(page)) words.set(page, await wordsOf(page).catch(() => []));
      const rects = quoted(mark.quote, words.get(page)!);
      if (!rects) continue;
      found.push({ mark, page: index + 1, rects: joined(rects) });
      break;
    }
  }
  return found;
}
