import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { diffArrays } from 'diff';
import { pdfContent } from '../../service/archive/pdf-content.js';

/** What an example prints, line by line as it stands on its pages: small enough to be read, exact enough to notice. */
export interface Golden {
  pages: string[][];
}

/** Beside the example, so that both move and are looked at together. Examples are no part of the lock, nor are these. */
export const goldenFile = (home: string, id: string, version: string, example: string): string =>
  path.join(home, 'examples', id, version, `${example}.golden.txt`);

/** Reads the printed pages: text in NFC, one space between words. */
export async function goldenOf(pdf: Uint8Array): Promise<Golden> {
  const pages = await pdfContent(pdf);
  return { pages: pages.map(({ lines }) => lines.map((line) => line.normalize('NFC'))) };
}

export function goldenText({ pages }: Golden): string {
  const parts = pages.map((lines, at) => [`=== trang ${at + 1}/${pages.length} ===`, ...lines].join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** Undefined where there is none yet. */
export function readGolden(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

/** The lines that changed, `-` gone and `+` new, a few at most. */
export function changedLines(before: string, now: string, most = 12): string[] {
  const changes = diffArrays(before.split('\n'), now.split('\n'));
  const lines = changes.flatMap(({ added, removed, value }) =>
    added || removed ? value.filter((line) => line !== '').map((line) => `${added ? '+' : '-'} ${line}`) : [],
  );
  return lines.length > most ? [...lines.slice(0, most), `… còn ${lines.length - most} dòng khác nữa`] : lines;
}
