import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { onePage, post, type SeenDocument, useService } from '../support/service.js';

/** A draft of the công văn whose text stands in the middle of the page, which the PDF cannot have. */
const service = useService(async (copy) => {
  const draft = join(copy, 'templates/cong-van/2017-2018.2');
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
  form.file('word/document.xml', xml.replaceAll('<w:titlePg/>', '<w:vAlign w:val="center"/><w:titlePg/>'));
  await writeFile(join(draft, 'template.docx'), form.generate({ type: 'nodebuffer' }));
});

it('says what the PDF could not show as Word does, of a document and of a preview', async () => {
  const body = { ...onePage(1), version: '2017-2018.2' };
  const response = await post(`${service.url}/api/v1/documents`, body, { Prefer: 'wait=60' });
  const document = (await response.json()) as SeenDocument & { notes?: { code: string; message: string }[] };
  expect(document).toMatchObject({ status: 'done' });
  expect(document.notes?.map((note) => note.code)).toContain('PAGE_ALIGNMENT');
  expect(document.notes?.every((note) => note.message.endsWith('.'))).toBe(true);
  const preview = await post(`${service.url}/api/v1/previews`, body);
  expect(preview.headers.get('vanthu-notes')).toContain('PAGE_ALIGNMENT');
  await preview.arrayBuffer();
});
