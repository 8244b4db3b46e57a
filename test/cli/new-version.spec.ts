import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Catalog } from '../../service/engine/template/catalog.js';
import type { Manifest } from '../../service/engine/template/manifest.js';
import { vscodeSettings } from '../../toolkit/vscode-settings.js';
import { useHome } from '../support/cli.js';

/** `vanthu new-version` and `vanthu render`, as processes on a copy of the templates. */

const home = useHome(['cong-van', 'giay-khen']);

const bytesBelow = (dir: string) =>
  readdirSync(home.file(dir), { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, readFileSync(home.file(`${dir}/${name}`)).toString('base64')]);

describe('vanthu new-version', () => {
  it('opens a draft with ids, years and dates moved on, and leaves the old version alone', async () => {
    const old = bytesBelow('templates/cong-van/2025-2026');
    const made = await home.answer<{ files: string[]; review: string[] }>(
      ...'new-version cong-van --from=2025-2026 --nam-hoc=2026-2027'.split(' '),
    );
    expect(made).toMatchObject({ code: 0, status: 'draft', tuNgay: '2026-08-01' });
    expect(made.files).toEqual([
      'examples/cong-van/2026-2027/mot-trang.json',
      'examples/cong-van/2026-2027/so-tphcm.json',
      'schemas/cong-van/2026-2027.migrations.json',
      'schemas/cong-van/2026-2027.schema.json',
      'templates/cong-van/2026-2027/manifest.json',
      'templates/cong-van/2026-2027/template.docx',
    ]);
    expect(bytesBelow('templates/cong-van/2025-2026')).toEqual(old);
    expect(home.json<Manifest>('templates/cong-van/2026-2027/manifest.json')).toMatchObject({
      version: '2026-2027',
      effective: { from: '2026-08-01', to: null },
      status: 'draft',
    });
    expect(home.json('schemas/cong-van/2026-2027.schema.json')).toMatchObject({
      $id: 'https://vanthu.vn/schemas/cong-van/2026-2027.schema.json',
      description: expect.stringContaining('2026-2027'),
    });
    const before = home.json('examples/cong-van/2025-2026/mot-trang.json').ngay as string;
    const after = home.json('examples/cong-van/2026-2027/mot-trang.json').ngay as string;
    expect(after).toBe(`${Number(before.slice(0, 4)) + 1}${before.slice(4)}`);
    expect(made.review.join('\n')).toContain('hết hạn hôm trước đó');
    const catalog = await Catalog.load(home.path);
    expect([...catalog.broken.keys(), ...catalog.altered()]).toEqual([]);
    expect(catalog.resolve({ template: 'cong-van', today: '2026-11-22' }).manifest.version).toBe('2025-2026');
    // The layout of the file stays as it was written.
    expect(home.read('templates/cong-van/2026-2027/manifest.json')).toContain('"formats": ["docx", "pdf", "html"],');
  });

  it('lets VS Code know of it, where the settings are those of the repository', async () => {
    mkdirSync(home.file('.vscode'));
    const settings = '.vscode/settings.json';
    home.write(settings, vscodeSettings(home.path));
    await home.vanthu('new-version', 'cong-van', '--from=2026-2027', '--nam-hoc=2027-2028');
    expect(home.read(settings)).toContain('/examples/cong-van/2027-2028/*.json');
    home.write(settings, '{}');
    await home.vanthu('new-version', 'cong-van', '--from=2026-2027', '--nam-hoc=2028-2029');
    expect(home.read(settings)).toBe('{}');
  });

  it('copies a form in HTML with all its files', async () => {
    expect((await home.vanthu('new-version', 'giay-khen', '--from', '2025-2026', '--nam-hoc', '2026-2027')).code).toBe(
      0,
    );
    expect(readdirSync(home.file('templates/giay-khen/2026-2027'))).toEqual(
      readdirSync(home.file('templates/giay-khen/2025-2026')),
    );
  });

  it.each([
    ['../cong-van --from=2025-2026 --nam-hoc=2026-2027', 64, 'không phải mã của mẫu'],
    ['cong-van --from=../2025-2026 --nam-hoc=2026-2027', 64, 'không phải phiên bản'],
    ['cong-van --from=2025-2026 --nam-hoc=2026-2028', 64, 'hai năm liền nhau'],
    ['cong-van --from=2024-2025 --nam-hoc=2026-2027', 2, 'TEMPLATE_VERSION_NOT_FOUND'],
    ['cong-van --from=2025-2026 --nam-hoc=2025-2026.2 --tu-ngay=2025-07-01', 2, 'RANGE_INVALID'],
    ['cong-van --from=2017-2018 --nam-hoc=2020-2021', 2, 'VERSION_EXISTS'],
  ])('refuses %s', async (args, code, says) => {
    const ended = await home.vanthu('new-version', ...args.split(' '), '--json');
    expect(ended).toMatchObject({ code });
    expect(ended.out + ended.err).toContain(says);
    expect(existsSync(home.file('templates/cong-van/2025-2026.2'))).toBe(false);
  });
});

describe('vanthu render', () => {
  it('makes the files of a draft that is named', async () => {
    const made = await home.answer<{ files: { file: string }[] }>(
      ...'render cong-van examples/cong-van/2026-2027/mot-trang.json --version=2026-2027'.split(' '),
    );
    expect(made).toMatchObject({ code: 0, template: 'cong-van', version: '2026-2027' });
    expect(made.files.map(({ file }) => file.split('.').at(-1))).toEqual(['docx', 'pdf']);
    for (const { file } of made.files) expect(readFileSync(home.file(file)).length).toBeGreaterThan(1_000);
  });

  it('takes one file by its ending, and the version by the date of the data', async () => {
    const { code, out } = await home.vanthu(
      'render',
      'cong-van',
      'examples/cong-van/2017-2018/mot-trang.json',
      '-o',
      'ra.pdf',
    );
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('cong-van@2017-2018') });
    expect(readFileSync(home.file('ra.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says all that is wrong with the data, with the codes of the API', async () => {
    home.write('sai.json', JSON.stringify({ coQuan: {}, so: 'mười' }));
    const { code, error } = await home.answer<{ error: { code: string; errors: { path: string; code: string }[] } }>(
      ...'render cong-van sai.json --version=2026-2027'.split(' '),
    );
    expect({ code, error: error.code }).toEqual({ code: 2, error: 'VALIDATION_FAILED' });
    expect(error.errors.map(({ path, code: what }) => `${path} ${what}`)).toEqual(
      expect.arrayContaining(['/coQuan/banHanh MISSING_FIELD', '/so WRONG_TYPE']),
    );
  });

  it.each([
    ['render cong-van khong-co.json', 3, 'FILE_UNREADABLE'],
    ['render cong-van templates/lock.json --version=2019-2020', 2, 'TEMPLATE_VERSION_NOT_FOUND'],
    ['render cong-van a.json b.json', 64, 'đúng một tệp'],
    ['render cong-van sai.json --formats=doc', 64, '--formats'],
  ])('%s is refused', async (args, code, says) => {
    const ended = await home.vanthu(...args.split(' '), '--json');
    expect(ended).toMatchObject({ code });
    expect(ended.out + ended.err).toContain(says);
  });
});
