import { FontMetrics } from '../../typeset/fonts.js';
import type { Paper, Paragraph, Section } from '../paper/paper.js';

/** Height of a line of Times New Roman at single spacing, in em. */
const LINE = 1.15;

/** For what an estimate leaves out: words that do not fill their line, lines that tables draw. */
const ROOM = 1.2;

/**
 * Whether a document surely has more than one page, or surely has one only. A DOCX does not say, so its length is bounded
 * from below (text alone, of tables the first column) and from above; undefined in between.
 */
export function severalPages(paper: Paper): boolean | undefined {
  if (paper.pages !== undefined) return paper.pages > 1;
  const [section] = paper.sections;
  if (!section) return undefined;
  const printed = paper.paragraphs.findIndex(({ text }) => text.trim() !== '');
  if (paper.paragraphs.some((p) => p.pageBreakBefore && printed >= 0 && p.id > printed)) return true;
  if (paper.sections.some(({ page }) => page.width !== section.page.width || page.height !== section.page.height))
    return true;
  const room = section.page.height - (section.margin?.top ?? 0) - (section.margin?.bottom ?? 0);
  const metrics = FontMetrics.load();
  let least = 0;
  let most = paper.pictures.reduce((sum, { height = 0 }) => sum + height, 0);
  for (const p of paper.paragraphs) {
    const height = lines(p, section, metrics) * lineHeight(p);
    if (p.cell === undefined || p.cell.column === 0) least += height;
    most += Math.max(height, LINE * 14) * ROOM + (p.before ?? 0) + (p.after ?? 0);
    if (least > room) return true;
  }
  return most < room && paper.sections.length === 1 ? false : undefined;
}

function lines(p: Paragraph, section: Section, metrics: FontMetrics): number {
  const text = section.page.width - (section.margin?.left ?? 0) - (section.margin?.right ?? 0);
  const width = Math.max((p.column?.width ?? text) - (p.left ?? 0) - (p.right ?? 0), 20);
  const length = p.runs.reduce((sum, run) => sum + metrics.width(run.text, run.size, run), 0);
  return Math.ceil(length / width);
}

function lineHeight({ line, runs }: Paragraph): number {
  const single = LINE * runs.reduce((least, { size }) => Math.min(least, size), runs[0]?.size ?? 0);
  if (!line) return single;
  if (line.rule === 'auto') return single * line.value;
  return line.rule === 'exact' ? line.value : Math.max(single, line.value);
}
