import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import {
  home,
  onePage,
  post,
  type SeenDocument,
  serve,
  type TestService,
  temporaryFolder,
} from '../support/service.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let service: TestService;

/** A draft of the công văn in two columns, which the PDF cannot have. */
beforeAll(async () => {
  folder = await temporaryFolder();
  const copy = join(folder.path, 'home');
  const draft = join(copy, 'templates/cong-van/2017-2018.2');
  for (const part of ['templates', 'schemas', 'examples'])
    await cp(join(home, part), join(copy, part), { recursive: true });
  await cp(join(copy, 'templates/cong-van/2017-2018'), draft, { recursive: true });
  await cp(
    join(copy, 'schemas/cong-van/2017-2018.schema.json'),
    join(copy, 'schemas/cong-van/2017-2018.2.schema.json'),
  );
  const manifest = JSON.parse(await readFile(join(draft, 'manifest.json'), 'utf8'));
  await writeFile(
    join(draft, 'manifest.json'),
    JSON.stringify({ ...manifest, version: '2017-2018.2', status: 'draft' }),
  );
  const form = new PizZip(await readFile(join(draft, 'template.docx')));
  const xml = form.file('word/document.xml')!.asText();
  form.file('word/document.xml', xml.replaceAll('<w:titlePg/>', '<w:cols w:num="2"/><w:titlePg/>'));
  await writeFile(join(draft, 'template.docx'), form.generate({ type: 'nodebuffer' }));
  service = await serve(join(folder.path, 'data'), { VANTHU_HOME: copy });
});
afterAll(async () => {
  await service.close();
  await folder.remove();
});

it('says what the PDF could not show as Word does, of a document and of a preview', async () => {
  const body = { ...onePage(1), version: '2017-2018.2' };
  const response = await post(`${service.url}/api/v1/documents`, body, { Prefer: 'wait=60' });
  const document = (await response.json()) as SeenDocument & { notes?: { code: string; message: string }[] };
  expect(document).toMatchObject({ status: 'done' });
  expect(document.notes?.map((note) => note.code)).toContain('COLUMNS');
  expect(document.notes?.every((note) => note.message.endsWith('.'))).toBe(true);
  const preview = await post(`${service.url}/api/v1/previews`, body);
  expect(preview.headers.get('vanthu-notes')).toContain('COLUMNS');
  await preview.arrayBuffer();
});
