import type { Paragraph } from '../paper/paper.js';
import { so } from '../rules/common.js';
import type { Cap, Muc } from '../thanh-phan/van-ban.js';
import { ALIGN, inkedRuns, mainSize, mendAppearance } from './appearance.js';
import { nearest } from './change.js';
import { formatParagraph } from './format.js';
import type { Scene } from './scene.js';

/** Levels that stand in the middle of the page. */
const CENTRED: ReadonlySet<Cap> = new Set(['phan', 'chuong', 'mucTitle', 'tieuMuc']);

/** The text between title and signature (PLI-II.6; TT 01, Điều 11). A form has no such text. */
export function mendBody(scene: Scene): void {
  const { m, vanBan } = scene;
  if (vanBan.dang === 'form') return;
  for (const of of vanBan.canCu) {
    mendAppearance(scene, m.rule('CC-01'), of, { ten: 'căn cứ', size: m.regime.sizes.canCu, italic: m.nd30 });
  }
  for (const of of vanBan.noiDung) mendLevel(scene, of);
  const text = vanBan.noiDung.filter(({ cap }) => cap !== 'bang');
  mendSizes(scene, text);
  const flowing = text
    .filter(({ cap }) => !CENTRED.has(cap))
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(isFlowing);
  mendAlignment(scene, flowing);
  mendIndents(scene, flowing);
  for (const p of flowing) mendSpacing(scene, p);
}

/** Text in a box or a cell keeps its own layout, as does what was centred or set right on purpose. */
const isFlowing = (p: Paragraph): boolean =>
  p.text.trim() !== '' && p.cell === undefined && !p.boxed && p.align !== 'center' && p.align !== 'right';

function mendLevel(scene: Scene, of: Muc): void {
  const { m } = scene;
  const size = m.regime.sizes.muc;
  if (CENTRED.has(of.cap)) {
    const rule = m.rule('LV-02', of.cap === 'phan' || of.cap === 'chuong' ? 'LV-01' : 'LV-02');
    mendAppearance(scene, rule, of, { ten: 'đề mục', size, bold: true, italic: false, align: 'center' });
  } else if (of.cap === 'dieu' && of.tieuDe) {
    mendAppearance(scene, m.rule('LV-03'), of, { ten: 'tên điều', bold: true, italic: false });
  } else if (of.cap === 'mucLaMa' && of.tieuDe) {
    mendAppearance(scene, m.rule('LV-08', 'LV-04'), of, { ten: 'đề mục', size, bold: true, italic: false, caps: true });
  }
}

/** One size for the whole text, within its range. */
function mendSizes(scene: Scene, text: readonly Muc[]): void {
  const { m } = scene;
  const range = m.regime.sizes.body;
  const [outside, mixed] = [m.rule('BODY-02', 'BODY-01'), m.rule('SIZE-02', 'BODY-02')];
  const main = mainSize(
    scene,
    text.flatMap(({ paragraphs }) => paragraphs),
  );
  if (main === undefined) return;
  const size = nearest(main, range);
  for (const of of text) {
    mendAppearance(
      scene,
      outside,
      { ...of, paragraphs: of.paragraphs.filter((p) => outOfRange(scene, p)) },
      {
        ten: 'nội dung',
        size: [size, size],
      },
    );
    const own = mainSize(scene, of.paragraphs);
    if (own !== undefined && own !== size && nearest(own, range) === own)
      mendAppearance(scene, mixed, of, { ten: 'nội dung', size: [size, size] });
  }
}

function outOfRange(scene: Scene, p: Paragraph): boolean {
  const staged = scene.stage(p);
  const { body } = scene.m.regime.sizes;
  return staged !== undefined && inkedRuns(scene, staged).some(({ size }) => nearest(size, body) !== size);
}

function mendAlignment(scene: Scene, flowing: readonly Paragraph[]): void {
  const rule = scene.m.rule('BODY-01');
  if (!rule) return;
  for (const p of flowing) {
    const staged = scene.stage(p);
    if (!staged?.whole || p.align === 'justify') continue;
    formatParagraph(staged.xml, staged.node, { align: 'both' });
    const before = `căn ${ALIGN[p.align ?? 'left']}`;
    const after = `căn ${ALIGN.justify}`;
    scene.m.note(rule, p.place, p.text, { before, after, message: `Đã ${after} đoạn văn (trước đó: ${before}).` });
  }
}

/** 1 cm and 1,27 cm in points, and how far a measure may be off. */
const INDENTS = [28.35, 36] as const;
const OFF = 0.5;

/** Blanks typed in front of a paragraph to push its first line. */
const PUSHED = /^(?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{2,})/;

