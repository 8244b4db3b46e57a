import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CLI_CODES } from '../../toolkit/cli/codes.js';
import { commands } from '../../toolkit/cli/commands.js';
import { complete } from '../../toolkit/cli/completion.js';
import { editorLineOfData } from '../../toolkit/cli/lines.js';
import { main } from '../../toolkit/cli/main.js';
import { vscodeSettings } from '../../toolkit/vscode-settings.js';
import { home } from '../support/process.js';

const read = (name: string) => readFileSync(join(home, name), 'utf8');

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await main(args, {
    print: (text) => {
      said.out += `${text}\n`;
    },
    complain: (text) => {
      said.err += `${text}\n`;
    },
  });
  return { code, ...said };
}

describe('every command', () => {
  it.each(Object.keys(commands))(
    '%s has help in Vietnamese with exit codes and an example, and takes --json',
    async (name) => {
      const { code, out, err } = await run(name, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`^vanthu ${name}: `));
      expect(out).toContain('Mã kết thúc:');
      expect(out).toContain('Ví dụ:');
      const { options } = await commands[name]!.load();
      expect(options).toHaveProperty('json');
      for (const option of Object.keys(options).filter((one) => one !== 'list' && one !== 'json'))
        expect(out).toContain(`--${option}`);
    },
  );

  it('is in the overview', async () => {
    const { out } = await run();
    for (const name of Object.keys(commands)) expect(out).toContain(`\n  ${name} `);
  });

  it('answers with codes that docs/errors.md explains', () => {
    const said = [
      ...read('docs/errors.md')
        .split('\n## Codes of the command line\n')[1]!
        .matchAll(/^\| `([A-Z_]+)`/gm),
    ].map((m) => m[1]);
    expect(said.sort()).toEqual(Object.keys(CLI_CODES).sort());
    const sources = [
      'cli',
      'templates',
      'templates/diff',
      'templates/samples',
      'templates/preview',
      'templates/docx',
    ].flatMap((dir) =>
      readdirSync(join(home, 'toolkit', dir))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(`toolkit/${dir}/${name}`)),
    );
    const used = [...sources.join('\n').matchAll(/(?:CommandError\(\s*|code: )'([A-Z_]+)'/g)].map((m) => m[1]!);
    const api = read('service/problems/codes.ts');
    const unknown = used.filter((code) => !(code in CLI_CODES) && !api.includes(`  ${code}: {`));
    expect(unknown).toEqual([]);
  });
});

describe('a wrong call', () => {
  it.each<[string[], string]>([
    [['tets'], 'không có lệnh “tets”. Có phải “test”?'],
    [['publish', 'cong-van@2026-2027', '--changes'], '“--changes” còn thiếu giá trị'],
    [['test', '--updat'], 'không có tùy chọn “--updat”. Có phải “--update”?'],
    [['doctor', '--la'], 'không có tùy chọn “--la”. Có: --json.'],
    [['test', '--json=3'], '“--json” không kèm giá trị'],
    [['new-version', 'cong-van', '--from=2025-2026'], 'hãy nêu năm học mới'],
  ])('%j is told what is wrong and what would be right', async (args, says) => {
    expect(await run(...args)).toEqual({ code: 64, out: '', err: expect.stringContaining(says) });
  });

  it('is told as JSON where JSON was asked for', async () => {
    const { code, out, err } = await run('diff', '--json');
    expect({ code, err }).toEqual({ code: 64, err: '' });
    expect(JSON.parse(out)).toEqual({ error: { code: 'USAGE', detail: expect.stringContaining('hai bên') } });
  });

  it.each<[string[], string, string]>([
    [['test', 'khong-co'], 'TEMPLATE_NOT_FOUND', 'cong-van'],
    [['retire', 'khong-co@2025-2026'], 'TEMPLATE_NOT_FOUND', 'cong-van'],
    [['retire', 'cong-van@1999-2000'], 'TEMPLATE_VERSION_NOT_FOUND', '2017-2018'],
    [['new-version', 'khong-co', '--from=2025-2026', '--nam-hoc=2026-2027'], 'TEMPLATE_NOT_FOUND', 'cong-van'],
  ])('of what is not there, %j, is told what there is', async (args, errorCode, says) => {
    const { code, out } = await run(...args, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ error: { code: errorCode, detail: expect.stringContaining(says) } });
  });
});

it('says its version', async () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

describe('completion', () => {
  it.each<[string[], string[]]>([
    [['pu'], ['publish']],
    [['new', 'cong-van', '--re'], ['--regime']],
    [['publish', 'cong-van@2025'], ['cong-van@2025-2026']],
    [['preview', 'dang-'], ['dang-ky']],
    [
      ['test', 'dang-ky@20'],
      ['dang-ky@2017-2018', 'dang-ky@2020-2021', 'dang-ky@2025-2026'],
    ],
    [['new-version', 'ke-hoach', '--from', '2017'], ['2017-2018']],
    [['new-version', 'ke-hoach', '--from=2017'], ['--from=2017-2018']],
    [['render', 'ke-hoach', '--version=2017'], ['--version=2017-2018']],
    [['new', 'ke-hoach', '--regime', 'nd'], ['nd30-2020']],
    [['template', ''], ['check']],
    [['template', 'check', 'dang-'], ['dang-ky']],
    [['docx', 'un'], ['unpack']],
    [['check', 'x'], []],
    [['../..', 'x'], []],
  ])('of %j is %j', async (words, expected) => {
    expect(await complete(words)).toEqual(expected);
  });

  it('comes as a script for bash and zsh', async () => {
    expect((await run('completion', 'bash')).out).toContain('complete -o default -F _vanthu vanthu');
    const { out: zsh } = await run('completion', 'zsh');
    expect(zsh).toContain('compdef _vanthu vanthu');
    // Of an alias zsh completes what stands behind it.
    expect(zsh).not.toContain('|| alias vanthu');
    expect(zsh).toContain('function vanthu {');
    expect((await run('completion', 'fish')).code).toBe(64);
  });
});

describe('.vscode', () => {
  it('knows every version (npm run editor)', () => {
    expect(read('.vscode/settings.json')).toBe(vscodeSettings(home));
  });

  it('finds the files of what is wrong', () => {
    const { tasks } = JSON.parse(read('.vscode/tasks.json')) as {
      tasks: { problemMatcher: { pattern: { regexp: string } } | [] }[];
    };
    const patterns = tasks.flatMap(({ problemMatcher }) =>
      Array.isArray(problemMatcher) ? [] : [new RegExp(problemMatcher.pattern.regexp)],
    );
    expect(patterns.length).toBe(3);
    const file = 'examples/cong-van/2025-2026/so-tphcm.json';
    const line =
      read(file)
        .split('\n')
        .findIndex((one) => one.includes('"banHanh"')) + 1;
    const said = editorLineOfData({ path: `${file}#/coQuan/banHanh`, code: 'EXAMPLE_REFUSED', message: 'Tên: sai.' });
    for (const pattern of patterns) {
      expect(pattern.exec(said)?.slice(1)).toEqual([file, `${line}`, '5', 'error', 'EXAMPLE_REFUSED', 'Tên: sai.']);
    }
  });
});
