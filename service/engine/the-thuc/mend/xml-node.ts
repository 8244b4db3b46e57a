import { escapeXml } from '../../xml.js';

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

/** One attribute of a tag: its name, and its value with the quotes. */
export const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')/g;

/** A name with the usual prefix of its namespace. */
export function standardName(raw: string, renamed: ReadonlyMap<string, string>, isElement: boolean): string {
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
