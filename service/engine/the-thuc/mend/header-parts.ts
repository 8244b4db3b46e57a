import type { DocxEdit } from './docx-edit.js';
import type { LosslessXml } from './lossless-xml.js';
import { insertInOrder } from './schema-order.js';
import type { XmlNode } from './xml-node.js';

export type Side = 'header' | 'footer';
export type Kind = 'default' | 'even' | 'first';

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Which parts the headers and footers of sections are, and new ones. */
export class HeaderParts {
  readonly #main: string;
  /** Relationships that were made here: id → part. */
  readonly #made = new Map<string, string>();

  constructor(
    readonly docx: DocxEdit,
    readonly document: LosslessXml,
  ) {
    this.#main = docx.mainPart;
  }

  /** The section's own; undefined where it goes on with the one before. */
  own(sectPr: XmlNode, side: Side, kind: Kind): string | undefined {
    for (const reference of sectPr.elements(`w:${side}Reference`)) {
      if ((reference.attribute('w:type') ?? 'default') !== kind) continue;
      const id = reference.attribute('r:id') ?? '';
      const found = this.#made.get(id) ?? this.docx.relationships(this.#main).get(id)?.target;
      if (found !== undefined && this.docx.xml(found)) return found;
    }
    return undefined;
  }

  /** The part that is printed in the last of these sections. */
  effective(sections: readonly XmlNode[], side: Side, kind: Kind): string | undefined {
    for (const sectPr of [...sections].reverse()) {
      const found = this.own(sectPr, side, kind);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A new part with one empty paragraph, and the section's reference to it. */
  create(sectPr: XmlNode, side: Side, kind: Kind): string {
    const folder = this.#main.slice(0, this.#main.lastIndexOf('/') + 1);
    let number = 1;
    while (this.docx.has(`${folder}${side}${number}.xml`)) number++;
    const name = `${side}${number}.xml`;
    const part = `${folder}${name}`;
    const w = this.document.namespace('w');
    const root = side === 'header' ? 'hdr' : 'ftr';
    this.docx.add(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${w}"><w:p/></w:${root}>`,
    );
    const id = this.#relate(side, name);
    this.#made.set(id, part);
    const types = this.docx.xml('[Content_Types].xml')!;
    types.root.append(types.element('Override', { PartName: `/${part}`, ContentType: `${CONTENT}.${side}+xml` }));
    insertInOrder(sectPr, this.document.element(`w:${side}Reference`, { 'w:type': kind, 'r:id': id }));
    return part;
  }

  /** The first page shows what the other pages show. */
  showOnFirst(sectPr: XmlNode, side: Side): void {
    const isMost = (one: XmlNode) => (one.attribute('w:type') ?? 'default') === 'default';
    const id = sectPr.elements(`w:${side}Reference`).find(isMost)?.attribute('r:id');
    if (id === undefined) return;
    insertInOrder(sectPr, this.document.element(`w:${side}Reference`, { 'w:type': 'first', 'r:id': id }));
  }

  #relate(side: Side, target: string): string {
    const slash = this.#main.lastIndexOf('/') + 1;
    const name = `${this.#main.slice(0, slash)}_rels/${this.#main.slice(slash)}.rels`;
    if (!this.docx.has(name)) {
      this.docx.add(
        name,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships"/>`,
      );
    }
    const rels = this.docx.xml(name)!;
    const taken = new Set(rels.root.elements().map((one) => one.attribute('Id')));
    let number = 1;
    while (taken.has(`rIdSoTrang${number}`)) number++;
    const id = `rIdSoTrang${number}`;
    const type = `${this.document.namespace('r')}/${side}`;
    rels.root.append(rels.element('Relationship', { Id: id, Type: type, Target: target }));
    return id;
  }
}
