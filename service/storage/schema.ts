import type { ColumnType, Generated } from 'kysely';

export type DocumentStatus = 'queued' | 'rendering' | 'done' | 'failed' | 'cancelled';

/** One row per accepted document: the truth about it. Times are ISO 8601 in UTC. */
export interface DocumentsTable {
  /** Order of acceptance: what lists and cursors go by. */
  seq: Generated<number>;
  id: string;
  template: string;
  version: string;
  /** Hash of the template version that made it (or, until it is made, that it was accepted with). */
  version_hash: string;
  status: DocumentStatus;
  /** Formats asked for, joined by a comma. */
  formats: string;
  priority: number;
  /** Whose document it is, a batch's id or that of the key that called: groups take turns in the queue. */
  queue_group: Generated<string>;
  title: string;
  file_name: string;
  /** The document's own date; null where it leaves room to write one. */
  ngay: string | null;
  /** `ngay`, or the day it was accepted where there is none: what `from` and `to` go by. */
  filed_on: string;
  nam_hoc: string;
  /** Renderings that failed through the document's own doing. */
  attempts: Generated<number>;
  /** JSON list of what the typesetter could not set as Word would. */
  notes: Generated<string>;
  /** Key of what made it in `engine_facts`; null until it is made, and for those made before facts were kept. */
  facts: string | null;
  /** While it is `rendering`: who makes it, and until when (the database's clock, in ms) unless that is renewed. */
  worker: string | null;
  lease_until: number | null;
  /** 1 when it was in hand as its maker died: it is made alone from then on. */
  suspect: Generated<number>;
  /** 1 while its maker has nothing else in hand. */
  alone: Generated<number>;
  /** How often its maker died while it was made alone. */
  deaths: Generated<number>;
  /** Correlation id of the request it came with; null for those made before it was kept. */
  request_id: string | null;
  error_code: string | null;
  error_detail: string | null;
  created_at: string;
  updated_at: string;
  finished_at: string | null;
}

/** What a document is made from, as composed: NFC JSON. */
export interface DocumentDataTable {
  document_id: string;
  data: string;
  /** Of `data`: tells that it is still what was accepted. */
  sha256: string;
}

/** What documents were made by, each distinct one once, by the hash of its text. */
export interface EngineFactsTable {
  sha256: string;
  /** JSON of `EngineFacts`. */
  facts: string;
}

export interface DocumentFilesTable {
  document_id: string;
  format: string;
  sha256: string;
  size: number;
}

export interface IdempotencyTable {
  key: string;
  request_hash: string;
  document_id: string;
  created_at: string;
}

/** Full-text index (`search-index.ts`). `rowid` is the document's `seq`. */
export interface DocumentSearchTable {
  rowid: number;
  /** SQLite: kept in the index only. PostgreSQL: the folded words between spaces. */
  words: string;
  /** PostgreSQL's alone. */
  lexemes: ColumnType<never, string | undefined, never>;
}

/** Somebody wants to be told how a document, or something else with an id, ended. */
export interface WebhooksTable {
  id: string;
  subject: 'document' | 'batch';
  subject_id: string;
  url: string;
  /** Of `url`, so that one slow receiver does not take every turn. */
  host: string;
  /** 1 when there is an event for the end. */
  told: Generated<number>;
  created_at: string;
}

/** Something to be told, once, to one receiver, until it was heard or given up. */
export interface WebhookEventsTable {
  /** Goes along with the event: who hears it twice knows by this. */
  id: string;
  webhook_id: string;
  type: string;
  /** The very bytes of every try. */
  body: string;
  state: 'pending' | 'delivered' | 'given-up';
  /** Begun, finished or not. */
  tries: Generated<number>;
  /** When the next try is due. While one is under way: when it is taken for lost. */
  next_at: string;
  created_at: string;
}

/** The log of tries. */
export interface WebhookTriesTable {
  event_id: string;
  number: number;
  at: string;
  outcome: string;
  status: number | null;
  ms: number;
}

/** Many documents asked for at once. How far it is, its documents say. */
export interface BatchesTable {
  id: string;
  /** What its files are called: the form, or the set. */
  name: string;
  total: number;
  /** JSON list of what its rows may say unwittingly. */
  notes: string;
  created_at: string;
}

export interface BatchDocumentsTable {
  batch_id: string;
  /** Place in the batch, from 0. */
  position: number;
  document_id: string;
  /** Row of the sheet it came from, as the sheet counts; null where there was no sheet. */
  sheet_row: number | null;
  /** The document's number, as its data has it. */
  number: string | null;
}

export interface BatchKeysTable {
  key: string;
  request_hash: string;
  batch_id: string;
}

/** Counts the changes of what the office app keeps; whoever changes one of them raises its row first. */
export interface RegistersTable {
  name: Register;
  revision: number;
}

export type Register = 'office' | 'people' | 'drafts';

/** The office's own details, in one row; none where they were never set. */
export interface OfficeTable {
  id: number;
  revision: number;
  /** JSON, as `schemas/office.schema.json` takes it. */
  data: string;
  updated_at: string;
}

/** People whom documents name, as `schemas/person.schema.json` has them. */
export interface PeopleTable {
  id: string;
  danh_xung: string | null;
  ho_ten: string;
  nam_sinh: number | null;
  chuc_vu: string | null;
  don_vi: string | null;
  ghi_chu: string | null;
}

/** Keys of requests that added somebody, who may be gone since. */
export interface PeopleKeysTable {
  key: string;
  request_hash: string;
  person_id: string;
}

/** Forms that are being filled in. One that was deleted keeps its id and revision, and nothing that was typed. */
export interface DraftsTable {
  id: string;
  revision: number;
  /** The revision that this one was saved over; null for one that was saved over none. */
  superseded: number | null;
  /** Revision of the register: the order of saving. */
  saved: number;
  deleted: Generated<number>;
  kind: DraftKind;
  template: string;
  version: string;
  title: string;
  /** JSON as it came. */
  data: string;
  updated_at: string;
}

export type DraftKind = 'document' | 'batch' | 'bo-ho-so';

/** A browser that has signed in with a key. */
export interface SessionsTable {
  /** Of the token in its cookie. */
  sha256: string;
  /** Of the key, as the list of keys has it: another key under the same id is another one. */
  key_sha256: string;
  expires_at: string;
}

export interface Schema {
  documents: DocumentsTable;
  document_data: DocumentDataTable;
  document_files: DocumentFilesTable;
  engine_facts: EngineFactsTable;
  idempotency: IdempotencyTable;
  document_search: DocumentSearchTable;
  webhooks: WebhooksTable;
  webhook_events: WebhookEventsTable;
  webhook_tries: WebhookTriesTable;
  batches: BatchesTable;
  batch_documents: BatchDocumentsTable;
  batch_keys: BatchKeysTable;
  registers: RegistersTable;
  office: OfficeTable;
  people: PeopleTable;
  people_keys: PeopleKeysTable;
  drafts: DraftsTable;
  sessions: SessionsTable;
}
