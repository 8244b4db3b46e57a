import { join } from 'node:path';
import { EngineError } from '../problem.js';
import { type PrintPage, RunningBrowser, removeStaleProfiles } from './browser.js';
import { writeFontconfig } from './fontconfig.js';
import { printOn } from './print-on.js';

export interface PrinterOptions {
  browserPath: string;
  /** Folder for the fontconfig file and the browsers' profiles. */
  runtimeDir: string;
  /** Documents printed side by side. */
  pages?: number;
  /** Documents that may wait; one more is refused with PRINT_BUSY. */
  maxWaiting?: number;
  printTimeoutMs?: number;
  startTimeoutMs?: number;
  /** Chromium's own sandbox; unless said, wherever it can be: not as root. */
  sandbox?: boolean | undefined;
  /** A browser is replaced after this many documents, so that what it leaks does not add up. */
  restartAfter?: number;
}

export interface PrintOptions {
  signal?: AbortSignal | undefined;
  /** Higher goes first; equals in the order they came. */
  priority?: number | undefined;
}

interface Job {
  html: string;
  priority: number;
  signal: AbortSignal | undefined;
  resolve(pdf: Uint8Array): void;
  reject(error: unknown): void;
}

/** One browser and its idle pages. It takes no new work once it is retiring, and ends when its last page is idle. */
interface Generation {
  browser: RunningBrowser;
  idle: PrintPage[];
  busy: number;
  printed: number;
  retiring: boolean;
}

const END_GRACE_MS = 2_000;
const HEALTH_CACHE_MS = 2_000;
const HEALTH_TIMEOUT_MS = 5_000;

/**
 * Print HTML → PDF bytes on one supervised Chromium with reused pages.
 *
 * The browser starts when it is first needed and is replaced when it dies, hangs or has printed its share; a failed
 * start is tried again by the next document. What it cannot do comes as an EngineError: BROWSER_UNAVAILABLE,
 * PRINT_TIMEOUT, PRINT_FAILED and PRINT_BUSY may succeed later, CANCELLED may not.
 */
export class Printer {
  private readonly options: Required<PrinterOptions> & { sandbox: boolean };
  private readonly fontconfigFile: string;
  private readonly profilesDir: string;
  private readonly waiting: Job[] = [];
  private running = 0;
  private generation: Generation | undefined;
  private starting: Promise<Generation> | undefined;
  private readonly ending = new Set<Promise<void>>();
  private closed = false;
  private checked: { at: number; ok: Promise<boolean> } | undefined;
  private startCount = 0;

  constructor(options: PrinterOptions) {
    this.options = {
      pages: 4,
      maxWaiting: 1_000,
      printTimeoutMs: 60_000,
      startTimeoutMs: 30_000,
      restartAfter: 2_000,
      ...options,
      sandbox: options.sandbox ?? process.getuid?.() !== 0,
    };
    this.fontconfigFile = writeFontconfig(options.runtimeDir);
    this.profilesDir = join(options.runtimeDir, 'profiles');
    removeStaleProfiles(this.profilesDir);
  }

  /** Prints one document; lengths in the content are 1.5 times their size on paper, as `typeset` makes them. */
  print(html: string, options: PrintOptions = {}): Promise<Uint8Array> {
    if (this.closed) return Promise.reject(unavailable('the printer is closed'));
    if (options.signal?.aborted) return Promise.reject(cancelled());
    if (this.running >= this.options.pages && this.waiting.length >= this.options.maxWaiting) {
      return Promise.reject(
        new EngineError('PRINT_BUSY', `${this.waiting.length} documents are waiting`, {
          detail: 'Hàng đợi in đang đầy. Hãy gửi lại sau ít phút.',
          retryable: true,
        }),
      );
    }
    return new Promise((resolve, reject) => {
      const job: Job = { html, priority: options.priority ?? 0, signal: options.signal, resolve, reject };
      const behind = this.waiting.findIndex((other) => other.priority < job.priority);
      this.waiting.splice(behind < 0 ? this.waiting.length : behind, 0, job);
      options.signal?.addEventListener('abort', () => this.drop(job), { once: true });
      this.next();
    });
  }

  /** Whether a browser answers, or can be started. The answer is kept for two seconds. */
  health(): Promise<boolean> {
    const now = performance.now();
    if (!this.checked || now - this.checked.at > HEALTH_CACHE_MS) this.checked = { at: now, ok: this.ping() };
    return this.checked.ok;
  }

  /** What prints: the browser's product and version. */
  async facts(): Promise<{ browser: string }> {
    return { browser: (await this.current()).browser.version };
  }

