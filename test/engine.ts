import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { Engine } from '../service/engine/engine.js';
import { findBrowser } from '../service/engine/print/find-browser.js';
import type { Format, Manifest } from '../service/engine/template/manifest.js';

export const home = join(import.meta.dirname, '..');
export const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '') ?? '';

/** `[template, version, example]`, with what every test of the paper asks of the version. */
export type Example = readonly [template: string, version: string, example: string];

export const manifestOf = ([template, version]: readonly [string, string, ...unknown[]]) =>
  JSON.parse(readFileSync(join(home, 'templates', template, version, 'manifest.json'), 'utf8')) as Manifest;

const namesIn = (dir: string) => (existsSync(join(home, dir)) ? readdirSync(join(home, dir)).sort() : []);

/** Every example of every form. */
export const everyExample: Example[] = namesIn('templates').flatMap((template) =>
  namesIn(`examples/${template}`).flatMap((version) =>
    namesIn(`examples/${template}/${version}`)
      .filter((file) => file.endsWith('.json'))
      .map((file): Example => [template, version, file.replace(/\.json$/, '')]),
  ),
);

/** Those of forms that are made in Word: what the tests of the paper look at. */
export const examples: Example[] = everyExample.filter(([template, version]) =>
  existsSync(join(home, 'templates', template, version, 'template.docx')),
);

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
