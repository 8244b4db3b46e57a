import type { ViewField, ViewFields } from '../../../service/engine/compose/view-shape.js';
import {
  type Found,
  guessed,
  inside,
  type Meant,
  meant,
  resolve,
  type Scope,
  SHAPE_NAMES,
  unknownName,
} from '../names.js';
import type { Lines, TextPlace } from '../places.js';
import type { Report } from '../problem.js';
import { checkLoops, type Use } from '../usage.js';
import type { HtmlForm } from './form.js';

/** One name in a form in HTML, with the scopes at it. */
export interface NameAt {
  file: string;
  /** Offset and length in the file. */
  from: number;
  length: number;
  name: string;
  scopes: readonly Scope[];
}

type Context = { scopes: Scope[]; around: string[]; loops: ViewField[] };

/** Goes through `template.hbs` and what it calls; every use of a field, every name with its scopes. */
export function checkHtmlFields(form: HtmlForm, view: ViewFields, report: Report): { uses: Use[]; names: NameAt[] } {
  const reader = new Reader(form, view, report);
  reader.file('template.hbs', {
    scopes: [{ kind: 'known', shape: { kind: 'object', fields: view }, name: '' }],
    around: [],
    loops: [],
  });
  return reader;
}

class Reader {
  readonly uses: Use[] = [];
  readonly names: NameAt[] = [];
  private readonly read = new Set<string>();
  private lines!: Lines;
  private path = '';

  constructor(
    private readonly form: HtmlForm,
    private readonly view: ViewFields,
    private readonly report: Report,
  ) {}

  /** A part is read once, with the scopes of its first call. */
  file(name: string, context: Context): void {
    const [program, lines] = [this.form.programs.get(name), this.form.files.get(name)];
    if (!program || !lines || this.read.has(name)) return;
    this.read.add(name);
    const outer = [this.lines, this.path] as const;
    [this.lines, this.path] = [lines, lines.path];
    this.program(program, context);
    [this.lines, this.path] = outer;
  }

  private program(program: hbs.AST.Program | undefined | null, context: Context): void {
    for (const node of program?.body ?? []) this.statement(node, context);
  }

  private statement(node: hbs.AST.Statement, context: Context): void {
    switch (node.type) {
      case 'MustacheStatement':
        this.mustache(node as hbs.AST.MustacheStatement, context);
        break;
      case 'BlockStatement':
        this.block(node as hbs.AST.BlockStatement, context);
        break;
      case 'PartialStatement': {
        const { name } = node as hbs.AST.PartialStatement;
        const called = String((name as hbs.AST.PathExpression).original ?? '');
        if (!called.endsWith('.svg')) this.file(`${called}.hbs`, context);
        break;
      }
    }
  }

  private mustache({ path, params }: hbs.AST.MustacheStatement, context: Context): void {
    const own = path as hbs.AST.PathExpression;
    if (params.length === 0) this.print(own, context, false);
    else if (own.original === 'van') for (const param of params) this.print(param, context, true);
  }

  private print(node: hbs.AST.Expression, context: Context, rich: boolean): void {
    const found = this.field(node, context, 'print');
    if (!found) return;
    const { name, field, place } = found;
    const { shape, title } = field;
    if (shape.kind === 'text' || (shape.kind === 'rich' && rich)) return;
    if (shape.kind === 'rich') {
      this.report('FORMAT_MISFIT', place, `“${name}” là ${SHAPE_NAMES.rich}, không in bằng {{${name}}}.`, {
        fix: `Hãy viết {{van ${name}}}.`,
      });
    } else if (rich || shape.kind === 'table') {
      this.report('FORMAT_MISFIT', place, `“${name}” (${title}) là ${SHAPE_NAMES[shape.kind]}, không in được như chữ.`);
    } else {
      const first = shape.kind === 'object' ? Object.keys(shape.fields)[0] : undefined;
      this.report('FIELD_TYPE', place, `“${name}” (${title}) là ${SHAPE_NAMES[shape.kind]}, không in được như chữ.`, {
        fix:
          first !== undefined
            ? `Hãy in một trường bên trong, ví dụ {{${name}.${first}}}.`
            : shape.kind === 'list'
              ? `Hãy viết {{#each ${name}}} … {{/each}}.`
              : `Hãy viết {{#if ${name}}} … {{/if}}.`,
      });
    }
  }

