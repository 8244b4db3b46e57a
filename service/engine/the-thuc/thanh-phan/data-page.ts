import type { BangView, BlockView, RichText } from '../../compose/view.js';
import type { Paper, Paragraph } from '../paper/paper.js';
import { type Dong, thanhPhan, tidy } from './dong.js';
import { mucOf } from './muc.js';
import { bare, keyOf } from './so-sanh.js';
import type { Muc, ThanhPhan } from './van-ban.js';

/** What is said of a paragraph that has no place on paper yet: only its words and the field they come from. */
export const UNSET = {
  label: '',
  runs: [],
  align: undefined,
  left: undefined,
  right: undefined,
  firstLine: undefined,
  before: undefined,
  after: undefined,
  line: undefined,
  keepNext: undefined,
  pageBreakBefore: undefined,
  borders: {},
  section: 0,
  column: undefined,
  cell: undefined,
  boxed: false,
  ink: undefined,
  style: undefined,
} satisfies Omit<Paragraph, 'id' | 'place' | 'text'>;

/** The lines of a document that is still data, in the order its template prints them. */
export class DataPage {
  readonly paper: Paper = { source: 'data', sections: [], paragraphs: [], strokes: [], pictures: [], tables: [] };
  private readonly lines: Dong[] = [];

  /** @param path JSON Pointer of the field that it prints; empty for words of the form itself */
  line(text: string, path: string, side?: Dong['side']): Dong {
    const p: Paragraph = { ...UNSET, id: this.paper.paragraphs.length, place: placeOf(path), text };
    this.paper.paragraphs.push(p);
    const plain = tidy(text);
    const folded = bare(plain);
    const line: Dong = {
      at: this.lines.length,
      p,
      text: plain,
      bare: folded,
      key: keyOf(folded),
      side,
      centred: false,
      column: side ?? '',
      whole: true,
      rule: false,
    };
    this.lines.push(line);
    return line;
  }

  /** A component, one paragraph a line; undefined when there is nothing to print. */
  part(text: string, path: string): ThanhPhan | undefined {
    const lines = text.split('\n').filter((one) => one.trim() !== '');
    return lines.length > 0 ? thanhPhan(lines.map((one) => this.line(one, path))) : undefined;
  }

  muc(text: string, path: string): Muc {
    return mucOf(this.line(text, path));
  }

  heading(text: string): Muc {
    return { ...this.muc(text, ''), tieuDe: true };
  }

  /** A sentence in which the template prints a field. */
  doan(text: string, path: string): Muc[] {
    return text.trim() === '' ? [] : [this.muc(text, path)];
  }

  blocks(blocks: readonly BlockView[], path: string): Muc[] {
    return blocks.flatMap((block) => this.block(block, path));
  }

  table(rows: readonly (readonly string[])[], path: string): Muc[] {
    return rows.flat().flatMap((text) => {
      if (text.trim() === '') return [];
      const line = this.line(text, path);
      return [{ ...thanhPhan([line]), cap: 'bang' as const, so: '', dau: '', van: line.text, tieuDe: false }];
    });
  }

  private block(block: BlockView, path: string): Muc[] {
    if (block.bang) return this.table(rowsOf(block.bang), path);
    const van = textOf(block.van);
    if (block.laChuong) {
      const chuong = this.muc(block.so, path);
      const title = this.line(van, path);
      const text = `${chuong.text} ${title.text}`;
      return [{ ...chuong, paragraphs: [...chuong.paragraphs, title.p], text, van: title.text, tieuDe: true }];
    }
    const muc = this.muc(block.coSo ? `${block.so} ${van}` : van, path);
    const tieuDe = block.laMuc1 || block.laMuc2 || block.laMuc3 || block.laMuc4 || block.laDieu === true;
    return [{ ...muc, tieuDe }];
  }
}

const placeOf = (path: string) => ({ part: 'data', paragraph: 0, path });

export const textOf = ({ runs }: RichText): string => runs.map(({ text }) => text).join('');

const rowsOf = ({ cot, dong }: BangView): string[][] => [
  cot.map(({ ten }) => textOf(ten)),
  ...dong.map((row) => ('o' in row ? row.o.map(textOf) : [row.nhom, textOf(row.ten)])),
];

/** A field of a kind's own view, as its template prints it. */
export const word = (value: unknown): string => (typeof value === 'string' ? value : '');
export const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);
