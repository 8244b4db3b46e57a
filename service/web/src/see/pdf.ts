import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';
import type { Rect } from './marks.ts';

/** One for all documents: closing one leaves it alone, since none owns it. */
const worker = new PDFWorker({ port: new PdfWorker() as never });

export type { PDFPageProxy, RenderTask };

/** A link on a page: its address and where it lies, in points from the top left. */
export interface Link {
  uri: string;
  rect: Rect;
}

/** One page, measured: in points. */
export interface PdfPage {
  page: PDFPageProxy;
  width: number;
  height: number;
  links: Link[];
}

/** An opened PDF; `close` gives its memory back. */
export interface Pdf {
  pages: PdfPage[];
  close(): void;
}

/** Opens a PDF with all its pages and links. Nothing in it is run. Throws where it is no PDF. */
export async function openPdf(file: Blob, signal: AbortSignal): Promise<Pdf> {
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    worker,
    // The page's policy knows no WebAssembly and no other origin.
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  const close = () => void task.destroy();
  signal.addEventListener('abort', close, { once: true });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => measured(document, index + 1)),
  );
  signal.removeEventListener('abort', close);
  if (signal.aborted) {
    close();
    throw signal.reason;
  }
  return { pages, close };
}

async function measured(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height, convertToViewportRectangle } = viewport(page);
  const annotations = (await page.getAnnotations()) as { unsafeUrl?: string; url?: string; rect?: number[] }[];
  const links = annotations.flatMap(({ unsafeUrl, url, rect }): Link[] => {
    const uri = unsafeUrl ?? url;
    if (uri === undefined || rect?.length !== 4) return [];
    const [x1, y1, x2, y2] = convertToViewportRectangle(rect) as [number, number, number, number];
    const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
    return [{ uri, rect: box }];
  });
  return { page, width, height, links };
}

function viewport(page: PDFPageProxy) {
  const view = page.getViewport({ scale: 1 });
  return {
    width: view.width,
    height: view.height,
    convertToViewportRectangle: (rect: number[]) => view.convertToViewportRectangle(rect),
  };
}

/** The words of a page with their places, in points from the top left. */
export async function wordsOf({ page }: PdfPage): Promise<{ text: string; rect: Rect }[]> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , , , left, base] = item.transform as number[];
    const [x, y] = view.convertToViewportPoint(left!, base!) as [number, number];
    return [{ text: item.str, rect: { x, y: y - item.height, width: item.width, height: item.height * 1.2 } }];
  });
}
