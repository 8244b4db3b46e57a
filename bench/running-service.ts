import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Started, startOurs } from './started.js';

/** The real service in a process of its own, on a free port, with a folder of its own. Node has the flags of `npm start`. */
export class RunningService {
  private constructor(
    private readonly started: Started,
    readonly folder: string,
  ) {}

  static async start(browserPath: string, settings: Record<string, string> = {}): Promise<RunningService> {
    const folder = mkdtempSync(join(tmpdir(), 'vanthu-bench-'));
    const env = { ...settings, PORT: '0', DATA_DIR: folder, PUPPETEER_EXECUTABLE_PATH: browserPath };
    return new RunningService(await startOurs('service/main.js', env, /http:\/\/127\.0\.0\.1:\d+/), folder);
  }

  get url(): string {
    return this.started.said;
  }

  get pid(): number {
    return this.started.pid;
  }

  /** Asks for a document and waits until it is done. */
  async make(template: string, version: string, data: unknown, formats?: string[]): Promise<void> {
    const body = await this.ask(template, version, data, { formats }, 60);
    if (body.status !== 'done') throw new Error(`not done: ${JSON.stringify(body)}`);
  }

  /** Asks for a document, and waits for it so many seconds at most. */
  async ask(
    template: string,
    version: string,
    data: unknown,
    options: { formats?: string[] | undefined; priority?: number },
    seconds = 0,
  ): Promise<{ status?: string }> {
    const response = await this.post(
      'documents',
      { template, version, data, ...options },
      { prefer: `wait=${seconds}` },
    );
    return (await response.json()) as { status?: string };
  }

  /** Makes a PDF that is not kept. */
  async preview(template: string, version: string, data: unknown): Promise<void> {
    const response = await this.post('previews', { template, version, data }, { accept: 'application/pdf' });
    await response.arrayBuffer();
  }

  private async post(path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return response;
  }

  /** Sends a sheet; the id of the batch it becomes. */
  async sendSheet(sheet: Uint8Array, fields: Record<string, string>): Promise<string> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', new File([new Uint8Array(sheet)], 'bang.xlsx'));
    const response = await fetch(`${this.url}/api/v1/batches`, { method: 'POST', body });
    const batch = (await response.json()) as { id?: string };
    if (response.status !== 202) throw new Error(`${response.status}: ${JSON.stringify(batch)}`);
    return batch.id!;
  }

  /** Waits until every document of a batch is done. */
  async batchDone(id: string): Promise<void> {
    const events = await (await fetch(`${this.url}/api/v1/batches/${id}/events`)).text();
    if (!events.includes('"status":"done"')) throw new Error(`the batch ended otherwise: ${events.slice(-500)}`);
  }

  /** Asks for a batch of documents with data of their own, and waits until all of them are done. */
  async makeBatch(template: string, version: string, items: unknown[]): Promise<void> {
    const response = await this.post('batches', { template, version, items }, {});
    await this.batchDone(((await response.json()) as { id: string }).id);
  }

  async batchFile(id: string, file: string): Promise<ArrayBuffer> {
    const response = await fetch(`${this.url}/api/v1/batches/${id}/files/${file}`);
    if (!response.ok) throw new Error(`${response.status} for ${file}`);
    return response.arrayBuffer();
  }

  async close(): Promise<void> {
    await this.started.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
