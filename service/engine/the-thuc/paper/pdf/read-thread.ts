import { parentPort, workerData } from 'node:worker_threads';
import type { RawPage, RawWarning, ReadAnswer, ReadOrder } from './raw.js';

/*
 * The one place where bytes of a PDF are read: a thread of its own, which can be stopped whatever it is doing and takes
 * none of the house down with it.
 */

/** More than any honest stream of a page inflates to; memory of arrays is not part of a thread's own limits. */
const MAX_BUFFER = 192 * 1024 * 1024;
/** A4 in 600 dots per inch has 35 million. */
const MAX_PICTURE = 40_000_000;

limitBuffers();
const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
const { FontList } = await import('./fonts.js');
const { PageReader } = await import('./page-reader.js');
const { paperOf } = await import('./paper-of.js');
type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

function limitBuffers(): void {
  for (const name of ['Uint8Array', 'Uint8ClampedArray'] as const) {
    globalThis[name] = new Proxy<Uint8ArrayConstructor>(globalThis[name] as Uint8ArrayConstructor, {
      construct(target, args, newTarget) {
        if (args[0] > MAX_BUFFER) throw new RangeError(`a stream of more than ${MAX_BUFFER} bytes`);
        return Reflect.construct(target, args, newTarget) as object;
      },
    }) as never;
  }
}

async function answer(order: ReadOrder): Promise<ReadAnswer> {
  try {
    return await read(order);
  } catch (error) {
    const { name, message } = error as Error;
    return { refused: name === 'PasswordException' ? 'password' : 'broken', message: `${name}: ${message}` };
  }
}

const open = (bytes: Uint8Array, maxImageSize: number) =>
  getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize,
    verbosity: VerbosityLevel.ERRORS,
  });

async function read({ bytes, whole, maxPages, maxDots }: ReadOrder): Promise<ReadAnswer> {
  let pdf = await open(bytes, MAX_PICTURE).promise;
  const { numPages } = pdf;
  if (numPages > maxPages) return { refused: 'pages', message: `${numPages} pages`, pages: numPages };
  const warnings: RawWarning[] = [...(await warningsOf(pdf)), ...(whole ? [] : [{ code: 'CUT_OFF' as const }])];
  const fonts = new FontList();
  const pages: RawPage[] = [];
  const size = { width: 595.28, height: 841.89 };
  let dots = 0;
  let looking = true;
  for (let number = 1; number <= numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const reader = new PageReader(page, await pdf.getOptionalContentConfig({ intent: 'print' }), fonts);
      dots += await reader.read();
      pages.push({ ...reader.page, pictureless: !looking });
      warnings.push(...(await warningsOfPage(page, number)));
      page.cleanup();
    } catch {
      pages.push({ ...size, spans: [], rules: [], pictures: [], hidden: 0, broken: true, pictureless: !looking });
    }
    if (looking && dots > maxDots) {
      // pdf.js decodes every picture of a page it reads, unless it is told that all are too large.
      pdf = await open(bytes, 0).promise;
      fonts.forget();
      looking = false;
    }
  }
  if (pages.every(({ broken }) => broken)) return { refused: 'content', message: 'no page can be read' };
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
  return { paper: paperOf({ version: String(info.PDFFormatVersion), fonts: fonts.list, pages, warnings }) };
}

/** What would act if it were let: none of it is, here or anywhere. */
async function warningsOf(pdf: Pdf): Promise<RawWarning[]> {
  const found: RawWarning[] = [];
  const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as unknown as {
    info: Record<string, unknown>;
  };
  if (info.EncryptFilterName) found.push({ code: 'ENCRYPTED' });
  if (info.IsXFAPresent) found.push({ code: 'FORM_XFA' });
  if (await pdf.getJSActions().catch(() => null)) found.push({ code: 'JAVASCRIPT' });
  if (await pdf.getAttachments().catch(() => null)) found.push({ code: 'ATTACHMENT' });
  return found;
}

async function warningsOfPage(page: Page, number: number): Promise<RawWarning[]> {
  const found = new Set<RawWarning['code']>();
  if (await page.getJSActions().catch(() => null)) found.add('JAVASCRIPT');
  for (const { subtype, actions, action } of await page.getAnnotations({ intent: 'print' }).catch(() => [])) {
    if (actions) found.add('JAVASCRIPT');
    if (action) found.add('ACTION');
    if (subtype === 'FileAttachment') found.add('ATTACHMENT');
  }
  return [...found].map((code) => ({ code, page: number }));
}

parentPort!.postMessage(await answer(workerData as ReadOrder));
