import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { keysCommand } from '../../service/access/keys-command.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import {
  onePage,
  post,
  type SeenDocument,
  type ServiceProcess,
  spawnService,
  temporaryFolder,
  until,
} from '../support/service.js';

let redis: RedisServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let running: ServiceProcess | undefined;
let busy: string;
let clerk: string;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  await redis.client.flushall();
  folder = await temporaryFolder();
  const add = async () => (await keysCommand(join(folder.path, 'api-keys.txt'), ['add'])).trim();
  [busy, clerk] = [await add(), await add()];
});
afterEach(async () => {
  await running?.kill('SIGKILL');
  await folder.remove();
});

const MANY = 25;

/** How a service of each queue accepts documents and makes none, and how one makes them afterwards. */
const drivers: Record<string, () => { idle: Record<string, string>; working: Record<string, string> }> = {
  embedded: () => ({ idle: { PUPPETEER_EXECUTABLE_PATH: '/bin/false' }, working: {} }),
  redis: () => ({
    idle: { QUEUE_URL: redis.url, RENDER_IN_SERVICE: '0' },
    working: { QUEUE_URL: redis.url },
  }),
};

const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });

/** The cookie of a browser that signs in, and what else it sends. */
async function signedIn(url: string, key: string): Promise<Record<string, string>> {
  const answer = await post(`${url}/api/v1/sessions`, { key });
  return { Cookie: answer.headers.getSetCookie()[0]!.split(';')[0]!, Origin: url };
}

describe.each(Object.keys(drivers))('callers of the %s queue', (driver) => {
  it.each(['by its key', 'signed in'])(
    'take turns, so that one document passes the many of another: %s',
    async (how) => {
      const { idle, working } = drivers[driver]!();
      running = await spawnService(folder.path, { env: idle });
      const { url } = running;
      const accept = async (so: number, headers: Record<string, string>) => {
        const answer = await post(`${url}/api/v1/documents`, onePage(so), headers);
        expect(answer.status).toBe(202);
        return ((await answer.json()) as SeenDocument).id;
      };
      for (let so = 1; so <= MANY; so++) await accept(so, bearer(busy));
      const single = await accept(MANY + 1, how === 'signed in' ? await signedIn(url, clerk) : bearer(clerk));
      await running.kill('SIGTERM');

      running = await spawnService(folder.path, { env: { ...working, RENDER_PAGES: '1' } });
      const { errors } = running;
      const made = await until(
        async () =>
          errors()
            .split('\n')
            .filter((line) => line.includes('"document.done"'))
            .map((line) => (JSON.parse(line) as { id: string }).id),
        ({ length }) => length === MANY + 1,
      );
      // One page prints, and two more are in hand.
      expect(made.indexOf(single)).toBeLessThan(5);
    },
  );
});
