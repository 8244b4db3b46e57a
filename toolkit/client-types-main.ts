import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../service/config.js';
import { JsonLog } from '../service/log.js';
import { startService } from '../service/service.js';
import { clientTypes } from './client-types.js';

/** `npm run client-types`: writes `examples/clients/typescript/api.ts` as the service describes itself. */
const home = join(import.meta.dirname, '../..');
const dataDir = await mkdtemp(join(tmpdir(), 'vanthu-'));
const { PATH, PUPPETEER_EXECUTABLE_PATH } = process.env;
const config = readConfig({ PATH, PUPPETEER_EXECUTABLE_PATH, PORT: '0', DATA_DIR: dataDir });
const service = await startService(config, { log: new JsonLog(() => undefined) });
try {
  const api = (await (await fetch(`${service.url}/api/openapi.json`)).json()) as object;
  await writeFile(join(home, 'examples/clients/typescript/api.ts'), await clientTypes(api));
} finally {
  await service.close();
  await rm(dataDir, { recursive: true, force: true });
}
