import type { getDocument } from 'unpdf/pdfjs';

export type OpenPdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Hands a PDF of our own making to `read`, and lets it go afterwards. Throws what pdf.js throws. */
export async function withPdf<T>(bytes: Uint8Array, read: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  // 1.6 MB of JavaScript that is seldom needed.
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}
