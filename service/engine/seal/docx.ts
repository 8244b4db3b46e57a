import PizZip from 'pizzip';
import { escapeXml } from '../xml.js';

export interface DocxSeal {
  title: string;
  /** Date of the document, ISO 8601: takes the place of the clock's. */
  date: string;
  /** Name of the issuing body. */
  creator: string;
}

// Zip entries start in 1980: one fixed moment for all. pizzip writes local time, so it is made in local time.
const ENTRY_DATE = new Date(1980, 0, 1);
const FIRST = ['[Content_Types].xml', '_rels/.rels'];
const CORE = 'docProps/core.xml';

/**
 * A package that depends on nothing but its parts: `[Content_Types].xml` first, then the rest in a fixed order, every entry
 * with the same date.
 */
export function packDocx(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const names = [...FIRST.filter((n) => parts.has(n)), ...[...parts.keys()].filter((n) => !FIRST.includes(n)).sort()];
  const zip = new PizZip();
  for (const name of names) put(zip, name, parts.get(name)!);
  return generate(zip);
}

/** A DOCX that is not packed yet: a package, and the parts that stand in place of its own or beside them. */
export interface Unpacked {
  base: Uint8Array;
  parts: ReadonlyMap<string, string | Uint8Array>;
}

/** A DOCX as a file, or as what becomes one. */
export type Docx = Uint8Array | Unpacked;

/** A package with these parts in place of its own, and `docProps/core.xml` written from the document (ECMA-376-2, 8.3). */
export const sealed = (base: Uint8Array, changed: Unpacked['parts'], seal: DocxSeal): Unpacked => ({
  base,
  parts: new Map([...changed, [CORE, coreProperties(seal)]]),
});

export const sealDocx = (...what: Parameters<typeof sealed>): Uint8Array => packed(sealed(...what));

/** The file. Half of what filling costs, and paper needs none. */
export const packed = (docx: Docx): Uint8Array =>
  docx instanceof Uint8Array ? docx : replaceParts(docx.base, docx.parts);

/** A packed DOCX with these parts in place of its own or beside them. Parts that stay are not packed again. */
export function replaceParts(packed: Uint8Array, changed: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const zip = new PizZip(packed);
  for (const [name, content] of changed) put(zip, name, content);
  return generate(zip);
}

/** Text as the bytes it becomes: pizzip would turn it into them one by one. */
const put = (zip: PizZip, name: string, content: string | Uint8Array) =>
  zip.file(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, {
    date: ENTRY_DATE,
    createFolders: false,
  });

const generate = (zip: PizZip) => zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });

/** The moment the date begins in Vietnam: the same that `sealPdf` writes. */
const vietnamMidnight = (date: string) => new Date(`${date}T00:00:00+07:00`);

function coreProperties(seal: DocxSeal): string {
  const moment = vietnamMidnight(seal.date).toISOString().replace('.000', '');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(seal.title)}</dc:title><dc:creator>${escapeXml(seal.creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(seal.creator)}</cp:lastModifiedBy><dc:language>vi-VN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
