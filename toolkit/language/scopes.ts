import type { ViewFields } from '../../service/engine/compose/view-shape.js';
import type { TaggedStory } from './docx/template.js';
import { inside, type KnownScope, resolve, type Scope } from './names.js';

/** Scopes at a place of a form that may be half written: by the tags before it, whatever comes behind. */
export interface Open {
  scopes: Scope[];
  /** Names of the sections open there, the innermost last. */
  names: string[];
}

export const rootScope = (view: ViewFields): KnownScope => ({
  kind: 'known',
  shape: { kind: 'object', fields: view },
  name: '',
});

class Stack {
  readonly #open: { name: string; scope: Scope; helper: string }[] = [];

  constructor(private readonly root: Scope) {}

  get scopes(): Scope[] {
    return [this.root, ...this.#open.map(({ scope }) => scope)];
  }

  get names(): string[] {
    return this.#open.map(({ helper }) => helper);
  }

  /** @param from the scopes in which the name is looked for: all, or the innermost alone */
  open(name: string, helper: string, steps: boolean, from = this.scopes): void {
    const here = this.scopes.at(-1)!;
    const found = steps ? resolve(from, name) : undefined;
    const moves = typeof found === 'object' && ['list', 'object'].includes(found.field.shape.kind);
    const lost = steps && typeof found !== 'object';
    this.#open.push({ name, helper, scope: lost ? { kind: 'unknown' } : moves ? inside(name, found.field) : here });
  }

  close(name: string): void {
    const at = this.#open.findLastIndex(({ helper }) => helper === name);
    if (at >= 0) this.#open.splice(at);
    else if (name === '') this.#open.pop();
  }
}

/** In a Word file: before `offset` of a paragraph, counted from 1. */
export function openInWord({ tags }: TaggedStory, view: ViewFields, paragraph: number, offset: number): Open {
  const stack = new Stack(rootScope(view));
  for (const { paragraph: own, from, kind, name } of tags) {
    if (own.index > paragraph || (own.index === paragraph && from >= offset)) break;
    if (kind === 'open' || kind === 'inverse') stack.open(name, name, kind === 'open');
    else if (kind === 'close') stack.close(name);
  }
  return { scopes: stack.scopes, names: stack.names };
}

const BLOCK = /\{\{~?([#^/])\s*([^\s{}~]+)(?:\s+([^\s{}~]+))?[^{}]*\}\}/g;

/** In a form in HTML, from its text: half a tag keeps it from being parsed. */
export function openInHtml(text: string, view: ViewFields, offset: number): Open {
  const stack = new Stack(rootScope(view));
  for (const { 1: sign, 2: word, 3: subject, index } of text.matchAll(BLOCK)) {
    if (index >= offset) break;
    if (sign === '/') stack.close(word!);
    else {
      const helper = ['if', 'unless', 'each'].includes(word!);
      const name = helper ? (subject ?? '') : word!;
      const depth = /^(?:\.\.\/)*/.exec(name)![0].length / 3;
      const scopes = stack.scopes.slice(0, Math.max(1, stack.scopes.length - depth)).slice(-1);
      stack.open(name.slice(depth * 3), word!, sign === '#' && word !== 'if' && word !== 'unless', scopes);
    }
  }
  return { scopes: stack.scopes, names: stack.names };
}
