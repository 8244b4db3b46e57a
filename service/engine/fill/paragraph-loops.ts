import type { DXT } from 'docxtemplater';
import { parser } from './parser.js';
import { isTextTag, printed, RunProperties, type TextModule } from './text-module.js';

/** What is left of a section once it is known to hold nothing but paragraphs. */
type Piece =
  | string
  | { tag: string; get: Getter; print: 'text' | 'raw'; runProperties: string | undefined }
  | { tag: string; get: Getter; inverted: boolean; body: Piece[] };

type Getter = (scope: unknown) => unknown;

/** What docxtemplater's loop module notes of a section; not all in its type declarations. */
interface LoopPart extends DXT.Part {
  sectPrCount?: number;
  hasPageBreak?: boolean;
  hasPageBreakBeginning?: boolean;
}

/** Elements that docxtemplater mends around its loops. Sections that hold one are left to it. */
const LEFT_TO_DOCXTEMPLATER = /^<\/?(?:w:tbl|w:tr|w:tc|w:sdt|w:sectPr|w:lastRenderedPageBreak|w:br w:type)[ />]/;
/** Of a section that repeats whole rows of a table, rows and cells are nothing to mend. */
const LEFT_IN_ROWS = /^<\/?(?:w:tbl|w:sdt|w:sectPr|w:lastRenderedPageBreak|w:br w:type)[ />]/;
const ROW = /^<w:tr[ >]/;
const ROW_END = /<\/w:tr>$/;

/**
 * Renders sections `{#…}`, `{^…}` that hold nothing but paragraphs and text, or whole rows of a table, as docxtemplater's own loop module would: a
 * body of a hundred blocks asks a thousand of them, and each costs docxtemplater several copies of its state.
 */
export class ParagraphLoops implements DXT.Module {
  readonly name = 'vanthu/paragraph-loops';
  /** Asked before docxtemplater's own. */
  readonly priority = 10;
  private readonly known = new WeakMap<DXT.Part, Piece[] | null>();

  constructor(
    private readonly text: TextModule,
    private readonly onMissing: (tag: string) => void,
  ) {}

  render(part: DXT.Part, { scopeManager }: { scopeManager: DXT.ScopeManager }): DXT.Rendered | null {
    if (part.module !== 'loop') return null;
    let body = this.known.get(part);
    if (body === undefined) {
      body = paragraphs(part, new RunProperties());
      this.known.set(part, body);
    }
    if (body === null) return null;
    const loop = { tag: part.value, get: parser(part.value).get as Getter, inverted: part.inverted ?? false, body };
    const out: string[] = [];
    this.repeat(loop, scopeManager.scopeList, out);
    return { value: encoded(out.join('')), errors: [] };
  }

  private write(pieces: Piece[], scopes: unknown[], out: string[]): void {
    for (const piece of pieces) {
      if (typeof piece === 'string') out.push(piece);
      else if ('body' in piece) this.repeat(piece, scopes, out);
      else {
        const value = this.value(piece, scopes);
        if (piece.print === 'raw') out.push(typeof value === 'string' ? value : '');
        else out.push(printed(value, piece.runProperties ?? this.text.runProperties));
      }
    }
  }

  /** Lists repeat, objects are a scope of their own, anything else that is true shows the section once. */
  private repeat(loop: Extract<Piece, { body: unknown }>, scopes: unknown[], out: string[]): void {
    const value = this.value(loop, scopes);
    const empty = !value || (Array.isArray(value) && value.length === 0);
    if (empty || loop.inverted) {
      if (empty && loop.inverted) this.write(loop.body, scopes, out);
      return;
    }
    const items = Array.isArray(value) ? value : [typeof value === 'object' ? value : scopes.at(-1)];
    for (const item of items) this.write(loop.body, [...scopes, item], out);
  }

  /** From the innermost scope outwards. */
  private value({ tag, get }: { tag: string; get: Getter }, scopes: unknown[]): unknown {
    let found: unknown;
    for (let i = scopes.length - 1; i >= 0 && found == null; i--) found = get(scopes[i]);
    if (found === undefined) this.onMissing(tag);
    return found;
  }
}

const LONG = 8_192;

/** docxtemplater takes a part as UTF-8 too (its declarations do not say so), and encodes text letter by letter otherwise. */
const encoded = (xml: string): string => (xml.length < LONG ? xml : (Buffer.from(xml, 'utf8') as unknown as string));

/** The pieces of a section, or null where it is not for us. */
function paragraphs(part: LoopPart, run: RunProperties, inRows = false): Piece[] | null {
  if (part.sectPrCount || part.hasPageBreak || part.hasPageBreakBeginning) return null;
  const pieces: Piece[] = [];
  const children = part.subparsed ?? [];
  const rows = ROW.test(children[0]?.value ?? '') && ROW_END.test(children.at(-1)?.value ?? '');
  for (const child of children) {
    const piece = pieceOf(child, run, inRows || rows);
    if (piece === null) return null;
    const last = pieces.length - 1;
    if (typeof piece === 'string' && typeof pieces[last] === 'string') pieces[last] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

function pieceOf(part: DXT.Part, run: RunProperties, inRows: boolean): Piece | null {
  run.pass(part);
  if (part.type !== 'placeholder')
    return (inRows ? LEFT_IN_ROWS : LEFT_TO_DOCXTEMPLATER).test(part.value) ? null : part.value;
  const get = parser(part.value).get as Getter;
  // A section in the middle of a run has that run's properties, which are known only when it is rendered.
  const runProperties = run.entered ? run.xml : undefined;
  if (isTextTag(part)) return { tag: part.value, get, print: 'text', runProperties };
  if (part.module === 'rawxml') return { tag: part.value, get, print: 'raw', runProperties: undefined };
  if (part.module !== 'loop') return null;
  const body = paragraphs(part, run, inRows);
  return body && { tag: part.value, get, inverted: part.inverted ?? false, body };
}
