import type { Paragraph } from '../paper/paper.js';
import type { Range } from '../regime.js';
import { so } from '../rules/common.js';
import type { ThanhPhan } from '../thanh-phan/van-ban.js';
import { nearest } from './change.js';
import { formatParagraph, formatRun, type ParagraphFormat, type RunFormat } from './format.js';
import type { LosslessXml } from './lossless-xml.js';
import type { Piece } from './run-text.js';
import type { Scene, Staged } from './scene.js';
import type { XmlNode } from './xml-node.js';

/** How a component is to be set; what is left out stays as it is. */
export interface Appearance {
  /** As it is called in a message: `Quốc hiệu`. */
  ten: string;
  size?: Range;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  align?: 'left' | 'center';
}

interface InkedRun {
  run: XmlNode;
  /** What of it is the component's own, where it prints something else too. */
  own: Own[] | undefined;
  text: string;
  size: number;
  bold: boolean;
  italic: boolean;
  caps: boolean;
}

/** A text of a run, and the characters in it that are meant. */
interface Own {
  piece: Piece;
  from: number;
  to: number;
}

/** Runs of the paragraph that print something. */
export function inkedRuns(scene: Scene, { node, pieces, from, to }: Staged): InkedRun[] {
  const found = new Map<XmlNode, InkedRun & { own: Own[] }>();
  const shared = new Set<XmlNode>();
  let at = 0;
  for (const piece of pieces) {
    const { run, fixed } = piece;
    const start = at;
    at += piece.text.length;
    // The number of a note is set by its own style.
    if (piece.text.trim() === '' || (fixed && piece.node.name.endsWith('Reference'))) continue;
    const own: Own = { piece, from: Math.max(0, from - start), to: Math.min(piece.text.length, to - start) };
    if (own.from > 0 || own.to < piece.text.length) shared.add(run);
    const text = piece.text.slice(own.from, Math.max(own.from, own.to));
    if (text.trim() === '') continue;
    const known = found.get(run);
    if (known) {
      known.text += text;
      known.own.push(own);
      continue;
    }
    const { size = 10, bold, italic, caps, smallCaps } = scene.looks.run(node, run);
    found.set(run, {
      run,
      own: [own],
      text,
      size,
      bold: bold === true,
      italic: italic === true,
      caps: caps === true || smallCaps === true,
    });
  }
  return [...found.values()].map((one) => ({ ...one, own: shared.has(one.run) ? one.own : undefined }));
}

/** A run of their own for some neighbours in a run, with its format. */
function isolated(xml: LosslessXml, run: XmlNode, own: readonly Own[]): XmlNode | undefined {
  if (own.some(({ piece }) => piece.node.parent !== run || (piece.fixed && piece.text.length > 0))) return undefined;
  const nodes = own.map((one) => cutText(xml, one));
  const parent = run.parent!;
  const first = run.children.indexOf(nodes[0]!);
  const last = run.children.indexOf(nodes.at(-1)!);
  const rPr = run.first('w:rPr');
  const cut = (children: readonly (XmlNode | string)[]): XmlNode => {
    const part = run.cloneEmpty();
    if (rPr) part.append(rPr.clone());
    for (const child of children) {
      if (typeof child === 'string') part.children.push(child);
      else part.append(child);
    }
    return part;
  };
  const behind = run.children.slice(last + 1);
  const middle = cut(run.children.slice(first, last + 1));
  const at = parent.children.indexOf(run);
  if (behind.length > 0) parent.insert(cut(behind), at + 1);
  parent.insert(middle, at + 1);
  run.children.splice(first);
  if (run.elements().every((child) => child === rPr)) run.remove();
  return middle;
}

/** The `w:t` of these characters alone; what stands before and behind them gets one each. */
function cutText(xml: LosslessXml, { piece, from, to }: Own): XmlNode {
  const { node, text } = piece;
  if (from <= 0 && to >= text.length) return node;
  const run = node.parent!;
  const part = (piece: string): XmlNode => xml.element('w:t', { 'xml:space': 'preserve' }, piece);
  const middle = part(text.slice(from, to));
  const at = run.children.indexOf(node);
  node.remove();
  if (to < text.length) run.insert(part(text.slice(to)), at);
  run.insert(middle, at);
  if (from > 0) run.insert(part(text.slice(0, from)), at);
  return middle;
}

