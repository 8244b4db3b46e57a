import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { variables } from '../service/config.js';
import { compose } from '../service/engine/compose/compose.js';
import { example, latin, versionOf } from '../service/engine/compose/test-version.js';
import { problemTable } from '../service/problems/codes.js';
import { codesPage } from '../toolkit/language/codes-table.js';
import { rulesPage } from '../toolkit/rules-table.js';
import { home } from './support/service.js';

/** The documentation says what the code does: every code, note, field, setting and package, no more and no less. */

const read = (name: string) => readFileSync(join(home, name), 'utf8');
const sources = (dir: string) =>
  readdirSync(join(home, dir))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => read(`${dir}/${name}`));

/** Rows of the tables below a heading: cells, without the two lines of the head. */
function rows(page: string, heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [text = ''] = section.split('\n## ');
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}
const named = (table: string[][]) => table.map(([name = '']) => name.replaceAll('`', '')).sort();
const between = (text: string, from: string, to: string) =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));

/** Without what the formatter lines up. */
const plain = (text: string) =>
  text
    .replace(/-{3,}|:-+:/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

describe('docs/quy-tac.md', () => {
  it('is what the rules say (npm run rules)', () => {
    expect(plain(read('docs/quy-tac.md'))).toBe(plain(rulesPage()));
  });
});

describe('docs/mau-word.md', () => {
  it('is what the codes say (npm run codes)', () => {
    expect(plain(read('docs/mau-word.md'))).toBe(plain(codesPage()));
  });
});

describe('docs/errors.md', () => {
  const page = read('docs/errors.md');

  it('lists every answer of the API with its status', () => {
    const said = rows(page, 'Answers of the API').map(([code, status]) => [code?.replaceAll('`', ''), Number(status)]);
    expect(said.sort()).toEqual(
      Object.entries(problemTable)
        .map(([code, { status }]) => [code, status])
        .sort(),
    );
  });

  it('lists every code of the engine', () => {
    const union = between(read('service/engine/problem.ts'), 'export type EngineErrorCode', ';');
    const codes = [...union.matchAll(/'([A-Z_]+)'/g)].map((m) => m[1]);
    expect(named(rows(page, 'Errors of a document that failed'))).toEqual(codes.sort());
  });

  const problems = rows(page, 'Problems in `errors`');

  const composing = [...sources('service/engine/compose'), ...sources('service/engine/compose/kinds')].join('\n');
  const advice = new Set([...composing.matchAll(/dataNote\(\s*'([A-Z_]+)'/g)].map((m) => m[1]));

  it('lists every code of advice about data', () => {
    expect(named(rows(page, 'Advice about the data, in `notes`'))).toEqual([...advice].sort());
  });

  const batches = ['', '/sheet', '/bo-ho-so'].flatMap((dir) => sources(`service/batches${dir}`)).join('\n');
  const rowAdvice = named(rows(page, 'Advice about the rows of a batch, in `notes`'));

  it('lists every code of advice about the rows of a batch', () => {
    const codes = [...batches.matchAll(/code: '(FORMULA_[A-Z]+|HIDDEN_[A-Z]+|REPEATED_[A-Z]+)'/g)].map((m) => m[1]);
    expect(rowAdvice).toEqual([...new Set(codes)].sort());
  });

  it('lists every code of a problem', () => {
    const code = [
      composing,
      batches,
      ...['office', 'people', 'drafts'].flatMap((dir) => sources(`service/${dir}`)),
      ...['problems/envelope.ts', 'documents/documents.dto.ts'].map((name) => read(`service/${name}`)),
    ].join('\n');
    // Whatever looks like a code there is one, but for those of the engine, which stand in another table.
    const codes = new Set([...code.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map((m) => m[1]));
    for (const other of [
      'TEMPLATE_BROKEN',
      'PRINT_TIMEOUT',
      ...advice,
      ...rowAdvice,
      ...Object.keys(problemTable),
      'ERR_WORKER_OUT_OF_MEMORY',
    ])
      codes.delete(other);
    expect(named(problems)).toEqual([...codes].sort());
  });

  const causes = problems.flatMap(([code = '', , , cause = '']) => {
    const json = /`(\{.*\})`/.exec(cause)?.[1];
    const [id, name] = cause.startsWith('đăng ký') ? ['dang-ky', 'da-dien'] : ['cong-van', 'mot-trang'];
    return json ? [[code.replaceAll('`', ''), json, id, name] as const] : [];
  });

  it.each(causes)('%s comes of %s', (code, json, id, name) => {
    const data = { ...example(id, name), ...(JSON.parse(json) as object) };
    const problems = expect.arrayContaining([expect.objectContaining({ code })]);
    expect(() => compose(versionOf(id), data, latin)).toThrow(expect.objectContaining({ problems }));
  });
});

describe('docs/architecture.md', () => {
  const page = read('docs/architecture.md');

  it('lists every note of the typesetter', () => {
    const messages = between(read('service/engine/typeset/notes.ts'), 'const MESSAGES = {', '} as const');
    const codes = [...messages.matchAll(/^ {2}([A-Z_]+):/gm)].map((m) => m[1]!);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it('lists every field of the view', () => {
    const fields = [...read('service/engine/compose/view.ts').matchAll(/^ {2}(\w+): /gm)].map((m) => m[1]!);
    expect(fields.length).toBeGreaterThan(40);
    expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });
});

describe('README.md', () => {
  it('lists every setting with its default', () => {
    const said = new Map(
      rows(read('README.md'), 'Configuration').map(([name = '', value]) => [name.replaceAll('`', ''), value]),
    );
    expect([...said.keys()]).toEqual(variables.map(({ name }) => name));
    for (const { name, default: value } of variables) {
      if (/^[\x21-\x7e]+$/.test(value)) expect([name, said.get(name)]).toEqual([name, `\`${value}\``]);
    }
  });
});

describe('docs/dependencies.md', () => {
  it('gives a reason for every package, and for none that is not there', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const page = read('docs/dependencies.md');
    expect(named(rows(page, 'The program'))).toEqual(Object.keys(dependencies!).sort());
    const built = [...named(rows(page, 'Tests and tools')), ...named(rows(page, 'The office app'))];
    expect(built.sort()).toEqual(Object.keys(devDependencies!).sort());
  });
});
