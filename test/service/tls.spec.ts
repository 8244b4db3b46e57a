import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Certificates, makeCertificates } from '../support/certificates.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import {
  download,
  follow,
  onePage,
  post,
  type SeenDocument,
  spawnRaw,
  spawnService,
  spawnWorker,
  temporaryFolder,
} from '../support/process.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { startS3, type TestS3 } from '../support/s3.js';

/** Redis, PostgreSQL and S3 that speak TLS alone, with certificates of an authority of the house. */

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let house: Certificates;
let stranger: Certificates;
let redis: RedisServer;
let postgres: TestPostgres;
let s3: TestS3;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await temporaryFolder();
  [house, stranger] = [makeCertificates(), makeCertificates()];
  [redis, postgres, s3] = await Promise.all([startRedis(house), startPostgres(house), startS3('vanthu', house)]);
  env = {
    QUEUE_URL: redis.url,
    DATABASE_URL: await postgres.newDatabase(),
    FILES_URL: s3.url('van-ban'),
    ...s3.credentials,
    NODE_EXTRA_CA_CERTS: house.ca,
  };
});
afterAll(async () => {
  await Promise.all([redis?.stop(), postgres?.close(), s3?.close()]);
  house?.remove();
  stranger?.remove();
  await folder?.remove();
});

/** What a start that is refused says, and its exit code. */
async function refusal(other: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawnRaw(join(folder.path, 'tu-choi'), { env: { ...env, ...other } });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

describe('over TLS', () => {
  it('a document is accepted by one process and made by another', async () => {
    const service = await spawnService(join(folder.path, 'api'), { env: { ...env, RENDER_IN_SERVICE: '0' } });
    const worker = await spawnWorker(join(folder.path, 'worker'), { env });
    try {
      const accepted = await post(`${service.url}/api/v1/documents`, onePage(7));
      const { id } = (await accepted.json()) as SeenDocument;
      const end = (await follow(service.url, id)).at(-1)!;
      expect([accepted.status, end.status]).toEqual([202, 'done']);
      expect((await download(service.url, end, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      const [{ ssl }] = (await postgres.query<{ ssl: boolean }>(
        "select bool_and(ssl) as ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'vanthu'",
      )) as [{ ssl: boolean }];
      expect(ssl).toBe(true);
    } finally {
      await worker.kill('SIGTERM');
      await service.kill('SIGTERM');
    }
  });

  it('an authority that nobody named stops the start at once, with what to set', async () => {
    const other = new URL(env.DATABASE_URL!);
    other.searchParams.set('sslrootcert', stranger.ca);
    const database = await refusal({ DATABASE_URL: other.href });
    expect([database.code, database.said]).toEqual([1, expect.stringMatching(/PostgreSQL .*sslrootcert/)]);
    const files = await refusal({ NODE_EXTRA_CA_CERTS: stranger.ca });
    expect([files.code, files.said]).toEqual([1, expect.stringMatching(/S3 .*NODE_EXTRA_CA_CERTS/)]);
  });

  it('a file of certificates that is not there is named', async () => {
    const other = new URL(env.DATABASE_URL!);
    other.searchParams.set('sslrootcert', '/khong/co/ca.crt');
    const { code, said } = await refusal({ DATABASE_URL: other.href });
    expect([code, said]).toEqual([1, expect.stringMatching(/DATABASE_URL.*\/khong\/co\/ca\.crt/)]);
  });

  it('a Redis that is not to be trusted is away, and the log says why', async () => {
    const plain = await temporaryFolder();
    const { DATABASE_URL: _, FILES_URL: __, ...rest } = env;
    const service = await spawnService(plain.path, { env: { ...rest, NODE_EXTRA_CA_CERTS: stranger.ca } });
    try {
      const accepted = await post(`${service.url}/api/v1/documents`, onePage(8));
      expect(accepted.status).toBe(202);
      const ready = await fetch(`${service.url}/health/ready`);
      expect(await ready.json()).toMatchObject({ status: 'degraded' });
      const away = service
        .errors()
        .split('\n')
        .find((line) => line.includes('queue.away'));
      expect(away).toMatch(/SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE/);
      expect(away).toContain('NODE_EXTRA_CA_CERTS');
    } finally {
      await service.kill('SIGTERM');
      await plain.remove();
    }
  });
});
