import { cpSync, readFileSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { schemaChanges } from '../../toolkit/templates/diff/schema-changes.js';
import { useHome } from '../support/cli.js';

interface Answer {
  schema: { field: string; breaks: boolean }[];
  text: { removed: string[]; added: string[] }[];
  look: { of: string; property: string; before?: string; after?: string }[];
  pages: number;
  changedPages: number[];
}

describe('schemaChanges', () => {
  const schema = (properties: object, required: string[] = []) => ({ type: 'object', properties, required });
  const text = { type: 'string', maxLength: 100 };

  it.each<[string, object, object, boolean]>([
    ['a new optional field', schema({}), schema({ ten: text }), false],
    ['a new required field', schema({}), schema({ ten: text }, ['ten']), true],
    ['a field taken out', schema({ ten: text }), schema({}), true],
    ['a field that becomes required', schema({ ten: text }), schema({ ten: text }, ['ten']), true],
    ['a field that is no longer required', schema({ ten: text }, ['ten']), schema({ ten: text }), false],
    ['a shorter text', schema({ ten: text }), schema({ ten: { ...text, maxLength: 50 } }), true],
    ['a longer text', schema({ ten: text }), schema({ ten: { ...text, maxLength: 200 } }), false],
    ['a further type', schema({ ten: text }), schema({ ten: { ...text, type: ['string', 'null'] } }), false],
    ['a narrower type', schema({ so: { type: 'number' } }), schema({ so: { type: 'integer' } }), true],
    ['a value taken out', schema({ ai: { enum: ['a', 'b'] } }), schema({ ai: { enum: ['a'] } }), true],
    ['a further value', schema({ ai: { enum: ['a'] } }), schema({ ai: { enum: ['a', 'b'] } }), false],
    ['another pattern', schema({ ten: text }), schema({ ten: { ...text, pattern: '^A' } }), true],
    ['other words', schema({ ten: { ...text, title: 'Tên' } }), schema({ ten: { ...text, title: 'Họ tên' } }), false],
    [
      'a required field in the items of a list',
      schema({ ds: { type: 'array', items: schema({}) } }),
      schema({ ds: { type: 'array', items: schema({ ten: text }, ['ten']) } }),
      true,
    ],
  ])('tells whether %s breaks callers', (_, before, after, breaks) => {
    expect(schemaChanges(before as never, after as never)).toEqual([expect.objectContaining({ breaks })]);
  });

  it('finds nothing where nothing changed', () => {
    expect(schemaChanges(schema({ ten: text }), schema({ ten: text }))).toEqual([]);
  });
});

describe('vanthu diff', () => {
  const home = useHome(['thong-bao']);
  beforeAll(async () => {
    await home.vanthu('new-version', 'thong-bao', '--from=2025-2026', '--nam-hoc=2026-2027');
  });
  const form = 'templates/thong-bao/2026-2027/template.docx';

  it('ends with 0 where the two are the same but for their words about the year', async () => {
    const { code, ...report } = await home.answer<Answer>('diff', 'thong-bao@2025-2026', 'thong-bao@2026-2027');
    expect(report).toMatchObject({ schema: [], text: [], look: [], changedPages: [] });
    expect(code).toBe(0);
  });

  it('knows a version by the names of its folders too', async () => {
    const { code } = await home.answer<Answer>('diff', 'thong-bao/2025-2026', 'thong-bao/2026-2027');
    expect(code).toBe(0);
  });

  it('shows words, styles, page settings and pages that changed, in one page that stands by itself', async () => {
    const zip = new PizZip(readFileSync(home.file(form)));
    const edit = (part: string, from: RegExp, to: string) => {
      const text = zip.file(part)!.asText();
      expect(text).toMatch(from);
      zip.file(part, text.replace(from, to));
    };
    edit('word/document.xml', /w:left="1701"/, 'w:left="1500"');
    edit('word/document.xml', /Độc lập - Tự do - Hạnh phúc/, 'Độc lập – Tự do – Hạnh phúc <script>');
    zip.file('word/document.xml', zip.file('word/document.xml')!.asText().replace('<script>', '&lt;script&gt;'));
    edit('word/styles.xml', /<w:jc w:val="both"\/>/, '<w:jc w:val="left"/>');
    home.write(form, zip.generate({ type: 'nodebuffer' }));
    const answer = await home.answer<Answer>(
      'diff',
      'thong-bao@2025-2026',
      'thong-bao@2026-2027',
      '-o',
      'bao-cao.html',
    );
    expect(answer.code).toBe(1);
    expect(answer.text[0]).toMatchObject({ removed: ['Độc lập - Tự do - Hạnh phúc'] });
    expect(answer.look).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          of: 'Trang (phần 1)',
          property: 'Lề trái (1/20 điểm)',
          before: '1701',
          after: '1500',
        }),
        expect.objectContaining({ property: 'Căn lề đoạn', before: 'both', after: 'left' }),
      ]),
    );
    expect(answer.changedPages).toContain(1);
    const html = home.read('bao-cao.html');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('src="data:image/png;base64,');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|(?:src|href)="(?!data:)/);
    // What is new on a page is marked on that side, what is gone on the other.
    expect(html).toMatch(/<figure class="cu">.*?<span class="o" style="left:[\d.]+%;top:[\d.]+%/);
    expect(html).toMatch(/<figure class="moi">.*?<span class="o" style="left:[\d.]+%;top:[\d.]+%/);
    expect(html).toContain('Không phải sửa gì.');
  });

  it('says whether what callers send goes on working, by the declared steps or not at all', async () => {
    const schema = 'schemas/thong-bao/2026-2027.schema.json';
    const migrations = 'schemas/thong-bao/2026-2027.migrations.json';
    const [before, none] = [home.read(schema), home.read(migrations)];
    const { properties, required, ...rest } = home.json<{ properties: object; required: string[] }>(schema);
    const kienNghi = {
      title: 'Kiến nghị',
      description: 'Điều đề nghị.',
      type: 'string',
      maxLength: 100,
      pattern: '\\S',
    };
    home.write(
      schema,
      JSON.stringify({ ...rest, required: [...required, 'kienNghi'], properties: { ...properties, kienNghi } }),
    );
    type Told = { oldData: { state: string; reasons?: string[] }; reasons: string[] };
    const names = ['diff', 'thong-bao@2025-2026', 'thong-bao@2026-2027'];
    const broken = await home.answer<Told>(...names);
    expect(broken.oldData).toEqual({ state: 'refused', reasons: [expect.stringContaining('Kiến nghị')] });
    expect(broken.reasons).toEqual([expect.stringContaining('Chưa có “Kiến nghị”')]);
    const steps = [{ op: 'default', at: '/kienNghi', value: 'Không có.' }];
    home.write(migrations, JSON.stringify({ from: { '2025-2026': steps } }));
    // The pages show the old example as the new version takes it.
    const mended = await home.answer<Told & { example: string }>(...names, '-o', 'bao-cao.html');
    expect(mended).toMatchObject({ oldData: { state: 'migrated' }, reasons: [], example: 'hoc-bong' });
    expect(home.read('bao-cao.html')).toContain('<span class="vo">Phải sửa 1 chỗ</span>');
    home.write(schema, before);
    home.write(migrations, none);
    expect((await home.answer<Told>(...names)).oldData).toEqual({ state: 'as-is' });
  });

  it('compares two files as they are', async () => {
    cpSync(home.file('templates/thong-bao/2025-2026/template.docx'), home.file('cu.docx'));
    const { code, out } = await home.vanthu('diff', 'cu.docx', 'templates/thong-bao/2026-2027');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('+ Độc lập – Tự do – Hạnh phúc') });
    rmSync(home.file('cu.docx'));
  });

  it.each([
    [['diff', 'thong-bao@2025-2026'], 64, 'hai bên'],
    [['diff', 'thong-bao@2025-2026', 'khong-co'], 3, 'Không có'],
    [['diff', 'thong-bao@2025-2026', 'templates/lock.json'], 64, 'tệp .docx'],
  ])('%j is refused', async (args, code, says) => {
    expect(await home.vanthu(...args)).toMatchObject({ code, err: expect.stringContaining(says) });
  });
});
