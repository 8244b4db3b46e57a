/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import puppeteer, { type Browser } from 'puppeteer';
import { type Folder, type Problem, problems } from '../../toolkit/language/index.js';
import { temporaryFolder } from '../support/process.js';
import { changedPart, DOCX, goodFolder, p, r } from './good.js';

/** The language service as a browser's worker runs it: bundled, without Node. */

const home = path.resolve(import.meta.dirname, '../..');
const ENTRY = 'virtual:worker';
const source = `
import { complete, problems } from ${JSON.stringify(path.join(home, 'toolkit/language/index.ts'))};
self.onmessage = ({ data: { files, at } }) => {
  const folder = new Map(files.map(([name, text, bytes]) => [name, bytes ? Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)) : text]));
  self.postMessage({ problems: problems(folder), labels: complete(folder, at).items.map(({ label }) => label) });
};`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: Browser;
let code: string;
beforeAll(async () => {
  code = bundled();
  folder = await temporaryFolder();
  browser = await puppeteer.launch({
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH!,
    userDataDir: path.join(folder.path, 'browser'),
    args: ['--no-sandbox'],
  });
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

/** In a process of its own: the bundler's native half knows no values of Jest's realm. */
function bundled(): string {
  const program = `
    import { build } from 'vite';
    const plugin = {
      name: 'worker',
      resolveId: (id) => (id === '${ENTRY}' ? id : undefined),
      load: (id) => (id === '${ENTRY}' ? ${JSON.stringify(source)} : undefined),
    };
    const { output } = await build({
      configFile: false, logLevel: 'silent', plugins: [plugin],
      build: { write: false, rollupOptions: { input: '${ENTRY}', output: { format: 'iife' } } },
    });
    process.stdout.write(output[0].code);`;
  const { NODE_OPTIONS: _, ...env } = process.env;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: home,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

const split = () =>
  changedPart(goodFolder(), 'word/document.xml', (xml) =>
    xml
      .replace(r('{hoTen}'), () => r('{ho', '<w:b/>') + r('Ten}'))
      .replace(p('CanCu', '{.}'), () => p('CanCu', '{canCu}')),
  );

/** @param policy Content-Security-Policy of the page, which its worker has too */
async function ask(folder: Folder, policy: string): Promise<{ problems: Problem[]; labels: string[] }> {
  const files = [...folder].map(([name, content]) =>
    typeof content === 'string' ? [name, content, ''] : [name, '', Buffer.from(content).toString('base64')],
  );
  const at = { file: DOCX, part: 'word/document.xml', paragraph: 43, offset: 4, text: '{dia' };
  const page = await browser.newPage();
  await page.setContent(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  return page.evaluate(
    (program: string, message: unknown) =>
      new Promise<{ problems: Problem[]; labels: string[] }>((done, failed) => {
        const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = ({ message: what }) => failed(new Error(what));
        worker.postMessage(message);
      }),
    code,
    { files, at },
  );
}

it('tells the same in a worker as in Node', async () => {
  const answer = await ask(split(), "script-src blob: 'unsafe-eval'");
  expect(answer.problems).toEqual(problems(split()));
  expect(answer.problems.map((one) => one.code)).toEqual(['FIELD_TYPE', 'TAG_SPLIT']);
  expect(answer.labels).toEqual(['diaDiem', 'diaDanh']);
});

it('tells all but what needs a compiled schema where the policy forbids to make functions, and says so', async () => {
  const { problems: found } = await ask(split(), 'script-src blob:');
  const rest = found.filter(({ code: one }) => one !== 'EXAMPLE_UNCHECKED');
  expect(rest).toEqual(problems(split()));
  expect(found.length).toBeGreaterThan(rest.length);
});