/** The size of most of its letters. */
export function mainSize(scene: Scene, paragraphs: readonly Paragraph[]): number | undefined {
  const letters = new Map<number, number>();
  for (const p of paragraphs) {
    const staged = scene.stage(p);
    for (const { size, text } of staged ? inkedRuns(scene, staged) : []) {
      letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
    }
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Sets every run and paragraph of a component that is not so yet, and tells what was changed in each paragraph. */
export function mendAppearance(
  scene: Scene,
  rule: string | undefined,
  of: ThanhPhan | undefined,
  look: Appearance,
): void {
  if (!rule || !of) return;
  const main = look.size && mainSize(scene, of.paragraphs);
  const size = look.size && main !== undefined ? nearest(main, look.size) : undefined;
  const caps = look.caps === undefined ? undefined : capsToSet(of, look.caps);
  for (const p of of.paragraphs) mendParagraph(scene, rule, p, { ...look, caps }, size);
}

function mendParagraph(
  scene: Scene,
  rule: string,
  p: Paragraph,
  look: Omit<Appearance, 'caps'> & { caps: boolean | undefined },
  size: number | undefined,
): void {
  const staged = scene.stage(p);
  if (!staged) return;
  const was = new Set<string>();
  const is = new Set<string>();
  for (const found of inkedRuns(scene, staged)) {
    const format: RunFormat = {};
    if (size !== undefined && nearest(found.size, look.size!) !== found.size) {
      format.size = size;
      was.add(`cỡ chữ ${so(found.size)}`);
      is.add(`cỡ chữ ${so(size)}`);
    }
    for (const [name, on, off] of TOGGLES) {
      const wanted = look[name];
      if (wanted === undefined || found[name] === wanted) continue;
      if (name === 'caps' && wanted && !/\p{Ll}/u.test(found.text)) continue;
      format[name] = wanted;
      was.add(wanted ? off : on);
      is.add(wanted ? on : off);
    }
    if (Object.keys(format).length === 0) continue;
    const run = found.own ? isolated(staged.xml, found.run, found.own) : found.run;
    if (run) formatRun(staged.xml, run, format);
  }
  if (look.align && staged.leads) {
    const format = alignment(p, look.align);
    if (format) {
      formatParagraph(staged.xml, staged.node, format);
      was.add(`căn ${ALIGN[p.align ?? 'left']}${format.align === undefined ? ', lệch vì thụt lề' : ''}`);
      is.add(`căn ${ALIGN[look.align]}`);
    }
  }
  if (is.size === 0) return;
  const [before, after] = [[...was].join(', '), [...is].join(', ')];
  const message = `Đã đặt ${look.ten} ${after} (trước đó: ${before}).`;
  scene.m.note(rule, p.place, p.text, { before, after, message });
}

const TOGGLES = [
  ['bold', 'chữ đậm', 'chữ không đậm'],
  ['italic', 'chữ nghiêng', 'chữ đứng'],
  ['caps', 'chữ in hoa', 'chữ in thường'],
] as const;

export const ALIGN = {
  left: 'trái',
  center: 'giữa',
  right: 'phải',
  justify: 'đều hai bên',
  distribute: 'dàn đều',
} as const;

/** How far off the middle a centred line may be, and off the edge one that is flush left, points. */
const OFF_CENTRE = 8.5;
const NOT_FLUSH = 3;

/** Undefined where it is so already. A line pushed by blanks or tabs is set by them, which is not ours to judge. */
function alignment(p: Paragraph, wanted: 'left' | 'center'): ParagraphFormat | undefined {
  const { align = 'left', left = 0, right = 0, firstLine = 0, text } = p;
  if (/^[\s\u00a0]|\t/.test(text)) return undefined;
  if (wanted === 'left') {
    const flush = Math.abs(left + firstLine) <= NOT_FLUSH;
    if (flush) return align === 'left' || align === 'justify' ? undefined : { align: 'left' };
    return { ...(align !== 'left' && align !== 'justify' && { align: 'left' }), left: 0, firstLine: 0 };
  }
  const off = Math.abs(left + firstLine - right) / 2 > OFF_CENTRE;
  if (align === 'center' && !off) return undefined;
  return { ...(align !== 'center' && { align: 'center' }), left: 0, right: 0, firstLine: 0 };
}

/**
 * Capitals by formatting are given and taken; typed letters stay as they are. They are taken only where what was typed below them
 * begins with a capital, as a name or a title does.
 */
function capsToSet(of: ThanhPhan, wanted: boolean): boolean | undefined {
  const typed = of.paragraphs.map(({ text }) => text).join(' ');
  if (wanted) return /\p{Ll}/u.test(of.text) ? true : undefined;
  const shouts = !/\p{Ll}/u.test(of.text) && /\p{Lu}/u.test(of.text);
  return shouts && /^\P{L}*\p{Lu}/u.test(typed) && /\p{Ll}/u.test(typed) ? false : undefined;
}
