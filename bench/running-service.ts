import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The real service in a process of its own, on a free port, with a folder of its own. */
export class RunningService {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly url: string,
  ) {}

  static async start(browserPath: string): Promise<RunningService> {
    const folder = mkdtempSync(join(tmpdir(), 'vanthu-bench-'));
    const main = join(import.meta.dirname, '../service/main.js');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
      env: { ...process.env, PORT: '0', DATA_DIR: folder, PUPPETEER_EXECUTABLE_PATH: browserPath },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
        if (found) resolve(found[0]);
      });
      child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    });
    return new RunningService(child, folder, url);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Asks for a document and waits until it is done. */
  async make(template: string, version: string, data: unknown): Promise<void> {
    const response = await fetch(`${this.url}/api/v1/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'wait=60' },
      body: JSON.stringify({ template, version, data }),
    });
    const body = (await response.json()) as { status?: string };
    if (response.status !== 201 || body.status !== 'done')
      throw new Error(`${response.status}: ${JSON.stringify(body)}`);
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

  async batchFile(id: string, file: string): Promise<ArrayBuffer> {
    const response = await fetch(`${this.url}/api/v1/batches/${id}/files/${file}`);
    if (!response.ok) throw new Error(`${response.status} for ${file}`);
    return response.arrayBuffer();
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
