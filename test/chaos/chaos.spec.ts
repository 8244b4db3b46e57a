import { expect, it } from '@jest/globals';
import { chaos, type Mode } from './chaos.js';

it.each(['embedded', 'redis'] as Mode[])(
  'nothing is lost or doubled while parts are killed at any moment (%s)',
  async (mode) => {
    const documents = 60;
    const report = await chaos({ mode, documents, kills: 5, seed: 20_261_124 });
    expect(report).toMatchObject({
      statuses: { done: documents },
      documents,
      files: 2 * documents,
      wrongBytes: [],
    });
    expect(Object.values(report.killed).reduce((a, b) => a + b, 0)).toBe(5);
  },
  300_000,
);
