import type { Paragraph } from '../paper/paper.js';
import { every, so, toMm } from '../rules/common.js';
import { doanChay, nhieuDong, pushedIn } from '../rules/doan-chay.js';
import { laThutDung, thutDau } from '../rules/noi-dung.js';
import type { Muc } from '../thanh-phan/van-ban.js';
import { ALIGN, mendAppearance } from './appearance.js';
import { nearest } from './change.js';
import { formatParagraph } from './format.js';
import { mendLevels } from './levels.js';
import type { Scene } from './scene.js';
import { mendSizes } from './sizes.js';

/** The text between title and signature (PLI-II.6; TT 01, Điều 11). A form has no such text. */
export function mendBody(scene: Scene): void {
  const { m, vanBan } = scene;
  if (vanBan.dang === 'form') return;
  for (const of of vanBan.canCu) {
    mendAppearance(scene, m.rule('CC-01'), of, { ten: 'căn cứ', size: m.regime.sizes.canCu, italic: m.nd30 });
  }
  const running = doanChay(vanBan);
  const indent = commonIndent(scene, running);
  mendSizes(scene);
  mendLevels(scene, indent);
  for (const of of running) {
    mendAlignment(scene, of);
    mendIndent(scene, of, indent);
    mendLine(scene, of);
  }
  mendGaps(scene, new Set(running));
}

/** Căn cứ without their place, which NĐ 30 sets in italics. */
const CAN_CU = /^(?:căn cứ|thực hiện|theo|xét|trên cơ sở)(?!\p{L})/iu;

function mendAlignment(scene: Scene, of: Muc): void {
  const rule = scene.m.rule('BODY-01');
  const [p] = of.paragraphs;
  const staged = rule && p && scene.stage(p);
  if (!staged) return;
  if (every(of, ({ italic }) => italic) && !CAN_CU.test(of.text)) {
    mendAppearance(scene, rule, of, { ten: 'đoạn văn', italic: false });
  }
  // A single line looks the same either way.
  if (!staged.leads || p.align === 'justify' || !nhieuDong(p)) return;
  formatParagraph(staged.xml, staged.node, { align: 'both' });
  const [before, after] = [`căn ${ALIGN[p.align ?? 'left']}`, `căn ${ALIGN.justify}`];
  scene.m.note(rule, p.place, p.text, { before, after, message: `Đã ${after} đoạn văn (trước đó: ${before}).` });
}

/** How far an indent may be off, points. */
const OFF = 0.5;

const MESSAGE = 'Đã thay dấu tab, dấu cách ở đầu đoạn bằng lùi dòng đầu.';

/** By the paragraph and not by blanks, and the same everywhere under NĐ 30. */
function mendIndent(scene: Scene, of: Muc, wanted: number): void {
  const { m } = scene;
  const [indent, blanks] = [m.rule('BODY-03'), m.rule('BODY-06', 'BODY-03')];
  const [p] = of.paragraphs;
  const staged = p && scene.stage(p);
  const at = p && thutDau(p, of.cap !== 'doan');
  if (!p || !staged?.leads || at === undefined) return;
  const right = laThutDung(m.regime.id, at) && (!m.nd30 || Math.abs(at - wanted) <= OFF);
  const format = { left: 0, firstLine: Math.round(wanted * 20) };
  if (pushedIn(p)) {
    const length = /^[ \t\u00a0]*/.exec(p.text)![0].length;
    const done = blanks && scene.edit(blanks, p, () => [{ from: 0, to: length, text: '' }], MESSAGE);
    if (done && !right) formatParagraph(staged.xml, staged.node, format);
  } else if (indent && !right && of.cap !== 'dieu') {
    formatParagraph(staged.xml, staged.node, format);
    const [before, after] = [`${cm(at)} cm`, `${cm(wanted)} cm`];
    const message = `Đã lùi dòng đầu của đoạn ${after} (trước đó: ${before}).`;
    m.note(indent, p.place, p.text, { before, after, message });
  }
}

const cm = (points: number): string => so(toMm(points) / 10);

