import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { type Clock } from '../../service/clock.js';
import { readConfig } from '../../service/config.js';
import { JsonLog } from '../../service/log.js';
import { type Service, startService } from '../../service/service.js';

export { until } from './until.js';

export const home = fileURLToPath(new URL('../..', import.meta.url));

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Noon of the công văn's day. */
export const clock: Clock = { now: () => new Date('2017-09-18T05:00:00Z') };

/** The data of an example that the project ships. */
export function example(template: string, name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(home, 'examples', template, '2017-2018', `${name}.json`), 'utf8'));
}

/** A small document of its own: one page, told apart by its number. */
export function onePage(so: number): { template: string; data: Record<string, unknown> } {
  return { template: 'cong-van', data: { ...example('cong-van', 'mot-trang'), so } };
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'vanthu-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** What the tests hand on of their own environment: where programs are found. */
const inherited = () => ({
  PATH: process.env.PATH,
  ...(process.env.PUPPETEER_EXECUTABLE_PATH && { PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH }),
});

export interface TestService extends Service {
  /** What the service logged. */
  lines: string[];
}

/** The service inside the test's process, on a free port. */
export async function serve(
  dataDir: string,
  env: Record<string, string> = {},
  options: { clock?: Clock } = { clock },
): Promise<TestService> {
  const lines: string[] = [];
  const log = new JsonLog((line) => lines.push(line));
  const config = readConfig({ ...inherited(), PORT: '0', DATA_DIR: dataDir, ...env });
  return { ...(await startService(config, { ...options, log })), lines };
}

/** What the services of a file stand on: variables of their environment, and how to end it. */
export interface Surroundings {
  env: Record<string, string>;
  close(): Promise<void>;
}

/** Set by `on-servers.ts` for a file whose services are to stand on servers. */
export const surroundings: { start(): Promise<Surroundings> } = {
  start: async () => ({ env: {}, close: async () => undefined }),
};

/**
 * A service for all tests of a file. `prepare` gets a copy of the templates, schemas and examples to change before the service
 * starts on it.
 */
export function useService(
  prepare?: (home: string) => Promise<void>,
  options?: { clock?: Clock },
): Pick<TestService, 'url' | 'lines'> {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let around: Surroundings;
  let service: TestService;
  beforeAll(async () => {
    folder = await temporaryFolder();
    around = await surroundings.start();
    const env = { ...around.env };
    if (prepare) {
      env.VANTHU_HOME = join(folder.path, 'home');
      for (const part of ['templates', 'schemas', 'examples']) {
        await cp(join(home, part), join(env.VANTHU_HOME, part), { recursive: true });
      }
      await prepare(env.VANTHU_HOME);
    }
    service = await serve(join(folder.path, 'data'), env, options);
  });
  afterAll(async () => {
    await service.close();
    await around.close();
    await folder.remove();
  });
  return {
    get url() {
      return service.url;
    },
    get lines() {
      return service.lines;
    },
  };
}

export interface ServiceProcess {
  url: string;
  child: ChildProcess;
  /** Everything it wrote to standard error. */
  errors(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

interface SpawnOptions {
  env?: Record<string, string>;
  args?: string[];
  /** Shell commands that come before it in the same shell, such as a limit. */
  before?: string;
  ipc?: boolean;
  /** Folder of the program, where it is not this one. */
  program?: string;
  /** What is started: the service, or a worker. */
  entry?: 'main' | 'worker';
}

/** The service as a process of its own, run from its sources. */
export function spawnRaw(
  dataDir: string,
  { env = {}, args = [], before, ipc = false, program: folder = home, entry = 'main' }: SpawnOptions = {},
): ChildProcess {
  const command = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(folder, 'test/support/typescript.mjs'),
    join(folder, `service/${entry}.ts`),
    ...args,
  ];
  const [program, ...rest] = before ? ['bash', '-c', `${before}; exec "$@"`, 'bash', ...command] : command;
  return spawn(program!, rest, {
    cwd: folder,
    env: { ...inherited(), TZ: 'UTC', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  });
}

/** Waits for the line that says where it serves. */
export function spawnService(dataDir: string, options: SpawnOptions = {}): Promise<ServiceProcess> {
  return spawned(spawnRaw(dataDir, options), /http:\/\/[^\s/]+/);
}

/** A worker process, when it says that it works. It serves nowhere. */
export function spawnWorker(dataDir: string, options: SpawnOptions = {}): Promise<Omit<ServiceProcess, 'url'>> {
  return spawned(spawnRaw(dataDir, { ...options, entry: 'worker' }), /đang làm văn bản/);
}

async function spawned(child: ChildProcess, ready: RegExp): Promise<ServiceProcess> {
  let errors = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const exited = once(child, 'exit');
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await exited)[0] as number | null;
  };
  for await (const line of createInterface({ input: child.stdout! })) {
    const [url] = ready.exec(line) ?? [];
    if (url) {
      child.stdout!.resume();
      return { url, child, errors: () => errors, kill };
    }
  }
  throw new Error(`it did not start:\n${errors}`);
}

export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export interface SeenDocument {
  id: string;
  template: string;
  version: string;
  status: string;
  title: string;
  fileName: string;
  createdAt: string;
  finishedAt?: string;
  files: Record<string, { href: string; sha256: string; size: number }>;
  error?: { code: string; detail: string };
}

/** Follows a document's events to their end; every state seen, the last one final. */
export async function follow(base: string, id: string): Promise<SeenDocument[]> {
  const response = await fetch(`${base}/api/v1/documents/${id}/events`);
  const text = await response.text();
  return text
    .split('\n\n')
    .flatMap((event) => event.split('\n').filter((line) => line.startsWith('data: ')))
    .map((line) => JSON.parse(line.slice(6)) as SeenDocument);
}

export async function download(base: string, document: SeenDocument, format: string): Promise<Buffer> {
  const response = await fetch(base + document.files[format]!.href);
  if (!response.ok) throw new Error(`${response.status} for ${format} of ${document.id}`);
  return Buffer.from(await response.arrayBuffer());
}
