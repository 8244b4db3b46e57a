import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isPostgres, wholeStep } from '../dialect.js';
import { searchWords } from '../search-words.js';

/** Documents read at once while all of them are indexed again. */
const BATCH = 100;

/**
 * What the archive needs: the engine's facts by their hash, a hash of every document's data, the whole text of every
 * document in the index, and indexes for the filters of the list.
 */
export const archive: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await wholeStep(db as Kysely<Tables>, { table: 'documents', column: 'facts' }, async (tx) => {
      await tx.schema
        .createTable('engine_facts')
        .addColumn('sha256', 'text', (c) => c.primaryKey())
        .addColumn('facts', 'text', (c) => c.notNull())
        .execute();
      await tx.schema
        .alterTable('documents')
        .addColumn('facts', 'text', (c) => c.references('engine_facts.sha256'))
        .execute();
      await tx.schema.alterTable('document_data').addColumn('sha256', 'text').execute();
      for (const column of ['template', 'nam_hoc', 'status']) {
        await tx.schema.createIndex(`documents_${column}`).on('documents').columns([column, 'seq']).execute();
      }
      if (isPostgres(tx)) await createPostgresIndex(tx);
      else await indexAgain(tx);
    });
  },
};

interface Tables {
  documents: { seq: number; id: string; title: string };
  document_data: { document_id: string; data: string; sha256: string };
  document_search: { rowid: number; words: string };
}

/** A PostgreSQL database begins here: there is nothing to index yet. */
async function createPostgresIndex(tx: Kysely<Tables>): Promise<void> {
  await tx.schema
    .createTable('document_search')
    .addColumn('rowid', 'integer', (c) => c.primaryKey().references('documents.seq'))
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('lexemes', sql`tsvector`, (c) => c.notNull())
    .execute();
  await tx.schema.createIndex('document_search_lexemes').on('document_search').using('gin').column('lexemes').execute();
}

/** The index keeps no copy of the texts: they lie in `document_data`. */
async function indexAgain(tx: Kysely<Tables>): Promise<void> {
  await tx.schema.dropTable('document_search').execute();
  await sql`create virtual table document_search using fts5 (
    words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
  )`.execute(tx);
  for (let last = 0; ; ) {
    const rows = await tx
      .selectFrom('documents')
      .innerJoin('document_data', 'document_id', 'id')
      .select(['seq', 'id', 'title', 'data'])
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    for (const { seq, id, title, data } of rows) {
      const sha256 = createHash('sha256').update(data).digest('hex');
      await tx.updateTable('document_data').set({ sha256 }).where('document_id', '=', id).execute();
      await tx
        .insertInto('document_search')
        .values({ rowid: seq, words: searchWords(title, parsed(data)) })
        .execute();
    }
    if (rows.length < BATCH) return;
    last = rows.at(-1)!.seq;
  }
}

/** Damaged data is no reason to refuse the start: such a document is found by its title. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
