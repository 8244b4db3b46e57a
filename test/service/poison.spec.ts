import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  onePage,
  post,
  type SeenDocument,
  type ServiceProcess,
  spawnService,
  temporaryFolder,
  until,
} from '../support/service.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** In the process before anything else: who reads the stored data of a document that says so dies of it. */
const deadly = `import { kill, pid } from 'node:process';
const parse = JSON.parse;
JSON.parse = (text, ...more) => {
  if (String(text).includes('THUỐC ĐỘC') && !String(text).startsWith('{"template"')) kill(pid, 'SIGKILL');
  return parse(text, ...more);
};`;
const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(deadly)}` };

const see = async (url: string, id: string) =>
  (await (await fetch(`${url}/api/v1/documents/${id}`)).json()) as SeenDocument;

/** Whether a document failed before the process died. */
const hasFailed = ({ url }: ServiceProcess) =>
  until(
    async () => (await (await fetch(`${url}/api/v1/documents?status=failed`)).json()) as { items: [] },
    ({ items }) => items.length > 0,
  ).then(
    () => true,
    () => false,
  );

it('a document that kills its process each time fails in the end, and those beside it are done', async () => {
  let service: ServiceProcess | undefined = await spawnService(folder.path, { env });
  const { template, data } = onePage(1);
  const items = ['một', 'hai', 'THUỐC ĐỘC', 'ba', 'bốn', 'năm'].map((trichYeu, at) => ({
    ...data,
    so: at + 1,
    trichYeu,
  }));
  // Whether the answer still comes before the process dies does not matter: the batch is stored.
  await post(`${service.url}/api/v1/batches`, { template, items }).catch(() => undefined);
  let deaths = 0;
  while (!(service && (await hasFailed(service)))) {
    expect(++deaths).toBeLessThan(10);
    await service?.kill('SIGKILL');
    // It may die before it serves.
    service = await spawnService(folder.path, { env }).catch(() => undefined);
  }
  // The first time beside others, then three times alone.
  expect(deaths).toBe(4);
  const { url } = service;
  const { items: all } = await until(
    async () => (await (await fetch(`${url}/api/v1/documents`)).json()) as { items: SeenDocument[] },
    ({ items: some }) => some.every(({ status }) => status === 'done' || status === 'failed'),
  );
  expect(all.map(({ status }) => status).sort()).toEqual(['done', 'done', 'done', 'done', 'done', 'failed']);
  const poison = all.find(({ status }) => status === 'failed')!;
  expect(poison).toMatchObject({ title: expect.stringContaining('THUỐC ĐỘC'), error: { code: 'RENDER_KILLED' } });
  expect(poison.error!.detail).toContain('3 lần');

  // Asked for again where it does no harm, it is made.
  await service.kill('SIGTERM');
  const mended = await spawnService(folder.path);
  try {
    expect((await post(`${mended.url}/api/v1/documents/${poison.id}/retries`, {})).status).toBe(202);
    await until(
      () => see(mended.url, poison.id),
      ({ status }) => status === 'done',
    );
  } finally {
    await mended.kill('SIGKILL');
  }
  // The process is started six times.
}, 300_000);
