import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Ending = 'rtf' | 'fodt' | 'html';

/** Sources as LibreOffice turns them into DOCX, in order, in a profile of their own. Throws when one of them was not turned. */
export async function throughLibreOffice(sources: readonly { ending: Ending; text: string }[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-corpus-'));
  try {
    const names = sources.map(({ ending }, i) => `${i}.${ending}`);
    await Promise.all(sources.map(({ text }, i) => writeFile(join(folder, names[i]!), text)));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = (files: readonly string[], ...options: string[]) =>
      run('soffice', [
        profile,
        '--headless',
        ...options,
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        folder,
        ...files.map((name) => join(folder, name)),
      ]);
    const pages = names.filter((name) => name.endsWith('.html'));
    const others = names.filter((name) => !name.endsWith('.html'));
    if (others.length > 0) await convert(others);
    // Otherwise it opens a page of the web as such, without paper.
    if (pages.length > 0) await convert(pages, '--infilter=HTML (StarWriter)');
    return await Promise.all(sources.map(async (_, i) => new Uint8Array(await readFile(join(folder, `${i}.docx`)))));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** True for every DOCX that LibreOffice opens and prints. */
export async function opensInLibreOffice(files: readonly Uint8Array[]): Promise<boolean[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-opens-'));
  try {
    const paths = files.map((_, i) => join(folder, `${i}.docx`));
    await Promise.all(files.map((bytes, i) => writeFile(paths[i]!, bytes)));
    await run('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...paths,
    ]);
    const pdf = (i: number) =>
      readFile(join(folder, `${i}.pdf`)).then(
        (bytes) => bytes.length > 1000,
        () => false,
      );
    return await Promise.all(files.map((_, i) => pdf(i)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const run = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program}: ${code} ${errors}`))));
  });
