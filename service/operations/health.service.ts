import { Inject, Injectable } from '@nestjs/common';
import { Backlog } from '../documents/backlog.js';
import { DocumentsRepository } from '../documents/documents.repository.js';
import { Engine } from '../engine/engine.js';
import { RENDER_QUEUE, type RenderQueue } from '../queue/render-queue.js';
import { FILE_STORE, type FileStore } from '../storage/files.js';
import type { CatalogCheck, Check, Readiness } from './health.dto.js';

@Injectable()
export class HealthService {
  constructor(
    private readonly engine: Engine,
    private readonly documents: DocumentsRepository,
    @Inject(FILE_STORE) private readonly files: FileStore,
    private readonly backlog: Backlog,
    @Inject(RENDER_QUEUE) private readonly queue: RenderQueue,
  ) {}

  async ready(): Promise<Readiness> {
    const [browser, database, disk, queue, waiting] = await Promise.all([
      this.engine.health().then(({ ok, browser }): Check => ({ ok, detail: browser })),
      check(() => this.documents.check()),
      check(() => this.files.check()),
      check(() => this.queue.check()),
      this.backlog.size().catch(() => 0),
    ]);
    const catalog = this.catalog();
    const usable = browser.ok && database.ok && disk.ok;
    // Without its queue the service still accepts: what waits is in the rows.
    const status = !usable ? 'unavailable' : catalog.ok && queue.ok ? 'ok' : 'degraded';
    return { status, waiting, checks: { browser, database, disk, queue, catalog } };
  }

  private catalog(): CatalogCheck {
    const altered = this.engine.catalog.altered();
    const broken = [...this.engine.catalog.broken.keys()];
    const ok = altered.length === 0 && broken.length === 0;
    return { ok, templates: this.engine.catalog.list().length, altered, broken };
  }
}

/** Whoever asks whether the service is ready does not wait for what hangs. */
const CHECK_MS = 5_000;

/** The code of the failure only: its message would show paths of the machine. */
async function check(works: () => Promise<void>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), CHECK_MS);
  });
  try {
    await Promise.race([works(), late]);
    return { ok: true };
  } catch (error) {
    return { ok: false, detail: String((error as { code?: unknown }).code ?? 'ERROR') };
  } finally {
    clearTimeout(timer);
  }
}
