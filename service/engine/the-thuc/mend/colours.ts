import type { Paragraph } from '../paper/paper.js';
import { isDark } from '../rules/font.js';
import { inkedRuns } from './appearance.js';
import { formatRun } from './format.js';
import type { Scene } from './scene.js';

/** Black text (PLI-I.4), but for stamps. */
export function mendColours(scene: Scene): void {
  const { m, paper, vanBan } = scene;
  const rule = m.rule('FONT-05', null);
  if (!rule) return;
  const stamps = new Set(
    [vanBan.dauKhan, vanBan.dauMat, vanBan.phamVi].flatMap((of) => of?.paragraphs ?? []).map(({ id }) => id),
  );
  const margins = paper.sections.flatMap(({ headers, footers }) => [...headers, ...footers]);
  for (const p of [...paper.paragraphs.filter(({ id }) => !stamps.has(id)), ...margins]) mendColour(scene, rule, p);
}

function mendColour(scene: Scene, rule: string, p: Paragraph): void {
  if (p.runs.every(({ colour }) => colour === undefined || isDark(colour))) return;
  const staged = scene.stage(p);
  if (!staged) return;
  const was = new Set<string>();
  for (const { run } of inkedRuns(scene, staged)) {
    const { colour } = scene.looks.run(staged.node, run);
    if (!colour || isDark(colour)) continue;
    was.add(colour);
    formatRun(staged.xml, run, { plainColour: true });
  }
  if (was.size === 0) return;
  const before = `màu ${[...was].join(', ')}`;
  scene.m.note(rule, p.place, p.text, { before, after: 'màu đen', message: `Đã đổi chữ ${before} thành màu đen.` });
}
