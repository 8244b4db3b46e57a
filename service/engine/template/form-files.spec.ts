import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Catalog } from './catalog.js';
import { readLock } from './lock.js';
import type { Manifest } from './manifest.js';
import { lockPublished } from './publish.js';

const repository = join(import.meta.dirname, '../../..');
const FORM = 'templates/giay-khen/2025-2026';

describe('the files of a form', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'vanthu-form-'));
    for (const name of [
      'schemas/common',
      'schemas/manifest.schema.json',
      'templates/lock.json',
      ...['cong-van/2017-2018', 'giay-khen/2025-2026'].flatMap((of) => [
        `templates/${of}`,
        `schemas/${of}.schema.json`,
      ]),
    ]) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      cpSync(join(repository, name), join(home, name), { recursive: true });
    }
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const read = (name: string) => readFileSync(join(home, FORM, name), 'utf8');
  const write = (name: string, text: string) => writeFileSync(join(home, FORM, name), text);
  const manifest = (change: Partial<Manifest>) =>
    write('manifest.json', JSON.stringify({ ...JSON.parse(read('manifest.json')), ...change }));
  const brokenBy = async () => {
    const catalog = await Catalog.load(home);
    expect(catalog.get('cong-van', '2017-2018').manifest.id).toBe('cong-van');
    expect(() => catalog.get('giay-khen', '2025-2026')).toThrow(expect.objectContaining({ code: 'TEMPLATE_BROKEN' }));
    return catalog.broken.get('giay-khen/2025-2026');
  };

  it('are read with the form', async () => {
    const { source, parts, manifest } = (await Catalog.load(home)).get('giay-khen', '2025-2026');
    expect(manifest.source).toBe('template.hbs');
    expect(Buffer.from(source).toString()).toContain('GIẤY KHEN');
    expect(Object.keys(parts).sort()).toEqual(['giay-khen.css', 'khung.svg', 'trong-dong.svg']);
    expect((await Catalog.load(home)).get('cong-van', '2017-2018').parts).toEqual({});
  });

  it('stand in the lock, with the further fonts of the form; forms in Word have Tinos alone', async () => {
    rmSync(join(home, 'templates/lock.json'));
    await lockPublished(home);
    const { versions } = await readLock(home);
    const files = Object.keys(versions['giay-khen/2025-2026']?.files ?? {});
    for (const name of ['giay-khen.css', 'khung.svg', 'trong-dong.svg', 'template.hbs', 'manifest.json'])
      expect(files).toContain(`${FORM}/${name}`);
    expect(files.filter((name) => name.startsWith('font:PlayfairDisplay'))).toHaveLength(4);
    const { versions: published } = await readLock(repository);
    expect(versions['cong-van/2017-2018']).toEqual(published['cong-van/2017-2018']);
    expect(versions['giay-khen/2025-2026']).toEqual(published['giay-khen/2025-2026']);
  });

  it.each(['khung.svg', 'giay-khen.css', 'template.hbs'])('may not be altered once published: %s', async (name) => {
    const catalog = await Catalog.load(home);
    write(name, `${read(name)}\n`);
    expect(() => catalog.get('giay-khen', '2025-2026')).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_ALTERED', detail: expect.stringContaining(`${FORM}/${name}`) }),
    );
  });

  it('may not be joined by another once published', async () => {
    const catalog = await Catalog.load(home);
    write('them.css', 'p { color: red }');
    expect(() => catalog.get('giay-khen', '2025-2026')).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_ALTERED', detail: expect.stringContaining('them.css') }),
    );
  });

  it('of a draft may be edited and joined beside the running service', async () => {
    manifest({ status: 'draft' });
    const catalog = await Catalog.load(home);
    write('them.hbs', '<p>x</p>');
    write('template.hbs', `${read('template.hbs')}{{> them}}`);
    expect(Object.keys(catalog.get('giay-khen', '2025-2026').parts)).toContain('them.hbs');
  });

  it.each([
    ['another drawing', 'con-dau.svg', '<svg></svg>', 'con-dau.svg: không tệp nào gọi đến'],
    ['a file of no use', 'ghi-chu.txt', 'x', `${FORM}/ghi-chu.txt: tệp thừa`],
    ['a Word file', 'template.docx', 'x', `${FORM}/template.docx: tệp thừa`],
    ['a script', 'template.hbs', '<script></script>', 'template.hbs:1:1 không được dùng thẻ <script>'],
    ['a call for what is not there', 'template.hbs', '{{> chan}}', 'gọi “chan.hbs” nhưng không có tệp ấy'],
  ])('keep a version out that holds %s', async (_, name, text, reason) => {
    write(name, text);
    expect(await brokenBy()).toContain(reason);
  });

  it('keep a form in Word out that holds a stray file', async () => {
    writeFileSync(join(home, 'templates/cong-van/2017-2018/template (1).docx'), 'x');
    const catalog = await Catalog.load(home);
    expect(catalog.broken.get('cong-van/2017-2018')).toContain('template (1).docx: tệp thừa');
    expect(catalog.get('giay-khen', '2025-2026').manifest.id).toBe('giay-khen');
  });

  it('are not what editors leave behind', async () => {
    write('.DS_Store', 'x');
    writeFileSync(join(home, 'templates/cong-van/2017-2018/~$template.docx'), 'x');
    const catalog = await Catalog.load(home);
    expect([...catalog.broken]).toEqual([]);
    expect(catalog.altered()).toEqual([]);
  });

  it.each<[string, Partial<Record<keyof Manifest, unknown>>, string]>([
    ['an unknown font', { fonts: ['comic-sans'] }, '/fonts/0'],
    ['Word as a format of HTML', { formats: ['docx', 'pdf'] }, '/formats/0'],
    ['fonts for a form in Word', { source: 'template.docx' }, '/fonts'],
    ['another source', { source: 'template.html' }, '/source'],
  ])('have a manifest that cannot name %s', async (_, change, place) => {
    manifest(change as Partial<Manifest>);
    expect(await brokenBy()).toContain(place);
  });

  it('cannot use a font that the manifest leaves out', async () => {
    const { fonts: _, ...rest } = JSON.parse(read('manifest.json')) as Manifest;
    write('manifest.json', JSON.stringify(rest));
    expect(await brokenBy()).toMatch(/giay-khen\.css:\d+:\d+ bộ chữ “Playfair Display” không có trong "fonts"/);
  });
});
