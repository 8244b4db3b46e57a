import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { handWritten } from './hand-written.js';

const run = promisify(execFile);
const SOURCES = join(import.meta.dirname, 'sources');

export interface OtherMade {
  name: string;
  docx: Uint8Array;
}

/** DOCX files made in other ways than from our templates: by hand, and by LibreOffice from RTF, ODT and HTML. */
export async function otherMade(): Promise<OtherMade[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-other-'));
  try {
    const names = (await readdir(SOURCES)).sort();
    const profile = pathToFileURL(join(folder, 'profile')).href;
    for (const [filter, endings] of FILTERS) {
      const files = names.filter((name) => endings.test(name)).map((name) => join(SOURCES, name));
      const input = filter === '' ? [] : [`--infilter=${filter}`];
      await run(
        'soffice',
        [
          `-env:UserInstallation=${profile}`,
          '--headless',
          ...input,
          '--convert-to',
          'docx',
          '--outdir',
          folder,
          ...files,
        ],
        { timeout: 300_000 },
      );
    }
    const converted = await Promise.all(
      names.map(async (name) => {
        const docx = new Uint8Array(await readFile(join(folder, name.replace(/\.\w+$/, '.docx'))));
        return { name: name.replace('.', '-'), docx };
      }),
    );
    return [...handWritten(), ...converted];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const FILTERS: [string, RegExp][] = [
  ['', /\.(rtf|fodt)$/],
  // A web page would become a web document, without pages.
  ['HTML (StarWriter)', /\.htm$/],
];
