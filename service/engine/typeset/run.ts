import { declare } from './css.js';
import { FontMetrics } from './fonts.js';
import type { RunProps } from './properties.js';
import { familyCss, standIn } from './stand-ins.js';
import { px, trim } from './units.js';

/** Height of a line of Tinos (and of Times New Roman) at single spacing, in em. */
export const LINE_EM = 1.1499;

/** LibreOffice's figures for raised and lowered text; Word's own are within half a point of them. */
const SCRIPT_SIZE = 0.58;
const SUPERSCRIPT_RISE = 0.33;
const SUBSCRIPT_DROP = 0.08;

export const SMALL_CAPS_SIZE = 0.8;

export const isRaised = (run: RunProps): boolean => run.vertAlign === 'superscript' || run.vertAlign === 'subscript';

/** Height of a line of the run's font at single spacing, in em. */
export function lineEm(run: RunProps): number {
  const { id } = standIn(run.font);
  return id === 'tinos' ? LINE_EM : FontMetrics.load(id).lineEm;
}

/** The size its glyphs are drawn at. */
export const glyphSize = (run: RunProps): number => (run.size ?? 10) * (isRaised(run) ? SCRIPT_SIZE : 1);

/** What a block sets once for all its runs. */
export interface BlockFont {
  size: number;
  bold: boolean;
  italic: boolean;
  colour: string | undefined;
  family: string | undefined;
  /** Height of its line at single spacing, in em. */
  lineEm: number;
}

export function blockFontCss(font: BlockFont): Record<string, string | undefined> {
  return {
    'font-family': font.family,
    'font-size': px(font.size),
    'font-weight': font.bold ? 'bold' : undefined,
    'font-style': font.italic ? 'italic' : undefined,
    color: font.colour,
  };
}

/** Declarations that make a run out of the block's font; empty when it is just that. */
/**
 * @param line the paragraph's multiple of single spacing; undefined where all its lines have one height
 */
export function runCss(run: RunProps, block: BlockFont, line: number | undefined): string {
  const size = glyphSize(run);
  const bold = run.bold === true;
  const italic = run.italic === true;
  const colour = run.colour ?? undefined;
  const raised = isRaised(run);
  const moved = raised || Boolean(run.position);
  const family = familyCss(run.font);
  const own = lineEm(run);
  return declare({
    'font-family': family === block.family ? undefined : (family ?? TINOS),
    'font-size': size === block.size ? undefined : px(size),
    'font-weight': bold === block.bold ? undefined : bold ? 'bold' : 'normal',
    'font-style': italic === block.italic ? undefined : italic ? 'italic' : 'normal',
    color: colour === block.colour ? undefined : (colour ?? '#000'),
    'background-color': run.background ?? undefined,
    ...decoration(run),
    'letter-spacing': run.spacing ? px(run.spacing) : undefined,
    'font-kerning': isKerned(run) ? 'normal' : undefined,
    'text-transform': run.caps ? 'uppercase' : undefined,
    'vertical-align': moved ? px(rise(run)) : undefined,
    // A raised or, at exact spacing, larger run must not make its line higher.
    'line-height':
      raised || (line === undefined && size !== block.size)
        ? '0'
        : line !== undefined && own !== block.lineEm
          ? trim(own * line)
          : undefined,
  });
}

const TINOS = 'Tinos,"Times New Roman",serif';

function rise(run: RunProps): number {
  const size = run.size ?? 10;
  const script =
    run.vertAlign === 'superscript' ? SUPERSCRIPT_RISE : run.vertAlign === 'subscript' ? -SUBSCRIPT_DROP : 0;
  return size * script + (run.position ?? 0);
}

const isKerned = (run: RunProps): boolean => Boolean(run.kern) && (run.size ?? 10) >= run.kern!;

const UNDERLINES: Record<string, string> = {
  double: 'double',
  wavyDouble: 'wavy',
  wave: 'wavy',
  wavyHeavy: 'wavy',
  dotted: 'dotted',
  dottedHeavy: 'dotted',
  dash: 'dashed',
  dashedHeavy: 'dashed',
  dashLong: 'dashed',
  dashLongHeavy: 'dashed',
  dotDash: 'dashed',
  dashDotHeavy: 'dashed',
  dotDotDash: 'dashed',
  dashDotDotHeavy: 'dashed',
};

function decoration(run: RunProps): Record<string, string | undefined> {
  const underlined = run.underline !== undefined && run.underline !== 'none';
  const struck = run.strike || run.doubleStrike;
  if (!underlined && !struck) return {};
  const kind = run.doubleStrike ? 'double' : underlined ? UNDERLINES[run.underline!] : undefined;
  return {
    'text-decoration-line': [underlined ? 'underline' : '', struck ? 'line-through' : ''].join(' ').trim(),
    'text-decoration-style': kind,
    'text-decoration-thickness': run.underline === 'thick' ? px((run.size ?? 10) / 10) : undefined,
  };
}

/** A stretch of text that is drawn in one size: small capitals come as two. */
export interface Piece {
  text: string;
  small: boolean;
}

export function smallCapsPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const small = character !== character.toUpperCase();
    const last = pieces.at(-1);
    if (last && last.small === small) last.text += character;
    else pieces.push({ text: character, small });
  }
  return pieces;
}

/** Width of text as the run sets it, in points. `tinos` are the metrics of the font of most text. */
export function runWidth(text: string, run: RunProps, tinos: FontMetrics): number {
  const { id } = standIn(run.font);
  const fonts = id === 'tinos' ? tinos : FontMetrics.load(id);
  const face = { bold: run.bold === true, italic: run.italic === true };
  const size = glyphSize(run);
  let width = 0;
  if (run.caps) width = fonts.width(text.toUpperCase(), size, face);
  else if (run.smallCaps) {
    for (const piece of smallCapsPieces(text)) {
      width += piece.small
        ? fonts.width(piece.text.toUpperCase(), size * SMALL_CAPS_SIZE, face)
        : fonts.width(piece.text, size, face);
    }
  } else width = fonts.width(text, size, face);
  return run.spacing ? width + run.spacing * [...text].length : width;
}

/** CSS of the small part of small capitals. */
export const smallCapsCss = `font-size:${trim(SMALL_CAPS_SIZE)}em;text-transform:uppercase;line-height:0;`;
