import { laMa } from '../../../../engine/vietnamese/roman.ts';
import { type Clip, clipOf, type RawLine, type RawRun, type RawTable, textOf } from './clip.ts';
import { type Declarations, fontOf, sheetOf, styleOf } from './css.ts';
import { tableOf } from './table.ts';

/** What surrounds a piece of text. */
export interface Around {
  dam: boolean;
  nghieng: boolean;
  font: string | undefined;
  pre: boolean;
  hashes: number;
  list: List | undefined;
}

interface List {
  type: string;
  depth: number;
  next: number;
}

const SKIPPED = new Set(
  'script style head title meta link noscript template object embed audio video canvas xml select button'.split(' '),
);
const PICTURES = new Set(['img', 'svg', 'picture', 'v:imagedata']);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer main aside nav figure figcaption form fieldset address hr center tr td th'.split(
    ' ',
  ),
);

/** A page from the clipboard of Word, Excel, Google Docs, LibreOffice or a browser as blocks. */
export function clipOfHtml(html: string): Clip {
  const { page, css } = parsed(html);
  const reader = new Reader(sheetOf(css));
  reader.walk(page.body, { dam: false, nghieng: false, font: undefined, pre: false, hashes: 0, list: undefined });
  reader.endLine();
  return clipOf(reader.parts, reader.images);
}

const STYLES = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
const TAG = /<[a-z][^<>]*>/gi;
const APPLIED = /(\s)(?:(style)|on\w+)(?=\s*=)/gi;

/**
 * The page without anything for the browser to apply or run: the policy of the app lets neither into a document, not even an unseen
 * one. An element's `style` is its `data-css`.
 */
function parsed(html: string): { page: Document; css: string } {
  let css = '';
  const held = html
    .replace(STYLES, (_, rules: string) => {
      css += `${rules}\n`;
      return '';
    })
    .replace(TAG, (tag) => tag.replace(APPLIED, (_, space: string, style) => `${space}data-${style ? 'css' : 'bo'}`));
  return { page: new DOMParser().parseFromString(held, 'text/html'), css };
}

export class Reader {
  readonly parts: (RawLine | RawTable)[] = [];
  images = 0;
  private line: RawLine | undefined;
  private marker: string | undefined;

  constructor(readonly sheet: Map<string, Declarations>) {}

  /** Reads what is in a cell, by itself. */
  inside(cell: Element, style: Declarations): void {
    const around = { dam: false, nghieng: false, font: undefined, pre: false, hashes: 0, list: undefined };
    const inner = within(cell, style, around);
    // The names of columns are bold in every form.
    this.children(cell, cell.localName === 'th' ? { ...inner, dam: false } : inner);
    this.endLine();
  }

  walk(node: Node, around: Around): void {
    if (node.nodeType === 3) this.text((node as Text).data, around);
    else if (node.nodeType === 1) this.element(node as Element, around);
  }

  private children(element: Element, around: Around): void {
    for (let child = element.firstChild; child; child = child.nextSibling) this.walk(child, around);
  }

