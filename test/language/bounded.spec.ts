import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { main } from '../../toolkit/cli/main.js';
import { Bounded } from '../../toolkit/language/host/bounded.js';
import type { Folder, Problem } from '../../toolkit/language/index.js';
import { home as repository } from '../engine.js';
import { changedPart, DOCX, goodFolder, HTML, p, WORD } from './good.js';

/** Templates that would keep a program busy for ever, or take all its memory. */

let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'vanthu-nang-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function write(folder: Folder): void {
  for (const [name, content] of folder) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), content);
  }
}

/** Lists in lists in lists: two to the thirtieth paragraphs. */
const endless = (): Folder => {
  const loop = (sign: string) => Array.from({ length: 30 }, () => p('TheMau', `{${sign}noiNhan}`)).join('');
  return changedPart(goodFolder(), 'word/document.xml', (xml) =>
    xml.replace(p('TheMau', '{#moDau}'), (all) => loop('#') + p('Doan', 'Kính mời') + loop('/') + all),
  );
};

const codesOf = (found: readonly Problem[]) => found.map(({ code }) => code);

describe('an endless template', () => {
  let bounded: Bounded;
  afterEach(() => bounded.close());

  it('is one problem beside what else is wrong with it, and the next is judged as ever', async () => {
    write(endless());
    bounded = new Bounded({ timeMs: 60_000, memoryMb: 128 });
    const found = await bounded.problems(home, WORD, '2026-11-24');
    expect(found.filter(({ code }) => code !== 'LOOP_NESTED')).toEqual([
      expect.objectContaining({
        code: 'TEMPLATE_TOO_HARD',
        severity: 'error',
        place: { file: DOCX, line: 1, column: 1, length: 0 },
        message: expect.stringMatching(/giây|MB|quá sâu/),
      }),
    ]);
    expect(codesOf(await bounded.problems(home, HTML, '2026-11-24'))).not.toContain('TEMPLATE_TOO_HARD');
  });

  it('that cannot even be read is one problem', async () => {
    bounded = new Bounded({ timeMs: 1, memoryMb: 128 });
    expect(codesOf(await bounded.problems(repository, { id: 'cong-van', version: '2025-2026' }, '2026-11-24'))).toEqual(
      ['TEMPLATE_TOO_HARD'],
    );
  });

  it('ends the command as any error does', async () => {
    write(endless());
    let out = '';
    const code = await main(['template', 'check', path.join(home, path.dirname(DOCX)), '--json'], {
      print: (text) => {
        out += text;
      },
      complain: (text) => {
        throw new Error(text);
      },
    });
    expect(code).toBe(2);
    expect(codesOf(JSON.parse(out).problems)).toContain('TEMPLATE_TOO_HARD');
  });
});
