import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Stage } from '../engine/engine.js';

/** Those of Node itself: once a process, however many services it holds. */
let ofNode: Registry | undefined;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const WAITING = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3_600, 14_400];

/** Every step from accepted data to stored files, as it is measured: the engine's, and storing. */
export type MeasuredStage = Stage | 'store';

/** What there is to measure from outside whenever somebody asks. */
export interface Sources {
  /** Documents not finished. */
  waiting(): number | Promise<number>;
  printer(): { starts: number; running: number; waiting: number };
}

/**
 * The numbers of one process for Prometheus. Labels are codes, routes and stages: never ids, addresses or anything of a
 * document, so that there are few of them and none names anybody.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly common = { registers: [this.registry] };

  private readonly waited = new Histogram({
    name: 'vanthu_document_waiting_seconds',
    help: 'From the acceptance of a document to the beginning of its making',
    buckets: WAITING,
    ...this.common,
  });
  private readonly stages = new Histogram({
    name: 'vanthu_stage_seconds',
    help: 'Time of one stage of one document: compose, fill (its first typesetting with it), typeset (each further one), print, pack (the DOCX), store',
    labelNames: ['stage'],
    buckets: SECONDS,
    ...this.common,
  });
  private readonly made = new Histogram({
    name: 'vanthu_document_making_seconds',
    help: 'From the beginning of the making of a document to its stored files',
    buckets: SECONDS,
    ...this.common,
  });
  private readonly failures = new Counter({
    name: 'vanthu_document_failures_total',
    help: 'Documents that ended failed, by code',
    labelNames: ['code'],
    ...this.common,
  });
  private readonly retries = new Counter({
    name: 'vanthu_document_retries_total',
    help: 'Tries that failed and are made again, by code',
    labelNames: ['code'],
    ...this.common,
  });
  private readonly requests = new Histogram({
    name: 'vanthu_http_request_seconds',
    help: 'Time to the end of the answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    ...this.common,
  });
  private readonly deliveries = new Counter({
    name: 'vanthu_webhook_tries_total',
    help: 'Tries to tell an event, by outcome',
    labelNames: ['outcome'],
    ...this.common,
  });

  constructor(sources: Sources) {
    const { registry } = this;
    const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          // A source that does not answer must not take the others along: its number is not known then.
          const value = await Promise.resolve()
            .then(read)
            .catch(() => Number.NaN);
          this.set(value);
        },
      });
    gauge('vanthu_queue_documents', 'Documents accepted and not finished', () => sources.waiting());
    gauge('vanthu_printing_documents', 'Documents in the browser', () => sources.printer().running);
    gauge(
      'vanthu_printing_waiting_documents',
      'Documents that wait for a page of the browser',
      () => sources.printer().waiting,
    );
    new Counter({
      name: 'vanthu_browser_restarts_total',
      help: 'Browsers started after the first: it died, hung or had printed its share',
      registers: [registry],
      collect() {
        this.reset();
        this.inc(Math.max(0, sources.printer().starts - 1));
      },
    });
  }

  /** A document is begun that was accepted so long ago. */
  begun(waitedMs: number): void {
    this.waited.observe(Math.max(0, waitedMs) / 1_000);
  }

  /** Runs a stage and takes its time, whether it ends well or not. */
  stage<T>(stage: MeasuredStage, work: () => T): T {
    const end = this.stages.startTimer({ stage });
    let result: T;
    try {
      result = work();
    } catch (error) {
      end();
      throw error;
    }
    if (!(result instanceof Promise)) {
      end();
      return result;
    }
    return result.finally(() => end()) as T;
  }

  finished(ms: number): void {
    this.made.observe(ms / 1_000);
  }

  failed(code: string): void {
    this.failures.inc({ code });
  }

  retried(code: string): void {
    this.retries.inc({ code });
  }

  answered(method: string, route: string, status: number, ms: number): void {
    this.requests.observe({ method, route, status: String(status) }, ms / 1_000);
  }

  told(outcome: string): void {
    this.deliveries.inc({ outcome });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Everything, in Prometheus' text format. */
  async text(): Promise<string> {
    if (!ofNode) {
      ofNode = new Registry();
      collectDefaultMetrics({ register: ofNode });
    }
    return `${await this.registry.metrics()}\n${await ofNode.metrics()}`;
  }
}
