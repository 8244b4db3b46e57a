import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { CLOCK, type Clock } from '../clock.js';
import { Config } from '../config.js';
import type { Problem } from '../engine/problem.js';
import { v7Id } from '../ids.js';
import type { Schema, WebhooksTable } from '../storage/schema.js';
import { webhookProblems } from './target.js';

type Subject = WebhooksTable['subject'];

/** Who wants to be told of an end, of a document or a batch. The sender finds the ends in the rows. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly config: Config,
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
    const created_at = this.clock.now().toISOString();
    const row = { id: v7Id(), subject, subject_id: subjectId, url: href, host: hostname, created_at };
    await tx.insertInto('webhooks').values(row).execute();
  }
}
