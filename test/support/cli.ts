import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll } from '@jest/globals';
import type { Lock } from '../../service/engine/template/lock.js';
import { inherited, home as repository } from './process.js';

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A program of ours as a process, run from its sources. */
export function start(program: string, args: string[], options: { cwd: string; env?: Record<string, string> }) {
  const loader = join(repository, 'test/support/typescript.mjs');
  const node = ['--disable-warning=ExperimentalWarning', '--import', loader, join(repository, program)];
  const child = spawn(process.execPath, [...node, ...args], {
    cwd: options.cwd,
    env: { ...inherited(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Promise<Ended> = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]).then(
    ([[code, signal], out, err]) => ({ code, signal, out, err }),
  );
  return { child, ended };
}

/** A copy of the templates, of these kinds or of all, for the tests of a file, and the command line on it. */
export function useHome(ids?: readonly string[]) {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vanthu-home-'));
    const copy = (name: string) => cpSync(join(repository, name), join(folder, name), { recursive: true });
    if (!ids) {
      for (const part of ['templates', 'schemas', 'examples']) copy(part);
      return;
    }
    copy('schemas/common');
    for (const name of ['manifest', 'can-cu', 'migrations']) copy(`schemas/${name}.schema.json`);
    copy('templates/can-cu.json');
    for (const id of ids) for (const part of ['templates', 'schemas', 'examples']) copy(`${part}/${id}`);
    const { versions } = JSON.parse(readFileSync(join(repository, 'templates/lock.json'), 'utf8')) as Lock;
    const kept = Object.entries(versions).filter(([key]) => ids.includes(key.split('/')[0]!));
    writeFileSync(join(folder, 'templates/lock.json'), JSON.stringify({ versions: Object.fromEntries(kept) }, null, 2));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const file = (name: string) => join(folder, name);
  const vanthu = (...args: string[]) =>
    start('toolkit/cli/run.ts', args, { cwd: folder, env: { VANTHU_HOME: folder } }).ended;
  return {
    get path() {
      return folder;
    },
    file,
    read: (name: string) => readFileSync(file(name), 'utf8'),
    json: <T = Record<string, unknown>>(name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as T,
    write: (name: string, content: string | Uint8Array) => writeFileSync(file(name), content),
    vanthu,
    /** With `--json`: the answer, and how it ended. */
    async answer<T = Record<string, never>>(...args: string[]): Promise<T & { code: number | null }> {
      const { code, out, err } = await vanthu(...args, '--json');
      if (!out.startsWith('{')) throw new Error(`ended with ${code}: ${out}${err}`);
      return { ...(JSON.parse(out) as T), code };
    },
  };
}
