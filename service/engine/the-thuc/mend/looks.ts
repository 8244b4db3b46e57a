import { Numbering } from '../../typeset/numbering.js';
import type { DocxPackage } from '../../typeset/package.js';
import type { RunProps } from '../../typeset/properties.js';
import { readThemeFonts, StyleSheet } from '../../typeset/styles.js';
import { isOn } from '../../typeset/units.js';
import { first, type XmlElement } from '../../typeset/xml.js';
import type { XmlNode } from './xml-node.js';

/** How each run is printed: what it says itself on top of its styles, the table's among them, and the defaults. */
export class Looks {
  readonly #styles: StyleSheet;
  readonly #numbering: Numbering;
  readonly #tables = new Map<string, RunProps>();

  constructor(source: DocxPackage) {
    const related = (type: string) => {
      const part = source.related(source.mainPart, type);
      return part === undefined ? undefined : source.xml(part);
    };
    const theme = readThemeFonts(related('theme'));
    this.#styles = new StyleSheet(related('styles'), theme);
    this.#numbering = new Numbering(related('numbering'), theme);
  }

  /** `run` is a `w:r`, or the `w:pPr` whose mark is meant. */
  run(paragraph: XmlNode, run: XmlNode): RunProps {
    const rPr = run.first('w:rPr');
    return this.#styles.run(this.#base(paragraph), rPr && asElement(rPr));
  }

  /** It asks for no space between it and a neighbour of its style. */
  isContextual(paragraph: XmlNode): boolean {
    const pPr = paragraph.first('w:pPr');
    const own = pPr?.first('w:contextualSpacing');
    if (own) return isOn(own.val);
    return this.#styles.paragraph(pPr?.first('w:pStyle')?.val, this.#numbering).paragraph.contextual === true;
  }

  #base(paragraph: XmlNode): RunProps {
    const id = paragraph.first('w:pPr')?.first('w:pStyle')?.val;
    const style = this.#styles.paragraph(id, this.#numbering).run;
    return { ...this.#styles.defaults.run, ...this.#table(paragraph), ...style };
  }

  #table(paragraph: XmlNode): RunProps {
    let outer = paragraph.parent;
    while (outer && outer.name !== 'w:tbl') outer = outer.parent;
    if (!outer) return {};
    const id = outer.first('w:tblPr')?.first('w:tblStyle')?.val;
    let props = this.#tables.get(id ?? '');
    if (!props) {
      props = {};
      for (const style of this.#styles.tableChain(id)) {
        const rPr = first(style, 'w:rPr');
        if (rPr) props = this.#styles.run(props, rPr);
      }
      this.#tables.set(id ?? '', props);
    }
    return props;
  }
}

/** For the readers of properties, which ask for standard names. */
function asElement(node: XmlNode): XmlElement {
  const attributes: Record<string, string> = {};
  for (const name of ATTRIBUTES) {
    const value = node.attribute(name);
    if (value !== undefined) attributes[name] = value;
  }
  return { name: node.name, attributes, children: node.elements().map(asElement) };
}

const ATTRIBUTES = ['w:val', 'w:ascii', 'w:hAnsi', 'w:asciiTheme', 'w:hAnsiTheme', 'w:color', 'w:fill'];
