import { enclosed, fieldLink } from '../marks.js';
import type { TemplateVersion } from '../template/manifest.js';
import type { Composed } from './compose.js';
import { kinds } from './kinds.js';
import { inside, type Source } from './origin.js';
import { ownFields } from './own-fields.js';
import { ownOrigins } from './own-origin.js';
import { type Path, pointer } from './pointer.js';
import { schemaMapOf } from './validate.js';
import { vanBanOrigins } from './van-ban-origin.js';
import type { View } from './view.js';

/** A view whose texts say from which field of the data they came, each by its number in `links`. */
export interface MarkedView {
  view: View;
  /** Links without their scheme: `/nguoiKy/hoTen`, `/noiDung#12`. */
  links: string[];
}

/** Marks every text of a view that came from a field. Without the signs of `marks.ts` it is the same view. */
export function markedView(version: TemplateVersion, { data, view }: Composed): MarkedView {
  const { id } = version.manifest;
  const numbers = new Map<string, number>();
  const mark = (text: string, path: Path, line?: number): string => {
    const link = fieldLink(pointer(path), line);
    const index = numbers.get(link) ?? numbers.size;
    numbers.set(link, index);
    return enclosed(text, index);
  };
  const source: Source = { data, base: [], mark };
  const own = ownOrigins(ownFields(id, schemaMapOf(version)));
  const origins = { ...own, ...vanBanOrigins, ...kinds[id]?.origins };
  return { view: inside(view, origins, source) as View, links: [...numbers.keys()] };
}
