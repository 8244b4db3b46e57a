import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pngChunks, pngHeader } from '../../service/engine/image/png.js';
import { pngLook } from '../../service/engine/image/png-look.js';
import { useService } from '../support/service.js';

const service = useService(
  async (home) => {
    const edit = async (file: string, change: object) => {
      const manifest = JSON.parse(readFileSync(join(home, file), 'utf8'));
      await writeFile(join(home, file), JSON.stringify({ ...manifest, ...change }));
    };
    await rm(join(home, 'examples/thong-bao/2020-2021'), { recursive: true });
    await writeFile(join(home, 'examples/bien-ban/2020-2021/bien-ban.json'), '{}');
    await edit('templates/ke-hoach/2017-2018/manifest.json', { fileName: 'Khác' });
    await edit('templates/to-trinh-khen-thuong/2017-2018/manifest.json', { status: 'draft' });
  },
  { clock: { now: () => new Date('2026-05-20T05:00:00Z') } },
);

const url = (id: string, version = '2025-2026') => `${service.url}/api/v1/templates/${id}/versions/${version}/picture`;

async function picture(id: string, version?: string): Promise<{ png: Buffer; headers: Headers }> {
  const response = await fetch(url(id, version));
  const png = Buffer.from(await response.arrayBuffer());
  expect([id, response.status, response.headers.get('content-type')]).toEqual([id, 200, 'image/png']);
  return { png, headers: response.headers };
}

describe('the picture of a version', () => {
  it('is the first page of every kind, 480 dots wide, with ink and no two alike', async () => {
    const { items } = (await (await fetch(`${service.url}/api/v1/templates`)).json()) as {
      items: { id: string; inForce: string }[];
    };
    expect(items.length).toBeGreaterThanOrEqual(14);
    const made = await Promise.all(items.map(async ({ id, inForce }) => ({ id, ...(await picture(id, inForce)) })));
    for (const { id, png } of made) {
      const { width, height } = pngHeader(pngChunks(png)![0]!.data);
      const [short, long] = [Math.min(width, height), Math.max(width, height)];
      expect([id, width, Math.abs(long / short - Math.SQRT2) < 0.01]).toEqual([id, 480, true]);
      expect([id, pngLook(png)]).toEqual([id, { transparent: false, hue: expect.any(String) }]);
    }
    expect(new Set(made.map(({ png }) => png.toString('base64'))).size).toBe(made.length);
  });

  it('keeps its bytes and their hash, so that who has it gets it once', async () => {
    const { png, headers } = await picture('cong-van');
    const tag = headers.get('etag')!;
    expect(tag).toBe(`"${createHash('sha256').update(png).digest('hex')}"`);
    expect(headers.get('cache-control')).toBe('private, max-age=3600');
    const again = await fetch(url('cong-van'), { headers: { 'If-None-Match': tag } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    expect((await picture('cong-van')).png.equals(png)).toBe(true);
  });

  it('of a draft is asked for anew each time', async () => {
    const { headers } = await picture('to-trinh-khen-thuong', '2017-2018');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  it.each([
    ['x', '2025-2026', 404, 'TEMPLATE_NOT_FOUND'],
    ['cong-van', '1999-2000', 404, 'TEMPLATE_VERSION_NOT_FOUND'],
    ['thong-bao', '2020-2021', 404, 'PICTURE_NOT_FOUND'],
    ['ke-hoach', '2017-2018', 503, 'TEMPLATE_ALTERED'],
    ['bien-ban', '2020-2021', 503, 'TEMPLATE_BROKEN'],
  ])('of %s %s is a %d %s', async (id, version, status, code) => {
    const response = await fetch(url(id, version));
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
  });
});
