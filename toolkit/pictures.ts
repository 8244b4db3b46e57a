import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../service/engine/engine.js';
import { findBrowser } from '../service/engine/print/find-browser.js';
import type { VersionSummary } from '../service/engine/template/catalog.js';
import { viDate } from '../service/engine/vietnamese/calendar.js';

/**
 * `npm run pictures`: the first page of every kind of document as a picture in `docs/mau/`, and the page `docs/mau.md` that
 * shows them with their versions. Made from the newest version's first example by name.
 */
const home = join(import.meta.dirname, '../..');
const folder = join(home, 'docs/mau');
/** Dots per inch: an A4 page of 620 × 877 pixels. */
const RESOLUTION = 75;

const range = ({ manifest: { version, effective } }: VersionSummary) =>
  `${version} (${effective.to === null ? `từ ${viDate(effective.from)}` : `${viDate(effective.from)} – ${viDate(effective.to)}`})`;

async function main(): Promise<void> {
  const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '');
  if (!browserPath) throw new Error('no browser');
  const runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-pictures-'));
  const engine = await Engine.open({ home, runtimeDir, browserPath });
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const sections: string[] = [];
    for (const { id, name, versions } of engine.catalog.list()) {
      const newest = versions.find(({ manifest }) => manifest.status === 'published');
      if (!newest) continue;
      const version = engine.catalog.get(id, newest.manifest.version);
      const [example] = Object.entries(version.examples);
      if (!example) continue;
      const { files } = await engine.render(version, engine.compose(version, example[1]), ['pdf']);
      const pdf = join(runtimeDir, `${id}.pdf`);
      writeFileSync(pdf, files.pdf!);
      execFileSync('pdftoppm', ['-r', String(RESOLUTION), '-png', '-singlefile', pdf, join(folder, id)]);
      sections.push(
        `## ${name}\n\nMã: \`${id}\`. Phiên bản: ${versions.map(range).join('; ')}.\n\n![Trang đầu của ${name}](mau/${id}.png)\n`,
      );
    }
    writeFileSync(
      join(home, 'docs/mau.md'),
      `# Các loại văn bản\n\nTrang đầu của mỗi loại, làm từ ví dụ của phiên bản mới nhất. Trang này và các hình do lệnh \`npm run pictures\` làm ra;\nđừng sửa tay.\n\n${sections.join('\n')}`,
    );
  } finally {
    await engine.close();
    rmSync(runtimeDir, { recursive: true, force: true });
  }
}

await main();
