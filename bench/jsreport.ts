import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFontconfig } from '../service/engine/print/fontconfig.js';
import type { Answer, Settings } from './jsreport-process.js';

/** Installed for the bench alone, where nothing of the project finds it. */
const FOLDER = join(process.cwd(), '.cache/bench-jsreport');
const PACKAGES = {
  '@jsreport/jsreport-core': '4.11.2',
  '@jsreport/jsreport-chrome-pdf': '4.4.1',
  '@jsreport/jsreport-handlebars': '4.1.1',
  puppeteer: '25.16.0',
};

/** jsreport with its chrome-pdf in a process of its own, on the same browser and fonts. */
export class JsReport {
  private readonly waiting = new Map<number, { resolve(): void; reject(error: Error): void }>();
  private asked = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {
    child.on('message', ({ id, failed }: Answer) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (failed === undefined) waiting?.resolve();
      else waiting?.reject(new Error(failed));
    });
  }

  /** @param workers browsers and threads that jsreport keeps; its default is one */
  static async open(browserPath: string, workers: number): Promise<JsReport> {
    const folder = mkdtempSync(join(tmpdir(), 'vanthu-jsreport-'));
    const settings: Settings = { packages: join(FOLDER, 'package.json'), folder, browserPath, workers };
    const env = { ...process.env, FONTCONFIG_FILE: writeFontconfig(folder) };
    const child = fork(join(import.meta.dirname, 'jsreport-process.js'), [JSON.stringify(settings)], { env });
    const one = new JsReport(child, folder);
    await new Promise<void>((resolve, reject) => {
      one.waiting.set(0, { resolve, reject });
      child.once('exit', (code) => reject(new Error(`jsreport ended with ${code}`)));
    });
    return one;
  }

  print(html: string): Promise<void> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, html });
    });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Why jsreport cannot be had here; undefined when it is there. */
export function installJsReport(): string | undefined {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  const { status, error, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? undefined : (error?.message ?? (stderr.trim().split('\n')[0] || `npm ended with ${status}`));
}
