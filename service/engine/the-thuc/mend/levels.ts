import { every, isCaps, so, toMm } from '../rules/common.js';
import { nhieuDong, pushedIn } from '../rules/doan-chay.js';
import { laThutDung, thutDau } from '../rules/noi-dung.js';
import { slice } from '../thanh-phan/manh.js';
import type { Cap, Muc } from '../thanh-phan/van-ban.js';
import { mendAppearance } from './appearance.js';
import { formatParagraph, type ParagraphFormat } from './format.js';
import type { Scene } from './scene.js';

/** Looks of the levels of the body (PLI-II.6.d–đ, V; TT 01, Điều 11). */

const CENTRED: ReadonlySet<Cap> = new Set(['phan', 'chuong', 'mucTitle', 'tieuMuc']);

/** One default tab of Word, twips: where a roman mục begins under TT 01. */
const TAB = 720;

/** `indent`: the first-line indent of the text, points. */
export function mendLevels(scene: Scene, indent: number): void {
  for (const of of scene.vanBan.noiDung) {
    if (CENTRED.has(of.cap)) mendHeading(scene, of);
    else if (of.cap === 'dieu') mendArticle(scene, of, indent);
    else if (of.cap === 'mucLaMa') mendRoman(scene, of);
    else if (of.cap === 'khoan' && of.tieuDe && every(of, (run) => !run.bold)) {
      mendAppearance(scene, scene.m.rule('LV-07', null), of, { ten: 'tiêu đề của khoản', bold: true });
    }
  }
}

/** The number on a line of its own, the title in capitals below it. What stands on one line stays there. */
function mendHeading(scene: Scene, of: Muc): void {
  const { m } = scene;
  const { sizes } = m.regime;
  const section = of.cap === 'mucTitle' || of.cap === 'tieuMuc';
  const rule = m.rule('LV-02', section ? 'LV-02' : 'LV-01');
  const [head, ...below] = of.paragraphs;
  if (!head) return;
  const look = { bold: true, italic: false, align: 'center' } as const;
  mendAppearance(scene, rule, { paragraphs: [head], text: head.text }, { ten: 'đề mục', size: sizes.muc, ...look });
  mendAppearance(
    scene,
    rule,
    { paragraphs: below, text: of.van },
    { ten: 'tiêu đề', size: !m.nd30 && section ? sizes.tieuDeMuc : sizes.muc, caps: true, ...look },
  );
}

/** `Điều n.` in bold, upright; its line begins where the text does. */
function mendArticle(scene: Scene, of: Muc, indent: number): void {
  const { m } = scene;
  const rule = m.rule('LV-03');
  const [p] = of.paragraphs;
  if (!rule || !p) return;
  if (p.label === '') {
    const start = p.text.length - p.text.trimStart().length;
    const head = slice(p, 0, Math.min(p.text.length, start + of.text.length - of.van.length));
    const look = { ten: 'chữ “Điều” và số thứ tự', bold: true, italic: false };
    mendAppearance(scene, rule, { paragraphs: [head], text: head.text }, look);
  }
  const at = thutDau(p, true);
  const centred = p.align === 'center';
  if (pushedIn(p) || (!centred && (at === undefined || laThutDung(m.regime.id, at)))) return;
  indented(scene, rule, of, {
    left: 0,
    firstLine: Math.round(indent * 20),
    ...(centred && { align: 'both' as const }),
  });
}

/** `I. TÊN MỤC`: what stands in brackets behind it may be in small letters. */
function mendRoman(scene: Scene, of: Muc): void {
  const { m } = scene;
  const rule = m.rule('LV-08', 'LV-04');
  const [p] = of.paragraphs;
  // A sentence with a roman number is no heading.
  if (!rule || !p || (!of.tieuDe && (nhieuDong(p) || /[.;,:]$/u.test(of.text)))) return;
  const capitals = isCaps(of.van.replace(/\([^()]*\)?/gu, '')) || of.van.includes('(') ? {} : { caps: true };
  mendAppearance(scene, rule, of, { ten: 'đề mục', size: m.regime.sizes.muc, bold: true, italic: false, ...capitals });
  const at = thutDau(p, true);
  if (m.nd30 || pushedIn(p) || at === undefined) return;
  const centred = p.align === 'center';
  if (!centred && Math.abs(at * 20 - TAB) <= 20) return;
  indented(scene, rule, of, { left: 0, firstLine: TAB, ...(centred && { align: 'both' as const }) });
}

function indented(scene: Scene, rule: string, of: Muc, format: ParagraphFormat): void {
  const [p] = of.paragraphs;
  const staged = p && scene.stage(p);
  if (!p || !staged?.leads) return;
  formatParagraph(staged.xml, staged.node, format);
  const cm = (points: number) => `${so(toMm(points) / 10)} cm`;
  const [before, after] = [p.align === 'center' ? 'căn giữa' : cm(thutDau(p, true) ?? 0), cm(format.firstLine! / 20)];
  scene.m.note(rule, p.place, p.text, {
    before,
    after,
    message: `Đã lùi dòng đầu của đề mục ${after} (trước đó: ${before}).`,
  });
}