  private block(block: hbs.AST.BlockStatement, context: Context): void {
    const { path, params, program, inverse } = block;
    const helper = (path as hbs.AST.PathExpression).original;
    const named = ['if', 'unless', 'each'].includes(helper);
    const subject = named ? params[0] : path;
    if (!subject) {
      this.program(program, context);
      this.program(inverse, context);
      return;
    }
    const kind = helper === 'unless' ? 'inverse' : 'condition';
    const list = (field: ViewField) => helper === 'each' || (!named && field.shape.kind === 'list');
    const found = this.field(subject, context, (field) => (list(field) ? 'loop' : kind));
    const name = (subject as hbs.AST.PathExpression).original ?? '';
    if (!named) this.closing(block, context);
    const within: Context = { ...context, around: [...context.around, String(name)] };
    if (!found) {
      const unknown: Context = { ...within, scopes: [...context.scopes, { kind: 'unknown' }] };
      this.program(program, helper === 'if' || helper === 'unless' ? within : unknown);
      this.program(inverse, context);
      return;
    }
    const { field, place } = found;
    const { shape } = field;
    if (helper === 'each' && shape.kind !== 'list') {
      this.report('LOOP_NOT_LIST', place, `“${name}” là ${SHAPE_NAMES[shape.kind]}, không lặp được.`, {
        fix: ['flag', 'text', 'rich'].includes(shape.kind)
          ? `Hãy dùng {{#if ${name}}}.`
          : 'Hãy lặp trên một danh sách.',
      });
      this.program(program, { ...within, scopes: [...context.scopes, { kind: 'unknown' }] });
    } else if (list(field)) {
      if (checkLoops(String(name), field, context.loops, place, this.report)) return;
      const loops = [...context.loops, field];
      this.program(program, { ...within, loops, scopes: [...context.scopes, inside(String(name), field)] });
    } else if (!named && shape.kind === 'object') {
      this.program(program, { ...within, scopes: [...context.scopes, inside(String(name), field)] });
    } else this.program(program, within);
    this.program(inverse, context);
  }

  /** The name in `{{/name}}`, which stands in no node of its own. */
  private closing({ path, loc }: hbs.AST.BlockStatement, { scopes }: Context): void {
    const end = this.lines.offset(loc.end.line, loc.end.column + 1);
    const close = /\{\{~?\/\s*([^\s~{}]+)\s*~?\}\}$/.exec(this.lines.text.slice(Math.max(0, end - 200), end));
    if (!close) return;
    const { parts, depth } = path as hbs.AST.PathExpression;
    const from = end - close[0].length + close[0].indexOf(close[1]!);
    const around = scopes.slice(0, scopes.length - depth);
    this.names.push({ file: this.path, from, length: close[1]!.length, name: parts.join('.'), scopes: around });
  }

  /** The field a path names, used; undefined, and told, when there is none. */
  private field(
    node: hbs.AST.Expression,
    context: Context,
    kind: Use['kind'] | ((field: ViewField) => Use['kind']),
  ): { name: string; field: ViewField; place: TextPlace } | undefined {
    if (node.type !== 'PathExpression') return undefined;
    const { data, depth, parts, original, loc } = node as hbs.AST.PathExpression;
    if (data || parts.some((part) => typeof part !== 'string' || part in Object.prototype)) return undefined;
    const name = parts.length === 0 ? '.' : parts.join('.');
    const from = this.lines.offset(loc.start.line, loc.start.column + 1);
    const place = this.lines.place(from, original.length);
    // Handlebars looks in one scope alone, the present one or, with `../`, one around it.
    const scopes = context.scopes.slice(0, context.scopes.length - depth);
    this.names.push({ file: this.path, from, length: original.length, name, scopes });
    const found = scopes.length === 0 ? undefined : resolve(scopes.slice(-1), name);
    if (found === 'unknown') return undefined;
    if (!found) {
      this.unknown(name, original, place, from, scopes, context.scopes, meant(scopes.slice(-1), this.view, name));
      // It was to be printed: that it is not is no second problem.
      const guess = guessed(context.scopes, this.view, name) ?? resolve(context.scopes, name);
      if (typeof guess === 'object')
        this.uses.push({ name, field: guess.field, place, kind: 'condition', around: context.around });
      return undefined;
    }
    const { field } = found;
    const use = typeof kind === 'function' ? kind(field) : kind;
    this.uses.push({ name, field, place, kind: use, around: context.around });
    return { name, field, place };
  }

  private unknown(
    name: string,
    original: string,
    place: TextPlace,
    offset: number,
    scopes: readonly Scope[],
    all: readonly Scope[],
    guess: Meant | undefined,
  ): void {
    const out = outward(all, name);
    if (out !== undefined && scopes.length === all.length) {
      const right = `${'../'.repeat(out)}${name}`;
      this.report('FIELD_SCOPE', place, `Trong vòng lặp này không có “${name}”; trường ấy ở bên ngoài.`, {
        fix: `Hãy viết {{${right}}}.`,
        fixes: [this.replaced(right, offset, original.length)],
      });
    } else if (guess?.kind === 'loop') {
      this.report('FIELD_SCOPE', place, `Trường “${name}” chỉ có trong danh sách “${guess.loop}”.`, {
        fix: `Hãy đặt vào giữa {{#each ${guess.loop}}} và {{/each}}.`,
      });
    } else if (guess) {
      this.report('FIELD_UNKNOWN', place, unknownName(name, guess), {
        fix: `Có phải {{${guess.name}}}?`,
        fixes: [this.replaced(guess.name, offset, original.length)],
      });
    } else this.report('FIELD_UNKNOWN', place, `Không có trường “${name}”.`);
  }

  private replaced(text: string, offset: number, length: number) {
    return { title: `Đổi thành ${text}`, edits: [{ file: this.path, offset, length, text }] };
  }
}

/** How many scopes further out a name is known. */
function outward(scopes: readonly Scope[], name: string): number | undefined {
  const found: Found | 'unknown' | undefined = resolve(scopes, name);
  return typeof found === 'object' && found.scope > 0 ? found.scope : undefined;
}
