import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocxPackage } from '../../service/engine/typeset/package.js';
import { numberParagraphs } from '../../service/engine/typeset/paragraph-numbers.js';
import { findAll, textOf } from '../../service/engine/typeset/xml.js';
import { main } from '../../toolkit/cli/main.js';
import { wordTemplate } from '../../toolkit/language/docx/template.js';
import { readFolder } from '../../toolkit/language/host/node.js';
import { renderExamples } from '../../toolkit/language/host/render.js';
import { type Content, type Folder, type Problem, problems, versionsIn } from '../../toolkit/language/index.js';
import { sha256 } from '../../toolkit/language/sha256.js';
import { changed, changedPart, DOCX, goodFolder, WORD, WORD_EXAMPLE, WORD_MANIFEST } from './good.js';

const home = path.resolve(import.meta.dirname, '../..');
const project = readFolder(home);

describe('the templates of the repository', () => {
  it.each(versionsIn(project))('have no error: $id $version', async (version) => {
    const rendered = await renderExamples(home, version, '2026-11-24');
    const found = problems(project, { version, rendered });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    // What is warned of is true: fields of the schema that the form leaves out.
    expect(found.filter(({ severity, code }) => severity === 'warning' && code !== 'FIELD_NOT_PRINTED')).toEqual([]);
  });
});

describe('places in a Word file', () => {
  it.each([...project].filter(([name]) => name.endsWith('/2025-2026/template.docx')))(
    'count as the checker counts: %s',
    (name, bytes) => {
      const docx = new DocxPackage(bytes as Uint8Array);
      const numbers = [...numberParagraphs(docx.document.root)].map(([node, number]) => [
        number,
        findAll(node, 'w:t').map(textOf).join('').trim(),
      ]);
      const { stories } = wordTemplate(name, bytes as Uint8Array);
      const own = stories[0]!.story.paragraphs.map(({ index, text }) => [index, text.replace(/[\t\n]/g, '').trim()]);
      expect(own).toEqual(numbers);
    },
  );
});

describe('versions', () => {
  const lockedOf = (folder: Folder, file: string) =>
    createHash('sha256')
      .update(folder.get(file) as Uint8Array)
      .digest('hex');
  const codes = (folder: Folder, id: string) =>
    problems(folder)
      .filter(({ place, message }) => `${place.file} ${message}`.includes(id))
      .map(({ code, place }) => `${code} ${place.file}`);

  it('published and altered are told, file by file', () => {
    const file = 'templates/cong-van/2025-2026/template.docx';
    const schema = 'schemas/cong-van/2025-2026.schema.json';
    expect(lockedOf(project, schema)).toBe(
      JSON.parse(readFileSync(path.join(home, 'templates/lock.json'), 'utf8')).versions['cong-van/2025-2026'].files[
        schema
      ],
    );
    const other = project.get('templates/cong-van/2020-2021/template.docx')!;
    const text = new TextDecoder().decode(project.get(schema) as Uint8Array);
    const folder = new Map([
      ...project,
      [file, project.get('templates/thong-bao/2025-2026/template.docx')!] as const,
      [schema, `${text} `] as const,
    ]);
    expect(codes(folder, 'cong-van')).toEqual(
      expect.arrayContaining([`VERSION_ALTERED ${file}`, `VERSION_ALTERED ${schema}`]),
    );
    expect(
      codes(new Map([...project, [file, other] as const]), 'cong-van').filter((one) => one.startsWith('VERSION')),
    ).toEqual(
      sha256(other as Uint8Array) === sha256(project.get(file) as Uint8Array) ? [] : [`VERSION_ALTERED ${file}`],
    );
  });

  it('with ranges that overlap are told once, at the later', () => {
    const file = 'templates/cong-van/2025-2026/manifest.json';
    const text = new TextDecoder().decode(project.get(file) as Uint8Array).replace('2025-07-01', '2025-06-30');
    const found = problems(new Map([...project, [file, text]])).filter(({ code }) => code === 'RANGE_OVERLAP');
    expect(found).toMatchObject([{ place: { file }, message: expect.stringContaining('30/06/2025') }]);
  });
});

describe('what came of examples', () => {
  const finding = {
    rule: 'ND30-TY-01',
    severity: 'error' as const,
    clause: 'Điều 8',
    message: 'Trích yếu sai.',
    fix: 'Hãy sửa.',
  };
  const place = { part: 'word/document.xml', paragraph: 9, quote: 'Về việc' };

  it('is told once for a rule, or of the words of the example where it is theirs', () => {
    const words = [{ ...finding, rule: 'ND30-NN-01', place: { ...place, part: 'data', path: '/luu' } }];
    const findings = [
      { ...finding, place },
      { ...finding, place },
      { ...finding, rule: 'ND30-NN-01', place },
    ];
    const found = problems(goodFolder(), { rendered: [{ version: WORD, example: 'hop', findings, words }] });
    expect(found.map(({ code, severity, place: { file } }) => [code, severity, file])).toEqual([
      ['RULE_BROKEN', 'error', WORD_EXAMPLE],
      ['EXAMPLE_WORDS', 'info', WORD_EXAMPLE],
    ]);
    expect(found[1]!.place).toMatchObject({ line: expect.any(Number), length: 4 });
  });

  it('is told when there is no document', () => {
    const found = problems(goodFolder(), {
      rendered: [{ version: WORD, example: 'hop', findings: [], words: [], failed: 'Hỏng.' }],
    });
    expect(found).toMatchObject([{ code: 'RENDER_FAILED', message: 'Ví dụ “hop”: Hỏng.' }]);
  });
});

