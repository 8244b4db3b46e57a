import type { Paper, Stroke } from '../paper/paper.js';
import type { ThanhPhan } from './van-ban.js';

/** Paragraphs below a text in which a line under it may be anchored or typed. */
const BELOW = 3;
const ORDER = { shape: 0, border: 1, characters: 2, underline: 3 } as const;

/**
 * The line under the last paragraph of a component, drawn in any way. `taken`: lines that belong to another; `last`: of
 * several under a paragraph that holds both halves of a letterhead, the one on the right.
 */
export function keDuoi(
  paper: Paper,
  of: ThanhPhan | undefined,
  taken: ReadonlySet<Stroke | undefined>,
  last: boolean,
): Stroke | undefined {
  const above = of?.paragraphs[of.paragraphs.length - 1];
  if (!above) return undefined;
  const free = paper.strokes.filter((stroke) => !taken.has(stroke));
  const under = free.filter((stroke) => stroke.under === above.id);
  const near =
    under.length > 0 ? under : free.filter((stroke) => stroke.under === undefined && follows(paper, stroke, above.id));
  const sorted = near
    .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind])
    .filter(({ kind }, _, [best]) => kind === best?.kind);
  return last ? sorted[sorted.length - 1] : sorted[0];
}

/** It is anchored in that paragraph, or in an empty one right below. */
function follows(paper: Paper, stroke: Stroke, id: number): boolean {
  if (stroke.paragraph < id || stroke.paragraph > id + BELOW) return false;
  const between = paper.paragraphs.slice(id + 1, stroke.paragraph + (stroke.kind === 'characters' ? 0 : 1));
  return between.every((p) => p.text.trim() === '');
}
