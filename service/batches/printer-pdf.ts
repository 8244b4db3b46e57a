import { PDFDocument } from '@cantoo/pdf-lib';

export interface PrinterPdf {
  title: string;
  /** ISO 8601: takes the place of the clock's. */
  createdAt: string;
  /** Each document starts on the front of a sheet: a blank page stands behind one of an odd number of pages. */
  haiMat: boolean;
}

/**
 * One PDF of many, page for page as they are: each keeps its own page numbers, its first page without one. The same files
 * give the same bytes.
 */
export async function joinPdfs(
  files: readonly Uint8Array[],
  { title, createdAt, haiMat }: PrinterPdf,
): Promise<Uint8Array> {
  const all = await PDFDocument.create({ updateMetadata: false });
  const date = new Date(createdAt);
  all.setTitle(title);
  all.setCreationDate(date);
  all.setModificationDate(date);
  for (const file of files) {
    const one = await PDFDocument.load(file, { updateMetadata: false });
    const pages = await all.copyPages(one, one.getPageIndices());
    for (const page of pages) all.addPage(page);
    const last = pages.at(-1);
    if (haiMat && last && pages.length % 2 === 1) all.addPage([last.getWidth(), last.getHeight()]);
  }
  return all.save({ useObjectStreams: false, addDefaultPage: false });
}
