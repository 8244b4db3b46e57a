/**
 * Class names for declarations, so that a style used by a hundred paragraphs is written once. Names are given in order of
 * first use: the same document always gets the same ones.
 */
export class ClassRegistry {
  readonly #names = new Map<string, string>();

  /** `class="…"` for an element, with a leading space; empty when there is nothing to declare. */
  attribute(declarations: string): string {
    return declarations === '' ? '' : ` class="${this.name(declarations)}"`;
  }

  name(declarations: string): string {
    let name = this.#names.get(declarations);
    if (name === undefined) {
      name = `c${this.#names.size.toString(36)}`;
      this.#names.set(declarations, name);
    }
    return name;
  }

  rules(): string {
    let css = '';
    for (const [declarations, name] of this.#names) css += `.${name}{${declarations}}\n`;
    return css;
  }
}

/** `{a: 'b'}` as `a:b;`, in the order given; undefined values are left out. */
export function declare(values: Record<string, string | number | undefined>): string {
  let css = '';
  for (const [property, value] of Object.entries(values)) if (value !== undefined) css += `${property}:${value};`;
  return css;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
