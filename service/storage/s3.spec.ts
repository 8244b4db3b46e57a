import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startS3, type TestS3 } from '../../test/support/s3.js';
import { temporaryFolder } from '../../test/support/service.js';
import { ConfigError } from '../config-error.js';
import { errorFields, JsonLog } from '../log.js';
import { storageFailure } from './failures.js';
import { FolderStore } from './files.js';
import { openStorage } from './open.js';
import { S3Store } from './s3.js';
import { filesSettings, type S3Settings } from './settings.js';

const bytes = Buffer.from('Công văn');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const key = `truong/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

let s3: TestS3;
const opened: S3Store[] = [];
beforeAll(async () => {
  s3 = await startS3();
});
afterEach(async () => {
  s3.refuse(undefined);
  for (const store of opened.splice(0)) store.close();
});
afterAll(() => s3?.close());

const settings = (env: Record<string, string> = {}): S3Settings => {
  const all: Record<string, string> = { FILES_URL: s3.url('truong'), ...s3.credentials, ...env };
  return filesSettings((name) => all[name], '/nowhere') as S3Settings;
};
const open = (env?: Record<string, string>) => {
  const store = new S3Store(settings(env));
  opened.push(store);
  return store;
};
const failed = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (e: unknown) => e,
  );
  return { error, failure: storageFailure(error), code: (error as { code?: string } | undefined)?.code };
};

describe('the file store in S3', () => {
  it('keeps bytes by their hash, as the folder does, and twice is once', async () => {
    const store = open();
    expect(await store.put(bytes)).toEqual({ sha256, size: bytes.length });
    expect(await store.put(bytes)).toEqual({ sha256, size: bytes.length });
    expect(s3.requests.at(-1)).toMatch(`PUT /${s3.bucket}/${key}`);
    expect(Buffer.from((await store.get(sha256))!)).toEqual(bytes);
    const big = Buffer.alloc(12 * 1024 * 1024, 'ạ');
    expect(Buffer.from((await store.get((await store.put(big)).sha256))!).equals(big)).toBe(true);
    const empty = await store.put(new Uint8Array());
    expect(await store.get(empty.sha256)).toEqual(new Uint8Array());
  });

  it('gives nothing rather than bytes that are not the ones stored, and mends them when they come again', async () => {
    const store = open();
    await store.put(bytes);
    await writeFile(join(s3.folder, `${key}._S3rver_object`), 'đã sửa');
    expect(await store.get(sha256)).toBeUndefined();
    await store.put(bytes);
    expect(await store.get(sha256)).toBeDefined();
    expect(await store.get('0'.repeat(64))).toBeUndefined();
  });

  it('names the hash of what it sends, so that the store can check it', async () => {
    const sent: Record<string, unknown>[] = [];
    const server = createServer((request, response) => {
      sent.push(request.headers);
      request.resume().on('end', () => response.end());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await open({ FILES_URL: `s3://kho?endpoint=http://127.0.0.1:${port}` }).put(bytes);
    expect(sent).toEqual([
      expect.objectContaining({ 'x-amz-checksum-sha256': createHash('sha256').update(bytes).digest('base64') }),
    ]);
    server.close();
    server.closeAllConnections();
  });

  it('tries again a few times when the store is overloaded, then says that it is not available', async () => {
    const store = open();
    s3.refuse({ status: 503, code: 'SlowDown' });
    const before = s3.requests.length;
    expect(await failed(store.put(bytes))).toMatchObject({ failure: 'unavailable', code: 'SlowDown' });
    expect(s3.requests.length - before).toBe(3);
    s3.refuse(undefined);
    await store.check();
  });

  it.each([
    [507, 'XMinioStorageFull', 'full'],
    [403, 'QuotaExceeded', 'full'],
    [403, 'AccessDenied', 'unavailable'],
    [404, 'NoSuchBucket', 'unavailable'],
    [400, 'RequestTimeTooSkewed', 'unavailable'],
  ] as const)('takes %i %s for a failure of the store, whatever is asked', async (status, code, failure) => {
    const store = open();
    s3.refuse({ status, code });
    for (const work of [store.put(bytes), store.get(sha256), store.check()])
      expect(await failed(work)).toMatchObject({ failure, code });
  });

  it('gives up an answer that does not come to its end', async () => {
    const store = new S3Store(settings(), 200);
    opened.push(store);
    await store.put(bytes);
    s3.hang('body');
    expect(await failed(store.get(sha256))).toMatchObject({ failure: 'unavailable', code: 'ETIMEDOUT' });
    s3.hang(undefined);
    expect(await store.get(sha256)).toEqual(new Uint8Array(bytes));
  });

  it('that goes away is a failure of the store, and serves again when it is back', async () => {
    const store = open();
    await store.put(bytes);
    await s3.stop();
    expect(await failed(store.get(sha256))).toMatchObject({ failure: 'unavailable' });
    await s3.start();
    expect(await store.get(sha256)).toBeDefined();
  });

  it('keeps keys and contents out of the log', async () => {
    const store = open({ S3_SECRET_KEY: 'rat-bi-mat' });
    const { error, code } = await failed(store.put(bytes));
    expect(code).toBe('SignatureDoesNotMatch');
    const said = JSON.stringify(errorFields(error));
    expect(said).toContain('SignatureDoesNotMatch');
    for (const secret of ['rat-bi-mat', 'S3RVER', key]) expect(said).not.toContain(secret);
  });
});

describe('a start with S3', () => {
  const starting = async (env: Record<string, string>, patienceMs: number) => {
    const folder = await temporaryFolder();
    const database = { kind: 'sqlite', file: join(folder.path, 'a.sqlite') } as const;
    const log = new JsonLog(() => undefined);
    const outcome = await openStorage({ database, files: settings(env) }, log, { patienceMs }).then(
      async (storage) => {
        await storage.close();
        return 'opened';
      },
      (error: unknown) => {
        if (error instanceof ConfigError) return error.message;
        throw error;
      },
    );
    await folder.remove();
    return outcome;
  };

  it('refuses a bucket that is not there, and wrong keys, at once and without telling them', async () => {
    expect(await starting({}, 60_000)).toBe('opened');
    expect(await starting({ FILES_URL: s3.url().replace(s3.bucket, 'khong-co') }, 60_000)).toContain('NoSuchBucket');
    const said = await starting({ S3_SECRET_KEY: 'rat-bi-mat' }, 60_000);
    expect(said).toContain('SignatureDoesNotMatch');
    expect(said).not.toContain('rat-bi-mat');
  });

  it('gives up a store that does not answer', async () => {
    await s3.stop();
    expect(await starting({}, 100)).toMatch(/^Kho tệp S3 .* không nhận tệp/);
    await s3.start();
  });
});

describe('a folder and a bucket', () => {
  it('have the same layout, so that one can be copied into the other', async () => {
    const folder = await temporaryFolder();
    const store = await FolderStore.open(folder.path);
    await store.put(bytes);
    await open().put(bytes);
    const inFolder = join(folder.path, key.replace('truong/', ''));
    const inBucket = join(s3.folder, `${key}._S3rver_object`);
    expect(await readFile(inFolder)).toEqual(await readFile(inBucket));
    await folder.remove();
  });
});
