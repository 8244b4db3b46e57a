import { describe, expect, it } from '@jest/globals';
import { onePage, post, type SeenDocument, serve, temporaryFolder, useService } from '../support/service.js';

const service = useService();
const logged = (event: string) =>
  service.lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.event === event);

describe('the log', () => {
  it('follows a request by its id from the call to the finished document', async () => {
    const made = await post(`${service.url}/api/v1/documents`, onePage(1), {
      'X-Request-Id': 'thi-dua.17:1',
      Prefer: 'wait=60',
    });
    expect([made.status, made.headers.get('x-request-id')]).toEqual([201, 'thi-dua.17:1']);
    const { id } = (await made.json()) as SeenDocument;
    expect(logged('document.done').find((line) => line.id === id)).toMatchObject({ request: 'thi-dua.17:1' });
    expect(logged('http.request').find((line) => line.request === 'thi-dua.17:1')).toMatchObject({
      method: 'POST',
      route: '/api/v1/documents',
      status: 201,
    });
  });

  it('gives each of many documents the id of its own request', async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (i) => {
        const headers = { 'X-Request-Id': `request-${i}`, Prefer: 'wait=60' };
        const made = await post(`${service.url}/api/v1/documents`, onePage(i), headers);
        return [((await made.json()) as SeenDocument).id, `request-${i}`] as const;
      }),
    );
    for (const [id, request] of ids) {
      expect(logged('document.done').find((line) => line.id === id)).toMatchObject({ request });
    }
  });

  it('repeats no id that could be anything, and makes one instead', async () => {
    for (const sent of ['Nông Thị Hạnh'.normalize('NFD').replace(/[^ -~]/g, ''), 'a b', '-', 'x'.repeat(65)]) {
      const answer = await fetch(`${service.url}/api/v1/templates`, { headers: { 'X-Request-Id': sent } });
      const given = answer.headers.get('x-request-id');
      expect(given).toMatch(/^[0-9a-f-]{36}$/);
      expect(logged('http.request').some((line) => line.request === given)).toBe(true);
    }
  });

  it('names routes, not addresses, which may name people', async () => {
    await fetch(`${service.url}/api/v1/documents?q=${encodeURIComponent('Nông Thị Hạnh')}`);
    await fetch(`${service.url}/api/v1/nguyen-van-a`);
    const routes = logged('http.request').map((line) => line.route);
    expect(routes).toContain('/api/v1/documents');
    expect(routes).toContain('none');
    expect(service.lines.join('')).not.toMatch(/H%E1%BA%A1nh|Hạnh|nguyen-van-a/);
  });

  it('leaves out who only asks whether the service is there', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics']) await fetch(service.url + path);
    expect(logged('http.request').some((line) => /health|metrics/.test(String(line.route)))).toBe(false);
  });
});

describe('the metrics', () => {
  it('count what the service did, by stage, route and code, and name nobody', async () => {
    await post(`${service.url}/api/v1/documents`, onePage(20), { Prefer: 'wait=60' });
    await post(`${service.url}/api/v1/documents`, {});
    const answer = await fetch(`${service.url}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await answer.text();
    for (const stage of ['compose', 'fill', 'print', 'store'])
      expect(text).toMatch(new RegExp(`vanthu_stage_seconds_count\\{stage="${stage}"\\} [1-9]`));
    for (const line of [
      /^vanthu_queue_documents 0$/m,
      /^vanthu_browser_restarts_total 0$/m,
      /^vanthu_document_waiting_seconds_count [1-9]/m,
      /^vanthu_document_making_seconds_count [1-9]/m,
      /^vanthu_http_request_seconds_count\{method="POST",route="\/api\/v1\/documents",status="201"\} [1-9]/m,
      /^vanthu_http_request_seconds_count\{method="POST",route="\/api\/v1\/documents",status="422"\} 1$/m,
      /^process_resident_memory_bytes [1-9]/m,
    ])
      expect(text).toMatch(line);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

it('without a browser the service is not ready, and alive for a while', async () => {
  const folder = await temporaryFolder();
  const lame = await serve(folder.path, { PUPPETEER_EXECUTABLE_PATH: '/bin/false' });
  const ready = await fetch(`${lame.url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({
    status: 'unavailable',
    checks: { browser: { ok: false }, database: { ok: true } },
  });
  const live = await fetch(`${lame.url}/health/live`);
  expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
  await lame.close();
  await folder.remove();
});
