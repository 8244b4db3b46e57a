import { SaxesParser } from 'saxes';

/**
 * A small read-only tree. saxes instead of a DOM: it checks well-formedness as strictly and is five times as quick, and
 * a document of eight pages is some 600 KB of XML.
 */
export interface XmlElement {
  /** With the usual prefix of its namespace (`w:p`, `wp:anchor`), whatever prefix the file uses. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export class XmlError extends Error {
  override readonly name = 'XmlError';
  /** @param detail what is wrong, in Vietnamese, to follow the name of the part */
  constructor(
    message: string,
    readonly detail = 'không phải XML đúng quy cách',
  ) {
    super(message);
  }
}

/** No Word document nests deeper than some dozens; a few thousand levels would end in a stack overflow further on. */
const MAX_DEPTH = 256;
const MAX_NODES = 3_000_000;

/** The usual prefix of each namespace that the engine reads, transitional and strict. */
export const STANDARD_PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

/** Reads one part. Throws XmlError for text that is not well-formed, has a DTD or is built to exhaust memory. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const renamed = new Map<string, string>();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;

  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError(
      'a document type declaration is not allowed',
      'có khai báo kiểu tài liệu (DTD), thứ mà Word không bao giờ ghi',
    );
  });
  parser.on('opentag', (tag) => {
    nodes++;
    if (nodes > MAX_NODES) throw new XmlError(`more than ${MAX_NODES} elements`, `có hơn ${MAX_NODES} phần tử`);
    if (open.length >= MAX_DEPTH) {
      throw new XmlError(`elements nested deeper than ${MAX_DEPTH}`, `có các phần tử lồng nhau quá ${MAX_DEPTH} tầng`);
    }
    const attributes = tag.attributes as Record<string, string>;
    for (const name in attributes) {
      if (name.startsWith('xmlns')) notePrefix(renamed, name, attributes[name]!);
    }
    const element: XmlElement =
      renamed.size === 0
        ? { name: tag.name, attributes, children: [] }
        : { name: rename(tag.name, renamed, true), attributes: renameAll(attributes, renamed), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (!root) throw new XmlError('no element');
  return root;
}

function notePrefix(renamed: Map<string, string>, declaration: string, uri: string): void {
  const standard = STANDARD_PREFIXES[uri];
  if (standard === undefined) return;
  const prefix = declaration === 'xmlns' ? '' : declaration.slice('xmlns:'.length);
  if (prefix !== standard) renamed.set(prefix, standard);
}

function rename(name: string, renamed: Map<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  // An attribute without a prefix is in no namespace, whatever the default namespace says.
  if (prefix === '' && !isElement) return name;
  const standard = renamed.get(prefix);
  if (standard === undefined) return name;
  const local = name.slice(colon + 1);
  return standard === '' ? local : `${standard}:${local}`;
}

function renameAll(attributes: Record<string, string>, renamed: Map<string, string>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) result[rename(name, renamed, false)] = value;
  return result;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

export function first(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent) {
    for (const child of parent.children) if (typeof child !== 'string' && child.name === name) return child;
  }
  return undefined;
}

/** First element of that name anywhere below, in document order. */
export function find(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of elements(parent)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

export function findAll(parent: XmlElement | undefined, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of elements(parent)) {
    if (child.name === name) found.push(child);
    else findAll(child, name, found);
  }
  return found;
}

/** `w:val` of the child `name`. */
export function val(parent: XmlElement | undefined, name: string): string | undefined {
  return first(parent, name)?.attributes['w:val'];
}

export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child);
  return text;
}
