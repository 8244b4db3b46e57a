import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { home, post, type SeenDocument, useService } from '../support/service.js';

const service = useService();
const body = async () => {
  const example = await readFile(join(home, 'examples/giay-khen/2025-2026/hoc-sinh.json'), 'utf8');
  return { template: 'giay-khen', data: JSON.parse(example) as Record<string, unknown> };
};

it('makes a giấy khen as PDF where no format is named, and previews it', async () => {
  const response = await post(`${service.url}/api/v1/documents`, await body(), { Prefer: 'wait=60' });
  const document = (await response.json()) as SeenDocument;
  expect(document).toMatchObject({ status: 'done', version: '2025-2026' });
  expect(Object.keys(document.files)).toEqual(['pdf']);
  for (const [accept, type] of [
    ['*/*', 'application/pdf'],
    ['text/html', 'text/html; charset=utf-8'],
  ] as const) {
    const preview = await post(`${service.url}/api/v1/previews`, await body(), { Accept: accept });
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, type]);
    await preview.arrayBuffer();
  }
});

it('says that a giấy khen has no Word form', async () => {
  const asked = await post(`${service.url}/api/v1/documents`, { ...(await body()), formats: ['pdf', 'docx'] });
  expect(await asked.json()).toMatchObject({
    status: 422,
    errors: [{ path: '/formats/1', code: 'FORMAT_NOT_AVAILABLE' }],
  });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const preview = await post(`${service.url}/api/v1/previews`, await body(), { Accept: type });
  expect(await preview.json()).toMatchObject({ status: 422, code: 'FORMAT_NOT_AVAILABLE' });
});
