import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { generateSample, SAMPLES, type SampleName } from '../../toolkit/templates/samples/generate.js';
import { mendSample } from '../../toolkit/templates/samples/mend.js';
import { useEngine } from '../engine.js';
import { useHome } from '../support/cli.js';

describe('samples from a schema', () => {
  const engines = useEngine();

  it('are data that every version of every kind takes, the same every time', () => {
    const { engine } = engines;
    for (const { id, versions } of engine.catalog.list()) {
      for (const { manifest } of versions) {
        const version = engine.catalog.get(id, manifest.version);
        for (const name of Object.keys(SAMPLES) as SampleName[]) {
          const made = () => mendSample(engine, version, generateSample(version, name));
          const data = made();
          expect(() => engine.compose(version, data)).not.toThrow();
          if (name === 'day-du') expect(made()).toEqual(data);
        }
      }
    }
  });

  it('try out what they are named after', () => {
    const { engine } = engines;
    const version = engine.catalog.get('danh-sach-de-nghi', '2025-2026');
    const made = (name: SampleName) =>
      mendSample(engine, version, generateSample(version, name)) as Record<string, never>;
    expect(Object.keys(made('it-nhat')).length).toBeLessThan(Object.keys(made('day-du')).length);
    const { caNhan, tapThe } = made('200-dong') as { caNhan?: { hoTen: string }[]; tapThe?: object[] };
    expect([caNhan?.length, tapThe?.length]).toEqual([200, 200]);
    expect(new Set(caNhan!.map(({ hoTen }) => hoTen)).size).toBe(200);
    const { caNhan: [long] = [] } = made('ten-dai') as { caNhan?: { hoTen: string }[] };
    expect(long!.hoTen.length).toBeGreaterThan(80);
    const rows = mendSample(
      engine,
      engine.catalog.get('cong-van', '2025-2026'),
      generateSample(engine.catalog.get('cong-van', '2025-2026'), '200-dong'),
    );
    expect((rows as { noiDung: string }).noiDung.split('\n').length).toBeGreaterThan(200);
  });
});

describe('vanthu samples', () => {
  const home = useHome(['dang-ky']);

  it('writes data and pages of all, the newest version’s', async () => {
    const answer = await home.answer<{ version: string; samples: { name: string; file: string; pages: number }[] }>(
      'samples',
      'dang-ky',
      '-o',
      'thu',
    );
    expect(answer).toMatchObject({ code: 0, version: '2025-2026' });
    expect(answer.samples.map(({ name }) => name)).toEqual(Object.keys(SAMPLES));
    for (const { name, pages } of answer.samples) {
      expect(pages).toBeGreaterThan(0);
      expect(home.json(`thu/${name}.json`)).toHaveProperty('coQuan');
      expect(
        readFileSync(home.file(`thu/${name}.pdf`))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
  });
});
