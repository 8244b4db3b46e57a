import { joinPdfs, type PrinterPdf } from './printer-pdf.js';
import { type Grid, SheetRefused } from './sheet/grid.js';
import { readGrid } from './sheet/read-grid.js';

/** What a thread is asked. */
export type Task = { kind: 'join'; pdfs: Uint8Array[]; options: PrinterPdf } | { kind: 'sheet'; bytes: Uint8Array };

/** What it answers: `refused` is the Vietnamese sentence about a file that is no sheet. */
export type Answer = { pdf: Uint8Array } | { grid: Grid } | { refused: string };

export default async function work(task: Task): Promise<Answer> {
  if (task.kind === 'join') return { pdf: await joinPdfs(task.pdfs, task.options) };
  try {
    return { grid: await readGrid(task.bytes) };
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    return { refused: error.message };
  }
}
