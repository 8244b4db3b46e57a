const AROUND = 20;
const LONGEST = 160;

/** What differs between two texts, with some words around it. */
export function excerpts(before: string, after: string): { before: string; after: string } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const from = wordStart(before, Math.max(0, head - AROUND));
  const cut = (text: string) => {
    const to = wordEnd(text, Math.min(text.length, text.length - tail + AROUND));
    return clip(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`);
  };
  return { before: cut(before), after: cut(after) };
}

/** Words are left whole unless they are endless. */
function wordStart(text: string, at: number): number {
  const space = at === 0 ? -1 : text.lastIndexOf(' ', at);
  return at - space <= AROUND ? space + 1 : at;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  const end = space < 0 ? text.length : space;
  return end - at <= AROUND ? end : at;
}

const clip = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