  private element(element: Element, around: Around): void {
    const name = element.localName;
    if (PICTURES.has(name)) this.images++;
    if (SKIPPED.has(name) || PICTURES.has(name) || element.hasAttribute('hidden')) return;
    const style = styleOf(element, this.sheet);
    if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return;
    if (name === 'br') {
      if (this.line) this.endLine();
      return;
    }
    const list = style.get('mso-list') ?? '';
    if (/^ignore$/i.test(list)) {
      this.marker = markerOf(element.textContent, this.level);
      return;
    }
    if (name === 'table') {
      this.endLine();
      this.parts.push(...tableOf(element as HTMLTableElement, this.sheet, (count) => (this.images += count)));
      return;
    }
    const inner = within(element, style, around);
    if (!BLOCKS.has(name)) {
      if (name === 'a' && /^#_(?:ftn|edn)/.test(element.getAttribute('href') ?? ''))
        this.children(element, { ...inner, dam: false, nghieng: false });
      else this.children(element, inner);
      return;
    }
    // A list within an item is its own lines; an item keeps its mark for its first words.
    this.endLine();
    if (list !== '') this.level = Number(/level(\d+)/.exec(list)?.[1] ?? 1);
    if (name === 'ul' || name === 'ol') {
      inner.list = {
        type: listType(element, style) ?? (name === 'ul' ? 'disc' : 'decimal'),
        depth: (around.list?.depth ?? 0) + 1,
        next: Number(element.getAttribute('start') ?? 1),
      };
    } else if (name === 'li') this.item(element, style, around, inner);
    this.children(element, inner);
    this.endLine();
    if (name === 'li') this.marker = undefined;
  }

  /** Of Word's list that the paragraph stands in. */
  private level = 1;

  private item(element: Element, style: Declarations, around: Around, inner: Around): void {
    const list = around.list ?? { type: 'disc', depth: 1, next: 1 };
    const value = Number(element.getAttribute('value'));
    if (value > 0) list.next = value;
    const aria = Number(element.getAttribute('aria-level'));
    const depth = aria > 0 ? Math.max(aria, list.depth) : list.depth;
    const type = listType(element, style) ?? list.type;
    if (type !== 'none') this.marker = countedBy(type, list.next, depth);
    list.next++;
    inner.list = list;
  }

  private text(data: string, around: Around): void {
    if (around.pre && data.includes('\n')) {
      data.split('\n').forEach((part, at) => {
        if (at > 0) this.endLine();
        this.run(part, around);
      });
    } else this.run(around.pre ? data : data.replace(/[ \t\r\n\f]+/g, ' '), around);
  }

  private run(text: string, { dam, nghieng, font, hashes }: Around): void {
    if (text === '' || (!this.line && /^[ \t\r\n\f]*$/.test(text))) return;
    this.line ??= { hashes, runs: [] };
    const run: RawRun = { text, ...(dam && { dam }), ...(nghieng && { nghieng }), ...(font && { font }) };
    const last = this.line.runs.at(-1);
    if (last && last.dam === run.dam && last.nghieng === run.nghieng && last.font === run.font) last.text += text;
    else this.line.runs.push(run);
  }

  endLine(): void {
    const { line, marker } = this;
    this.line = undefined;
    if (!line || textOf(line).trim() === '') return;
    this.marker = undefined;
    if (marker !== undefined) mark(line, marker);
    else bullet(line);
    this.parts.push(line);
  }
}

/** Puts a list's mark in front, in the form of the words behind it: a number in bold is a heading's as a whole. */
function mark(line: RawLine, marker: string): void {
  const first = line.runs.find((run) => run.text.trim() !== '')!;
  first.text = first.text.replace(/^[\s\u00a0]+/, '');
  const whole = line.runs.every((run) => run.text.trim() === '' || run.dam);
  line.runs.unshift({ text: `${marker} `, ...(whole && { dam: true }) });
}

/** A bullet that stands in the text as a letter, behind spaces. */
function bullet(line: RawLine): void {
  const [first] = line.runs;
  if (!first) return;
  const found = /^[\s\u00a0]*[•·▪■◦●○‣⁃◆❖➢✓\uf000-\uf0ff](?=[\s\u00a0]|$)/u.exec(first.text);
  if (found) first.text = `-${first.text.slice(found[0].length) || ' '}`;
}

function within(element: Element, style: Declarations, around: Around): Around {
  const name = element.localName;
  const inner = { ...around };
  const weight = style.get('font-weight');
  if (weight) inner.dam = /^(?:bold|bolder|[6-9]00)$/.test(weight);
  else if (name === 'b' || name === 'strong') inner.dam = true;
  const slope = style.get('font-style');
  if (slope) inner.nghieng = slope === 'italic' || slope === 'oblique';
  else if (name === 'i' || name === 'em') inner.nghieng = true;
  inner.font =
    fontOf(style) ??
    (name === 'font' ? (element.getAttribute('face')?.split(',')[0]?.trim() ?? around.font) : around.font);
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) {
    inner.hashes = Math.min(Number(heading), 4);
    // Every title of a page is bold: that says no more than its level.
    inner.dam = false;
  }
  if (name === 'pre' || /^pre/.test(style.get('white-space') ?? '')) inner.pre = true;
  return inner;
}

function listType(element: Element, style: Declarations): string | undefined {
  const type = element.getAttribute('type');
  const named: Record<string, string> = {
    a: 'lower-alpha',
    A: 'upper-alpha',
    i: 'lower-roman',
    I: 'upper-roman',
    '1': 'decimal',
  };
  return style.get('list-style-type') ?? (type === null ? undefined : (named[type] ?? type));
}

/** The mark that a browser shows before an item, in the vocabulary's form. */
function countedBy(type: string, n: number, depth: number): string {
  const letter = String.fromCharCode(97 + ((Math.max(n, 1) - 1) % 26));
  const small = n >= 1 && n <= 3999 ? laMa(n) : String(n);
  switch (type) {
    case 'decimal':
    case 'decimal-leading-zero':
      return `${n}.`;
    case 'lower-alpha':
    case 'lower-latin':
      return `${letter})`;
    case 'upper-alpha':
    case 'upper-latin':
      return `${letter.toUpperCase()}.`;
    case 'upper-roman':
      return `${small}.`;
    case 'lower-roman':
      return `${small.toLowerCase()}.`;
    default:
      return depth > 1 ? '+' : '-';
  }
}

/** What Word wrote for a list's mark: a number or words as they are; a bullet of any sign font by its level. */
function markerOf(text: string, level: number): string {
  const shown = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (/^[-–—+]$/.test(shown)) return shown;
  if (/[\p{L}\p{N}]/u.test(shown) && !/^[\p{L}\p{M}]$/u.test(shown) && !/^[§·¨ØÞü]$/.test(shown)) return shown;
  return level > 1 ? '+' : '-';
}