/** One that is right as it stands counts more than any number that have to be mended anyhow. */
const RIGHT = 100_000;

/** The indent that most paragraphs have already, or the allowed one that is nearest to it. */
function commonIndent({ m }: Scene, running: readonly Muc[]): number {
  const ranges = m.regime.body.allowed.firstLine.map(([a, b]) => [points(a), points(b)] as const);
  const allowed = (at: number): number =>
    ranges.map((range) => nearest(at, range)).toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]!;
  const votes = new Map<number, number>();
  for (const { cap, paragraphs } of running) {
    const p = paragraphs[0]!;
    const at = thutDau(p, cap !== 'doan') ?? 0;
    if (at <= 0 || pushedIn(p)) continue;
    const near = Math.round(allowed(at) * 20) / 20;
    votes.set(near, (votes.get(near) ?? 0) + (Math.abs(near - at) <= OFF ? RIGHT : 1));
  }
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? points(m.regime.body.firstLine);
}

const points = (mm: number): number => (mm * 72) / 25.4;

/** Space to the paragraph above; with a blank line or a table between them they are no neighbours. */
function mendGaps(scene: Scene, running: ReadonlySet<Muc>): void {
  const { m, paper, vanBan } = scene;
  const rule = m.rule('BODY-04');
  if (!rule) return;
  const least = m.regime.body.spaceBetween;
  vanBan.noiDung.forEach((of, i, all) => {
    const above = all[i - 1]?.paragraphs.at(-1);
    const p = of.paragraphs[0]!;
    if (!above || above.cell || above.id !== p.id - 1 || p.pageBreakBefore || !running.has(of)) return;
    const [after, before] = [above.after ?? 0, p.before ?? 0];
    const gap = paper.addsSpacing ? after + before : Math.max(after, before);
    const staged = scene.stage(p);
    if (!staged?.leads || gap >= least - 0.1) return;
    if (scene.looks.isContextual(staged.node)) formatParagraph(staged.xml, staged.node, { contextual: false });
    formatParagraph(staged.xml, staged.node, { before: Math.round(least * 20) });
    const [was, is] = [`${so(gap)} pt`, `${so(least)} pt`];
    const message = `Đã đặt khoảng cách giữa các đoạn ${is} (trước đó: ${was}).`;
    m.note(rule, p.place, p.text, { before: was, after: is, message });
  });
}

function mendLine(scene: Scene, of: Muc): void {
  const { m } = scene;
  const rule = m.rule('BODY-05');
  const [p] = of.paragraphs;
  const staged = p && scene.stage(p);
  const wanted = p && lineOf(scene, p);
  if (!rule || !p?.line || !staged?.leads || wanted === undefined) return;
  formatParagraph(staged.xml, staged.node, { line: Math.round(wanted * 240) });
  const before = p.line.rule === 'auto' ? `${so(p.line.value)} dòng` : `${so(p.line.value)} pt`;
  const after = `${so(wanted)} dòng`;
  m.note(rule, p.place, p.text, { before, after, message: `Đã đặt giãn dòng ${after} (trước đó: ${before}).` });
}

/** Height of a single line of Times New Roman, in em. */
const SINGLE = 1.15;

/** The spacing to set, in lines; undefined where it is right as it stands. */
function lineOf({ m }: Scene, { line, runs }: Paragraph): number | undefined {
  if (!line) return undefined;
  const { line: range, exact } = m.regime.body.allowed;
  const single = SINGLE * Math.max(...runs.map(({ size }) => size), 1);
  const lines = line.rule === 'auto' ? line.value : line.value / single;
  const wanted = Math.round(nearest(lines, range) * 100) / 100;
  if (line.rule === 'auto') return Math.abs(wanted - lines) <= 0.005 ? undefined : wanted;
  // The decree knows no exact spacing; under the circular only a narrow one or a wide one is wrong.
  const low = line.rule === 'exact' && exact !== undefined && line.value < exact - 0.5;
  return exact !== undefined && !low && line.value <= single * range[1] + 0.5 ? undefined : wanted;
}
