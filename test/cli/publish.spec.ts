import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { Catalog } from '../../service/engine/template/catalog.js';
import type { Lock } from '../../service/engine/template/lock.js';
import type { Manifest } from '../../service/engine/template/manifest.js';
import { lockTemplates } from '../../toolkit/templates/exclusive.js';
import { browserPath } from '../engine.js';
import { start, useHome } from '../support/cli.js';

/** `vanthu publish` and `vanthu retire` on a copy of the templates: all or nothing, whoever is killed or comes second. */

const home = useHome(['thong-bao']);
const NEW = 'templates/thong-bao/2026-2027/manifest.json';
const FORM = 'templates/thong-bao/2026-2027/template.docx';
const OLD = 'templates/thong-bao/2025-2026/manifest.json';
const KEY = 'thong-bao/2026-2027';
const SAVED = 'saved';

const status = () => home.json<Manifest>(NEW).status;
const locked = () => KEY in home.json<Lock>('templates/lock.json').versions;
const publish = (...more: string[]) =>
  home.answer<{ error?: { code: string; errors?: { code: string }[] } }>(
    'publish',
    'thong-bao@2026-2027',
    '--changes=Bản của năm học 2026-2027.',
    ...more,
  );
const inForce = async () => {
  const catalog = await Catalog.load(home.path);
  return catalog.resolve({ template: 'thong-bao', today: '2026-11-22' }).manifest.version;
};

/** Every test begins with the same draft. */
beforeEach(async () => {
  if (!existsSync(home.file(SAVED))) {
    for (const args of [
      'new-version thong-bao --from=2025-2026 --nam-hoc=2026-2027',
      'test thong-bao@2026-2027 --update',
    ]) {
      const { code, err, out } = await home.vanthu(...args.split(' '));
      expect([code, code === 0 ? '' : out + err]).toEqual([0, '']);
    }
    for (const part of ['templates', 'schemas', 'examples']) {
      cpSync(home.file(part), home.file(`${SAVED}/${part}`), { recursive: true });
    }
    return;
  }
  for (const part of ['templates', 'schemas', 'examples']) {
    rmSync(home.file(part), { recursive: true });
    cpSync(home.file(`${SAVED}/${part}`), home.file(part), { recursive: true });
  }
});

