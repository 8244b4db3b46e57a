import { describe, expect, it } from '@jest/globals';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { examples, useEngine } from '../../../test/engine.js';
import { each, p, run, sideBySide, unless } from '../maker/ooxml.js';
import { packageDocx } from '../maker/package.js';
import { wordTable } from '../maker/table.js';
import { regimes } from '../the-thuc/regime.js';
import { ParagraphLoops } from './paragraph-loops.js';
import { parser } from './parser.js';
import { TextModule } from './text-module.js';

/** `word/document.xml` filled with docxtemplater's own loops, or with ours before them. */
function filled(source: Uint8Array, view: object, ours: boolean): { xml: string; missing: string[] } {
  const missing = new Set<string>();
  const text = new TextModule((tag) => missing.add(tag));
  const document = new Docxtemplater(new PizZip(source), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser,
    nullGetter: (part) => {
      missing.add(part.value);
      return '';
    },
    modules: ours ? [text, new ParagraphLoops(text, (tag) => missing.add(tag))] : [text],
  });
  document.render(view);
  // docxtemplater shortens an empty text; `fillDocx` takes it out with its run in either form.
  const xml = document
    .getZip()
    .file('word/document.xml')!
    .asText()
    .replace(/<w:t [^>]*><\/w:t>/g, '<w:t/>');
  return { xml, missing: [...missing].sort() };
}

describe('ParagraphLoops prints what docxtemplater’s own loops would', () => {
  const { engine } = ((used) => ({ engine: () => used.engine }))(useEngine());

  it.each(examples)('for %s %s %s', (template, version, example) => {
    const of = engine().catalog.get(template, version);
    const { view } = engine().compose(of, of.examples[example]);
    // Tables are XML by the time a template is filled.
    const plain = JSON.parse(
      JSON.stringify(view, (key, value) => (key === 'bang' && value ? '<w:tbl>x</w:tbl>' : value)),
    );
    expect(filled(of.source, plain, true).xml === filled(of.source, plain, false).xml).toBe(true);
  });

  it('for a list too long to be kept as text', () => {
    const source = packageDocx(regimes['tt01-2011'], {
      body: each('ds', p('Doan', '{.}')) + p('Doan', '{cuoi}'),
      title: 'Thử',
    });
    const view = { ds: Array.from({ length: 300 }, (_, i) => `Đoạn thứ ${i} 𠀀`), cuoi: 'hết' };
    expect(filled(source, view, true)).toEqual(filled(source, view, false));
  });

  const list = wordTable(
    'Danh sách',
    9000,
    [
      { rong: 5, ten: 'A' },
      { rong: 5, ten: 'B' },
    ],
    [{ nhom: true, o: ['{#nhom}1', '{ten}'] }, { o: ['{#hang}{a}', '{b}{/hang}{/nhom}'] }],
  );
  const bold = '<w:b/>';
  const cases: [string, string, object][] = [
    ['lists', each('ds', p('Doan', '{.}')), { ds: ['một', 'hai & <ba>'] }],
    ['empty lists', each('ds', p('Doan', 'x')) + unless('ds', p('Doan', 'không có')), { ds: [] }],
    ['objects', each('nguoi', p('Doan', '{ten} {ngoai}')), { nguoi: { ten: 'An' }, ngoai: 'ngoài' }],
    ['text as a condition', each('ten', p('Doan', '{ten}')), { ten: 'An' }],
    ['no text as a condition', each('ten', p('Doan', '{ten}')) + unless('ten', p('Doan', 'trống')), { ten: '' }],
    ['numbers', each('so', p('Doan', '{so}')), { so: 7 }],
    [
      'what an inner scope hides',
      each('a', each('b', p('Doan', '{ten}'))),
      { ten: 0, a: [{ ten: 1 }, {}], b: [{ ten: 2 }, {}] },
    ],
    [
      'sections inside a run',
      p('Doan', run('{#co}{ten} {/co}{^co}không{/co}{ten}', bold)),
      { co: true, ten: 'An\nBình' },
    ],
    [
      'sections over runs',
      p('Doan', `${run('{#co}', bold)}${run('{ten}', '<w:i/>')}${run('{/co}')}`),
      { co: [1], ten: 'An' },
    ],
    [
      'emphasis',
      each('ds', p('Doan', run('{#co}{van}{/co}', bold)) + p('Doan', '{van}')),
      { ds: [{ co: true, van: { runs: [{ text: 'a', nghieng: true }, { text: 'b\nc' }] } }] },
    ],
    ['raw XML', each('ds', p('TheMau', '{@bang}')), { ds: [{ bang: '<w:tbl>1</w:tbl>' }, { bang: '' }] }],
    [
      'tables',
      each('ds', sideBySide('', [4000, 5000], [[p('Doan', '{a}'), p('Doan', '{b}')]])),
      {
        ds: [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
      },
    ],
    [
      'sections inside a cell',
      sideBySide('', [9000], [[each('ds', p('Doan', '{.}')) + p('Doan', 'x')]]),
      { ds: ['một'] },
    ],
    [
      'rows',
      list,
      {
        nhom: [
          {
            ten: 'A',
            hang: [
              { a: 1, b: 'x & y' },
              { a: 2, b: 'hai\ndòng' },
            ],
          },
        ],
      },
    ],
    [
      'groups of rows',
      list,
      {
        nhom: [
          { ten: 'A', hang: [{ a: 1, b: 2 }] },
          { ten: 'B', hang: [] },
          { ten: 'C', hang: [{ a: 3, b: 4 }] },
        ],
      },
    ],
    ['no rows', list, { nhom: [] }],
    [
      'rows with a section inside a cell',
      wordTable(
        '',
        9000,
        [
          { rong: 5, ten: 'A' },
          { rong: 5, ten: 'B' },
        ],
        [{ o: ['{#hang}{a}', '{#co}{b}{/co}{/hang}'] }],
      ),
      {
        hang: [
          { a: 1, b: 2, co: true },
          { a: 3, b: 4, co: false },
        ],
      },
    ],
    ['fields that are not there', each('khong', p('Doan', 'x')) + each('ds', p('Doan', '{thieu}')), { ds: [1] }],
    ['null', each('ds', p('Doan', '{a}')), { ds: [{ a: null }] }],
  ];
  it.each(cases)('for %s', (_, body, view) => {
    const source = packageDocx(regimes['tt01-2011'], { body, title: 'Thử' });
    expect(filled(source, view, true)).toEqual(filled(source, view, false));
  });
});
