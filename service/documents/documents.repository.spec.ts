import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Database, openDatabase } from '../storage/database.js';
import { DocumentsRepository, type NewDocument } from './documents.repository.js';

const now = '2017-09-18T01:00:00.000Z';
let dir: string;
let db: Database;
let documents: DocumentsRepository;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vanthu-'));
  db = await openDatabase(join(dir, 'a.sqlite'));
  documents = new DocumentsRepository(db);
});
afterEach(async () => {
  await db.destroy();
  await rm(dir, { recursive: true, force: true });
});

const document = (id: string, more: Partial<NewDocument> = {}): NewDocument => ({
  id,
  template: 'cong-van',
  version: '2017-2018',
  version_hash: 'h',
  data: '{}',
  formats: 'docx,pdf',
  priority: 0,
  title: 'V/v',
  file_name: 'cong-van',
  ngay: '2017-09-18',
  filed_on: '2017-09-18',
  nam_hoc: '2017-2018',
  created_at: now,
  searchable: '',
  ...more,
});

const files = [
  { format: 'docx' as const, stored: { sha256: 'a', size: 1 } },
  { format: 'pdf' as const, stored: { sha256: 'b', size: 2 } },
];

describe('a document row', () => {
  it('ends done exactly once, with its files', async () => {
    await documents.accept(document('a'), undefined);
    await documents.begin('a', now);
    const outcomes = await Promise.all([
      documents.finish('a', files, [], 'h', now),
      documents.finish('a', files, [], 'h', now),
    ]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const stored = await documents.get('a');
    expect(stored!.row.status).toBe('done');
    expect(stored!.files.map((f) => f.format)).toEqual(['docx', 'pdf']);
    expect(await documents.begin('a', now)).toBeUndefined();
    expect(await documents.cancel('a', now)).toBeUndefined();
  });

  it('that was cancelled while it was printed stays cancelled and has no files', async () => {
    await documents.accept(document('a'), undefined);
    await documents.begin('a', now);
    await documents.cancel('a', now);
    expect(await documents.finish('a', files, [], 'h', now)).toBeUndefined();
    expect(await documents.get('a')).toMatchObject({ row: { status: 'cancelled' }, files: [] });
  });

  it('that was not finished is still open after a crash', async () => {
    for (const id of ['a', 'b', 'c']) await documents.accept(document(id), undefined);
    await documents.begin('b', now);
    await documents.begin('c', now);
    await documents.finish('c', files, [], 'h', now);
    expect((await documents.open()).map((d) => d.id)).toEqual(['a', 'b']);
  });

  it('counts only the failures that count', async () => {
    await documents.accept(document('a'), undefined);
    await documents.begin('a', now);
    expect((await documents.giveBack('a', true, now))!.attempts).toBe(1);
    await documents.begin('a', now);
    expect((await documents.giveBack('a', false, now))!.attempts).toBe(1);
  });

  it('is stored once for one key, and not at all when its index cannot be written', async () => {
    const key = { key: 'k', hash: 'h' };
    expect(await documents.accept(document('a'), key)).toMatchObject({ id: 'a', status: 'queued' });
    expect(await documents.accept(document('b'), key)).toBeUndefined();
    expect(await documents.get('b')).toBeUndefined();
    expect(await documents.requestWithKey('k')).toEqual({ hash: 'h', documentId: 'a' });
    await db.schema.dropTable('document_search').execute();
    await expect(documents.accept(document('c'), undefined)).rejects.toThrow();
    expect(await documents.get('c')).toBeUndefined();
  });
});

describe('the list', () => {
  const ids = async (filter: Parameters<DocumentsRepository['list']>[0] | object) =>
    (await documents.list({ limit: 100, ...filter })).map((d) => d.row.id);

  it('finds words without accents, tone marks, case or đ, whole or begun', async () => {
    await documents.accept(document('a', { searchable: 'Công văn 1140 SGD&ĐT-VP Hướng dẫn đánh giá' }), undefined);
    await documents.accept(document('b', { searchable: 'Kế hoạch năm học' }), undefined);
    for (const q of [
      'huong dan',
      'HƯỚNG DẪN',
      'danh gia',
      'đánh giá',
      '1140',
      'sgd&đt-vp',
      '1140/SGD',
      'huo',
      'gia dan',
    ])
      expect([q, await ids({ q })]).toEqual([q, ['a']]);
    for (const q of ['hoach cong', '"', '*', 'words:', 'NEAR(', 'x OR huong', '- -'])
      expect([q, await ids({ q })]).toEqual([q, []]);
  });

  it('filters by date, school year, template and status', async () => {
    await documents.accept(document('a', { filed_on: '2017-09-18' }), undefined);
    await documents.accept(
      document('b', { filed_on: '2018-09-18', nam_hoc: '2018-2019', template: 'ke-hoach' }),
      undefined,
    );
    expect(await ids({ from: '2017-09-18', to: '2017-09-18' })).toEqual(['a']);
    expect(await ids({ from: '2017-09-19' })).toEqual(['b']);
    expect(await ids({ namHoc: '2018-2019' })).toEqual(['b']);
    expect(await ids({ template: 'cong-van' })).toEqual(['a']);
    expect(await ids({ status: 'queued' })).toEqual(['b', 'a']);
    expect(await ids({ status: 'done' })).toEqual([]);
  });

  it('goes on after the last one seen', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await documents.accept(document(id), undefined);
    const first = await documents.list({ limit: 2 });
    expect(first.map((d) => d.row.id)).toEqual(['d', 'c', 'b']);
    expect(await ids({ limit: 2, before: first[1]!.row.seq })).toEqual(['b', 'a']);
  });
});
