import { beforeEach, describe, expect, it } from '@jest/globals';
import { engines, useDatabases } from '../../test/support/databases.js';
import { made, newDocument, now } from '../../test/support/documents.js';
import type { Database } from '../storage/database.js';
import { DataDamaged, DocumentsRepository } from './documents.repository.js';
import { RenderingRepository } from './rendering.repository.js';

const { facts } = made;

describe.each(engines)('on %s', (engine) => {
  const databases = useDatabases(engine);
  let db: Database;
  let documents: DocumentsRepository;
  let rendering: RenderingRepository;
  beforeEach(async () => {
    db = await databases.open();
    documents = new DocumentsRepository(db);
    rendering = new RenderingRepository(db);
  });

  describe('a document row', () => {
    it('ends done exactly once, with its files', async () => {
      await documents.accept(newDocument('a'), undefined);
      await rendering.begin('a', now);
      const outcomes = await Promise.all([rendering.finish('a', made, now), rendering.finish('a', made, now)]);
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const stored = await documents.get('a');
      expect(stored!.row.status).toBe('done');
      expect(stored!.files.map((f) => f.format)).toEqual(['docx', 'pdf']);
      expect(await rendering.begin('a', now)).toBeUndefined();
      expect(await documents.cancel('a', now)).toBeUndefined();
    });

    it('that was cancelled while it was printed stays cancelled and has no files', async () => {
      await documents.accept(newDocument('a'), undefined);
      await rendering.begin('a', now);
      await documents.cancel('a', now);
      expect(await rendering.finish('a', made, now)).toBeUndefined();
      expect(await documents.get('a')).toMatchObject({ row: { status: 'cancelled' }, files: [] });
    });

    it('that was not finished is still open after a crash', async () => {
      for (const id of ['a', 'b', 'c']) await documents.accept(newDocument(id), undefined);
      await rendering.begin('b', now);
      await rendering.begin('c', now);
      await rendering.finish('c', made, now);
      expect((await rendering.open()).map((d) => d.id)).toEqual(['a', 'b']);
    });

    it('keeps what made it, once for all documents that it made', async () => {
      for (const id of ['a', 'b', 'c']) {
        await documents.accept(newDocument(id), undefined);
        expect(await documents.get(id)).not.toHaveProperty('facts');
        await rendering.begin(id, now);
        await rendering.finish(id, { ...made, facts: { ...facts, code: id === 'c' ? 'other' : 'c' } }, now);
      }
      expect((await documents.get('b'))!.facts).toEqual(facts);
      expect((await documents.get('c'))!.facts).toEqual({ ...facts, code: 'other' });
      expect(await db.selectFrom('engine_facts').select('sha256').execute()).toHaveLength(2);
      await db.updateTable('documents').set({ facts: null }).execute();
      expect((await documents.get('b'))!.facts).toBeNull();
    });

    it('gives no data that are not what was accepted', async () => {
      await documents.accept(newDocument('a', { data: { so: 1 } }), undefined);
      expect(await documents.data('a')).toEqual({ so: 1 });
      await db.updateTable('document_data').set({ data: '{"so":2}' }).execute();
      await expect(documents.data('a')).rejects.toThrow(DataDamaged);
      await db.deleteFrom('document_data').execute();
      await expect(documents.data('a')).rejects.toThrow(DataDamaged);
    });

    it('counts only the failures that count', async () => {
      await documents.accept(newDocument('a'), undefined);
      await rendering.begin('a', now);
      expect((await rendering.giveBack('a', true, now))!.attempts).toBe(1);
      await rendering.begin('a', now);
      expect((await rendering.giveBack('a', false, now))!.attempts).toBe(1);
    });

    it('is stored once for one key, and not at all when its index cannot be written', async () => {
      const key = { key: 'k', hash: 'h' };
      expect(await documents.accept(newDocument('a'), key)).toMatchObject({ id: 'a', status: 'queued' });
      expect(await documents.accept(newDocument('b'), key)).toBeUndefined();
      expect(await documents.get('b')).toBeUndefined();
      expect(await documents.requestWithKey('k')).toEqual({ hash: 'h', documentId: 'a' });
      await db.schema.dropTable('document_search').execute();
      await expect(documents.accept(newDocument('c'), undefined)).rejects.toThrow();
      expect(await documents.get('c')).toBeUndefined();
    });
  });

  describe('the list', () => {
    const ids = async (filter: Parameters<DocumentsRepository['list']>[0] | object) =>
      (await documents.list({ limit: 100, ...filter })).map((d) => d.row.id);

    it('finds words without accents, tone marks, case or đ, the last one also begun', async () => {
      const data = {
        so: 1140,
        kyHieu: 'SGD&ĐT-VP',
        trichYeu: 'Hướng dẫn đánh giá',
        kinhGui: ['Trường THPT Bế Văn Đàn'],
        noiDung: [{ loai: 'doan', van: 'Tổ chức thi đua ở các thuỷ điện, Đắk Nông.' }],
        nguoiKy: { hoTen: 'Nông Thị Hạnh' },
        dong: [['1', 'Lý Văn Quý']],
      };
      await documents.accept(
        newDocument('a', { data, title: 'Công văn 1140/SGD&ĐT-VP: hướng dẫn đánh giá' }),
        undefined,
      );
      await documents.accept(newDocument('b', { title: 'Kế hoạch năm học' }), undefined);
      for (const q of [
        ...['huong dan', 'HƯỚNG DẪN', 'hướng dẫn', 'danh gia', 'đánh giá', 'cong gia dan'],
        ...['1140', 'sgd&đt-vp', '1140/SGD', '1140/SGD&ĐT-VP', '"1140/sgd"', '1140 cong'],
        ...['be van dan', 'Nông Thị Hạnh', '"nông thị hạnh"', 'ly van quy', 'lý quý', 'quý'.normalize('NFD')],
        ...['thi dua', '"to chuc thi dua"', 'thủy điện', 'thuỷ điện', 'dak nong', 'ĐẮK NÔNG', 'huo', 'chuc dien'],
      ])
        expect([q, await ids({ q })]).toEqual([q, ['a']]);
      for (const q of ['hoach cong', '"chuc to"', 'huo dan', 'doan', '"huong da"', 'hu'])
        expect([q, await ids({ q })]).toEqual([q, []]);
    });

    it('takes what looks like a query language for words', async () => {
      await documents.accept(newDocument('a', { title: 'hướng dẫn' }), undefined);
      for (const q of [
        '"',
        '""',
        '*',
        'words:',
        'words:huong',
        'NEAR(',
        'NEAR(huong dan)',
        'x OR huong',
        'huong NOT x',
      ])
        expect([q, await ids({ q })]).toEqual([q, []]);
      for (const q of ['- -', '^', '{', "'", '\0', '(', ')', '+', ';--', '🙂'])
        expect([q, await ids({ q })]).toEqual([q, []]);
      for (const q of [
        'huong"',
        '"huong',
        '+huong',
        'huong*',
        '^huong',
        '-huong',
        '(huong)',
        '{huong}',
        'huong\0 dan',
        '"huong" "dan"',
      ])
        expect([q, await ids({ q })]).toEqual([q, ['a']]);
    });

    it('filters by date, school year, template and status', async () => {
      await documents.accept(newDocument('a', { filed_on: '2017-09-18' }), undefined);
      await documents.accept(
        newDocument('b', { filed_on: '2018-09-18', nam_hoc: '2018-2019', template: 'ke-hoach' }),
        undefined,
      );
      expect(await ids({ from: '2017-09-18', to: '2017-09-18' })).toEqual(['a']);
      expect(await ids({ from: '2017-09-19' })).toEqual(['b']);
      expect(await ids({ namHoc: '2018-2019' })).toEqual(['b']);
      expect(await ids({ template: 'cong-van' })).toEqual(['a']);
      expect(await ids({ status: 'queued' })).toEqual(['b', 'a']);
      expect(await ids({ status: 'done' })).toEqual([]);
    });

    it('finds nothing by what no text can hold', async () => {
      await documents.accept(newDocument('a'), undefined);
      expect(await ids({ template: 'cong-van\0' })).toEqual([]);
      expect(await documents.get('a\0')).toBeUndefined();
      expect(await documents.requestWithKey('\0')).toBeUndefined();
    });

    it('goes on after the last one seen', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await documents.accept(newDocument(id), undefined);
      const first = await documents.list({ limit: 2 });
      expect(first.map((d) => d.row.id)).toEqual(['d', 'c', 'b']);
      expect(await ids({ limit: 2, before: first[1]!.row.seq })).toEqual(['b', 'a']);
    });
  });
});