  /** How many browsers were started since the printer was made, and how much there is to do. */
  get state(): { starts: number; running: number; waiting: number } {
    return { starts: this.startCount, running: this.running, waiting: this.waiting.length };
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.waiting.splice(0)) job.reject(unavailable('the printer is closing'));
    const generation = await this.starting?.catch(() => undefined);
    for (const last of new Set([this.generation, generation])) if (last) this.end(last);
    await Promise.all(this.ending);
  }

  private drop(job: Job): void {
    const at = this.waiting.indexOf(job);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    job.reject(cancelled());
  }

  private next(): void {
    while (this.running < this.options.pages) {
      const job = this.waiting.shift();
      if (!job) return;
      this.running++;
      this.run(job)
        .then(job.resolve, job.reject)
        .finally(() => {
          this.running--;
          this.next();
        });
    }
  }

  private async run(job: Job): Promise<Uint8Array> {
    const generation = await this.current();
    generation.busy++;
    const opening = Promise.resolve(generation.idle.pop() ?? generation.browser.openPage());
    try {
      const pdf = await this.guard(
        opening.then((sheet) => printOn(sheet, job.html)),
        job.signal,
      );
      generation.idle.push(await opening);
      return pdf;
    } catch (error) {
      // A page that did not finish may hang for ever; a fresh one costs 20 ms. If it will not even close, neither will
      // its browser answer others.
      if (generation.browser.connected) opening.then((sheet) => this.discard(sheet, generation)).catch(() => undefined);
      throw translate(error, generation.browser.connected);
    } finally {
      generation.busy--;
      generation.printed++;
      if (generation.printed >= this.options.restartAfter) this.retire(generation);
      if (generation.retiring && generation.busy === 0) this.end(generation);
    }
  }

  private discard(sheet: PrintPage, generation: Generation): void {
    const timer = setTimeout(() => this.end(generation), END_GRACE_MS);
    sheet
      .close()
      .catch(() => this.end(generation))
      .finally(() => clearTimeout(timer));
  }

  /** Ends the wait, not the work, when time is up or the caller has gone. */
  private guard<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const abort = () => reject(cancelled());
      const timer = setTimeout(
        () =>
          reject(
            new EngineError('PRINT_TIMEOUT', `not printed within ${this.options.printTimeoutMs} ms`, {
              detail: 'In văn bản quá thời gian cho phép. Hệ thống sẽ thử lại.',
              retryable: true,
            }),
          ),
        this.options.printTimeoutMs,
      );
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      work.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      });
    });
  }

  private async current(): Promise<Generation> {
    if (this.closed) throw unavailable('the printer is closed');
    if (this.generation?.browser.connected && !this.generation.retiring) return this.generation;
    this.starting ??= this.start().finally(() => {
      this.starting = undefined;
    });
    return this.starting;
  }

  private async start(): Promise<Generation> {
    const { browserPath, startTimeoutMs, sandbox } = this.options;
    try {
      const browser = await RunningBrowser.launch({
        executablePath: browserPath,
        fontconfigFile: this.fontconfigFile,
        profilesDir: this.profilesDir,
        startTimeoutMs,
        sandbox,
      });
      this.startCount++;
      const generation: Generation = { browser, idle: [], busy: 0, printed: 0, retiring: false };
      browser.onDisconnect(() => this.end(generation));
      this.generation = generation;
      return generation;
    } catch (cause) {
      throw unavailable(`cannot start ${browserPath}`, cause);
    }
  }

  private retire(generation: Generation): void {
    generation.retiring = true;
    if (this.generation === generation) this.generation = undefined;
  }

  private end(generation: Generation): void {
    const { browser } = generation;
    this.retire(generation);
    if (ended.has(browser)) return;
    ended.add(browser);
    const done = browser.end(END_GRACE_MS).finally(() => this.ending.delete(done));
    this.ending.add(done);
  }

  private async ping(): Promise<boolean> {
    const answer = this.current().then((generation) => generation.browser.ping());
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), HEALTH_TIMEOUT_MS);
    });
    return Promise.race([answer, late])
      .then(
        () => true,
        () => false,
      )
      .finally(() => clearTimeout(timer));
  }
}

const ended = new WeakSet<RunningBrowser>();

const cancelled = () =>
  new EngineError('CANCELLED', 'cancelled by the caller', { detail: 'Việc in đã được huỷ theo yêu cầu.' });

const unavailable = (message: string, cause?: unknown) =>
  new EngineError('BROWSER_UNAVAILABLE', message, {
    detail: 'Trình duyệt in chưa sẵn sàng. Hệ thống sẽ thử lại; nếu lỗi kéo dài, hãy báo người quản trị.',
    retryable: true,
    cause,
  });

function translate(error: unknown, connected: boolean): unknown {
  if (error instanceof EngineError) return error;
  if (!connected) return unavailable('the browser died while printing', error);
  return new EngineError('PRINT_FAILED', 'the browser could not print the document', {
    detail: 'Trình duyệt không in được văn bản này. Hệ thống sẽ thử lại.',
    retryable: true,
    cause: error,
  });
}
