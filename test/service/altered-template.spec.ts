import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { example, onePage, post, type SeenDocument, useService } from '../support/service.js';

const service = useService((home) => appendFile(join(home, 'templates/cong-van/2017-2018/template.docx'), 'x'));

describe('a published template whose file was altered', () => {
  it('is not used', async () => {
    for (const call of ['documents', 'previews']) {
      const response = await post(`${service.url}/api/v1/${call}`, onePage(1));
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        code: 'TEMPLATE_ALTERED',
        detail: expect.stringContaining('template.docx'),
      });
    }
    const schema = await fetch(`${service.url}/api/v1/templates/cong-van/versions/2017-2018/schema`);
    expect(schema.status).toBe(503);
  });

  it('is said loudly: in the log, in the list, in the readiness', async () => {
    expect(service.lines.join('')).toContain('"event":"template.altered","id":"cong-van","version":"2017-2018"');
    const refused = service.lines.map((line) => JSON.parse(line)).find((line) => line.event === 'request.refused');
    expect(refused).toMatchObject({ level: 'error', code: 'TEMPLATE_ALTERED' });
    expect(refused.message).toContain('templates/cong-van/2017-2018/template.docx');
    const list = (await (await fetch(`${service.url}/api/v1/templates`)).json()) as {
      items: { id: string; inForce: string | null; versions: { version: string; altered: boolean }[] }[];
    };
    const congVan = list.items.find((t) => t.id === 'cong-van')!;
    expect(congVan.versions.filter((v) => v.altered).map((v) => v.version)).toEqual(['2017-2018']);
    expect(congVan.inForce).toBeNull();
    const ready = await fetch(`${service.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'degraded',
      checks: {
        browser: { ok: true },
        database: { ok: true },
        disk: { ok: true },
        catalog: { ok: false, altered: [{ id: 'cong-van' }] },
      },
    });
  });

  it('leaves the other versions of its kind in use', async () => {
    const { data } = onePage(1);
    const response = await post(
      `${service.url}/api/v1/documents`,
      { template: 'cong-van', data: { ...data, ngay: '2026-11-22' } },
      { Prefer: 'wait=60' },
    );
    expect(await response.json()).toMatchObject({ status: 'done', version: '2025-2026' });
  });

  it('leaves the other kinds in use, and the start page up', async () => {
    const data = example('dang-ky', 'da-dien');
    const response = await post(
      `${service.url}/api/v1/documents`,
      { template: 'dang-ky', version: '2017-2018', data },
      { Prefer: 'wait=60' },
    );
    expect(((await response.json()) as SeenDocument).status).toBe('done');
    expect((await fetch(service.url)).status).toBe(200);
    expect((await fetch(`${service.url}/api/openapi.json`)).status).toBe(200);
  });
});
