/**
 * Gives every drawing of the document a number of its own, as Word wants it: a drawing that the template repeats, like
 * the line under the title of each appendix, comes with the number of the first.
 */
export function numberDrawings(documentXml: string): string {
  const taken = new Set<string>();
  let last = Math.max(0, ...[...documentXml.matchAll(DRAWING)].map(([, , id]) => Number(id)));
  return documentXml.replace(DRAWING, (tag: string, before: string, id: string) => {
    if (!taken.has(id)) {
      taken.add(id);
      return tag;
    }
    last++;
    return `${before}${last}"`;
  });
}

const DRAWING = /(<wp:docPr [^>]*?\bid=")(\d+)"/g;
