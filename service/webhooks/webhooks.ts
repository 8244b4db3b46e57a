import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { CLOCK, type Clock } from '../clock.js';
import { Config } from '../config.js';
import type { Problem } from '../engine/problem.js';
import { v7Id } from '../ids.js';
import type { Schema, WebhooksTable } from '../storage/schema.js';
import { webhookProblems } from './target.js';
import { WebhooksRepository } from './webhooks.repository.js';

type Subject = WebhooksTable['subject'];

/** Who wants to be told of an end, and that something has ended: for documents, and for batches. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly config: Config,
    private readonly repository: WebhooksRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is wrong with the `webhook` of a request. */
  problems(webhook: unknown): Problem[] {
    return webhookProblems(webhook, {
      enabled: this.config.webhookSecrets.length > 0,
      allowPrivate: this.config.webhookAllowPrivate,
    });
  }

  /** Within the transaction that stores the subject, so that neither is there without the other. */
  async register(tx: Transaction<Schema>, subject: Subject, subjectId: string, url: string): Promise<void> {
    const { href, hostname } = new URL(url);
    const row = { id: v7Id(), subject, subject_id: subjectId, url: href, host: hostname, created_at: this.now() };
    await tx.insertInto('webhooks').values(row).execute();
  }

  /**
   * Says that a subject has ended; nothing happens when nobody wants to know, or it was said before. Within the
   * transaction that stores the end. Documents need no call: the sender finds their ends in their rows.
   *
   * @param data what the receiver gets beside id, type and time: ids, codes and links, no people's data
   */
  announce(tx: Transaction<Schema>, subject: Subject, subjectId: string, type: string, data: object): Promise<boolean> {
    return this.repository.announce(tx, { subject, subjectId, type, data, now: this.now() });
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
