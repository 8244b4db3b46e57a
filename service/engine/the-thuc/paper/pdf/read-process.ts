import { serve } from '../../../apart/serve.js';
import type { RawPage, RawWarning, ReadAnswer, ReadOrder } from './raw.js';

/*
 * The one place where bytes of a PDF are read: a process of its own, which can be stopped whatever it is doing and takes
 * nothing down with it.
 */

/** More than any honest stream of a page inflates to. The memory of buffers is not part of a process' own limits. */
const MAX_BUFFER = 192 * 1024 * 1024;
/** A4 in 600 dots per inch has 35 million. */
const MAX_PICTURE = 40_000_000;
/** What a page that cannot be read is taken for. */
const A4 = { width: 595.28, height: 841.89 };

const Inflation = DecompressionStream;

/** How often something was larger: pdf.js goes on without it, and does not say so. */
let refused = 0;

function limitBuffers(): void {
  globalThis.DecompressionStream = BoundedInflation as typeof DecompressionStream;
  for (const name of ['Uint8Array', 'Uint8ClampedArray'] as const) {
    globalThis[name] = new Proxy<Uint8ArrayConstructor>(globalThis[name] as Uint8ArrayConstructor, {
      construct(target, args, newTarget) {
        if (args[0] > MAX_BUFFER) {
          refused++;
          throw new RangeError(`a stream of more than ${MAX_BUFFER} bytes`);
        }
        return Reflect.construct(target, args, newTarget) as object;
      },
    }) as never;
  }
}

/** Inflates no more than may be kept. What is larger pdf.js tries again by itself, into a buffer. */
class BoundedInflation {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;
  constructor(format: ConstructorParameters<typeof DecompressionStream>[0]) {
    const inner = new Inflation(format);
    let length = 0;
    this.writable = inner.writable;
    this.readable = inner.readable.pipeThrough(
      new TransformStream({
        transform(chunk: Uint8Array, controller) {
          length += chunk.byteLength;
          if (length > MAX_BUFFER / 2) controller.error(new RangeError(`a stream of more than ${length} bytes`));
          else controller.enqueue(chunk);
        },
      }),
    );
  }
}

limitBuffers();
const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
const { FontList } = await import('./fonts.js');
const { PageReader } = await import('./page-reader.js');
const { paperOf } = await import('./paper-of.js');
type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

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

async function read(order: ReadOrder): Promise<ReadAnswer> {
  const first = open(order.bytes, MAX_PICTURE);
  const second: ReturnType<typeof open>[] = [];
  try {
    const pdf = await first.promise;
    const { numPages } = pdf;
    if (numPages > order.maxPages) return { refused: 'pages', message: `${numPages} pages`, pages: numPages };
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
    const warnings: RawWarning[] = [...(await warningsOf(pdf, info)), ...order.signs.map((code) => ({ code }))];
    const fonts = new FontList();
    const pages: RawPage[] = [];
    let dots = 0;
    let source = pdf;
    for (let number = 1; number <= numPages; number++) {
      const pictureless = source !== pdf;
      const refusedBefore = refused;
      try {
        const page = await source.getPage(number);
        const reader = new PageReader(page, await source.getOptionalContentConfig({ intent: 'print' }), fonts);
        dots += await reader.read();
        const broken = reader.page.broken || refused > refusedBefore;
        pages.push({ ...reader.page, pictureless, broken });
        warnings.push(...(await warningsOfPage(page, number)));
        page.cleanup();
      } catch {
        pages.push({ ...A4, spans: [], rules: [], pictures: [], hidden: 0, broken: true, pictureless });
      }
      if (!pictureless && dots > order.maxDots) {
        // pdf.js decodes every picture of a page it reads, unless it is told that all are too large.
        second.push(open(order.bytes, 0));
        source = await second[0]!.promise;
        fonts.forget();
      }
    }
    if (pages.every(({ broken }) => broken)) return { refused: 'content', message: 'no page can be read' };
    return { paper: paperOf({ version: String(info.PDFFormatVersion), fonts: fonts.list, pages, warnings }) };
  } finally {
    for (const task of [first, ...second]) await task.destroy();
  }
}

/** What would act if it were let: none of it is, here or anywhere. */
async function warningsOf(pdf: Pdf, info: Record<string, unknown>): Promise<RawWarning[]> {
  const found: RawWarning[] = [];
  if (info.EncryptFilterName) found.push({ code: 'ENCRYPTED' });
  if (info.IsXFAPresent) found.push({ code: 'FORM_XFA' });
  if (await pdf.getJSActions().catch(() => null)) found.push({ code: 'JAVASCRIPT' });
  if (await pdf.getAttachments().catch(() => null)) found.push({ code: 'ATTACHMENT' });
  return found;
}

async function warningsOfPage(page: Page, number: number): Promise<RawWarning[]> {
  const found = new Set<RawWarning['code']>();
  if (await page.getJSActions().catch(() => null)) found.add('JAVASCRIPT');
  for (const { subtype, actions, action, url, unsafeUrl } of await page
    .getAnnotations({ intent: 'print' })
    .catch(() => [])) {
    if (actions) found.add('JAVASCRIPT');
    if (action || (unsafeUrl && !url)) found.add('ACTION');
    if (subtype === 'FileAttachment') found.add('ATTACHMENT');
  }
  return [...found].map((code) => ({ code, page: number }));
}

serve(answer);
