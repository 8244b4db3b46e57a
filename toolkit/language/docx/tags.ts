import type { XmlNode } from '../../../service/engine/the-thuc/mend/xml-node.js';
import type { WordEdit } from '../edits.js';
import type { QuickFix, Report } from '../problem.js';
import { type Paragraph, type Story, shortened, wordPlace } from './story.js';

/** `{name}` prints, `{#name}` opens a section, `{^name}` one for when there is nothing, `{/name}` closes it, `{@name}` places a table. */
export type TagKind = 'print' | 'open' | 'inverse' | 'close' | 'raw';

export interface Tag {
  paragraph: Paragraph;
  /** With its braces, into the paragraph's text. */
  from: number;
  to: number;
  kind: TagKind;
  name: string;
  /** Where the name stands. */
  nameFrom: number;
  /** Has been reported: it counts for what it was meant to be, and nothing more is said of it. */
  broken: boolean;
}

const SIGNS: Readonly<Record<string, TagKind>> = { '#': 'open', '^': 'inverse', '/': 'close', '@': 'raw' };
const SIGN: Readonly<Record<TagKind, string>> = { print: '', open: '#', inverse: '^', close: '/', raw: '@' };
export const written = (kind: TagKind, name: string): string => `{${SIGN[kind]}${name}}`;

