import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import { WorkEnded } from '../engine/apart/work-ended.js';
import { type Desk, type Filled, OwnDesk, type Work } from '../engine/desk.js';
import { EngineError } from '../engine/problem.js';
import type { Form } from '../engine/template/manifest.js';
import { FontMetrics } from '../engine/typeset/fonts.js';
import type { SharedForm, Task } from './task.js';
import { Threads } from './threads.js';

/**
 * Characters of a view beyond which it goes to a thread, some twelve pages. Below, the way there and back costs more than it
 * spares the others (docs/performance.md).
 */
const LONG = 30_000;

/** A document as long as a body may be takes a second. */
const LIMITS = { waiting: 1_000, timeMs: 60_000, memoryMb: 1_024 };

/**
 * The desk of the service. A short document is filled and set here, for that takes a few milliseconds; a long one, which
 * would hold up everybody else, goes to a thread.
 */
export class ThreadDesk implements Desk {
  private readonly own = new OwnDesk(FontMetrics.load());
  private readonly threads = new Threads<Task, Filled>({
    work: new URL('./task', import.meta.url),
    most: Math.max(1, availableParallelism() - 1),
    ...LIMITS,
  });

  async fill({ form, ...work }: Work, signal?: AbortSignal): Promise<Filled> {
    if (!longerThan(work.view, LONG)) return this.own.fill({ form, ...work });
    return this.threads.run({ form: shared(form), work }, signal).catch(asFailure);
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}

/** Whether the texts in a value are longer than so many characters together. */
export function longerThan(value: unknown, limit: number): boolean {
  let left = limit;
  const visit = (item: unknown): boolean => {
    if (typeof item === 'string') left -= item.length;
    else if (typeof item === 'object' && item !== null) Object.values(item).some(visit);
    return left < 0;
  };
  return visit(value);
}

/** Packed once for all threads. A form that changes on the disk is another object, with another hash. */
const packed = new WeakMap<Form, SharedForm>();

function shared(form: Form): SharedForm {
  const known = packed.get(form);
  if (known) return known;
  const { manifest, source, parts, hash } = form;
  const bytes = serialize({ manifest, source, parts, hash } satisfies Form);
  const memory = new SharedArrayBuffer(bytes.length);
  new Uint8Array(memory).set(bytes);
  const made = { hash, packed: memory };
  packed.set(form, made);
  return made;
}

/** What the end of a thread means for a document of ours. */
function asFailure(error: unknown): never {
  if (!(error instanceof WorkEnded)) throw error;
  const { why } = error;
  if (why === 'gone') {
    throw new EngineError('CANCELLED', 'cancelled by the caller', { detail: 'Việc in đã được huỷ theo yêu cầu.' });
  }
  if (why === 'busy') {
    throw new EngineError('PRINT_BUSY', error.message, {
      detail: 'Hàng đợi in đang đầy. Hãy gửi lại sau ít phút.',
      retryable: true,
    });
  }
  throw new EngineError('PRINT_TIMEOUT', error.message, {
    detail: 'Điền và dàn trang văn bản quá thời gian hoặc bộ nhớ cho phép. Hệ thống sẽ thử lại.',
    retryable: true,
    cause: error,
  });
}
