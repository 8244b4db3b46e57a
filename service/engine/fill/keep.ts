import { lastStart } from './document-xml.js';

/** Title (alternative text) of the table with Nơi nhận and the signature: how `fill` knows it in a template. */
export const SIGNATURE_TABLE = 'Nơi nhận và chữ ký';

const PARAGRAPH = /<w:p[ >].*?<\/w:p>/gs;

/**
 * Keeps the last paragraph of the body, or the last row where it ends with a table, on the page of the signature block,
 * which may never stand alone (the-thuc.md, ND30-KY-08). The template cannot say so itself, since its paragraphs are
 * repeated for every block of the body.
 */
export function keepWithSignature(documentXml: string): string {
  const caption = documentXml.indexOf(`<w:tblCaption w:val="${SIGNATURE_TABLE}"`);
  const table = documentXml.lastIndexOf('<w:tbl>', caption);
  if (caption < 0 || table < 0) return documentXml;
  let before = documentXml.slice(0, table);
  let behind = documentXml.slice(table);
  // Empty paragraphs between the body and the block are kept too, or they would part the two.
  let found = false;
  while (!found && before.endsWith('</w:p>')) {
    const start = lastStart(before, 'w:p');
    const paragraph = before.slice(start);
    found = /<w:t[ >]/.test(paragraph);
    before = before.slice(0, start);
    behind = withKeepNext(paragraph) + behind;
  }
  if (found || !before.endsWith('</w:tbl>')) return before + behind;
  const row = lastStart(before, 'w:tr');
  return before.slice(0, row) + before.slice(row).replace(PARAGRAPH, withKeepNext) + behind;
}

/** ECMA-376-1, 17.3.1.26: keepNext comes right behind pStyle. */
function withKeepNext(paragraph: string): string {
  if (paragraph.includes('<w:keepNext')) return paragraph;
  if (/<w:pPr>\s*<w:pStyle [^>]*\/>/.test(paragraph)) {
    return paragraph.replace(/(<w:pPr>\s*<w:pStyle [^>]*\/>)/, '$1<w:keepNext/>');
  }
  if (paragraph.includes('<w:pPr>')) return paragraph.replace('<w:pPr>', '<w:pPr><w:keepNext/>');
  return paragraph.replace(/^(<w:p(?: [^>]*)?>)/, '$1<w:pPr><w:keepNext/></w:pPr>');
}
