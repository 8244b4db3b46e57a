import type { Dong } from './dong.js';
import { halfEnd, isQuocHieu } from './nhan-biet.js';

/** Letterheads looked at in one file. */
const MOST = 500;

/**
 * A PDF tells no cells, so a whole half of a letterhead may be read before the other, with what stands below both. Its lines
 * from the top of the page to the end of the half with Quốc hiệu are put in the order of their height on the page.
 */
export function inRows(lines: readonly Dong[]): Dong[] {
  const all = [...lines];
  let seen = 0;
  for (let i = 0; i < all.length && seen < MOST; i++) {
    const line = all[i]!;
    if (!line.p.ink || !isQuocHieu(line)) continue;
    seen++;
    const page = line.p.place.page;
    let from = i;
    while (from > 0 && i - from < 60 && all[from - 1]!.p.place.page === page) from--;
    const to = halfEnd(all, i);
    const segment = all.slice(from, to + 1).sort((a, b) => (a.p.ink?.top ?? 0) - (b.p.ink?.top ?? 0));
    all.splice(from, segment.length, ...segment);
    i = to;
  }
  return all.map((line, at) => ({ ...line, at }));
}
