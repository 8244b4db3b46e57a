/** Where a named element came to stand on paper. */
export interface Destination {
  /** From 0. */
  page: number;
  /** Points from the top of the page area. */
  y: number;
}

/** Chromium gives destinations the size that the content has before its scale of 2/3: a half-point pixel is 3/4 pt there. */
const CONTENT_SCALE = 0.5 / 0.75;

/**
 * The named destinations of a PDF that Chromium wrote. It names those elements that a link of the page points to. What
 * cannot be read is left out.
 */
export function readDestinations(pdf: Uint8Array): Map<string, Destination> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const found = new Map<string, Destination>();
  const catalog = objectWith(text, '<</Type /Catalog');
  const names = reference(catalog, 'Dests');
  const root = reference(catalog, 'Pages');
  if (names === undefined || root === undefined) return found;
  const pages = new Map(pagesUnder(text, root, 0).map((page, index) => [page, index]));
  const heights = new Map<number, number>();
  for (const [, name, object, y] of body(text, names).matchAll(/\/(\w+) \[(\d+) 0 R \/XYZ \S+ (\S+) 0\]/g)) {
    const id = Number(object);
    const page = pages.get(id);
    const height = heights.get(id) ?? heightOf(body(text, id));
    heights.set(id, height);
    if (page !== undefined && Number.isFinite(height))
      found.set(name!, { page, y: (height - Number(y)) * CONTENT_SCALE });
  }
  return found;
}

const body = (text: string, id: number): string => {
  const at = text.lastIndexOf(`\n${id} 0 obj\n`);
  return at < 0 ? '' : text.slice(at, text.indexOf('\nendobj', at));
};

/** The last object that begins so: what is written by Chromium itself comes after everything a document can say. */
function objectWith(text: string, start: string): string {
  const at = text.lastIndexOf(start);
  return at < 0 ? '' : text.slice(at, text.indexOf('\nendobj', at));
}

function reference(object: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Skia's page tree has eight branches a node. */
const MAX_DEPTH = 12;

function pagesUnder(text: string, id: number, depth: number): number[] {
  const node = body(text, id);
  if (!node.includes('/Type /Pages')) return [id];
  if (depth > MAX_DEPTH) return [];
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesUnder(text, Number(kid), depth + 1));
}

const heightOf = (page: string): number => Number(/\/MediaBox \[0 0 \S+ (\S+)\]/.exec(page)?.[1]);
