import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { Config } from '../config.js';
import { DocumentEvents } from '../documents/document-events.js';
import { isFinal } from '../documents/document-view.js';
import { errorFields, LOG, type Log } from '../log.js';
import { Metrics } from '../operations/metrics.js';
import { type Posted, type PostOptions, post } from './post.js';
import { nextWaitMs } from './schedule.js';
import { signature } from './signature.js';
import { type DueEvent, WebhooksRepository } from './webhooks.repository.js';

/** What is due is looked for this often, and as soon as a document ends here. */
const LOOK_MS = 5_000;
const AT_ONCE = 8;
const AT_ONCE_PER_HOST = 2;
const ENDS_AT_ONCE = 100;

/** One try, name, connection and answer together. */
const TRY_MS = 10_000;

/** A try of which nothing was heard so long ended with its process. */
const LOST_MS = 60_000;

/** How the sender reaches the world: the tests bring names and authorities of their own. */
export const WEBHOOK_WORLD = Symbol('WebhookWorld');
export type WebhookWorld = Pick<PostOptions, 'resolve' | 'ca'> & { timeoutMs?: number };

/**
 * Tells who asked for it how documents and batches ended. The rows are the truth: a try is taken by changing one, in
 * whatever process, and one that was lost with its process is due again. So an event is told at least once.
 */
@Injectable()
export class WebhookSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly underWay = new Map<Promise<void>, string>();
  private looking: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly webhooks: WebhooksRepository,
    private readonly events: DocumentEvents,
    private readonly metrics: Metrics,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
    @Optional() @Inject(WEBHOOK_WORLD) private readonly world: WebhookWorld = {},
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.webhookSecrets.length === 0) return;
    this.timer = setInterval(() => this.nudge(), LOOK_MS).unref();
    this.nudge();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.looking;
    await Promise.all(this.underWay.keys());
  }

  /** Looks as soon as these documents, one or a whole batch, have all ended. */
  watch(ids: readonly string[]): void {
    let open = ids.length;
    for (const id of ids) {
      const unfollow = this.events.follow(id, ({ status }) => {
        if (!isFinal(status)) return;
        unfollow();
        if (--open === 0) this.nudge();
      });
    }
  }

  /** Looks for what is due now, or once more after the look that is under way. */
  nudge(): void {
    if (this.stopping.signal.aborted) return;
    this.again = this.looking !== undefined;
    this.looking ??= this.look()
      .catch((error: unknown) => this.log.error('webhook.look-failed', errorFields(error)))
      .finally(() => {
        this.looking = undefined;
        if (this.again) this.nudge();
      });
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.looking || this.underWay.size > 0) await (this.looking ?? Promise.all(this.underWay.keys()));
  }

  private async look(): Promise<void> {
    while ((await this.webhooks.announceDocuments(this.now(), ENDS_AT_ONCE)) === ENDS_AT_ONCE);
    await this.webhooks.announceBatches(this.now());
    // Ends: whatever was due is taken, here or elsewhere, or its host has its turns.
    for (;;) {
      const due = await this.webhooks.due(this.now(), this.busyHosts(), AT_ONCE);
      if (due.length === 0) return;
      for (const event of due) {
        if (this.stopping.signal.aborted || this.underWay.size >= AT_ONCE) return;
        if (!this.busyHosts().includes(event.host)) await this.begin(event);
      }
    }
  }

  private async begin(event: DueEvent): Promise<void> {
    if (!(await this.webhooks.take(event, this.now(LOST_MS)))) return;
    const done = this.deliver(event)
      .catch((error: unknown) => this.log.error('webhook.look-failed', errorFields(error)))
      .finally(() => {
        this.underWay.delete(done);
        this.nudge();
      });
    this.underWay.set(done, event.host);
  }

  private async deliver(event: DueEvent): Promise<void> {
    const at = this.now();
    const began = performance.now();
    const posted = await this.send(event).catch(() => undefined);
    // Stopped: the row is due again when the next process finds it.
    if (posted === undefined) return;
    this.metrics.told(posted.outcome);
    const tries = event.tries + 1;
    const wait = posted.outcome === 'GONE' ? undefined : nextWaitMs(tries);
    const state = posted.outcome === 'OK' ? 'delivered' : wait === undefined ? 'given-up' : 'pending';
    const ms = Math.round(performance.now() - began);
    await this.webhooks.record(event, posted, { at, ms, state, nextAt: this.now(wait) });
    const fields = { webhookEvent: event.id, tries, outcome: posted.outcome, status: posted.status };
    if (state === 'delivered') this.log.info('webhook.delivered', fields);
    else this.log.warn(state === 'pending' ? 'webhook.retry' : 'webhook.given-up', fields);
  }

  private send({ id, url, body }: DueEvent): Promise<Posted> {
    const seconds = Math.floor(this.clock.now().getTime() / 1_000);
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': 'Vanthu-Webhook/1',
      'Vanthu-Event': id,
      'Vanthu-Signature': signature(this.config.webhookSecrets, seconds, body),
    };
    const { webhookAllowPrivate: allowPrivate } = this.config;
    return post(new URL(url), body, headers, {
      allowPrivate,
      timeoutMs: TRY_MS,
      signal: this.stopping.signal,
      ...this.world,
    });
  }

  private busyHosts(): string[] {
    const counts = new Map<string, number>();
    for (const host of this.underWay.values()) counts.set(host, (counts.get(host) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= AT_ONCE_PER_HOST).map(([host]) => host);
  }

  private now(plusMs = 0): string {
    return new Date(this.clock.now().getTime() + plusMs).toISOString();
  }
}
