import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../service/engine/engine.js';
import { findBrowser } from '../../service/engine/print/find-browser.js';
import { EngineError } from '../../service/engine/problem.js';
import { templatesHome } from './arguments.js';

/** Runs with an engine on the folder of templates, and leaves nothing of it behind. The browser starts with the first PDF. */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>, home = templatesHome()): Promise<T> {
  const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '');
  if (!browserPath) {
    throw new EngineError('BROWSER_UNAVAILABLE', 'no browser found', {
      detail:
        'Không tìm thấy trình duyệt Chromium để in. Hãy cài Chromium, hoặc ghi đường dẫn của nó ở PUPPETEER_EXECUTABLE_PATH.',
    });
  }
  const runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-cli-'));
  const { Engine: Opened } = await import('../../service/engine/engine.js');
  const engine = await Opened.open({ home, runtimeDir, browserPath });
  try {
    return await work(engine);
  } finally {
    await engine.close();
    rmSync(runtimeDir, { recursive: true, force: true });
  }
}
