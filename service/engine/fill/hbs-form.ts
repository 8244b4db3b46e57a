import Handlebars from 'handlebars';
import { FAMILIES, type FontId } from '../typeset/families.js';
import { checkCss, checkMarkup, type FaultCode, type Finding } from './hbs-safety.js';

/** The file that a form in HTML starts from. Partials are called by file name without `.hbs`, drawings with `.svg`. */
export const MAIN = 'template.hbs';

/** Extensions of the files a form in HTML is made of. */
export const FORM_FILE = /\.(?:hbs|svg|css)$/;

/** `if`, `unless` and `each` as in Handlebars; `van` prints text with its line breaks, and rich text with its emphasis. */
export const HELPERS = ['if', 'unless', 'each', 'van'];

/** A form in HTML that has been read and checked. */
export interface HbsForm {
  /** Parsed, by file name: `template.hbs` and its partials. */
  programs: Map<string, hbs.AST.Program>;
  /** Text of the drawings, by file name. */
  drawings: Map<string, string>;
  /** All `.css` files, in the order of their names. */
  css: string;
}

/** Something wrong with a form in HTML. `at` is an offset into the file; without it the file as such is meant. */
export interface FormFault {
  file: string;
  at?: number;
  code: FaultCode;
  message: string;
}

/** Everything that is wrong with a form in HTML, each as `file:line:column message`. */
export class HbsFormError extends Error {
  override readonly name = 'HbsFormError';
  constructor(readonly faults: string[]) {
    super(faults.join(' '));
  }
}

/**
 * Reads a form from its files, by name. Throws HbsFormError with every fault: what cannot be parsed, what is not escaped,
 * what reaches outside, partials that are missing, unused or call themselves, families that are not among `fonts`.
 */
export function readForm(files: Readonly<Record<string, string>>, fonts: readonly FontId[]): HbsForm {
  const { form, faults } = inspectForm(files, fonts);
  if (faults.length === 0) return form;
  throw new HbsFormError(
    faults.map(({ file, at, code, message }) =>
      at === undefined
        ? code === 'name'
          ? message
          : `${file}: ${message}`
        : `${file}:${placeOf(files[file]!, at)} ${message}`,
    ),
  );
}

/** The same, with faults and what could be read beside them. */
export function inspectForm(
  files: Readonly<Record<string, string>>,
  fonts: readonly FontId[],
): { form: HbsForm; faults: FormFault[] } {
  const form: HbsForm = { programs: new Map(), drawings: new Map(), css: '' };
  const families = [FAMILIES.tinos, ...fonts.map((id) => FAMILIES[id])];
  const faults: FormFault[] = [];
  const calls = new Map<string, Set<string>>();
  for (const [file, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const report = (finding: Finding) => faults.push({ file, ...finding });
    if (file.endsWith('.css')) {
      form.css += `${text}\n`;
      checkCss(text, families).forEach(report);
    } else if (file.endsWith('.svg')) {
      form.drawings.set(file, text);
      checkMarkup(text, families).forEach(report);
    } else {
      const program = parse(file, text, faults);
      if (!program) continue;
      const reader = new Reader(text);
      try {
        reader.accept(program);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        faults.push({ file, at: 0, code: 'syntax', message: 'các thẻ lồng nhau quá sâu.' });
        continue;
      }
      reader.findings.forEach(report);
      checkMarkup(reader.markup(), families).forEach(report);
      form.programs.set(file, program);
      calls.set(file, reader.called);
    }
  }
  if (!(MAIN in files)) faults.push({ file: MAIN, code: 'name', message: `thiếu tệp ${MAIN}.` });
  faults.push(...checkCalls(files, calls));
  return { form, faults };
}

function parse(file: string, text: string, faults: FormFault[]): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(text, { srcName: file });
  } catch (error) {
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    const line = Number(lineNumber ?? /line (\d+)/.exec(message)?.[1] ?? 1);
    const at = lineStarts(text)[line - 1] ?? 0;
    faults.push({ file, at, code: 'syntax', message: `không phải Handlebars đúng: ${message.replace(/\s+/g, ' ')}.` });
    return undefined;
  }
}

/** Goes through a parsed file: notes which files it calls and what it may not use, and makes every field compulsory. */
class Reader extends Handlebars.Visitor {
  readonly findings: Finding[] = [];
  readonly called = new Set<string>();
  private readonly tags: [number, number][] = [];
  private readonly lines: number[];

  constructor(private readonly text: string) {
    super();
    this.lines = lineStarts(text);
  }

