import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../service/engine/engine.js';
import { findBrowser } from '../../service/engine/print/find-browser.js';
import type { Printer } from '../../service/engine/print/printer.js';
import { EngineError } from '../../service/engine/problem.js';
import type { Bounded } from '../language/host/bounded.js';
import { templatesHome } from './arguments.js';

/**
 * Runs with an engine on the folder of templates, which fills in bounded processes, and leaves nothing of it behind. The browser
 * starts with the first PDF.
 */
export async function withEngine<T>(
  work: (engine: Engine, bounded: Bounded) => Promise<T>,
  home = templatesHome(),
): Promise<T> {
  return withBrowser(async (browser) => {
    const { Engine: Opened } = await import('../../service/engine/engine.js');
    const { Bounded: Desk } = await import('../language/host/bounded.js');
    const bounded = new Desk();
    try {
      const engine = await Opened.open({ home, ...browser, desk: bounded });
      try {
        return await work(engine, bounded);
      } finally {
        await engine.close();
      }
    } finally {
      bounded.close();
    }
  });
}

/** Runs with a printer alone, whatever the templates are like. */
export async function withPrinter<T>(work: (printer: Printer) => Promise<T>): Promise<T> {
  return withBrowser(async (browser) => {
    const { Printer: Opened } = await import('../../service/engine/print/printer.js');
    const printer = new Opened(browser);
    try {
      return await work(printer);
    } finally {
      await printer.close();
    }
  });
}

async function withBrowser<T>(work: (browser: { browserPath: string; runtimeDir: string }) => Promise<T>): Promise<T> {
  const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '');
  if (!browserPath) {
    throw new EngineError('BROWSER_UNAVAILABLE', 'no browser found', {
      detail:
        'Không tìm thấy trình duyệt Chromium để in. Hãy cài Chromium, hoặc ghi đường dẫn của nó ở PUPPETEER_EXECUTABLE_PATH.',
    });
  }
  const runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-cli-'));
  try {
    return await work({ browserPath, runtimeDir });
  } finally {
    rmSync(runtimeDir, { recursive: true, force: true });
  }
}
