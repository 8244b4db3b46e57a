import type { Regime } from '../regime.js';
import type { ThanhPhan } from '../thanh-phan/van-ban.js';
import { inkedRuns, mainSize, mendAppearance } from './appearance.js';
import { nearest } from './change.js';
import type { Scene } from './scene.js';

type Pair = Regime['sizePairs'][number];

const TEN = { quocHieu: 'Quốc hiệu', tieuNgu: 'Tiêu ngữ', diaDanhNgay: 'địa danh và thời gian ban hành' } as const;
const PARTS = ['quocHieu', 'tieuNgu', 'diaDanhNgay'] as const;
const OWN: Record<(typeof PARTS)[number], [nd30: string, tt01: string]> = {
  quocHieu: ['QH-02', 'QH-01'],
  tieuNgu: ['TN-02', 'QH-02'],
  diaDanhNgay: ['DATE-03', 'DATE-02'],
};

/** Sizes that go together: the pair that changes least, and whose Quốc hiệu fits on one line. */
export function mendSizePair(scene: Scene): void {
  const { m, vanBan } = scene;
  const rule = m.rule('SIZE-01', 'QH-03');
  if (!rule || !vanBan.quocHieu || !vanBan.tieuNgu) return;
  const now = new Map(
    PARTS.flatMap((part) => {
      // The line of a biên bản, where it has one, follows no mẫu.
      if (part === 'diaDanhNgay' && vanBan.loai === 'biên bản') return [];
      const size = vanBan[part] && mainSize(scene, vanBan[part].paragraphs);
      return size === undefined ? [] : [[part, size] as const];
    }),
  );
  const cost = (pair: Pair): number =>
    PARTS.reduce(
      (sum, part) => sum + Math.abs((now.get(part) ?? pair[part] ?? 0) - (pair[part] ?? now.get(part) ?? 0)),
      0,
    );
  const isKept = (pair: Pair) =>
    cost(pair) === 0 &&
    PARTS.every((part) => pair[part] === undefined || !now.has(part) || isOneSize(scene, vanBan[part], pair[part]));
  if (m.regime.sizePairs.some(isKept)) return;
  const fitting = m.regime.sizePairs.filter((pair) => fits(scene, pair.quocHieu));
  const [best] = (fitting.length > 0 ? fitting : m.regime.sizePairs.slice(0, 1)).toSorted((a, b) => cost(a) - cost(b));
  for (const part of PARTS) {
    const size = best?.[part];
    const found = now.get(part);
    if (size === undefined || found === undefined) continue;
    // A size that its own clause refuses is that clause's to name.
    const refused = nearest(found, m.regime.sizes[part]) !== found;
    const own = refused ? m.rule(...OWN[part]) : undefined;
    mendAppearance(scene, own ?? rule, vanBan[part], { ten: TEN[part], size: [size, size] });
  }
}

const isOneSize = (scene: Scene, of: ThanhPhan | undefined, size: number): boolean =>
  (of?.paragraphs ?? []).every((p) => {
    const staged = scene.stage(p);
    return !staged || inkedRuns(scene, staged).every((run) => run.size === size);
  });

/** Quốc hiệu in bold of this size is no longer than the column it stands in. */
function fits(scene: Scene, size: number): boolean {
  const { quocHieu } = scene.vanBan;
  const [p] = quocHieu?.paragraphs ?? [];
  if (!quocHieu || !p?.column) return true;
  const width = scene.m.fonts.width(quocHieu.text.toLocaleUpperCase('vi'), size, { bold: true });
  return width <= p.column.width - (p.left ?? 0) - (p.right ?? 0);
}
