import PizZip from 'pizzip';
import { escapeXml } from '../xml.js';

export interface DocxSeal {
  title: string;
  /** Date of the document, ISO 8601: takes the place of the clock's. */
  date: string;
  /** Name of the issuing body. */
  creator: string;
}

/** Zip entries start in 1980: one fixed moment for all. */
// pizzip writes local time, so it is made in local time.
const ENTRY_DATE = new Date(1980, 0, 1);
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/**
 * Writes the parts of a filled DOCX as a package that depends on nothing but its content: `[Content_Types].xml` first,
 * then the rest in a fixed order, every entry with the same date, `docProps/core.xml` from the document (ECMA-376-2, 8.3).
 */
export function sealDocx(parts: Map<string, string | Uint8Array>, seal: DocxSeal): Uint8Array {
  const all = new Map(parts);
  all.set('docProps/core.xml', coreProperties(seal));
  const names = [...FIRST.filter((n) => all.has(n)), ...[...all.keys()].filter((n) => !FIRST.includes(n)).sort()];
  const zip = new PizZip();
  for (const name of names) zip.file(name, all.get(name)!, { date: ENTRY_DATE, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

function coreProperties(seal: DocxSeal): string {
  const moment = `${seal.date}T00:00:00Z`;
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
