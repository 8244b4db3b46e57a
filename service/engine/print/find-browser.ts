import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The headless shell first: it prints about 1.5 times as many pages a second as the full browser. */
const names = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The first browser on `searchPath` (the form of PATH), if there is one. `scripts/setup.mjs` looks in the same order. */
export function findBrowser(searchPath: string): string | undefined {
  for (const name of names) {
    for (const dir of searchPath.split(delimiter)) {
      const file = join(dir, name);
      if (dir && existsSync(file)) return file;
    }
  }
  return undefined;
}
