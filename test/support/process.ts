import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const home = fileURLToPath(new URL('../..', import.meta.url));

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
export const inherited = () => ({
  PATH: process.env.PATH,
  ...(process.env.PUPPETEER_EXECUTABLE_PATH && { PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH }),
});

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

const sending = (method: 'POST' | 'PUT') => {
  return (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
};

/** Sends JSON; a text as it is. */
export const post = sending('POST');
export const put = sending('PUT');

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

/** The main process of the browser that a service runs; Debian's program is a shell script around it. */
export async function browserOf(service: number): Promise<number | undefined> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parent = (pid: number) => Number(/^PPid:\t(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  const below = (pid: number): number[] => processes.filter((p) => parent(p) === pid).flatMap((p) => [p, ...below(p)]);
  return below(service).find((pid) => {
    const command = read(`/proc/${pid}/cmdline`);
    return /^[^\0]*chrom/.test(command) && !command.includes('--type=');
  });
}

/** True while a process runs; a zombie does not. */
export const alive = (pid: number) => /^State:\s+[^Z]/m.test(read(`/proc/${pid}/status`));

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
