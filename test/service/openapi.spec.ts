import { beforeAll, describe, expect, it } from '@jest/globals';
import { post, useService } from '../support/service.js';

interface Operation {
  summary?: string;
  operationId?: string;
  security?: unknown;
  responses: Record<string, { description: string; content?: Record<string, { schema?: { $ref?: string } }> }>;
  requestBody?: { content: Record<string, { examples?: Record<string, { value: unknown }> }> };
}
interface Api {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
  security: unknown;
}

const service = useService();
let api: Api;

beforeAll(async () => {
  api = (await (await fetch(`${service.url}/api/openapi.json`)).json()) as Api;
});

const operations = () =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );

describe('OpenAPI', () => {
  it('has every call of the API', () => {
    expect(
      operations()
        .map((o) => o.name)
        .sort(),
    ).toEqual([
      'DELETE /api/v1/documents/{id}',
      'DELETE /api/v1/drafts/{id}',
      'DELETE /api/v1/people/{id}',
      'DELETE /api/v1/sessions/current',
      'GET /api/v1/batches/bo-ho-so/khen-thuong/sheet',
      'GET /api/v1/batches/{id}',
      'GET /api/v1/batches/{id}/deliveries',
      'GET /api/v1/batches/{id}/documents',
      'GET /api/v1/batches/{id}/events',
      'GET /api/v1/batches/{id}/files/pdf',
      'GET /api/v1/batches/{id}/files/xlsx',
      'GET /api/v1/batches/{id}/files/zip',
      'GET /api/v1/documents',
      'GET /api/v1/documents/{id}',
      'GET /api/v1/documents/{id}/data',
      'GET /api/v1/documents/{id}/deliveries',
      'GET /api/v1/documents/{id}/events',
      'GET /api/v1/documents/{id}/files/{format}',
      'GET /api/v1/drafts',
      'GET /api/v1/drafts/{id}',
      'GET /api/v1/office',
      'GET /api/v1/people',
      'GET /api/v1/people/sheet',
      'GET /api/v1/sessions/current',
      'GET /api/v1/templates',
      'GET /api/v1/templates/{id}/versions/{version}',
      'GET /api/v1/templates/{id}/versions/{version}/can-cu',
      'GET /api/v1/templates/{id}/versions/{version}/examples',
      'GET /api/v1/templates/{id}/versions/{version}/examples/{name}',
      'GET /api/v1/templates/{id}/versions/{version}/picture',
      'GET /api/v1/templates/{id}/versions/{version}/schema',
      'GET /api/v1/templates/{id}/versions/{version}/sheet',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/v1/batches',
      'POST /api/v1/batches/bo-ho-so/khen-thuong/rows',
      'POST /api/v1/batches/checks',
      'POST /api/v1/batches/{id}/cancellation',
      'POST /api/v1/documents',
      'POST /api/v1/documents/{id}/cancellation',
      'POST /api/v1/documents/{id}/regenerations',
      'POST /api/v1/documents/{id}/retries',
      'POST /api/v1/people',
      'POST /api/v1/people/imports',
      'POST /api/v1/previews',
      'POST /api/v1/sessions',
      'POST /api/v1/the-thuc/checks',
      'POST /api/v1/the-thuc/corrections',
      'PUT /api/v1/drafts/{id}',
      'PUT /api/v1/office',
      'PUT /api/v1/people/{id}',
    ]);
  });

  it('describes each with a summary, what it answers, and its problems', () => {
    for (const { name, operation } of operations()) {
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/\S/)]);
      const answers = Object.entries(operation.responses);
      const good = answers.filter(([status]) => status.startsWith('2'));
      expect([name, good.some(([status, r]) => status === '204' || r.content !== undefined)]).toEqual([name, true]);
      if (name.includes('/health/')) continue;
      const problems = answers.filter(([status]) => Number(status) >= 400);
      expect([name, problems.length > 0]).toEqual([name, true]);
      for (const [, response] of problems) {
        const schema = response.content?.['application/problem+json']?.schema;
        expect([name, schema?.$ref]).toEqual([name, '#/components/schemas/ProblemDetails']);
      }
    }
  });

  it('says which calls take a key', () => {
    expect(api.components.securitySchemes).toMatchObject({
      apiKey: { type: 'http', scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: 'vanthu_session' },
    });
    expect(api.security).toEqual([{ apiKey: [] }, { session: [] }, {}]);
    for (const { name, operation } of operations()) {
      const open = name.includes('/health/') || name.includes('/sessions');
      expect([name, operation.security]).toEqual([name, open ? [] : undefined]);
      if (name.includes('/sessions')) continue;
      expect([name, '401' in operation.responses, '403' in operation.responses]).toEqual([name, !open, !open]);
    }
  });

  it('refers only to shapes it has', () => {
    const refs = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((m) => m[1]!);
    for (const ref of refs) expect(Object.keys(api.components.schemas)).toContain(ref);
  });

  it('brings request bodies that work', async () => {
    const examples = api.paths['/api/v1/documents']!.post!.requestBody!.content['application/json']!.examples!;
    const preview = api.paths['/api/v1/previews']!.post!.requestBody!.content['application/json']!.examples!;
    expect(Object.keys(examples).length).toBeGreaterThanOrEqual(4);
    expect(Object.keys(preview)).toEqual(Object.keys(examples));
    for (const { value } of Object.values(examples)) {
      expect((await post(`${service.url}/api/v1/previews`, value)).status).toBe(200);
    }
  });
});

describe('Swagger UI', () => {
  it('is served whole from here, and may call nothing else', async () => {
    const page = await fetch(`${service.url}/api/docs`);
    const html = await page.text();
    const csp = page.headers.get('content-security-policy')!;
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toMatch(/https?:|\*/);
    const files = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map((m) => m[1]!);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const url = new URL(file, `${service.url}/api/docs`);
      expect(url.origin).toBe(service.url);
      expect([file, (await fetch(url)).status]).toEqual([file, 200]);
    }
    // A script in the page itself would be stopped by that policy.
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  });
});

describe('the office app', () => {
  it.each(['/', '/app/soan/cong-van'])(
    'is the page at %s, with a policy that runs only its own files',
    async (path) => {
      const page = await fetch(service.url + path);
      const html = await page.text();
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(html).toContain('<html lang="vi">');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/script-src 'self';/);
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(html).toContain(`nonce="${/'nonce-([^']+)'/.exec(policy)?.[1]}"`);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\bstyle=/);
      expect(page.headers.get('x-powered-by')).toBeNull();
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      for (const [, file] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const answer = await fetch(new URL(file!, service.url), { headers: { 'accept-encoding': 'br' } });
        expect([file, answer.status]).toEqual([file, 200]);
        expect(answer.headers.get('cache-control')).toContain('immutable');
        if (/\.(js|css)$/.test(file!)) expect(answer.headers.get('content-encoding')).toBe('br');
      }
    },
  );

  it('leaves what it does not have to the service: a problem, not the page', async () => {
    const answers = await Promise.all(
      ['/assets/none.js', '/none', '/api/v1/none'].map((path) => fetch(service.url + path)),
    );
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });
});
