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

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
