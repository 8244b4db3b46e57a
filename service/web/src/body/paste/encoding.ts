import { detectLegacy } from '../../../../engine/vietnamese/legacy.ts';
import { encodingOf, printedBy } from '../../../../engine/vietnamese/legacy-fonts.ts';
import type { RawLine, RawRun } from './clip.ts';

/**
 * Brings lines to Unicode, in place: by the font that each piece stands in, and where no font tells, by what the text itself shows. Says
 * whether anything changed.
 */
export function inUnicode(lines: readonly RawLine[]): boolean {
  let converted = false;
  for (const line of lines) converted = byFont(line) || converted;
  return bySight(lines) || converted;
}

function byFont(line: RawLine): boolean {
  if (!line.runs.some((run) => encodingOf(run.font))) return false;
  let changed = false;
  line.runs.forEach((run, at) => {
    const encoding = encodingOf(run.font);
    if (!encoding) return;
    // A mark of VNI may stand in the next piece than its vowel.
    const next = line.runs[at + 1];
    const mark = next && encodingOf(next.font) === encoding ? encoding.trailing?.exec(next.text)?.[0] : undefined;
    if (mark && next) {
      run.text += mark;
      next.text = next.text.slice(mark.length);
    }
    const printed = printedBy(encoding, run.text);
    if (printed === undefined) return;
    run.text = printed;
    changed = true;
  });
  return changed;
}

const NEWLINE = /\n/g;

function bySight(lines: readonly RawLine[]): boolean {
  const texts = lines.map((line) =>
    line.runs
      .map((run) => run.text)
      .join('')
      .replace(NEWLINE, ' '),
  );
  const found = detectLegacy(texts.join('\n'));
  if (!found?.sure) return false;
  const converted = found.converted.split('\n');
  if (converted.length !== lines.length) return false;
  lines.forEach((line, at) => {
    const text = converted[at]!;
    if (text === texts[at]!.normalize('NFC')) return;
    spread(line.runs, texts[at]!, text);
  });
  return true;
}

/** Gives each piece of a line its part of the converted text. */
function spread(runs: RawRun[], before: string, after: string): void {
  if (runs.length === 1) {
    runs[0]!.text = after;
    return;
  }
  if (before.length === after.length) {
    let at = 0;
    for (const run of runs) {
      const end = at + run.text.length;
      run.text = after.slice(at, end);
      at = end;
    }
    return;
  }
  // Words keep their order, and no conversion makes or takes a space: each piece gets as many words as it had.
  const words = after.split(/(?<=\s)(?=\S)/);
  let taken = 0;
  let seen = 0;
  runs.forEach((run, at) => {
    seen += run.text.length;
    const upTo =
      at === runs.length - 1
        ? words.length
        : before.slice(0, seen).split(/(?<=\s)(?=\S)/).length -
          (/\s$/.test(before.slice(0, seen)) || /^\s/.test(before.slice(seen)) ? 0 : 1);
    run.text = words.slice(taken, Math.max(upTo, taken)).join('');
    taken = Math.max(upTo, taken);
  });
}