describe('the core', () => {
  /** Every module of ours that the language service brings in, and every package. */
  function imports(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
    if (seen.has(file)) return seen;
    const text = readFileSync(file, 'utf8');
    const names = [...text.matchAll(/^(?:import|export)(?! type)[^;]*?from '([^']+)'/gms)].map((match) => match[1]!);
    seen.set(
      file,
      names.filter((name) => !name.startsWith('.')),
    );
    for (const name of names) {
      if (name.startsWith('.')) imports(path.resolve(path.dirname(file), name.replace(/\.js$/, '.ts')), seen);
    }
    return seen;
  }

  it('runs in a browser: nothing of Node is in it', () => {
    const all = imports(path.join(home, 'toolkit/language/index.ts'));
    const packages = new Set([...all.values()].flat());
    expect([...packages].sort()).toEqual([
      'ajv-formats',
      'ajv/dist/2020.js',
      'docxtemplater',
      'handlebars',
      'pizzip',
      'saxes',
    ]);
    for (const file of all.keys()) {
      const code = readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/.*$/gms, '');
      expect([file, /\bBuffer\.|\bprocess\.|\brequire\(/.test(code)]).toEqual([file, false]);
    }
  });
});

describe('vanthu template check', () => {
  let folder: string;
  const write = (files: Iterable<[string, Content]>) => {
    for (const [name, content] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vanthu-mau-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(...args: string[]) {
    let [out, err] = ['', ''];
    const code = await main(['template', ...args], {
      print: (text) => {
        out += `${text}\n`;
      },
      complain: (text) => {
        err += `${text}\n`;
      },
    });
    return { code, out, err };
  }

  it('ends with 0 for good templates, made and judged from their examples', async () => {
    write(goodFolder());
    expect(await run('check', folder)).toEqual({
      code: 0,
      err: '',
      out: expect.stringContaining('thong-bao-hop 2026-2027: 0 lỗi, 0 cảnh báo'),
    });
  });

  it('names code, place, reason and mending, and ends with 2', async () => {
    write(changed(goodFolder(), WORD_MANIFEST, (text) => text.replace('{{diaDiem}}', '{{diaDim}}')));
    const { code, out } = await run('check', path.join(folder, 'templates/thong-bao-hop'), '--quick');
    expect(code).toBe(2);
    expect(out).toContain(`LỖI FIELD_UNKNOWN · ${WORD_MANIFEST}:`);
    expect(out).toContain('→ Có phải {{diaDiem}}?');
    expect(out).not.toContain('giay-chung-nhan');
  });

  it('gives JSON, a version a line', async () => {
    const { out } = await run('check', path.join(folder, 'templates/thong-bao-hop/2026-2027'), '--json', '--quick');
    expect(JSON.parse(out)).toMatchObject({
      ...WORD,
      problems: [{ code: 'FIELD_UNKNOWN', place: { file: WORD_MANIFEST } }],
    });
  });

  it('knows the kinds of the project by their names', async () => {
    expect(await run('check', 'giay-moi/2025-2026', '--quick')).toMatchObject({
      code: 0,
      out: expect.stringContaining('giay-moi 2025-2026'),
    });
  });

  it('looks in the folder of templates that VANTHU_HOME names', async () => {
    write(goodFolder());
    process.env.VANTHU_HOME = folder;
    try {
      expect(await run('check', 'thong-bao-hop@2026-2027', '--quick')).toMatchObject({ code: 0, err: '' });
      expect((await run('check', '--quick')).out).not.toContain('cong-van');
    } finally {
      delete process.env.VANTHU_HOME;
    }
  });

  it('gives editors a line a problem, with the place in a Word file in words', async () => {
    const change = (xml: string) => xml.replace('Địa điểm: {diaDiem}', 'Địa điểm: {diaDim}');
    const broken = changed(changedPart(goodFolder(), 'word/document.xml', change), WORD_MANIFEST, (text) =>
      text.replace('{{diaDiem}}', '{{diaDim}}'),
    );
    write(broken);
    const { code, out } = await run('check', path.join(folder, path.dirname(DOCX)), '--lines', '--quick');
    const lines = out.trim().split('\n');
    expect(code).toBe(2);
    expect(lines[0]).toMatch(/manifest\.json:\d+:\d+: error FIELD_UNKNOWN: .*Có phải {{diaDiem}}\?$/);
    expect(lines[1]).toMatch(/template\.docx:1:1: error FIELD_UNKNOWN: đoạn \d+.*“{diaDim}” · Không có trường/);
  });

  it('says once, with its place, what keeps every example from being made', async () => {
    const change = (xml: string) => xml.replace('Địa điểm: {diaDiem}', 'Địa điểm: {diaDiem');
    write(changedPart(goodFolder(), 'word/document.xml', change));
    const { out } = await run('check', path.join(folder, path.dirname(DOCX)), '--json');
    expect((JSON.parse(out) as { problems: Problem[] }).problems.map(({ code }) => code)).toEqual(['TAG_UNCLOSED']);
  });

  it.each([[[]], [['sua']], [['check', '--la']]])('refuses %j', async (args) => {
    expect((await run(...args)).code).toBe(64);
  });

  it.each([
    ['cong-van/1999-2000', 2, 'Các phiên bản hiện có: 2017-2018'],
    ['khong-co', 2, 'Các mẫu hiện có: bao-cao'],
    ['khong/co', 3, 'Không có thư mục'],
  ])('says what there is in the place of %s', async (name, code, says) => {
    expect(await run('check', name)).toMatchObject({ code, err: expect.stringContaining(says) });
  });
});
