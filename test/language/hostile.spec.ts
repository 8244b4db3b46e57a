import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { compose } from '../../service/engine/compose/compose.js';
import { latin } from '../../service/engine/compose/test-version.js';
import { fillDocx } from '../../service/engine/fill/fill.js';
import { replaceParts } from '../../service/engine/seal/docx.js';
import type { TemplateVersion } from '../../service/engine/template/manifest.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import {
  complete,
  definition,
  type Folder,
  hover,
  isWordPlace,
  type Problem,
  problems,
} from '../../toolkit/language/index.js';
import { inflateRaw } from '../../toolkit/language/inflate.js';
import { readSchema } from '../../toolkit/language/json/schema.js';
import {
  changed,
  changedPart,
  DOCX,
  goodFolder,
  HBS,
  p,
  partOf,
  WORD,
  WORD_EXAMPLE,
  WORD_MANIFEST,
  WORD_SCHEMA,
} from './good.js';

/** Templates made to do harm: refused, with a reason, and soon. */

const codesIn = (folder: Folder): string[] => problems(folder).map(({ code }) => code);
const withDocx = (docx: Uint8Array): Folder => new Map([...goodFolder(), [DOCX, docx]]);
const docx = () => goodFolder().get(DOCX) as Uint8Array;
const inDocument = (words: string) =>
  changedPart(goodFolder(), 'word/document.xml', (xml) => xml.replace(p('TheMau', '{#moDau}'), (all) => words + all));

