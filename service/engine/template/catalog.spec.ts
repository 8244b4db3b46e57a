import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Catalog } from './catalog.js';
import type { Manifest } from './manifest.js';
import { lockPublished } from './publish.js';

const repository = join(import.meta.dirname, '../../..');
const TODAY = '2026-11-22';

describe('Catalog', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'vanthu-catalog-'));
    for (const dir of ['templates', 'schemas', 'examples'])
      cpSync(join(repository, dir), join(home, dir), { recursive: true });
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const manifestFile = (version: string) => join(home, 'templates/cong-van', version, 'manifest.json');
  const edit = (version: string, change: Partial<Manifest>) => {
    const manifest = JSON.parse(readFileSync(manifestFile(version), 'utf8')) as Manifest;
    writeFileSync(manifestFile(version), JSON.stringify({ ...manifest, ...change }));
  };
  /** A further version of công văn, made from the first. */
  const add = (version: string, change: Partial<Manifest>) => {
    cpSync(join(home, 'templates/cong-van/2017-2018'), join(home, 'templates/cong-van', version), { recursive: true });
    cpSync(join(home, 'schemas/cong-van/2017-2018.schema.json'), join(home, `schemas/cong-van/${version}.schema.json`));
    edit(version, { version, ...change });
  };
  it('serves what the repository has published, every version with a schema and examples, none altered', async () => {
    const catalog = await Catalog.load(repository);
    expect(catalog.altered()).toEqual([]);
    for (const { id, versions } of catalog.list()) {
      for (const { manifest } of versions) {
        const version = catalog.get(id, manifest.version);
        expect(version.schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
        expect(Object.keys(version.examples)).not.toEqual([]);
        expect(version.hash).toMatch(/^[0-9a-f]{64}$/);
      }
    }
  });

  it('takes the exact version, else the school year’s, else the one in force on the date, else today’s', async () => {
    add('2020-2021', { regime: 'nd30-2020', effective: { from: '2020-03-05', to: null } });
    await lockPublished(home);
    const catalog = await Catalog.load(home);
    const pick = (query: object) => catalog.resolve({ template: 'cong-van', today: TODAY, ...query }).manifest.version;
    expect(pick({ version: '2017-2018', namHoc: '2020-2021', ngay: '2026-01-01' })).toBe('2017-2018');
    expect(pick({ namHoc: '2020-2021', ngay: '2017-09-18' })).toBe('2020-2021');
    expect(pick({ namHoc: '2018-2019' })).toBe('2017-2018');
    expect(pick({ ngay: '2017-09-18' })).toBe('2017-2018');
    expect(pick({ ngay: '2020-03-04' })).toBe('2017-2018');
    expect(pick({ ngay: '2020-03-05' })).toBe('2020-2021');
    expect(pick({ ngay: null })).toBe('2020-2021');
    expect(pick({})).toBe('2020-2021');
  });

  it('never takes the newest only because it is the newest', async () => {
    const catalog = await Catalog.load(home);
    expect(() => catalog.resolve({ template: 'cong-van', today: TODAY })).toThrow(
      expect.objectContaining({
        code: 'TEMPLATE_NOT_IN_FORCE',
        detail: expect.stringContaining('05/03/2011 đến 04/03/2020'),
      }),
    );
    expect(() => catalog.resolve({ template: 'cong-van', today: TODAY, ngay: '2011-03-04' })).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_NOT_IN_FORCE' }),
    );
  });

  it('prefers a correction to what it corrects, and passes over drafts', async () => {
    add('2017-2018.2', {});
    add('2017-2018.3', { status: 'draft' });
    await lockPublished(home);
    const catalog = await Catalog.load(home);
    expect(catalog.resolve({ template: 'cong-van', today: TODAY, ngay: '2017-09-18' }).manifest.version).toBe(
      '2017-2018.2',
    );
    expect(catalog.resolve({ template: 'cong-van', today: TODAY, namHoc: '2017-2018' }).manifest.version).toBe(
      '2017-2018.2',
    );
    expect(catalog.get('cong-van', '2017-2018.3').manifest.status).toBe('draft');
  });

  it('names what exists when it is asked for what does not', async () => {
    const catalog = await Catalog.load(home);
    expect(() => catalog.get('bao-cao', '2017-2018')).toThrow(
      expect.objectContaining({
        code: 'TEMPLATE_NOT_FOUND',
        detail: expect.stringContaining('cong-van, dang-ky, ke-hoach'),
      }),
    );
    expect(() => catalog.get('cong-van', '2030-2031')).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_VERSION_NOT_FOUND', detail: expect.stringContaining('2017-2018') }),
    );
  });

  it.each([['templates/cong-van/2017-2018/template.docx'], ['schemas/cong-van/2017-2018.schema.json']])(
    'stops a version when %s is altered while it is served, and only that version',
    async (file) => {
      const catalog = await Catalog.load(home);
      expect(catalog.get('cong-van', '2017-2018').manifest.id).toBe('cong-van');
      const before = readFileSync(join(home, file));
      writeFileSync(join(home, file), Buffer.concat([before, Buffer.from(' ')]));
      expect(() => catalog.get('cong-van', '2017-2018')).toThrow(
        expect.objectContaining({ code: 'TEMPLATE_ALTERED', detail: expect.stringContaining(file) }),
      );
      expect(catalog.altered()).toEqual([{ id: 'cong-van', version: '2017-2018', files: [file] }]);
      expect(catalog.get('ke-hoach', '2017-2018').manifest.id).toBe('ke-hoach');
      writeFileSync(join(home, file), before);
      expect(catalog.get('cong-van', '2017-2018').source.length).toBeGreaterThan(1_000);
    },
  );

  it('stops a version whose file is gone, or that was never entered in the lock', async () => {
    const catalog = await Catalog.load(home);
    const file = join(home, 'templates/cong-van/2017-2018/template.docx');
    renameSync(file, `${file}.old`);
    expect(() => catalog.get('cong-van', '2017-2018')).toThrow(expect.objectContaining({ code: 'TEMPLATE_ALTERED' }));
    add('2020-2021', { effective: { from: '2020-03-05', to: null } });
    writeFileSync(join(home, 'templates/cong-van/2020-2021/template.docx'), 'x');
    const again = await Catalog.load(home);
    expect(again.altered().find((v) => v.version === '2020-2021')?.files).toEqual(['templates/lock.json']);
  });

  it('lets a range be closed and a version be retired, but not its making be changed', async () => {
    edit('2017-2018', { effective: { from: '2011-03-05', to: '2019-12-31' }, status: 'retired', changes: 'Đã thay.' });
    expect((await Catalog.load(home)).altered()).toEqual([]);
    edit('2017-2018', { fileName: 'Tên khác' });
    const catalog = await Catalog.load(home);
    expect(catalog.altered()[0]?.files).toEqual(['templates/cong-van/2017-2018/manifest.json']);
    expect(() => catalog.get('cong-van', '2017-2018')).toThrow(expect.objectContaining({ code: 'TEMPLATE_ALTERED' }));
  });

  it('says so when a draft’s schema is no JSON', async () => {
    add('2020-2021', { status: 'draft', effective: { from: '2020-03-05', to: null } });
    const catalog = await Catalog.load(home);
    writeFileSync(join(home, 'schemas/cong-van/2020-2021.schema.json'), '{');
    expect(() => catalog.get('cong-van', '2020-2021')).toThrow(expect.objectContaining({ code: 'TEMPLATE_BROKEN' }));
  });

  it('keeps a version that cannot be read out of the way of the others', async () => {
    add('2020-2021', { effective: { from: '05/03/2020', to: null } });
    const catalog = await Catalog.load(home);
    expect([...catalog.broken.keys()]).toEqual(['cong-van/2020-2021']);
    expect(() => catalog.get('cong-van', '2020-2021')).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_BROKEN', detail: expect.stringContaining('/effective/from') }),
    );
    expect(catalog.get('cong-van', '2017-2018').manifest.id).toBe('cong-van');
  });

  it('never enters an altered version in the lock again', async () => {
    writeFileSync(join(home, 'templates/cong-van/2017-2018/template.docx'), 'x');
    expect(await lockPublished(home)).toEqual([]);
    expect((await Catalog.load(home)).altered()).toHaveLength(1);
  });

  it('refuses to start when the ranges of two school years overlap', async () => {
    add('2020-2021', { effective: { from: '2020-03-04', to: null } });
    await expect(Catalog.load(home)).rejects.toThrow(/2017-2018 and 2020-2021 overlap/);
  });
});
