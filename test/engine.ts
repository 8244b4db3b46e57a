import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { Engine } from '../service/engine/engine.js';
import { findBrowser } from '../service/engine/print/find-browser.js';
import type { Format } from '../service/engine/template/manifest.js';

export const home = join(import.meta.dirname, '..');
export const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '') ?? '';

/** The examples that every test of the paper looks at: `[template, version, example]`. */
export const examples = [
  ['cong-van', '2017-2018', '1140-sgddt-vp'],
  ['cong-van', '2017-2018', 'mot-trang'],
  ['ke-hoach', '2017-2018', 'thpt-thanh-nua'],
  ['dang-ky', '2017-2018', 'mau-trong'],
  ['dang-ky', '2017-2018', 'da-dien'],
] as const;

/** An engine with a real browser for the tests of this file. */
export function useEngine() {
  let engine: Engine;
  let runtimeDir: string;
  beforeAll(async () => {
    runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-engine-'));
    engine = await Engine.open({ home, runtimeDir, browserPath });
  });
  afterAll(async () => {
    await engine.close();
    rmSync(runtimeDir, { recursive: true, force: true });
  });
  const version = (template: string, name: string) => engine.catalog.get(template, name);
  return {
    get engine() {
      return engine;
    },
    /** Renders data, or the example of that name. */
    async render(template: string, name: string, data: unknown, formats: Format[] = ['docx', 'pdf']) {
      const of = version(template, name);
      const composed = engine.compose(of, typeof data === 'string' ? of.examples[data] : data);
      return (await engine.render(of, composed, formats)).files as Record<Format, Uint8Array>;
    },
    data<T = Record<string, unknown>>(template: string, name: string, example: string): T {
      return structuredClone(version(template, name).examples[example]) as T;
    },
  };
}
