import { enclosed, fieldLink } from '../marks.js';
import type { TemplateVersion } from '../template/manifest.js';
import type { Composed } from './compose.js';
import { kindOf } from './kinds.js';
import { inside, type Source } from './origin.js';
import { type Path, pointer } from './pointer.js';
import { vanBanOrigins } from './van-ban-origin.js';
import type { View } from './view.js';

/** A view whose texts say from which field of the data they came, each by its number in `links`. */
export interface MarkedView {
  view: View;
  /** Links without their scheme: `/nguoiKy/hoTen`, `/noiDung#12`. */
  links: string[];
}

/** Marks every text of a view that came from a field. Without the signs of `marks.ts` it is the same view. */
export function markedView({ manifest }: Pick<TemplateVersion, 'manifest'>, { data, view }: Composed): MarkedView {
  const numbers = new Map<string, number>();
  const mark = (text: string, path: Path, line?: number): string => {
    const link = fieldLink(pointer(path), line);
    const index = numbers.get(link) ?? numbers.size;
    numbers.set(link, index);
    return enclosed(text, index);
  };
  const source: Source = { data, base: [], mark };
  const origins = { ...vanBanOrigins, ...kindOf(manifest)?.origins };
  return { view: inside(view, origins, source) as View, links: [...numbers.keys()] };
}
