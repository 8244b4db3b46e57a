import type { Paragraph } from '../paper/paper.js';
import { doanChay } from '../rules/doan-chay.js';
import { inkedRuns, mainSize, mendAppearance } from './appearance.js';
import { nearest } from './change.js';
import type { Scene } from './scene.js';

/** One size for the whole text, within its range (PLI-II.6.e, V; TT 01, Điều 11). */
export function mendSizes(scene: Scene): void {
  const { m, vanBan } = scene;
  const range = m.regime.sizes.body;
  const [outside, mixed] = [m.rule('BODY-02', 'BODY-01'), m.rule('SIZE-02', 'BODY-02')];
  const text = vanBan.noiDung.filter(({ cap }) => cap !== 'bang');
  const running = doanChay(vanBan);
  const main = mainSize(
    scene,
    (running.length > 0 ? running : text).flatMap(({ paragraphs }) => paragraphs),
  );
  if (main === undefined) return;
  const size = nearest(main, range);
  const look = { ten: 'nội dung', size: [size, size] } as const;
  for (const of of text) {
    const wrong = of.paragraphs.filter((p) => isOutside(scene, p));
    mendAppearance(scene, outside, { ...of, paragraphs: wrong }, look);
    const own = mainSize(scene, of.paragraphs);
    if (own !== undefined && own !== size) mendAppearance(scene, mixed, of, look);
    if (of.cap === 'dieu') mendAppearance(scene, m.rule('LV-03'), of, look);
  }
}

function isOutside(scene: Scene, p: Paragraph): boolean {
  const staged = scene.stage(p);
  const { body } = scene.m.regime.sizes;
  return staged !== undefined && inkedRuns(scene, staged).some(({ size }) => nearest(size, body) !== size);
}
