import type { PackageReader } from '../../../service/engine/typeset/package-reader.js';
import { elements, first, val } from '../../../service/engine/typeset/xml.js';

/** As much of `word/styles.xml` as a template is judged by. */
export interface Styles {
  /** `paragraph Doan`, `character …`, `table Bang` → name for people. */
  names: ReadonlyMap<string, string>;
  /** Outline level (0 is the highest) of a paragraph style, its own or inherited. */
  outline(style: string): number | undefined;
}

export function readStyles(docx: PackageReader): Styles {
  const part = docx.related(docx.mainPart, 'styles');
  const root = part === undefined ? undefined : docx.xml(part);
  const names = new Map<string, string>();
  const levels = new Map<string, number>();
  const bases = new Map<string, string>();
  for (const style of elements(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    const type = style.attributes['w:type'] ?? 'paragraph';
    names.set(`${type} ${id}`, val(style, 'w:name') ?? id);
    if (type !== 'paragraph') continue;
    const level = Number(val(first(style, 'w:pPr'), 'w:outlineLvl') ?? Number.NaN);
    if (level >= 0 && level < 9) levels.set(id, level);
    const base = val(style, 'w:basedOn');
    if (base !== undefined) bases.set(id, base);
  }
  return {
    names,
    outline(style) {
      let id: string | undefined = style;
      for (let steps = 0; id !== undefined && steps < 100; steps++) {
        if (levels.has(id)) return levels.get(id);
        id = bases.get(id);
      }
      return undefined;
    },
  };
}
