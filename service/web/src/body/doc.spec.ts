import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { blocks } from '../../../engine/compose/blocks.ts';
import { richText } from '../../../engine/compose/inline.ts';
import { type Block, blockOfLine, blocksOf, lineOfBlock } from './blocks.ts';
import { blockOf, blocksOfDoc, type DocNode, docOf } from './doc.ts';
import { typed } from './emphasis.ts';

const examples = join(import.meta.dirname, '../../../../examples');

/** Every body among the examples, those of appendices and of dossiers too. */
const BODIES = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => bodies(JSON.parse(readFileSync(join(examples, name), 'utf8')), name));

function bodies(value: unknown, name: string): [string, string | Block[]][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'noiDung' && (typeof part === 'string' || Array.isArray(part))
      ? [[`${name}/${key}`, part] as [string, string | Block[]]]
      : bodies(part, `${name}/${key}`),
  );
}

/** Without what only tells the editor where it came from. */
function forgotten(node: DocNode): DocNode {
  const { goc: _, ...attrs } = node.attrs ?? {};
  return { ...node, attrs, ...(node.content && { content: node.content.map(forgotten) }) };
}

describe('a body in the editor', () => {
  it('has examples', () => {
    expect(BODIES.length).toBeGreaterThan(30);
  });

  it.each(BODIES)('prints as it did: %s', (_, body) => {
    const given = blocksOf(body);
    expect(blocks(given)).toEqual(blocks(body));
  });

  it.each(BODIES)('comes out as it went in: %s', (_, body) => {
    const given = blocksOf(body);
    expect(blocksOfDoc(docOf(given))).toEqual(given);
    // Also once it was touched, and nothing but the document itself is left to tell.
    expect(blocks(blocksOfDoc(forgotten(docOf(given))))).toEqual(blocks(given));
  });

  it('keeps numbers, cells of every kind, groups and lines within a cell', () => {
    const given: Block[] = [
      { loai: 'muc', cap: 1, so: 'Phần thứ nhất', ten: 'Tên\nhai dòng' },
      { loai: 'muc', cap: 4, ten: '*Không số*' },
      { loai: 'khoan', so: '7', van: 'Bảy **đậm** và ***cả hai***' },
      { loai: 'gachDau', so: '–', van: '2 * 3 * 4 (*)' },
      {
        loai: 'bang',
        cot: [{ ten: 'STT', rong: 7.5, canh: 'giua' }, { ten: '' }, { ten: 'Ghi chú', canh: 'phai' }],
        dong: [{ nhom: 'A', ten: 'Nhóm **một**' }, [1, 'Lò **An**\ndòng hai', ''], ['', '01', '']],
      },
    ];
    expect(blocksOfDoc(docOf(given))).toEqual(given);
  });

  it('has no block for a line without words, and one paragraph for each line', () => {
    expect(blocksOfDoc(docOf([]))).toEqual([]);
    expect(blockOf({ type: 'khoan', attrs: { so: '1.' } })).toBeUndefined();
    expect(blocksOf([{ loai: 'khoan', so: '1.', van: 'một\n\nhai' }])).toEqual([
      { loai: 'khoan', so: '1.', van: 'một' },
      { loai: 'doan', van: 'hai' },
    ]);
  });
});

describe('a line of a body given as text', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
  ])('%i is in block %i', (line, block) => {
    expect(blockOfLine('I. MỘT\n\nĐoạn.\n| A | B |\n| 1 | 2 |\nHết.', line)).toBe(block);
  });

  it.each([
    [0, 0],
    [1, 2],
    [2, 3],
    [3, 5],
    [9, 5],
  ])('%i of a text begins at line %i', (block, line) => {
    expect(lineOfBlock('I. MỘT\n\nĐoạn.\n| A | B |\n| 1 | 2 |\nHết.', block)).toBe(line);
  });
});

describe('emphasis as it is typed', () => {
  it('is read back whatever was set in bold and italic, without the loss of a letter', () => {
    const words = ['Điều', ' ', 'khoản', '. ', '“lời”', ' - ', '*', 'a', '/', '2', '…', '\u{1f600}', '  ', '**'];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let n = 0; n < 3_000; n++) {
      const runs = Array.from({ length: 1 + random(6) }, () => ({
        text: words[random(words.length)]!,
        ...(random(3) === 0 && { dam: true }),
        ...(random(3) === 0 && { nghieng: true }),
      }));
      const text = runs.map((run) => run.text).join('');
      const out = typed({ runs });
      const stars = (value: string) => value.replaceAll('*', '');
      expect([
        out,
        stars(
          richText(out)
            .runs.map((run) => run.text)
            .join(''),
        ),
      ]).toEqual([out, stars(text)]);
      if (!text.includes('*')) {
        expect([text, typed(richText(out))]).toEqual([text, out]);
        expect(
          richText(out)
            .runs.map((run) => run.text)
            .join(''),
        ).toBe(text);
      }
    }
  });

  it.each([
    [[{ text: 'trư' }, { text: 'ờng', dam: true }], '**trường**'],
    [[{ text: 'một', dam: true }, { text: ' hai' }], '**một** hai'],
    [[{ text: 'một ', dam: true }, { text: 'hai' }], '**một** hai'],
    [
      [
        { text: 'a', dam: true },
        { text: ' b', dam: true, nghieng: true },
        { text: ' c', dam: true },
      ],
      '**a *b* c**',
    ],
    [[{ text: '2 * 3' }], '2 * 3'],
  ])('%j', (runs, expected) => {
    expect(typed({ runs })).toBe(expected);
  });
});
