import type { Numbering } from './numbering.js';
import {
  mergeParagraph,
  mergeToggling,
  type ParagraphProps,
  type RunProps,
  readParagraphProps,
  readRunProps,
  type ThemeFonts,
} from './properties.js';
import { isOn } from './units.js';
import { elements, find, first, val, type XmlElement } from './xml.js';

interface StyleDefinition {
  id: string;
  name: string;
  basedOn: string | undefined;
  element: XmlElement;
}

export interface ParagraphStyle {
  id: string;
  /** Lower case, as Word compares names. */
  name: string;
  paragraph: ParagraphProps;
  run: RunProps;
}

/** Nobody bases a style on a style on a style more often than a dozen times. */
const MAX_CHAIN = 100;

/** `word/styles.xml`: document defaults, and styles with everything they inherit. */
export class StyleSheet {
  readonly defaults: { paragraph: ParagraphProps; run: RunProps };
  readonly #definitions = new Map<string, StyleDefinition>();
  readonly #defaultParagraph: string | undefined;
  readonly #defaultTable: string | undefined;
  readonly #theme: ThemeFonts;
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #characters = new Map<string, RunProps>();

  constructor(root: XmlElement | undefined, theme: ThemeFonts) {
    this.#theme = theme;
    const docDefaults = first(root, 'w:docDefaults');
    this.defaults = {
      paragraph: readParagraphProps(first(first(docDefaults, 'w:pPrDefault'), 'w:pPr')),
      // Word's own defaults where the file says nothing: 10 pt.
      run: { size: 10, ...readRunProps(first(first(docDefaults, 'w:rPrDefault'), 'w:rPr'), theme) },
    };
    for (const element of elements(root, 'w:style')) {
      const id = element.attributes['w:styleId'];
      const type = element.attributes['w:type'] ?? 'paragraph';
      if (id === undefined) continue;
      const name = (val(element, 'w:name') ?? id).toLowerCase();
      this.#definitions.set(`${type} ${id}`, { id, name, basedOn: val(element, 'w:basedOn'), element });
      const isDefault = element.attributes['w:default'] !== undefined && isOn(element.attributes['w:default']);
      if (isDefault && type === 'paragraph') this.#defaultParagraph ??= id;
      if (isDefault && type === 'table') this.#defaultTable ??= id;
    }
    if (this.#defaultParagraph === undefined && this.#definitions.has('paragraph Normal')) {
      this.#defaultParagraph = 'Normal';
    }
  }

  get theme(): ThemeFonts {
    return this.#theme;
  }

  /** From the root ancestor down to the style itself; a cycle ends where it closes, and a chain without end somewhere. */
  chain(type: 'paragraph' | 'character' | 'table', id: string | undefined): StyleDefinition[] {
    const chain: StyleDefinition[] = [];
    let next = id;
    while (next !== undefined && chain.length < MAX_CHAIN) {
      const style = this.#definitions.get(`${type} ${next}`);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain.reverse();
  }

  tableChain(id: string | undefined): XmlElement[] {
    const chain = this.chain('table', id ?? this.#defaultTable);
    return chain.map((style) => style.element);
  }

  /** A paragraph style without document defaults, so that a table style can come between the two. */
  paragraph(id: string | undefined, numbering: Numbering): ParagraphStyle {
    const known = id !== undefined && this.#definitions.has(`paragraph ${id}`) ? id : this.#defaultParagraph;
    const key = known ?? '';
    let style = this.#paragraphs.get(key);
    if (!style) {
      style = this.#resolveParagraph(known, numbering);
      this.#paragraphs.set(key, style);
    }
    return style;
  }

  #resolveParagraph(id: string | undefined, numbering: Numbering): ParagraphStyle {
    const chain = this.chain('paragraph', id);
    let paragraph: ParagraphProps = {};
    let run: RunProps = {};
    for (const { id: styleId, element } of chain) {
      const own = readParagraphProps(first(element, 'w:pPr'));
      if (own.numId !== undefined) {
        own.level ??= numbering.levelOfStyle(own.numId, styleId) ?? 0;
        // A list's own indents stand below those of the style that uses it.
        paragraph = mergeParagraph(paragraph, numbering.paragraphProps(own.numId, own.level));
      }
      paragraph = mergeParagraph(paragraph, own);
      run = { ...run, ...readRunProps(first(element, 'w:rPr'), this.#theme) };
    }
    return { id: id ?? '', name: chain.at(-1)?.name ?? '', paragraph, run };
  }

  character(id: string | undefined): RunProps {
    if (id === undefined) return {};
    let props = this.#characters.get(id);
    if (!props) {
      props = {};
      for (const { element } of this.chain('character', id)) {
        props = { ...props, ...readRunProps(first(element, 'w:rPr'), this.#theme) };
      }
      this.#characters.set(id, props);
    }
    return props;
  }

  /** A run's properties: `base` is defaults, table style and paragraph style; the character style and `rPr` go on top. */
  run(base: RunProps, rPr: XmlElement | undefined): RunProps {
    if (!rPr) return base;
    const styled = mergeToggling(base, this.character(val(rPr, 'w:rStyle')));
    return { ...styled, ...readRunProps(rPr, this.#theme) };
  }
}

/** Latin fonts of `word/theme/theme1.xml`. */
export function readThemeFonts(root: XmlElement | undefined): ThemeFonts {
  const scheme = find(root, 'a:fontScheme');
  const latin = (kind: string): string | undefined =>
    first(first(scheme, kind), 'a:latin')?.attributes.typeface || undefined;
  const fonts: ThemeFonts = {};
  const major = latin('a:majorFont');
  const minor = latin('a:minorFont');
  if (major) fonts.major = major;
  if (minor) fonts.minor = minor;
  return fonts;
}