const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const QUOTES = /[“”„‘’‚"'`´«»]/g;
const NAME = /^(?:\.|[\p{L}_][\p{L}\p{M}\p{N}_]*(?:[ .][\p{L}\p{M}\p{N}_]+)*)$/u;
const FOREIGN =
  /<<\s*[\p{L}_][\p{L}\p{N}_.]*\s*>>|«\s*[\p{L}_][\p{L}\p{N}_.]*\s*»|\[\[\s*[\p{L}_][\p{L}\p{N}_.]*\s*\]\]|\$\{\s*[\p{L}_][\p{L}\p{N}_.]*\s*\}|｛[^｝{}]{1,60}｝/gu;
/** A tag at the end of what is left of it: `{/noiNhan`. */
const UNCLOSED = /^\{\s*([#^/@]?)\s*([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*)/u;
const UNOPENED = /([#^/@]?)([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*)\s*\}$/u;

/** More than any template has in one part: what makes more is not made to be filled. */
export const MOST_TAGS = 2_000;

/** Finds the tags of a part and reports what is wrong with how they are written. Of too many only that is told. */
export function readTags(file: string, { paragraphs }: Story, report: Report): Tag[] {
  let braces = 0;
  for (const paragraph of paragraphs) {
    for (let at = paragraph.text.indexOf('{'); at >= 0; at = paragraph.text.indexOf('{', at + 1)) braces++;
    for (let at = paragraph.text.indexOf('}'); at >= 0; at = paragraph.text.indexOf('}', at + 1)) braces++;
    if (braces <= 2 * MOST_TAGS) continue;
    report('TAG_MANY', wordPlace(file, paragraph), `Phần ${paragraph.part} có hơn ${MOST_TAGS} thẻ.`);
    return [];
  }
  const tags: Tag[] = [];
  const done = new Map<Paragraph, number>();
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.copy) continue;
    new Reader(file, paragraph, paragraphs, at, report, tags, done).read(done.get(paragraph) ?? 0);
  }
  return tags;
}

class Reader {
  private readonly text: string;

  constructor(
    private readonly file: string,
    private readonly paragraph: Paragraph,
    private readonly all: readonly Paragraph[],
    private readonly at: number,
    private readonly report: Report,
    private readonly tags: Tag[],
    /** How far a paragraph has been read as the end of a tag before it. */
    private readonly done: Map<Paragraph, number>,
  ) {
    this.text = paragraph.text;
  }

  read(start: number): void {
    const { text } = this;
    const foreign = this.foreign();
    for (let at = start; at < text.length; ) {
      const next = braceFrom(text, at);
      if (next < 0) return;
      const other = foreign.find(({ from, to }) => from <= next && next < to);
      if (other) at = other.to;
      else at = text[next] === '}' ? this.stray(next, at) : this.opened(next);
    }
  }

  /** Tags in the manner of other programs; where they stand. */
  private foreign(): { from: number; to: number }[] {
    const found: { from: number; to: number }[] = [];
    for (const { 0: match, index } of this.text.matchAll(FOREIGN)) {
      if (this.fixed(index, index + match.length)) continue;
      const name = match.replace(/[<>«»[\]${}｛｝\s]/g, '');
      const sign = /^｛\s*([#^/@])/.exec(match)?.[1] ?? '';
      const clean = `{${sign}${name.replace(/^[#^/@]/, '')}}`;
      this.say('TAG_FOREIGN', index, match.length, `“${match}” không phải thẻ của mẫu này.`, {
        fix: `Hãy viết thành ${clean}.`,
        fixes: [this.replaced(`Viết thành ${clean}`, index, match.length, clean)],
      });
      this.add(index, index + match.length, sign === '' ? 'print' : SIGNS[sign]!, name.replace(/^[#^/@]/, ''), true);
      found.push({ from: index, to: index + match.length });
    }
    return found;
  }

  private stray(at: number, from: number): number {
    const before = this.text.slice(from, at + 1);
    const lost = UNOPENED.exec(before);
    const length = lost ? lost[0].length : 1;
    this.say(
      'TAG_UNOPENED',
      at + 1 - length,
      length,
      `“${shortened(before.slice(-length))}” có dấu } mà không có { ở trước.`,
    );
    if (lost) this.add(at + 1 - length, at + 1, SIGNS[lost[1]!] ?? 'print', lost[2]!, true);
    return at + 1;
  }

  private opened(from: number): number {
    const { text } = this;
    const twice = /\{\{+([^{}]*)\}+/y;
    twice.lastIndex = from;
    const double = twice.exec(text);
    if (double) return this.doubled(from, double[0], double[1]!);
    const close = text.indexOf('}', from);
    const again = text.indexOf('{', from + 1);
    if (close < 0 || (again >= 0 && again < close)) return this.unclosed(from, again);
    this.tag(from, close + 1);
    return close + 1;
  }

  private doubled(from: number, whole: string, inner: string): number {
    const clean = `{${inner.trim()}}`;
    this.say('TAG_DOUBLE_BRACES', from, whole.length, `“${shortened(whole)}” viết bằng hai dấu ngoặc.`, {
      fix: `Hãy viết thành ${clean}.`,
      fixes: [this.replaced(`Viết thành ${clean}`, from, whole.length, clean)],
    });
    const sign = SIGNS[inner.trim()[0] ?? ''];
    this.add(from, from + whole.length, sign ?? 'print', inner.trim().replace(/^[#^/@]\s*/, ''), true);
    return from + whole.length;
  }

  private unclosed(from: number, again: number): number {
    const { text } = this;
    const next = this.all[this.at + 1];
    const rest = again < 0 && next && !next.copy ? /^([^{}]{0,60})\}/.exec(next.text) : null;
    if (rest && next) {
      const whole = `${text.slice(from)}${rest[0]}`;
      this.say('TAG_BROKEN', from, text.length - from, `Thẻ “${shortened(whole)}” bị ngắt sang đoạn sau.`);
      const inner = whole.slice(1, -1).trim();
      this.add(from, text.length, SIGNS[inner[0] ?? ''] ?? 'print', inner.replace(/^[#^/@]\s*/, ''), true);
      this.done.set(next, rest[0].length);
      return text.length;
    }
    const lost = UNCLOSED.exec(text.slice(from));
    const length = lost ? lost[0].length : 1;
    this.say('TAG_UNCLOSED', from, length, `Thẻ “${shortened(text.slice(from, from + length))}” thiếu dấu } ở cuối.`);
    if (lost) this.add(from, from + length, SIGNS[lost[1]!] ?? 'print', lost[2]!, true);
    return from + length;
  }

  private tag(from: number, to: number): void {
    const { text } = this;
    const whole = text.slice(from, to);
    let inner = whole.slice(1, -1);
    let broken = false;
    const wrong = (code: Parameters<Report>[0], message: string, clean?: string) => {
      if (!broken)
        this.say(
          code,
          from,
          whole.length,
          message,
          clean === undefined
            ? {}
            : {
                fix: `Hãy viết thành ${clean}.`,
                fixes: [this.replaced(`Viết thành ${clean}`, from, whole.length, clean)],
              },
        );
      broken = true;
    };
    if (this.fixed(from, to)) wrong('TAG_IN_FIELD', `Thẻ “${shortened(whole)}” nằm trong một trường của Word.`);
    if (this.paragraph.marks.some(({ kind, at }) => kind === 'comment' && at > from && at < to)) {
      wrong('COMMENT_IN_TAG', `Có ghi chú cắt ngang thẻ “${shortened(whole)}”.`);
    }
    if (/[\n\t]/.test(inner)) {
      // A line break is an element of its own, which is not taken away unasked.
      const isBreak = inner.includes('\n');
      inner = inner.replace(/[\n\t]/g, '');
      const what = isBreak ? 'dấu xuống dòng' : 'dấu tab';
      wrong('TAG_BROKEN', `Trong thẻ “${shortened(whole)}” có ${what}.`, isBreak ? undefined : `{${inner}}`);
    }
    if (INVISIBLE.test(inner)) {
      inner = inner.replace(INVISIBLE, '');
      wrong('TAG_INVISIBLE', `Trong thẻ “${shortened(inner)}” có ký tự không nhìn thấy.`, `{${inner}}`);
    }
    const unquoted = inner.replace(QUOTES, '').trim();
    if (unquoted !== inner.trim() && isTag(unquoted)) {
      inner = unquoted;
      wrong('TAG_QUOTES', `Trong thẻ “${shortened(whole)}” có dấu nháy.`, `{${inner}}`);
    }
    inner = inner.trim();
    const start = from + 1 + (whole.slice(1).length - whole.slice(1).trimStart().length);
    const loop = /^-(w:\w+)\s+(.+)$/.exec(inner);
    const sign = SIGNS[inner[0] ?? ''];
    const name = loop ? loop[2]!.trim() : sign ? inner.slice(1).trim() : inner;
    if (inner === '') wrong('TAG_EMPTY', 'Thẻ { } không có tên trường.');
    else if (inner.startsWith('=')) wrong('TAG_DELIMITERS', `Thẻ “${shortened(whole)}” đổi dấu ngoặc.`);
    else if (name === '' && sign !== 'close') wrong('TAG_EMPTY', `Thẻ “${shortened(whole)}” không có tên trường.`);
    else if (name !== '' && hostile(name)) {
      // Told of what opens; the tag that closes it is the same mistake.
      if (sign === 'close' && this.tags.some((one) => one.kind !== 'close' && one.name === name)) broken = true;
      else wrong('TAG_HOSTILE', `Không có trường “${shortened(name)}”.`);
    } else if (name !== '' && !NAME.test(name)) {
      wrong('TAG_EXPRESSION', `“${shortened(whole)}” không phải tên trường.`);
    }
    const nameFrom = Math.max(from, text.indexOf(name, start));
    this.add(from, to, loop ? 'open' : (sign ?? 'print'), name, broken, nameFrom);
    if (!broken && this.looks(from, to) > 1) {
      this.say(
        'TAG_SPLIT',
        from,
        whole.length,
        `Thẻ “${shortened(whole)}” có chỗ đậm, nghiêng hoặc cỡ chữ khác nhau.`,
        {
          fixes: [this.replaced('Cho cả thẻ một kiểu chữ', from, whole.length, whole)],
        },
      );
    }
  }

  private add(from: number, to: number, kind: TagKind, name: string, broken: boolean, nameFrom = from + 1): void {
    this.tags.push({ paragraph: this.paragraph, from, to, kind, name, nameFrom, broken });
  }

  private say(
    code: Parameters<Report>[0],
    from: number,
    length: number,
    message: string,
    details?: Parameters<Report>[3],
  ) {
    this.report(code, wordPlace(this.file, this.paragraph, from, length), message, details);
  }

  private replaced(title: string, offset: number, length: number, text: string): QuickFix {
    return { title, edits: [wordEdit(this.file, this.paragraph, offset, length, text)] };
  }

  private piecesIn(from: number, to: number) {
    const { pieces, starts } = this.paragraph;
    return pieces.filter((piece, n) => starts[n]! < to && starts[n]! + piece.text.length > from);
  }

  private fixed(from: number, to: number): boolean {
    return this.piecesIn(from, to).some(({ fixed, node }) => fixed && node.name === 'w:t');
  }

  private looks(from: number, to: number): number {
    return new Set(this.piecesIn(from, to).map(({ run }) => lookOf(run))).size;
  }
}

export const wordEdit = (
  file: string,
  { part, index }: Paragraph,
  offset: number,
  length: number,
  text: string,
): WordEdit => ({ file, part, paragraph: index, offset, length, text });

function braceFrom(text: string, at: number): number {
  for (let i = at; i < text.length; i++) if (text[i] === '{' || text[i] === '}') return i;
  return -1;
}

const isTag = (inner: string): boolean => NAME.test(inner.replace(/^[#^/@]\s*/, ''));

/** Names that every object has: never a field. */
export const hostile = (name: string): boolean =>
  name.split('.').some((part) => part === 'prototype' || part in Object.prototype);

/** Properties of a run that change nothing one sees in Latin letters. */
const UNSEEN = new Set([
  'w:lang',
  'w:noProof',
  'w:szCs',
  'w:bCs',
  'w:iCs',
  'w:rPrChange',
  'w:ins',
  'w:del',
  'w:webHidden',
]);
const looks = new WeakMap<XmlNode, string>();

function lookOf(run: XmlNode): string {
  const known = looks.get(run);
  if (known !== undefined) return known;
  const properties = run.first('w:rPr')?.elements() ?? [];
  const look = properties
    .filter(({ name }) => !UNSEEN.has(name))
    .map((node) => [node.name, ...[...node.rawAttributes()].filter(([name]) => !/:hint$|:rsid/.test(name)).sort()])
    // A hint alone says for which script a font is: nothing one sees.
    .filter(([name, ...attributes]) => name !== 'w:rFonts' || attributes.length > 0)
    .map((one) => one.join(' '))
    .sort()
    .join(';');
  looks.set(run, look);
  return look;
}
