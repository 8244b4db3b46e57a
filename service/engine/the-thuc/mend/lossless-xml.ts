import { STANDARD_PREFIXES } from '../../typeset/xml.js';
import { escapeXml } from '../../xml.js';
import { ATTRIBUTE, standardName, XmlNode } from './xml-node.js';

/**
 * A part's XML as a tree that keeps every character: written out again it is the text it was read from, but for what was
 * changed. The text must be known to be well-formed and without a document type (`parseXml` refuses any other).
 */
export class LosslessXml {
  readonly root: XmlNode;
  /** What stands around the root element. */
  readonly #before: string;
  readonly #after: string;
  /** Prefix that the root element binds to a standard one: `w` → `w`, whatever the file calls it. */
  readonly #bound = new Map<string, string>();

  constructor(text: string) {
    const renamed = new Map<string, string>();
    const root = readTree(text, renamed);
    this.root = root.node;
    this.#before = text.slice(0, root.start);
    this.#after = text.slice(root.end);
    for (const [name, value] of this.root.rawAttributes()) {
      const standard = STANDARD_PREFIXES[value];
      if (standard !== undefined && name.startsWith('xmlns:')) this.#bound.set(standard, name.slice('xmlns:'.length));
    }
  }

  toString(): string {
    return `${this.#before}${this.root}${this.#after}`;
  }

  /** A new element under its standard name (`w:jc`), in the prefixes of this part. */
  element(name: string, attributes: Readonly<Record<string, string>> = {}, content?: string): XmlNode {
    const [prefix = '', local] = name.includes(':') ? name.split(':') : ['', name];
    const bound = this.#prefix(prefix);
    const raw = bound === '' ? local! : `${bound}:${local}`;
    const node = new XmlNode(name, `<${raw}/>`, '', new Map([...this.#bound].map(([to, from]) => [from, to])));
    for (const [attribute, value] of Object.entries(attributes)) this.set(node, attribute, value);
    if (content !== undefined) node.fill(escapeXml(content));
    return node;
  }

  /** Sets an attribute by its standard name (`w:val`). */
  set(node: XmlNode, name: string, value: string): void {
    const [prefix = '', local] = name.split(':');
    // An attribute without a prefix is in no namespace, and `xml` is bound always.
    const raw = local === undefined || prefix === 'xml' ? name : `${this.#prefix(prefix)}:${local}`;
    node.setRaw(node.rawName(name) ?? raw, value);
  }

  /** The URI of a namespace by its standard prefix, transitional or strict as this part is. */
  namespace(standard: string): string {
    const strict = [...this.root.rawAttributes()].some(([, value]) => value.startsWith('http://purl.oclc.org/'));
    const uris = Object.keys(STANDARD_PREFIXES).filter((uri) => STANDARD_PREFIXES[uri] === standard);
    return uris.find((uri) => uri.startsWith('http://purl.oclc.org/') === strict) ?? uris[0]!;
  }

  /** How the root element calls a namespace; one that it does not know yet is declared there. */
  #prefix(standard: string): string {
    const known = this.#bound.get(standard);
    if (known !== undefined || standard === '') return known ?? '';
    let prefix = standard;
    while (this.root.rawName(`xmlns:${prefix}`) !== undefined) prefix += '0';
    this.root.setRaw(`xmlns:${prefix}`, this.namespace(standard));
    this.#bound.set(standard, prefix);
    return prefix;
  }
}

function readTree(text: string, renamed: Map<string, string>): { node: XmlNode; start: number; end: number } {
  let at = 0;
  let start = 0;
  let current: XmlNode | undefined;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open > at) current?.children.push(text.slice(at, open));
    const end = tagEnd(text, open);
    const tag = text.slice(open, end);
    at = end;
    if (tag.startsWith('</')) {
      current!.end(tag);
      if (!current!.parent) return { node: current!, start, end };
      current = current!.parent;
      continue;
    }
    if (tag.startsWith('<!') || tag.startsWith('<?')) {
      current?.children.push(tag);
      continue;
    }
    const raw = /[^\s/>]+/.exec(tag.slice(1))![0];
    noteNamespaces(tag, renamed);
    const node = new XmlNode(standardName(raw, renamed, true), tag, '', renamed);
    node.parent = current;
    current?.children.push(node);
    if (!current) start = open;
    if (!tag.endsWith('/>')) current = node;
    else if (!current) return { node, start, end };
  }
}

/** Behind the tag, comment, instruction or CDATA that begins at `open`. */
function tagEnd(text: string, open: number): number {
  const after = (mark: string) => {
    const found = text.indexOf(mark, open);
    if (found < 0) throw new Error('XML that is not well-formed');
    return found + mark.length;
  };
  if (open < 0) throw new Error('XML that is not well-formed');
  if (text.startsWith('<!--', open)) return after('-->');
  if (text.startsWith('<![CDATA[', open)) return after(']]>');
  if (text.startsWith('<?', open)) return after('?>');
  for (let i = open + 1; i < text.length; i++) {
    const char = text[i];
    if (char === '>') return i + 1;
    if (char === '"' || char === "'") {
      i = text.indexOf(char, i + 1);
      if (i < 0) break;
    }
  }
  throw new Error('XML that is not well-formed');
}

function noteNamespaces(tag: string, renamed: Map<string, string>): void {
  if (!tag.includes('xmlns')) return;
  for (const [, name, value] of tag.matchAll(ATTRIBUTE)) {
    const standard = STANDARD_PREFIXES[value!.slice(1, -1)];
    if (standard === undefined || !/^xmlns(:|$)/.test(name!)) continue;
    const prefix = name!.slice('xmlns:'.length);
    if (prefix !== standard) renamed.set(prefix, standard);
  }
}