describe('vanthu publish', () => {
  it('enters the version in the lock, closes the one before, and never does so twice', async () => {
    const old = readFileSync(home.file('templates/thong-bao/2025-2026/template.docx'));
    expect(await publish()).toMatchObject({
      code: 0,
      status: 'published',
      closed: { version: '2025-2026', to: '2026-07-31' },
    });
    expect(home.json<Manifest>(NEW)).toMatchObject({ status: 'published', changes: 'Bản của năm học 2026-2027.' });
    expect(home.json<Manifest>(OLD).effective.to).toBe('2026-07-31');
    const catalog = await Catalog.load(home.path);
    expect(catalog.altered()).toEqual([]);
    expect(await inForce()).toBe('2026-2027');
    expect(readFileSync(home.file('templates/thong-bao/2025-2026/template.docx')).equals(old)).toBe(true);
    const lock = home.read('templates/lock.json');
    expect(await publish()).toMatchObject({ code: 2, error: { code: 'VERSION_PUBLISHED' } });
    expect(home.read('templates/lock.json')).toBe(lock);
  });

  it.each<[string, string, () => void]>([
    [
      'an example that its schema refuses',
      'EXAMPLE_REFUSED',
      () => home.write('examples/thong-bao/2026-2027/nghi-le.json', '{}'),
    ],
    [
      'an example without a golden file',
      'GOLDEN_MISSING',
      () => rmSync(home.file('examples/thong-bao/2026-2027/nghi-le.golden.txt')),
    ],
    [
      'an example that prints other words',
      'GOLDEN_DIFFERS',
      () => home.write('examples/thong-bao/2026-2027/nghi-le.golden.txt', 'Khác\n'),
    ],
    [
      'a broken schema',
      'SCHEMA_INVALID',
      () => home.write('schemas/thong-bao/2026-2027.schema.json', '{"type": "odd"}'),
    ],
    ['a broken form', 'DOCX_UNREADABLE', () => home.write('templates/thong-bao/2026-2027/template.docx', 'Word')],
    [
      'a form that would never be filled',
      'TEMPLATE_TOO_HARD',
      () => {
        const zip = new PizZip(readFileSync(home.file(FORM)));
        const loop = (sign: string) => `<w:p><w:r><w:t>{${sign}noiNhan}</w:t></w:r></w:p>`.repeat(30);
        const words = `${loop('#')}<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>${loop('/')}<w:sectPr`;
        zip.file(
          'word/document.xml',
          zip
            .file('word/document.xml')!
            .asText()
            .replace(/<w:sectPr(?![\s\S]*<w:sectPr)/, words),
        );
        home.write(FORM, zip.generate({ type: 'uint8array' }));
      },
    ],
    [
      'days that another version is for',
      'RANGE_INVALID',
      () => home.write(NEW, home.read(NEW).replace('2026-08-01', '2025-06-01')),
    ],
    [
      'a form that breaks the rules',
      'FORM_RULE',
      () => {
        home.write(
          'examples/thong-bao/2026-2027/nghi-le.json',
          home.read('examples/thong-bao/2026-2027/nghi-le.json').replace(/"kyHieu": "[^"]*"/, '"kyHieu": "xx"'),
        );
      },
    ],
  ])('is refused for %s, with nothing written', async (_, code, spoil) => {
    spoil();
    const before = home.read(NEW);
    const lock = home.read('templates/lock.json');
    const answer = await publish();
    expect(answer).toMatchObject({ code: 2, error: { code: 'VERSION_NOT_READY' } });
    expect(answer.error!.errors!.map((one) => one.code)).toContain(code);
    expect([home.read(NEW), home.read('templates/lock.json')]).toEqual([before, lock]);
  });

  it('lets one of two who publish at once through', async () => {
    const both = await Promise.all([publish(), publish()]);
    const [first, second] = both.toSorted((a, b) => a.code! - b.code!);
    expect(first!.code).toBe(0);
    expect(['PUBLISH_BUSY', 'VERSION_PUBLISHED']).toContain(second!.error!.code);
    expect([status(), locked(), await inForce()]).toEqual(['published', true, '2026-2027']);
  });

  it('ends with 75 while somebody else holds the templates', async () => {
    const free = lockTemplates(home.path);
    try {
      expect(await publish()).toMatchObject({ code: 75, error: { code: 'PUBLISH_BUSY' } });
    } finally {
      free();
    }
  });

  // Journal, manifest, lock, manifest of the version before, journal taken away.
  it.each([0, 1, 2, 3, 4])('killed before its file %i is written, it has published all or nothing', async (step) => {
    const args = [home.path, 'thong-bao', '2026-2027', String(step)];
    const { signal, err } = await start('test/support/publish-killed.ts', args, {
      cwd: home.path,
      env: { PUPPETEER_EXECUTABLE_PATH: browserPath },
    }).ended;
    expect([signal, err]).toEqual(['SIGKILL', '']);
    const done = step > 2;
    expect([locked(), await inForce()]).toEqual([done, done ? '2026-2027' : '2025-2026']);
    // A service started now has no conflict, and every version of the year before as it was.
    const before = (await Catalog.load(home.path)).get('thong-bao', '2025-2026').manifest.effective.to;
    expect(before).toBe(done ? '2026-07-31' : null);

    const again = await home.vanthu('publish', 'thong-bao@2026-2027', '--changes=Lần hai.');
    expect(again.code).toBe(done ? 2 : 0);
    if (step > 0) expect(again.err).toContain(done ? 'đã hoàn tất' : 'đã trả về như cũ');
    expect(existsSync(home.file('templates/.publish-journal.json'))).toBe(false);
    expect([status(), locked(), home.json<Manifest>(OLD).effective.to]).toEqual(['published', true, '2026-07-31']);
    expect(home.json<Manifest>(NEW).changes).toBe(done ? 'Thử ngắt.' : 'Lần hai.');
    expect((await Catalog.load(home.path)).altered()).toEqual([]);
  });

  it.each([
    [['publish', 'thong-bao@2026-2027'], 64, 'điểm mới'],
    [['publish', 'thong-bao', '--changes=a'], 64, 'cả phiên bản'],
    [['publish', 'thong-bao@2030-2031', '--changes=a'], 2, 'không có phiên bản'],
  ])('%j is refused', async (args, code, says) => {
    expect(await home.vanthu(...args)).toMatchObject({ code, err: expect.stringContaining(says) });
  });
});

describe('vanthu retire', () => {
  it('closes the range and leaves the version to make what it made', async () => {
    expect(await home.answer('retire', 'thong-bao@2020-2021')).toMatchObject({
      code: 0,
      status: 'retired',
      effective: { from: '2020-03-05', to: '2025-06-30' },
    });
    const catalog = await Catalog.load(home.path);
    expect(catalog.altered()).toEqual([]);
    expect(catalog.resolve({ template: 'thong-bao', today: '2026-11-22', ngay: '2022-01-01' }).manifest.status).toBe(
      'retired',
    );
  });

  it('refuses a draft', async () => {
    expect(await home.answer('retire', 'thong-bao@2026-2027')).toMatchObject({
      code: 2,
      error: { code: 'VERSION_NOT_PUBLISHED' },
    });
  });
});
