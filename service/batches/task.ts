import { answering } from '../engine/apart/answering.js';
import { joinPdfs, type PrinterPdf } from './printer-pdf.js';

/** The PDFs that a thread is asked to put together. */
export interface Task {
  pdfs: Uint8Array[];
  options: PrinterPdf;
}

export default answering(({ pdfs, options }: Task): Promise<Uint8Array> => joinPdfs(pdfs, options));