describe('a hostile Word template', () => {
  it('that inflates beyond its bounds is not inflated', () => {
    const zip = new PizZip(docx());
    zip.file('word/bomb.xml', `<a>${' '.repeat(70_000_000)}</a>`, { createFolders: false });
    const bomb = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(200_000);
    const [first] = problems(withDocx(bomb));
    expect(first).toMatchObject({ code: 'DOCX_UNREADABLE', message: expect.stringContaining('quá lớn') });
  });

  it('with a part as long as a book is not read', () => {
    const long = partOf(docx()).replace('<w:body>', `<w:body>${' '.repeat(17_000_000)}`);
    expect(codesIn(withDocx(replaceParts(docx(), new Map([['word/document.xml', long]]))))).toEqual(['FILE_TOO_LARGE']);
  });

  it('that lies about its size is stopped where it said it would end', () => {
    const text = new TextEncoder().encode('a'.repeat(100_000));
    const packed = new Uint8Array(deflateRawSync(text));
    expect(() => inflateRaw(packed, 1_000)).toThrow('more than was declared');
    expect(inflateRaw(packed, 100_000)).toEqual(text);
  });

  it.each([
    ['a document type with entities', (xml: string) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')],
    [
      'elements in elements without end',
      (xml: string) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(5_000)}${'</w:sdt>'.repeat(5_000)}`),
    ],
    ['XML that ends too early', (xml: string) => xml.slice(0, 2_000)],
  ])('with %s is unreadable', (_, change) => {
    const broken = replaceParts(docx(), new Map([['word/document.xml', change(partOf(docx()))]]));
    expect(codesIn(withDocx(broken))).toEqual(['DOCX_UNREADABLE']);
  });

  it('with lists in lists in lists is refused before anything is filled', () => {
    const open = Array.from({ length: 6 }, () => p('TheMau', '{#noiNhan}')).join('');
    const close = Array.from({ length: 6 }, () => p('TheMau', '{/noiNhan}')).join('');
    expect(codesIn(inDocument(open + p('Doan', '{.}') + close))).toContain('LOOP_NESTED');
  });

  it('with elements named as what every object has says nothing of them', () => {
    const odd = '<constructor/><toString/><hasOwnProperty/>';
    const words = `<w:p><w:pPr><w:pStyle w:val="Doan"/></w:pPr>${odd}<w:r>${odd}<w:t>Kính mời</w:t></w:r></w:p>`;
    expect(codesIn(inDocument(words))).toEqual([]);
  });

  it('with two parts of one name, by letter or but for capitals, is refused', () => {
    const zip = new PizZip(docx());
    zip.file('Word/Document.xml', partOf(docx()).replace('{banHanh}', '{hoTen}'));
    expect(codesIn(withDocx(zip.generate({ type: 'uint8array' })))).toEqual(['DOCX_REFUSED']);
    // The second entry gets the name of the first, as only a program of one's own writes it.
    zip.remove('Word/Document.xml');
    zip.file('word/documenu.xml', partOf(docx()));
    const bytes = Buffer.from(zip.generate({ type: 'uint8array' }));
    for (let at = bytes.indexOf('documenu'); at >= 0; at = bytes.indexOf('documenu')) bytes.write('document', at);
    expect(codesIn(withDocx(new Uint8Array(bytes)))[0]).toBe('DOCX_REFUSED');
  });

  it('with a document type in a part that nobody reads is refused', () => {
    const folder = changedPart(goodFolder(), '[Content_Types].xml', (xml) =>
      xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
    );
    expect(codesIn(folder)).toEqual(['DOCX_REFUSED']);
  });

  it('without a text in its document is unreadable', () => {
    const empty = replaceParts(docx(), new Map([['word/document.xml', '<w:document xmlns:w="x"/>']]));
    expect(codesIn(withDocx(empty))).toContain('DOCX_UNREADABLE');
  });

  it('that asks for what is no field is told once of each section', () => {
    expect(codesIn(inDocument(p('Doan', '{#constructor}x{/constructor}')))).toEqual(['TAG_HOSTILE']);
  });

  it('with a drawing that runs a script is refused', () => {
    const folder = changedPart(
      goodFolder(),
      'word/media/hinh.svg',
      () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    );
    expect(codesIn(folder)).toEqual(['HTML_SCRIPT']);
  });

  it('with thousands of tags is read in bounded time', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => p('Doan', `{a${n}}{#b${n}}{/c${n}} {{${n} «x${n}»`)).join('');
    expect(codesIn(inDocument(many))).toEqual(['TAG_MANY']);
  });

  it('with one endless paragraph of braces is read in bounded time', () => {
    expect(codesIn(inDocument(p('Doan', '{'.repeat(30_000))))).toEqual(['TAG_MANY']);
    expect(codesIn(inDocument(p('Doan', '{#a}'.repeat(1_500)))).length).toBeGreaterThan(0);
    expect(codesIn(inDocument(p('Doan', '${'.repeat(1_500)))).length).toBeGreaterThan(0);
  });
});

describe('a hostile form in HTML', () => {
  const form = (text: string) => changed(goodFolder(), HBS, () => text);

  it('that calls itself is refused', () => {
    expect(codesIn(form('{{> template}}'))).toContain('HTML_PART');
  });

  it('whose parts call each other by the million is refused', () => {
    const dir = HBS.replace('template.hbs', '');
    const parts = Array.from({ length: 30 }, (_, n): [string, string] => [
      `${dir}p${n}.hbs`,
      n < 29 ? `{{> p${n + 1}}}{{> q${n + 1}}}` : 'x',
    ]);
    const twins = Array.from({ length: 29 }, (_, n): [string, string] => [
      `${dir}q${n + 1}.hbs`,
      n < 28 ? `{{> p${n + 2}}}{{> q${n + 2}}}` : 'x',
    ]);
    const folder = new Map([...goodFolder(), [HBS, '{{> p0}}'] as const, ...parts, ...twins]);
    expect(codesIn(folder)).toContain('HTML_PART');
  });

  it('of blocks in blocks without end is refused', () => {
    expect(codesIn(form(`${'{{#if coNgay}}'.repeat(3_000)}${'{{/if}}'.repeat(3_000)}`))).toContain('TAG_MANY');
    expect(codesIn(form(`${'{{#if coNgay}}'.repeat(900)}${'{{/if}}'.repeat(900)}`)).length).toBeGreaterThan(0);
  });
});

it('a pattern that never ends is refused and not tried', () => {
  const folder = changed(goodFolder(), WORD_SCHEMA, (text) =>
    text.replace('"pattern": "\\\\S"', '"pattern": "^(a+)+$"'),
  );
  expect(codesIn(folder)).toEqual(['SCHEMA_INVALID']);
});

it('references of a schema that lead round in a ring, or to elsewhere, are told one by one', () => {
  const folder = changed(goodFolder(), WORD_SCHEMA, (text) => {
    const schema = JSON.parse(text);
    const refs = ['#/properties/b', '#/properties/a', '#/properties/c', 'file:///etc/passwd', 'http://10.0.0.1/x.json'];
    for (const [at, $ref] of refs.entries()) schema.properties['abcde'[at]!] = { $ref };
    return JSON.stringify(schema);
  });
  const found = problems(folder).filter(({ code }) => code === 'SCHEMA_REF');
  expect(found.length).toBe(5);
});

it.each([
  ['schemas/manifest.schema.json', '{"type": "nothing"}', 'SCHEMA_INVALID'],
  ['schemas/manifest.schema.json', '{', 'JSON_INVALID'],
  ['schemas/common/van-ban.v1.schema.json', '{]', 'JSON_INVALID'],
  ['templates/lock.json', '{"versions": 3}', ''],
  ['templates/lock.json', '[', 'JSON_INVALID'],
  [WORD_SCHEMA, '[]', 'SCHEMA_INVALID'],
  [WORD_SCHEMA, '{"type": 3, "properties": {"a": 1, "b": {"$ref": 7}}}', 'SCHEMA_INVALID'],
  [WORD_MANIFEST, '{"id": 3, "effective": 5, "fileName": {}, "fonts": "x", "source": []}', 'MANIFEST_INVALID'],
  [WORD_EXAMPLE, '[[[[]]]]', 'EXAMPLE_REFUSED'],
])('%s that is %s breaks nothing', (file, text, code) => {
  const found = codesIn(new Map([...goodFolder(), [file, text]]));
  if (code !== '') expect(found).toContain(code);
});

/** Small numbers that come out the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Every place is in its file. */
function checkPlaces(folder: Folder, found: readonly Problem[]): void {
  for (const { place } of found) {
    if (isWordPlace(place)) {
      if (place.paragraph === 0) continue;
      const paragraphs = [...partOf(folder.get(place.file)!, place.part).matchAll(/<w:p[ />]/g)];
      expect(place.paragraph).toBeLessThanOrEqual(paragraphs.length);
    } else if (folder.has(place.file) && typeof folder.get(place.file) === 'string') {
      const lines = (folder.get(place.file) as string).split('\n');
      expect(place.line).toBeLessThanOrEqual(lines.length);
      expect(place.column).toBeLessThanOrEqual(lines[place.line - 1]!.length + 1);
    }
  }
  const keys = found.map(({ code, place, message }) => JSON.stringify([code, place, message]));
  expect(new Set(keys).size).toBe(keys.length);
}

describe('whatever is in the files', () => {
  const WORDS = [
    '{',
    '}',
    '{{',
    '}}',
    '{#canCu}',
    '{/canCu}',
    '{^',
    '{.}',
    '{@bang}',
    '{hoTen',
    ' ',
    '“',
    '\u00a0',
    '«a»',
    '${',
    '[[',
    '<p>',
    '{{#if',
    '{{/if}}',
    '{{{',
    '{{> ',
    '"',
    ',',
    ':',
    '\\',
    '\n',
    'à',
    '\ud83d',
    '__proto__',
  ];

  it.each(Array.from({ length: 40 }, (_, n) => n))('nothing breaks and places are in the file (text %i)', (seed) => {
    const next = numbers(seed);
    const folder = goodFolder();
    const texts = [...folder.keys()].filter(
      (name) => typeof folder.get(name) === 'string' && !name.startsWith('schemas/common'),
    );
    const file = texts[next(texts.length)]!;
    let text = folder.get(file) as string;
    for (let i = 0; i <= next(4); i++) {
      const at = next(text.length + 1);
      text = text.slice(0, at) + WORDS[next(WORDS.length)] + text.slice(at + next(8));
    }
    folder.set(file, text);
    checkPlaces(folder, problems(folder));
  });

  it.each(Array.from({ length: 40 }, (_, n) => n))('nothing breaks and places are in the file (Word %i)', (seed) => {
    const next = numbers(seed + 1_000);
    const xml = partOf(docx());
    const texts = [...xml.matchAll(/(?<=<w:t xml:space="preserve">)[^<]*/g)];
    let changedXml = xml;
    for (const { index, 0: text } of texts.filter(() => next(12) === 0).reverse()) {
      const at = next(text.length + 1);
      const put = WORDS[next(WORDS.length)]!.replaceAll('<', '&lt;').replaceAll('\ud83d', '');
      changedXml =
        changedXml.slice(0, index) +
        text.slice(0, at) +
        put +
        text.slice(at + next(3)) +
        changedXml.slice(index + text.length);
    }
    const folder = withDocx(replaceParts(docx(), new Map([['word/document.xml', changedXml]])));
    checkPlaces(folder, problems(folder));
  });

  it.each(Array.from({ length: 30 }, (_, n) => n))('nothing breaks on bytes that were damaged (%i)', (seed) => {
    const next = numbers(seed + 2_000);
    const bytes = docx().slice();
    for (let i = 0; i < 1 + next(20); i++) bytes[next(bytes.length)] = next(256);
    const folder = withDocx(bytes.subarray(0, bytes.length - next(3) * next(500)));
    expect(Array.isArray(problems(folder))).toBe(true);
  });

  it.each(Array.from({ length: 20 }, (_, n) => n))('nothing breaks wherever somebody points (%i)', (seed) => {
    const next = numbers(seed + 3_000);
    const folder = goodFolder();
    for (let i = 0; i < 20; i++) {
      const word = { file: DOCX, part: 'word/document.xml', paragraph: next(200) - 5, offset: next(60) - 5 };
      const text = { file: [HBS, WORD_SCHEMA][next(2)]!, line: next(200) - 5, column: next(80) - 5 };
      const typed = { ...word, text: `x {${WORDS[next(WORDS.length)]}` };
      for (const at of [word, text, { ...typed, offset: typed.text.length }]) {
        complete(folder, at);
        hover(folder, at);
        definition(folder, at);
      }
    }
  });
});

describe('a Word template without an error', () => {
  const TAGS =
    '{hoTen} {#canCu} {/canCu} {^canCu} {.} {#coLuu} {/coLuu} {#noiDung} {/noiDung} {van} {#thanhVien} {/thanhVien} {@bang} {diaDiem} {#diaDiem} {/diaDiem} {/} {thanhVien.hoTen}'.split(
      ' ',
    );
  const manifest = JSON.parse(goodFolder().get(WORD_MANIFEST) as string);
  const data = JSON.parse(goodFolder().get(WORD_EXAMPLE) as string);
  const { bundle } = readSchema(goodFolder(), WORD)!;

  it.each(Array.from({ length: 60 }, (_, n) => n))('can be filled (%i)', (seed) => {
    const next = numbers(seed + 4_000);
    const paragraphs = partOf(docx()).split(/(?=<w:p>)/);
    for (let i = 0; i <= next(3); i++) {
      const [at, to, tag] = [
        1 + next(paragraphs.length - 1),
        1 + next(paragraphs.length - 1),
        TAGS[next(TAGS.length)]!,
      ];
      if (next(3) === 0)
        paragraphs[at] = paragraphs[at]!.replace('</w:t>', `${tag} x ${TAGS[next(TAGS.length)]}</w:t>`);
      else if (next(2) === 0) paragraphs[at] = p('Doan', tag) + paragraphs[at];
      else if (!/<\/?w:tbl>/.test(paragraphs[at]! + paragraphs[to])) paragraphs[to] = paragraphs[at]!;
    }
    const source = replaceParts(docx(), new Map([['word/document.xml', paragraphs.join('')]]));
    if (problems(withDocx(source), { version: WORD }).some(({ severity }) => severity === 'error')) return;
    const version = { manifest, schema: bundle, hash: 'filled', source } as TemplateVersion;
    const { view, title } = compose(version, data, latin);
    const seal = { title, date: '2026-03-03', creator: '' };
    expect(fillDocx(version, view, seal, FontMetrics.load()).length).toBeGreaterThan(0);
  });
});
