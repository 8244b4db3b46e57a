/** Finding one's way in `word/document.xml` without parsing it: it is the hot path of every document. */

/** Where the last element of this name begins, at or before `at`; -1 where there is none. */
export const lastStart = (xml: string, name: string, at = xml.length): number =>
  Math.max(xml.lastIndexOf(`<${name}>`, at), xml.lastIndexOf(`<${name} `, at));

/** Width of the text on the page of the first section, in twips. */
export function textWidth(documentXml: string): number {
  const number = (pattern: RegExp) => Number(pattern.exec(documentXml)?.[1] ?? 0);
  const page = number(/<w:pgSz [^>]*w:w="(\d+)"/);
  return page - number(/<w:pgMar [^>]*w:left="(\d+)"/) - number(/<w:pgMar [^>]*w:right="(\d+)"/);
}
