import type { Engine } from '../service/engine/engine.js';
import type { BarePuppeteer } from './bare-puppeteer.js';
import type { RunningService } from './running-service.js';

/** What is measured, and against what. */
export interface Stand {
  browserPath: string;
  engine: Engine;
  service: RunningService;
  bare: BarePuppeteer;
}

export const VERSION = '2017-2018';

/** Template and example. */
type Sample = readonly [template: string, example: string];

export const ONE_PAGE: Sample = ['cong-van', 'mot-trang'];
export const LONG: Sample = ['cong-van', '1140-sgddt-vp'];
export const LENGTHS = [
  ['1 page', ONE_PAGE],
  ['6 pages', LONG],
] as const;

export function input(engine: Engine, [template, example]: Sample) {
  const version = engine.catalog.get(template, VERSION);
  return { template, version, data: version.examples[example] as object };
}

let so = 0;

/** The data with a number of its own: no two documents have the same bytes, so all of them are written. */
export const numbered = (data: object) => ({ ...data, so: (so++ % 9_000) + 1 });
