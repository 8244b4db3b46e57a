import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compose } from '../engine/compose/compose.js';
import { OwnDesk, type Work } from '../engine/desk.js';
import { packed, replaceParts } from '../engine/seal/docx.js';
import { Catalog } from '../engine/template/catalog.js';
import type { TemplateVersion } from '../engine/template/manifest.js';
import { FontMetrics } from '../engine/typeset/fonts.js';
import { longerThan, ThreadDesk } from './thread-desk.js';

const fonts = FontMetrics.load();
const own = new OwnDesk(fonts);
let desk: ThreadDesk;
let version: TemplateVersion;

beforeAll(async () => {
  desk = new ThreadDesk();
  version = (await Catalog.load(process.cwd())).get('cong-van', '2017-2018');
});
afterAll(() => desk.close());

/** The example as it is, or with its body so often that it is a long document. */
function work(times: number, form = version): Work {
  const example = version.examples['1140-sgddt-vp'] as { noiDung: string };
  const noiDung = Array.from({ length: times }, () => example.noiDung).join('\n');
  const { view, title } = compose(version, { ...example, noiDung }, fonts);
  return { form, view, seal: { title, date: '2017-09-18', creator: view.banHanh }, set: true };
}

describe('ThreadDesk', () => {
  it('makes long documents in a thread, byte for byte as they are made here', async () => {
    const long = work(4);
    const [made, expected] = [await desk.fill(long), await own.fill(long)];
    expect(Buffer.from(packed(made.docx!)).equals(packed(expected.docx!))).toBe(true);
    expect(made.set).toEqual(expected.set);
  });

  it('gives up a long document whose caller has gone, and has a short one done before that matters', async () => {
    await expect(desk.fill(work(4), AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await desk.fill(work(1), AbortSignal.abort())).docx).toBeDefined();
  });

  it('fills a form as it is now, and says in its own words that it cannot be filled', async () => {
    const long = work(4);
    const xml =
      '<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>{khongCo}</w:t></w:r></w:p></w:body></w:document>';
    const source = replaceParts(version.source, new Map([['word/document.xml', xml]]));
    const edited = { ...version, source, hash: 'khác' };
    expect((await desk.fill(long)).docx).toBeDefined();
    await expect(desk.fill({ ...long, form: edited })).rejects.toMatchObject({
      name: 'EngineError',
      code: 'TEMPLATE_BROKEN',
      detail: expect.stringContaining('khongCo'),
    });
    expect((await desk.fill(long)).docx).toBeDefined();
  });
});

it('a value is as long as its texts together', () => {
  const value = { a: 'bốn ', b: [{ c: 'chữ' }, 1, null, true] };
  expect([longerThan(value, 6), longerThan(value, 7)]).toEqual([true, false]);
});
