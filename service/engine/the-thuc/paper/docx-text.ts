import type { Inline } from '../../typeset/inline.js';
import type { Label } from '../../typeset/numbering.js';
import { SYMBOLS } from '../../typeset/numbering.js';
import type { Border, ParagraphProps, RunProps } from '../../typeset/properties.js';
import type { BorderLine, Paragraph, Run } from './paper.js';

/** A run of the paper from one of the file. */
export function runOf(text: string, run: RunProps): Run {
  return {
    text,
    font: run.font,
    size: run.size ?? 10,
    bold: run.bold === true,
    italic: run.italic === true,
    caps: run.caps === true || run.smallCaps === true,
    underline: run.underline === undefined || run.underline === 'none' ? undefined : run.underline,
    colour: run.colour ?? undefined,
  };
}

const sameLook = (a: Run, b: Run): boolean =>
  a.font === b.font &&
  a.size === b.size &&
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.caps === b.caps &&
  a.underline === b.underline &&
  a.colour === b.colour;

/** Runs of one look each, however many the file cuts the text into. Page counters have no text here. */
export function runsOf(items: readonly Inline[]): Run[] {
  const runs: { run: Run; parts: string[] }[] = [];
  const add = (text: string, props: RunProps) => {
    const run = runOf('', props);
    const last = runs.at(-1);
    if (last && sameLook(last.run, run)) last.parts.push(text);
    else runs.push({ run, parts: [text] });
  };
  let pageBreak = false;
  for (const item of items) {
    if (item.kind === 'pageBreak') pageBreak = runs.length > 0;
    if (item.kind !== 'text' && item.kind !== 'tab' && item.kind !== 'break') continue;
    if (pageBreak) add('\n', item.run);
    pageBreak = false;
    add(item.kind === 'text' ? item.text : item.kind === 'tab' ? '\t' : '\n', item.run);
  }
  return runs.map(({ run, parts }) => ({ ...run, text: parts.join('') }));
}

/** The mark of a footnote or an endnote: it is no word of the text. */
export const isNoteMark = (item: Inline): boolean => item.kind === 'text' && /^#[fe]n\d+$/.test(item.link ?? '');

const SYMBOL_FONT = /^(symbol|wingdings|webdings|opensymbol|starsymbol)/i;

/** The label as people see it: signs of symbol fonts by what they look like. */
export function labelText(label: Label): string {
  if (!SYMBOL_FONT.test(label.run.font ?? '')) return label.text;
  return label.text.replace(/[!-\u00ff]/g, (sign) => SYMBOLS[sign.charCodeAt(0)] ?? '•');
}

/** The label and what parts it from the text, as it is set on the line. */
export function labelItems(label: Label, mark: RunProps): Inline[] {
  const run = { ...mark, underline: 'none', ...label.run };
  const text: Inline = {
    kind: 'text',
    text: labelText(label) + (label.suffix === 'space' ? ' ' : ''),
    run,
    link: undefined,
  };
  return label.suffix === 'tab' ? [text, { kind: 'tab', run }] : [text];
}

/** A drawn edge; undefined where there is none or it is white on white, which people use to hide a table's lines. */
export const lineOf = (border: Border | undefined): BorderLine | undefined =>
  border && border.style !== 'none' && border.colour !== '#ffffff'
    ? { width: border.width, style: border.style }
    : undefined;

export function bordersOf(props: ParagraphProps): Paragraph['borders'] {
  const borders: Paragraph['borders'] = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = lineOf(props.borders?.[side]);
    if (line) borders[side] = line;
  }
  return borders;
}

/** Format of a paragraph: a DOCX tells all of it, what it leaves out is Word's own default. */
export function formatOf(
  props: ParagraphProps,
): Pick<Paragraph, 'align' | 'left' | 'right' | 'firstLine' | 'before' | 'after' | 'line' | 'keepNext' | 'borders'> {
  return {
    align: props.align ?? 'left',
    left: props.left ?? 0,
    right: props.right ?? 0,
    firstLine: props.firstLine ?? 0,
    before: props.before ?? 0,
    after: props.after ?? 0,
    line: props.line ? { rule: props.lineRule ?? 'auto', value: props.line } : { rule: 'auto', value: 1 },
    keepNext: props.keepNext === true,
    borders: bordersOf(props),
  };
}

/** Whether the mark of the paragraph hides it: nothing to show, and no line of its own. */
export const isInvisible = (items: readonly Inline[], mark: RunProps): boolean =>
  mark.vanish === true && items.length === 0;
