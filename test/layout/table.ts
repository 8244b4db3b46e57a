import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findBrowser } from '../../service/engine/print/find-browser.js';
import { Printer } from '../../service/engine/print/printer.js';
import { setOnPaper } from '../../service/engine/print/set-on-paper.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import { typeset } from '../../service/engine/typeset/typeset.js';
import { compareInOrder, comparePdfs, printAllWithLibreOffice } from './compare.js';
import { lost } from './kept.js';
import { type OtherMade, otherMade } from './other-made.js';

/** One document beside LibreOffice's setting of it. */
export interface Judged {
  name: string;
  pages: [ours: number, theirs: number];
  same: number;
  total: number;
  samePageBreaks: boolean;
  lost: string[];
  notes: string[];
  differences: string[];
}

export async function judge(documents: readonly OtherMade[]): Promise<Judged[]> {
  const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '') ?? '';
  const runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-judge-'));
  const printer = new Printer({ browserPath, runtimeDir });
  try {
    const theirs = await printAllWithLibreOffice(documents.map(({ docx }) => docx));
    const judged: Judged[] = [];
    for (const [at, { name, docx }] of documents.entries()) {
      const { pdf, notes } = await setOnPaper(
        printer,
        (file, options) => typeset(file, { ...options, fonts: FontMetrics.load() }),
        docx,
        {},
      );
      const { pages, samePageBreaks } = await comparePdfs(pdf, theirs[at]!);
      judged.push({
        name,
        pages,
        samePageBreaks,
        ...(await compareInOrder(pdf, theirs[at]!)),
        lost: await lost(docx, pdf),
        notes: [...new Set(notes.map(({ code }) => code))],
      });
    }
    return judged;
  } finally {
    await printer.close();
    rmSync(runtimeDir, { recursive: true, force: true });
  }
}

const percent = (same: number, total: number): string => `${((100 * same) / Math.max(1, total)).toFixed(1)} %`;

/** How many differing lines of a document are shown. */
const SHOWN = 6;

/** The documents as a table, the worst first, and where they differ. */
export function printed(judged: readonly Judged[]): string {
  const worst = judged.toSorted((a, b) => a.same / a.total - b.same / b.total || a.name.localeCompare(b.name));
  const wide = Math.max(...worst.map(({ name }) => name.length));
  const row = (name: string, ...cells: string[]) =>
    [name.padEnd(wide), ...cells.map((cell) => cell.padEnd(12))].join('  ');
  const lines = [row('document', 'pages', 'page breaks', 'lines', 'same', 'lost', 'notes')];
  for (const { name, pages, samePageBreaks, same, total, lost: gone, notes } of worst) {
    lines.push(
      row(
        name,
        pages.join('/'),
        samePageBreaks ? 'same' : 'differ',
        `${same}/${total}`,
        percent(same, total),
        `${gone.length}`,
        notes.join(' '),
      ),
    );
  }
  const sum = (of: (one: Judged) => number) => judged.reduce((total, one) => total + of(one), 0);
  const [same, total] = [sum((one) => one.same), sum((one) => one.total)];
  lines.push(row('all', '', '', `${same}/${total}`, percent(same, total), `${sum((one) => one.lost.length)}`));
  for (const { name, differences, lost: gone } of worst.filter((one) => one.same < one.total || one.lost.length > 0)) {
    lines.push(
      '',
      name,
      ...gone.map((place) => `  lost: ${place}`),
      ...differences.slice(0, SHOWN).map((line) => `  ${line.slice(0, 110)}`),
    );
  }
  return lines.join('\n');
}

if (import.meta.filename === process.argv[1]) {
  const files = process.argv.slice(2);
  const given = files.map((file) => ({ name: basename(file), docx: new Uint8Array(readFileSync(file)) }));
  console.log(printed(await judge(given.length > 0 ? given : await otherMade())));
}
