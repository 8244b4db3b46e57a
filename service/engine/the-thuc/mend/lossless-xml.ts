import { STANDARD_PREFIXES } from '../../typeset/xml.js';
import { escapeXml } from '../../xml.js';

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

/** An element with the raw text of its tags; between its children stand text, comments and instructions as they were. */
export class XmlNode {
  readonly children: (XmlNode | string)[] = [];
  parent: XmlNode | undefined;

  constructor(
    /** With the usual prefix of its namespace, whatever prefix the file uses. */
    readonly name: string,
    /** `<w:p w:rsidR="1">`, or `<w:p/>`: then `close` is empty. */
    private open: string,
    private close: string,
    private readonly renamed: ReadonlyMap<string, string>,
  ) {}

  toString(): string {
    const pieces: string[] = [];
    this.write(pieces);
    return pieces.join('');
  }

  private write(pieces: string[]): void {
    pieces.push(this.open);
    for (const child of this.children) {
      if (typeof child === 'string') pieces.push(child);
      else child.write(pieces);
    }
    pieces.push(this.close);
  }

  elements(name?: string): XmlNode[] {
    const found: XmlNode[] = [];
    for (const child of this.children) {
      if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
    }
    return found;
  }

  first(name: string): XmlNode | undefined {
    for (const child of this.children) if (typeof child !== 'string' && child.name === name) return child;
    return undefined;
  }

  /** Every element of these names below, in document order; not below one that was found unless `nested`. */
  *all(names: ReadonlySet<string>, nested = true): Generator<XmlNode> {
    for (const child of this.children) {
      if (typeof child === 'string') continue;
      const found = names.has(child.name);
      if (found) yield child;
      if (!found || nested) yield* child.all(names, nested);
    }
  }

  /** Value of an attribute by its standard name, entities resolved. */
  attribute(name: string): string | undefined {
    const raw = this.rawName(name);
    if (raw === undefined) return undefined;
    for (const [found, value] of this.rawAttributes()) if (found === raw) return decode(value);
    return undefined;
  }

  /** `w:val` of the element itself. */
  get val(): string | undefined {
    return this.attribute('w:val');
  }

  /** Name of an attribute as the file has it. */
  rawName(name: string): string | undefined {
    for (const [raw] of this.rawAttributes()) if (standardName(raw, this.renamed, false) === name) return raw;
    return undefined;
  }

  *rawAttributes(): Generator<[name: string, value: string]> {
    for (const [, name, value] of this.open.matchAll(ATTRIBUTE)) yield [name!, value!.slice(1, -1)];
  }

  setRaw(raw: string, value: string): void {
    const text = `"${escapeXml(value)}"`;
    for (const match of this.open.matchAll(ATTRIBUTE)) {
      if (match[1] !== raw) continue;
      const end = match.index + match[0].length;
      this.open = `${this.open.slice(0, end - match[2]!.length)}${text}${this.open.slice(end)}`;
      return;
    }
    const end = this.open.endsWith('/>') ? -2 : -1;
    this.open = `${this.open.slice(0, end).trimEnd()} ${raw}=${text}${this.open.slice(end)}`;
  }

  removeAttribute(name: string): void {
    const raw = this.rawName(name);
    for (const match of this.open.matchAll(ATTRIBUTE)) {
      if (match[1] !== raw) continue;
      this.open = this.open.slice(0, match.index).trimEnd() + this.open.slice(match.index + match[0].length);
      return;
    }
  }

  insert(child: XmlNode, at: number): void {
    this.#openUp();
    child.parent = this;
    this.children.splice(at, 0, child);
  }

  clone(): XmlNode {
    const copy = this.cloneEmpty();
    for (const child of this.children) {
      if (typeof child === 'string') copy.children.push(child);
      else copy.append(child.clone());
    }
    return copy;
  }

  /** Its tags alone. */
  cloneEmpty(): XmlNode {
    return new XmlNode(this.name, this.open, this.close, this.renamed);
  }

  append(child: XmlNode): void {
    this.insert(child, this.children.length);
  }

  remove(): void {
    const siblings = this.parent?.children;
    const at = siblings?.indexOf(this) ?? -1;
    if (at >= 0) siblings!.splice(at, 1);
    this.parent = undefined;
  }

  /** Replaces everything in it by this raw text. */
  fill(raw: string): void {
    this.#openUp();
    this.children.splice(0, this.children.length, raw);
  }

  /** Its characters, entities and CDATA resolved; without those of elements in it. */
  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? decode(child) : '')).join('');
  }

  #openUp(): void {
    if (!this.open.endsWith('/>')) return;
    this.open = `${this.open.slice(0, -2).trimEnd()}>`;
    this.close = `</${/[^\s/>]+/.exec(this.open.slice(1))![0]}>`;
  }

  /** For the reader of the tree. */
  end(close: string): void {
    this.close = close;
  }
}

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')/g;

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

function standardName(raw: string, renamed: ReadonlyMap<string, string>, isElement: boolean): string {
  if (renamed.size === 0) return raw;
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  if (prefix === '' && !isElement) return raw;
  const standard = renamed.get(prefix);
  if (standard === undefined) return raw;
  const local = raw.slice(colon + 1);
  return standard === '' ? local : `${standard}:${local}`;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters that raw text stands for. */
function decode(raw: string): string {
  if (raw.startsWith('<![CDATA[')) return raw.slice('<![CDATA['.length, -']]>'.length);
  if (raw.startsWith('<')) return '';
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16));
  });
}
