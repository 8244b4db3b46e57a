import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPostgres, type TestPostgres } from './postgres.js';
import { startS3, type TestS3 } from './s3.js';

let postgres: TestPostgres;
let s3: TestS3;
beforeAll(async () => {
  [postgres, s3] = await Promise.all([startPostgres(), startS3()]);
});
afterAll(() => Promise.all([postgres?.close(), s3?.close()]));

it('a test’s PostgreSQL goes away and comes back with what it had', async () => {
  const url = await postgres.newDatabase();
  await postgres.query('create table a as select 7 as b', url);
  await postgres.stop();
  await expect(postgres.query('select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await postgres.start();
  expect(await postgres.query('select b from a', url)).toEqual([{ b: 7 }]);
  expect(await postgres.newDatabase()).not.toBe(url);
});

it('a test’s S3 server goes away and comes back, and refuses when it is told to', async () => {
  const address = `http://127.0.0.1:${s3.port}/${s3.bucket}`;
  expect((await fetch(address)).status).toBe(200);
  s3.refuse({ status: 503, code: 'SlowDown' });
  expect(await (await fetch(address)).text()).toContain('<Code>SlowDown</Code>');
  s3.refuse(undefined);
  await s3.stop();
  await expect(fetch(address)).rejects.toThrow();
  await s3.start();
  expect((await fetch(address)).status).toBe(200);
});