/** One first-line indent for the whole text, by the paragraph and not by blanks. */
function mendIndents(scene: Scene, flowing: readonly Paragraph[]): void {
  const { m } = scene;
  const [indent, blanks] = [m.rule('BODY-03'), m.rule('BODY-06', 'BODY-03')];
  const wanted = commonIndent(scene, flowing);
  for (const p of flowing) {
    const staged = scene.stage(p);
    if (!staged?.whole) continue;
    const pushed = PUSHED.exec(p.text)?.[0] ?? '';
    const start = startOf(p);
    const wrong = Math.abs(start - wanted) > OFF || (p.left ?? 0) !== 0;
    if (pushed !== '' && blanks) {
      const done = scene.edit(blanks, p, () => [{ from: 0, to: pushed.length, text: '' }], MESSAGE);
      if (done && wrong) formatParagraph(staged.xml, staged.node, { left: 0, firstLine: Math.round(wanted * 20) });
    } else if (pushed === '' && indent && wrong) {
      formatParagraph(staged.xml, staged.node, { left: 0, firstLine: Math.round(wanted * 20) });
      const [before, after] = [`${cm(start)} cm`, `${cm(wanted)} cm`];
      const message = `Đã lùi dòng đầu của đoạn ${after} (trước đó: ${before}).`;
      m.note(indent, p.place, p.text, { before, after, message });
    }
  }
}

const MESSAGE = 'Đã thay dấu tab, dấu cách ở đầu đoạn bằng lùi dòng đầu.';

const cm = (points: number): string => so((points * 2.54) / 72);

/** Where the first line begins. */
const startOf = (p: Paragraph): number => (p.left ?? 0) + (p.firstLine ?? 0);

/** The indent that most paragraphs have already, or the allowed one that is nearest to it. */
function commonIndent({ m }: Scene, flowing: readonly Paragraph[]): number {
  const allowed = (start: number): number => {
    if (!m.nd30) return nearest(start, INDENTS);
    return Math.abs(start - INDENTS[0]) <= Math.abs(start - INDENTS[1]) ? INDENTS[0] : INDENTS[1];
  };
  const votes = new Map<number, number>();
  for (const p of flowing) {
    const start = startOf(p);
    if (start <= 0 || PUSHED.test(p.text)) continue;
    // One that is allowed as it stands speaks for itself louder than one that has to be mended anyhow.
    const weight = Math.abs(allowed(start) - start) <= OFF ? 1_000 : 1;
    votes.set(allowed(start), (votes.get(allowed(start)) ?? 0) + weight);
  }
  const [first] = [...votes].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? (m.regime.body.firstLine * 72) / 25.4;
}

function mendSpacing(scene: Scene, p: Paragraph): void {
  const { m } = scene;
  const staged = scene.stage(p);
  if (!staged?.whole) return;
  const { xml, node } = staged;
  const least = m.regime.body.spaceBetween;
  const gap = (p.before ?? 0) + (p.after ?? 0);
  const rule = m.rule('BODY-04');
  if (rule && gap < least - 0.1) {
    if (scene.looks.isContextual(node)) formatParagraph(xml, node, { contextual: false });
    formatParagraph(xml, node, { before: Math.round((least - (p.after ?? 0)) * 20) });
    const [before, after] = [`${so(gap)} pt`, `${so(least)} pt`];
    m.note(rule, p.place, p.text, {
      before,
      after,
      message: `Đã đặt khoảng cách giữa các đoạn ${after} (trước đó: ${before}).`,
    });
  }
  const line = m.rule('BODY-05');
  const wanted = lineOf(scene, p);
  if (line && wanted !== undefined && p.line) {
    formatParagraph(xml, node, { line: Math.round(wanted * 240) });
    const before = p.line.rule === 'auto' ? `${so(p.line.value)} dòng` : `${so(p.line.value)} pt`;
    const after = `${so(wanted)} dòng`;
    m.note(line, p.place, p.text, { before, after, message: `Đã đặt giãn dòng ${after} (trước đó: ${before}).` });
  }
}

/** Height of a single line of Times New Roman, in em; the range of the clause, in lines; what TT 01 lets be exact, points. */
const LINE_EM = 1.15;
const LINES = [1, 1.5] as const;
const EXACT_PT = 15;

/** The spacing to set, in lines; undefined where it is right as it stands. */
function lineOf({ m }: Scene, { line, runs }: Paragraph): number | undefined {
  if (!line) return undefined;
  const single = LINE_EM * Math.max(...runs.map(({ size }) => size), 1);
  const lines = line.rule === 'auto' ? line.value : line.value / single;
  const wanted = Math.round(nearest(lines, LINES) * 100) / 100;
  if (line.rule === 'auto') return Math.abs(wanted - lines) <= 0.005 ? undefined : wanted;
  if (!m.nd30 && line.value >= EXACT_PT && lines <= LINES[1]) return undefined;
  return wanted;
}
