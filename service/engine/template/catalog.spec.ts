import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Catalog } from './catalog.js';
import type { Lock } from './lock.js';
import type { Manifest } from './manifest.js';
import { lockPublished } from './publish.js';

const repository = join(import.meta.dirname, '../../..');
const TODAY = '2026-11-22';

describe('the catalog of the repository', () => {
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

  it.each([
    ['2011-03-05', '2017-2018', 'tt01-2011'],
    ['2017-09-18', '2017-2018', 'tt01-2011'],
    ['2020-03-04', '2017-2018', 'tt01-2011'],
    ['2020-03-05', '2020-2021', 'nd30-2020'],
    ['2020-03-06', '2020-2021', 'nd30-2020'],
    ['2025-06-30', '2020-2021', 'nd30-2020'],
    ['2025-07-01', '2025-2026', 'nd30-2020'],
    ['2026-11-22', '2025-2026', 'nd30-2020'],
  ])('makes a công văn of %s by %s', async (ngay, version, regime) => {
    const catalog = await Catalog.load(repository);
    expect(catalog.resolve({ template: 'cong-van', today: TODAY, ngay }).manifest).toMatchObject({ version, regime });
    // A pin wins over the date, and so does a school year.
    expect(catalog.resolve({ template: 'cong-van', today: TODAY, ngay, version: '2020-2021' }).manifest.version).toBe(
      '2020-2021',
    );
    expect(catalog.resolve({ template: 'cong-van', today: TODAY, ngay, namHoc: '2018-2019' }).manifest.version).toBe(
      '2017-2018',
    );
  });

  it('has for every kind a version in force today, without a gap since its first', async () => {
    const catalog = await Catalog.load(repository);
    for (const { id, versions } of catalog.list()) {
      const ranges = versions.map((v) => v.manifest.effective).reverse();
      expect([id, ranges.at(-1)?.to]).toEqual([id, null]);
      for (const [at, { to }] of ranges.slice(0, -1).entries()) {
        const next = new Date(`${to}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect([id, ranges[at + 1]?.from]).toEqual([id, next.toISOString().slice(0, 10)]);
      }
    }
  });

  it('refuses a date before the first regime, with what is known', async () => {
    const catalog = await Catalog.load(repository);
    expect(() => catalog.resolve({ template: 'cong-van', today: TODAY, ngay: '2011-03-04' })).toThrow(
      expect.objectContaining({
        code: 'TEMPLATE_NOT_IN_FORCE',
        detail: expect.stringMatching(/04\/03\/2011.*2017-2018 \(05\/03\/2011 đến 04\/03\/2020\).*2025-2026/),
      }),
    );
  });
});

describe('Catalog', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'vanthu-catalog-'));
    // A home with one version of each of three kinds.
    for (const dir of ['schemas/common', 'schemas/manifest.schema.json', 'schemas/can-cu.schema.json']) copy(dir);
    for (const kind of ['cong-van', 'dang-ky', 'ke-hoach']) {
      for (const dir of ['templates', 'examples']) copy(`${dir}/${kind}/2017-2018`);
      copy(`schemas/${kind}/2017-2018.schema.json`);
    }
    const { versions } = JSON.parse(readFileSync(join(repository, 'templates/lock.json'), 'utf8')) as Lock;
    const locked = Object.entries(versions).filter(([key]) => /^(cong-van|dang-ky|ke-hoach)\/2017-2018$/.test(key));
    writeFileSync(join(home, 'templates/lock.json'), JSON.stringify({ versions: Object.fromEntries(locked) }));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const copy = (name: string) => cpSync(join(repository, name), join(home, name), { recursive: true });
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
  it('goes on with what was published when a common schema is copied with its $id, or half written', async () => {
    cpSync(join(home, 'schemas/common/van-ban.v1.schema.json'), join(home, 'schemas/common/van-ban.v9.schema.json'));
    writeFileSync(join(home, 'schemas/common/do-dang.v1.schema.json'), '{"$id": ');
    const catalog = await Catalog.load(home);
    expect([catalog.altered(), [...catalog.broken]]).toEqual([[], []]);
    expect(Object.keys(catalog.get('cong-van', '2017-2018').files)).not.toContain(
      'schemas/common/van-ban.v9.schema.json',
    );
  });

  it.each([
    ['a folder', (file: string) => mkdirSync(file)],
    ['a link to elsewhere', (file: string) => symlinkSync('/etc/passwd', file)],
    ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
  ])('has one version out of use, and reads nothing, where a form is %s', async (_, make) => {
    const form = join(home, 'templates/cong-van/2017-2018/template.docx');
    rmSync(form);
    make(form);
    const catalog = await Catalog.load(home);
    expect(catalog.altered().map(({ id, files }) => [id, files])).toEqual([
      ['cong-van', ['templates/cong-van/2017-2018/template.docx']],
    ]);
    expect(catalog.get('ke-hoach', '2017-2018').manifest.id).toBe('ke-hoach');
  });

  it('has a version whose form is larger than any out of use', async () => {
    const form = join(home, 'templates/cong-van/2017-2018/template.docx');
    truncateSync(form, 33 * 1024 * 1024);
    const catalog = await Catalog.load(home);
    expect(catalog.broken.get('cong-van/2017-2018')).toContain('lớn quá 32 MB');
  });

  it('follows links inside, which volumes of a cluster are made of', async () => {
    const form = join(home, 'templates/cong-van/2017-2018/template.docx');
    renameSync(form, join(home, 'form'));
    symlinkSync('../../../form', form);
    expect((await Catalog.load(home)).altered()).toEqual([]);
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
    renameSync(file, join(home, 'template.docx'));
    expect(() => catalog.get('cong-van', '2017-2018')).toThrow(expect.objectContaining({ code: 'TEMPLATE_ALTERED' }));
    add('2020-2021', { effective: { from: '2020-03-05', to: null } });
    writeFileSync(join(home, 'templates/cong-van/2020-2021/template.docx'), 'x');
    const again = await Catalog.load(home);
    expect(again.altered().find((v) => v.version === '2020-2021')?.files).toEqual(['templates/lock.json']);
  });

  it('lets a range be closed and a version be retired, but not its making be changed', async () => {
    edit('2017-2018', { effective: { from: '2011-03-05', to: '2019-12-31' }, status: 'retired', changes: 'Đã thay.' });
    edit('2017-2018', { nhom: ['hop'] });
    const closed = await Catalog.load(home);
    expect([closed.altered(), closed.list().find(({ id }) => id === 'cong-van')?.nhom]).toEqual([[], ['hop']]);
    edit('2017-2018', { nhom: undefined });
    expect((await Catalog.load(home)).list().find(({ id }) => id === 'cong-van')?.nhom).toEqual(['gui-di']);
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

  it.each([
    ['no schema', 'schemas/cong-van/2020-2021.schema.json', undefined, /schemas\/cong-van\/2020-2021.*: thiếu tệp/],
    ['a schema that is no JSON', 'schemas/cong-van/2020-2021.schema.json', '{', /không phải JSON/],
    ['no manifest', 'templates/cong-van/2020-2021/manifest.json', undefined, /manifest\.json: thiếu tệp/],
    ['a stray file', 'templates/cong-van/2020-2021/template (1).docx', 'x', /template \(1\)\.docx: tệp thừa/],
  ])('keeps out only the version with %s, and says where', async (_, name, contents, reason) => {
    add('2020-2021', { effective: { from: '2020-03-05', to: null } });
    if (contents === undefined) rmSync(join(home, name));
    else writeFileSync(join(home, name), contents);
    const catalog = await Catalog.load(home);
    expect([...catalog.broken]).toEqual([['cong-van/2020-2021', expect.stringMatching(reason)]]);
    expect([...catalog.broken.values()].join()).not.toContain(home);
    expect(catalog.get('cong-van', '2017-2018').manifest.id).toBe('cong-van');
  });

  it('never enters an altered version in the lock again', async () => {
    writeFileSync(join(home, 'templates/cong-van/2017-2018/template.docx'), 'x');
    expect(await lockPublished(home)).toEqual([]);
    expect((await Catalog.load(home)).altered()).toHaveLength(1);
  });

  it('passes over a version that says it is published and has no entry in the lock', async () => {
    edit('2017-2018', { effective: { from: '2011-03-05', to: null } });
    add('2020-2021', { regime: 'nd30-2020', effective: { from: '2020-03-05', to: null } });
    const catalog = await Catalog.load(home);
    expect(catalog.resolve({ template: 'cong-van', today: TODAY }).manifest.version).toBe('2017-2018');
    expect(() => catalog.get('cong-van', '2020-2021')).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_ALTERED', detail: expect.stringContaining('chưa ban hành xong') }),
    );
  });

  it('ends an open range the day before the next year’s version', async () => {
    edit('2017-2018', { effective: { from: '2011-03-05', to: null } });
    add('2020-2021', { regime: 'nd30-2020', effective: { from: '2020-03-05', to: null } });
    await lockPublished(home);
    const catalog = await Catalog.load(home);
    expect(catalog.get('cong-van', '2017-2018').manifest.effective).toEqual({ from: '2011-03-05', to: '2020-03-04' });
    expect(catalog.resolve({ template: 'cong-van', today: TODAY, ngay: '2020-03-04' }).manifest.version).toBe(
      '2017-2018',
    );
    expect(catalog.resolve({ template: 'cong-van', today: TODAY }).manifest.version).toBe('2020-2021');
  });

  it('refuses to start when the ranges of two school years overlap', async () => {
    add('2020-2021', { effective: { from: '2020-03-04', to: null } });
    await lockPublished(home);
    await expect(Catalog.load(home)).rejects.toThrow(/cong-van: 2017-2018 \(.*\) và 2020-2021 \(.*\)\. Hãy sửa/);
  });
});