  /** The file with Handlebars' own tags blanked out. */
  markup(): string {
    let markup = this.text;
    for (const [from, to] of this.tags) {
      markup = markup.slice(0, from) + markup.slice(from, to).replace(/[^\n]/g, ' ') + markup.slice(to);
    }
    return markup;
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.tag(node.loc);
    if (!node.escaped) this.refuse(node, 'unescaped', '{{{ }}} và {{& }} in chữ không qua kiểm tra. Hãy dùng {{ }}.');
    this.checkCall(node);
    super.MustacheStatement(node);
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    // Its tags are what its programs leave over.
    const inside = [node.program, node.inverse].filter((p) => p !== undefined && p !== null);
    const from = this.offset(node.loc.start);
    const to = this.offset(node.loc.end);
    let at = from;
    for (const [start, end] of inside.map((p) => this.extent(p)).filter((e) => e !== undefined)) {
      this.tags.push([at, start]);
      at = end;
    }
    this.tags.push([at, to]);
    this.checkCall(node);
    super.BlockStatement(node);
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    this.tag(node.loc);
    if (node.name.type === 'SubExpression') this.refuse(node, 'part', 'tên phần ghép phải viết sẵn, không tính ra.');
    else this.called.add(fileOf((node.name as hbs.AST.PathExpression | hbs.AST.StringLiteral).original));
    super.PartialStatement(node);
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    this.refuse(node, 'part', 'không dùng {{#> }}. Hãy dùng {{> }}.');
  }

  override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
    this.refuse(node, 'part', 'không dùng {{#* }}.');
  }

  override Decorator(node: hbs.AST.Decorator): void {
    this.refuse(node, 'part', 'không dùng {{* }}.');
  }

  override CommentStatement(node: hbs.AST.CommentStatement): void {
    this.tag(node.loc);
  }

  override PathExpression(node: hbs.AST.PathExpression): void {
    const own = node.parts.find((part) => typeof part === 'string' && part in Object.prototype);
    if (own !== undefined) this.refuse(node, 'name', `không có trường “${own}”.`);
    if (node.data && !LOOP_DATA.has(node.original)) this.refuse(node, 'command', `không dùng ${node.original}.`);
    // Handlebars asks only for the fields it prints to be there; those of `if` and `each` must be as well.
    if (!node.data) (node as { strict?: boolean }).strict = true;
  }

  private checkCall(node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): void {
    const name = (node.path as hbs.AST.PathExpression).original;
    if ((node.params.length > 0 || node.hash) && !HELPERS.includes(name)) {
      this.refuse(node, 'command', `không có lệnh “${name}”. Các lệnh có: ${HELPERS.join(', ')}.`);
    }
  }

  private refuse(node: hbs.AST.Node, code: FaultCode, message: string): void {
    this.findings.push({ at: this.offset(node.loc.start), code, message });
  }

  private tag({ start, end }: hbs.AST.SourceLocation): void {
    this.tags.push([this.offset(start), this.offset(end)]);
  }

  private extent({ body }: hbs.AST.Program): [number, number] | undefined {
    const [first] = body;
    const last = body.at(-1);
    return first && last ? [this.offset(first.loc.start), this.offset(last.loc.end)] : undefined;
  }

  private offset({ line, column }: hbs.AST.Position): number {
    return (this.lines[line - 1] ?? 0) + column;
  }
}

const LOOP_DATA = new Set(['@index', '@first', '@last']);

/** `khung.svg` is itself, any other name a partial's. */
const fileOf = (partial: string) => (partial.endsWith('.svg') ? partial : `${partial}.hbs`);

/** More calls than any form has: a few files that call each other twice over can make millions of them. */
const MOST_PARTS = 1_000;

/** Files that are called and not there, there and not called, or that call themselves. */
function checkCalls(files: Readonly<Record<string, string>>, calls: ReadonlyMap<string, Set<string>>): FormFault[] {
  const faults = new Map<string, FormFault>();
  const report = (file: string, message: string) => faults.set(`${file} ${message}`, { file, code: 'part', message });
  /** How many files each brings in, itself included. */
  const sizes = new Map<string, number>();
  const visit = (name: string, callers: string[]): number => {
    if (callers.includes(name)) {
      report(name, `tự gọi lại chính mình (${[...callers, name].join(' → ')}).`);
      return 0;
    }
    const known = sizes.get(name);
    if (known !== undefined) return known;
    let size = 1;
    for (const called of calls.get(name) ?? []) {
      if (called in files) size += visit(called, [...callers, name]);
      else report(name, `gọi “${called}” nhưng không có tệp ấy.`);
    }
    sizes.set(name, size);
    return size;
  };
  if (visit(MAIN, []) > MOST_PARTS) report(MAIN, `các phần ghép gọi nhau quá ${MOST_PARTS} lần.`);
  const unused = Object.keys(files).filter((name) => !name.endsWith('.css') && !sizes.has(name));
  const idle = unused.map((file): FormFault => ({ file, code: 'unused', message: 'không tệp nào gọi đến.' }));
  return [...faults.values(), ...idle];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** `12:5`, both from one. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
