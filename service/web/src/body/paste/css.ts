/** What a piece of a page says of its letters. */
export type Declarations = Map<string, string>;

/** The declarations of one `style`, as written: a browser's own reading drops what Word adds (`mso-list`). */
export function declarations(text: string): Declarations {
  const found: Declarations = new Map();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return found;
}

/** The rules of a page's style sheets that go by an element's name or class, as Word and Excel write them. */
export function sheetOf(css: string): Map<string, Declarations> {
  const sheet = new Map<string, Declarations>();
  for (const [, selectors = '', body = ''] of css
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
    .matchAll(/([^{}@]+)\{([^{}]*)\}/g)) {
    if (!/font|text-align|display|mso-hide/i.test(body)) continue;
    const found = declarations(body);
    for (const selector of selectors.split(',')) {
      const key = selector.trim().toLowerCase();
      if (/^[a-z0-9]*(?:\.[\w-]+)?$/.test(key) && key !== '')
        sheet.set(key, new Map([...(sheet.get(key) ?? []), ...found]));
    }
  }
  return sheet;
}

/** What applies to an element: by its name, its classes, its own `style`. */
export function styleOf(element: Element, sheet: Map<string, Declarations>): Declarations {
  const name = element.localName;
  const own = element.getAttribute('data-css');
  if (sheet.size === 0) return own ? declarations(own) : EMPTY;
  const found: Declarations = new Map(sheet.get(name));
  for (const one of element.classList) {
    const key = one.toLowerCase();
    for (const rules of [sheet.get(`.${key}`), sheet.get(`${name}.${key}`)])
      for (const [k, v] of rules ?? []) found.set(k, v);
  }
  if (own) for (const [k, v] of declarations(own)) found.set(k, v);
  return found;
}

const EMPTY: Declarations = new Map();

/** The first font that is named, in `font-family` or the short `font`. */
export function fontOf(style: Declarations): string | undefined {
  const family =
    style.get('font-family') ??
    /(?:\d(?:\.\d+)?(?:pt|px|em|%)(?:\/\S+)?|inherit)\s+(.+)$/.exec(style.get('font') ?? '')?.[1];
  return (
    family
      ?.split(',')[0]
      ?.replace(/["']|&quot;/g, '')
      .trim() || undefined
  );
}
