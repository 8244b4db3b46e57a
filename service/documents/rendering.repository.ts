import { Inject, Injectable } from '@nestjs/common';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RenderNote } from '../engine/engine.js';
import { type EngineFacts, keptFacts } from '../engine/facts.js';
import type { Format } from '../engine/template/manifest.js';
import type { RenderJob } from '../queue/render-queue.js';
import { DATABASE, type Database } from '../storage/database.js';
import { nowMs } from '../storage/dialect.js';
import type { StoredFile } from '../storage/files.js';
import type { DocumentRow, StoredDocument } from './documents.repository.js';
import { endedHere, LEASE_MS, newWorker } from './worker-lease.js';

/** What a rendering brings. */
export interface Made {
  files: { format: Format; stored: StoredFile }[];
  notes: RenderNote[];
  versionHash: string;
  facts: EngineFacts;
}

/**
 * Documents as their makers see them: open, in the hands of one process, and done, given back or failed. As in
 * `DocumentsRepository` a change of status names the status it comes from.
 */
@Injectable()
export class RenderingRepository {
  /** Who holds the documents that this process renders. */
  private readonly worker = newWorker();
  private readonly inHand = new Set<string>();

  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Accepted and not finished, in the order they came. What a dead process of this machine held is free again. */
  async open(): Promise<RenderJob[]> {
    await this.freeHeldByDead();
    return this.db
      .selectFrom('documents')
      .select(['id', 'priority', 'queue_group as group'])
      .where('status', 'in', ['queued', 'rendering'])
      .orderBy('seq')
      .execute();
  }

  /**
   * Takes a document for this process, which alone may make it until its lease ends. Undefined when there is nothing
   * left to do (finished or cancelled), or when somebody has it in hand: `heldFor` tells. Taken from a maker whose lease
   * ended, it is under suspicion: that one may have died over it.
   */
  async begin(id: string, now: string): Promise<DocumentRow | undefined> {
    if (this.inHand.has(id)) return undefined;
    this.inHand.add(id);
    try {
      const row = await this.db
        .updateTable('documents')
        .set({
          ...this.afterDeath(),
          status: 'rendering',
          worker: this.worker,
          lease_until: this.leaseEnd(),
          updated_at: now,
        })
        .where('id', '=', id)
        .where((e) => e.or([e('status', '=', 'queued'), e.and([e('status', '=', 'rendering'), this.mayTake()])]))
        .returningAll()
        .executeTakeFirst();
      if (!row) this.inHand.delete(id);
      return row;
    } catch (error) {
      this.inHand.delete(id);
      throw error;
    }
  }

  /** How long somebody else may go on making it, in ms, 0 when it is free; undefined when it is over. */
  async heldFor(id: string): Promise<number | undefined> {
    await this.freeHeldByDead();
    const row = await this.db
      .selectFrom('documents')
      .select(sql<number | null>`lease_until - ${nowMs(this.db)}`.as('ms'))
      .where('id', '=', id)
      .where('status', 'in', ['queued', 'rendering'])
      .executeTakeFirst();
    return row && Math.max(0, row.ms ?? 0);
  }

  /** Holds a document that was begun for longer. False when it is no longer this process's to make. */
  async renew(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('documents')
      .set({ lease_until: this.leaseEnd() })
      .where('id', '=', id)
      .where('status', '=', 'rendering')
      .where('worker', '=', this.worker)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Nothing else is in hand from now on: a death counts against it. False when it is no longer this process's to make. */
  async isolate(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('documents')
      .set({ alone: 1 })
      .where('id', '=', id)
      .where('status', '=', 'rendering')
      .where('worker', '=', this.worker)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** This process does no more about it, whatever its row says. */
  letGo(id: string): void {
    this.inHand.delete(id);
  }

  /**
   * Done, with its files, in one transaction. Undefined when it was no longer `rendering`: nothing changes then. Who
   * finishes does not matter: the bytes are the same.
   */
  async finish(id: string, made: Made, now: string): Promise<StoredDocument | undefined> {
    this.inHand.delete(id);
    const { notes, versionHash, facts } = made;
    const keep = keptFacts(facts);
    return this.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('engine_facts')
        .values(keep)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await tx
        .updateTable('documents')
        .set({
          status: 'done',
          worker: null,
          lease_until: null,
          alone: 0,
          notes: JSON.stringify(notes),
          version_hash: versionHash,
          facts: keep.sha256,
          updated_at: now,
          finished_at: now,
        })
        .where('id', '=', id)
        .where('status', '=', 'rendering')
        .returningAll()
        .executeTakeFirst();
      if (!row) return undefined;
      const files = made.files.map(({ format, stored }) => ({ document_id: id, format, ...stored }));
      await tx.insertInto('document_files').values(files).execute();
      return { row, files, facts };
    });
  }

  /** Back to waiting; `counted` adds to its failed attempts. Nothing changes when another process has it by now. */
  giveBack(id: string, counted: boolean, now: string): Promise<DocumentRow | undefined> {
    this.inHand.delete(id);
    return this.db
      .updateTable('documents')
      .set((e) => ({
        status: 'queued',
        worker: null,
        lease_until: null,
        alone: 0,
        attempts: e('attempts', '+', counted ? 1 : 0),
        updated_at: now,
      }))
      .where('id', '=', id)
      .where('status', '=', 'rendering')
      .where(this.mayTake())
      .returningAll()
      .executeTakeFirst();
  }

  /** Nothing changes when another process has it in hand. */
  fail(id: string, error: { code: string; detail: string }, now: string): Promise<DocumentRow | undefined> {
    this.inHand.delete(id);
    return this.db
      .updateTable('documents')
      .set({
        status: 'failed',
        worker: null,
        lease_until: null,
        alone: 0,
        error_code: error.code,
        error_detail: error.detail,
        updated_at: now,
        finished_at: now,
      })
      .where('id', '=', id)
      .where((e) => e.or([e('status', '=', 'queued'), e.and([e('status', '=', 'rendering'), this.mayTake()])]))
      .returningAll()
      .executeTakeFirst();
  }

  /** True of a `rendering` row that is ours already, or whose maker's time is over. */
  private mayTake() {
    const over = sql<SqlBool>`(lease_until is null or lease_until <= ${nowMs(this.db)})`;
    return sql<SqlBool>`(worker = ${this.worker} or worker is null or ${over})`;
  }

  /** What the end of a maker says of a row that it held; nothing of a row without one, or with us. */
  private afterDeath() {
    const died = sql<SqlBool>`status = 'rendering' and worker is not null and worker <> ${this.worker}`;
    return {
      suspect: sql<number>`case when ${died} then 1 else suspect end`,
      deaths: sql<number>`case when ${died} then deaths + alone else deaths end`,
      alone: 0,
    };
  }

  private leaseEnd(): RawBuilder<number> {
    return sql<number>`${nowMs(this.db)} + ${sql.lit(LEASE_MS)}`;
  }

  private async freeHeldByDead(): Promise<void> {
    const held = await this.db
      .selectFrom('documents')
      .select('worker')
      .distinct()
      .where('status', '=', 'rendering')
      .where('worker', 'is not', null)
      .execute();
    const dead = held.flatMap(({ worker }) => (worker && endedHere(worker) ? [worker] : []));
    if (dead.length === 0) return;
    // Without a maker from now on, so that each death counts once, whoever of several processes sees it.
    await this.db
      .updateTable('documents')
      .set({ ...this.afterDeath(), worker: null, lease_until: null })
      .where('status', '=', 'rendering')
      .where('worker', 'in', dead)
      .execute();
  }
}
