import { createHash } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Turns } from '../../archive/turns.js';
import { DocumentEvents } from '../../documents/document-events.js';
import { WorkEnded } from '../../engine/apart/work-ended.js';
import { Engine } from '../../engine/engine.js';
import { DataError, EngineError } from '../../engine/problem.js';
import type { TemplateVersion } from '../../engine/template/manifest.js';
import { ApiProblem } from '../../problems/api-problem.js';
import { Threads } from '../../threads/threads.js';
import { TemplatesService } from '../templates.service.js';
import type { Task } from './task.js';

/** Dots across: a page on a card, on a screen of two dots a pixel. */
const WIDTH = 480;
/** Behind every document. */
const PRIORITY = -100;
/** Versions that may wait for their picture. */
const MOST_WAITING = 200;
/** Some 60 KB each. */
const KEPT = 200;
/** A page takes a tenth of a second. */
const LIMITS = { waiting: 4, timeMs: 30_000, memoryMb: 256 };

export interface Picture {
  png: Uint8Array;
  sha256: string;
  /** The form may change under the same name. */
  draft: boolean;
}

/**
 * Pictures of what a version looks like: the first page of its first example, as the engine prints it. Each is made when it
 * is first asked for, one at a time and behind all documents, and kept in memory. Nobody who goes ends what others wait for.
 */
@Injectable()
export class PicturesService implements OnModuleDestroy {
  private readonly turns = new Turns(1, MOST_WAITING);
  private readonly threads = new Threads<Task, Uint8Array>({
    work: new URL('./task', import.meta.url),
    most: 1,
    ...LIMITS,
  });
  /** By what they are made of; oldest first. */
  private readonly made = new Map<string, Promise<Picture>>();

  constructor(
    private readonly engine: Engine,
    private readonly templates: TemplatesService,
    private readonly events: DocumentEvents,
  ) {}

  /** Throws ApiProblem and EngineError: of the version as other calls do, PICTURE_NOT_FOUND, RENDER_UNAVAILABLE. */
  get(id: string, name: string): Promise<Picture> {
    const version = this.templates.version(id, name);
    const [first] = Object.entries(version.examples);
    if (!first || !version.manifest.formats.includes('pdf')) {
      throw new ApiProblem('PICTURE_NOT_FOUND', { params: { id, version: name } });
    }
    // Examples are not in the lock, so not in the version's hash either.
    const key = sha256(version.hash + JSON.stringify(first));
    const known = this.made.get(key);
    if (known) return known;
    const picture = this.turns.take(this.events.stopped, () => this.make(version, first));
    this.made.set(key, picture);
    if (this.made.size > KEPT) this.made.delete(this.made.keys().next().value!);
    picture.catch(() => this.made.delete(key));
    return picture;
  }

  onModuleDestroy(): Promise<void> {
    return this.threads.close();
  }

  private async make(version: TemplateVersion, [name, data]: [string, unknown]): Promise<Picture> {
    const options = { priority: PRIORITY, signal: this.events.stopped };
    const { files } = await this.engine.render(version, this.composed(version, name, data), ['pdf'], options);
    const task = { pdf: files.pdf!, width: WIDTH };
    const png = await this.threads.run(task, this.events.stopped).catch((error: unknown) => {
      if (!(error instanceof WorkEnded) || error.why === 'gone') throw error;
      const detail = 'Chưa vẽ được hình của mẫu. Hãy thử lại sau giây lát.';
      throw new ApiProblem('RENDER_UNAVAILABLE', { detail, headers: { 'Retry-After': '5' } });
    });
    return { png, sha256: sha256(png), draft: version.manifest.status === 'draft' };
  }

  private composed(version: TemplateVersion, name: string, data: unknown) {
    try {
      return this.engine.compose(version, data);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      const { path, message } = error.problems[0]!;
      throw new EngineError('TEMPLATE_BROKEN', `example ${name} of ${version.manifest.id} is refused`, {
        detail: `Ví dụ “${name}” không hợp với mẫu (${path || '/'}: ${message}). Hãy báo người giữ mẫu.`,
      });
    }
  }
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
