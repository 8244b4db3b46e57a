import { FontMetrics } from '../../typeset/fonts.js';
import type { Paper, Paragraph } from '../paper/paper.js';
import type { ThanhPhan } from '../thanh-phan/van-ban.js';

/** Where the middle of a component's first line lies, points from the page's left edge; undefined where its file does not tell. */
function middleOf({ paragraphs: [p] }: Pick<ThanhPhan, 'paragraphs'>, paper: Paper): number | undefined {
  if (!p) return undefined;
  if (p.ink) return p.ink.left + p.ink.width / 2;
  const margin = paper.sections[p.section]?.margin?.left;
  if (margin === undefined || !p.column || setByTabs({ paragraphs: [p] }, paper)) return undefined;
  const from = margin + p.column.left + (p.left ?? 0);
  const to = margin + p.column.left + p.column.width - (p.right ?? 0);
  if (p.align === 'center') return (from + to) / 2;
  const half = Math.min(widthOf(p), to - from) / 2;
  return p.align === 'right' ? to - half : from + half + (p.firstLine ?? 0);
}

/** Length of the paragraph set on one line, points. */
export function widthOf(p: Paragraph): number {
  const metrics = FontMetrics.load();
  return p.runs.reduce((sum, run) => {
    const text = run.caps ? run.text.toLocaleUpperCase('vi') : run.text;
    return sum + metrics.width(text, run.size, run);
  }, 0);
}

/** The side of its page on which a component lies: to the middle of the page it belongs to neither. */
export function sideOf(of: ThanhPhan, paper: Paper): 'left' | 'right' | 'middle' | undefined {
  const middle = middleOf(of, paper);
  const page = paper.sections[of.paragraphs[0]?.section ?? 0]?.page;
  if (middle === undefined || !page) return undefined;
  const off = middle / page.width - 0.5;
  if (Math.abs(off) < 0.04) return 'middle';
  return off < 0 ? 'left' : 'right';
}

/** Tabs or rows of spaces put it where it stands: neither its alignment nor its indents tell. */
export const setByTabs = ({ paragraphs }: Pick<ThanhPhan, 'paragraphs'>, paper: Paper): boolean =>
  paragraphs.some(({ id, text }) => /\t|[ \u00a0]{4}/.test(paper.paragraphs[id]?.text ?? text));
