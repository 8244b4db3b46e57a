import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import {
  download,
  example,
  home,
  onePage,
  post,
  type SeenDocument,
  type ServiceProcess,
  serve,
  spawnService,
  type TestService,
  temporaryFolder,
} from '../support/service.js';

interface Seen {
  id: string;
  document: string;
  identical: boolean;
  factsKept: boolean;
  files: Record<string, { identical: boolean; stored: { sha256: string; size: number }; made: { sha256: string } }>;
  changed: { input: string; name: string; stored: string | null; now: string | null }[];
  differences?: Record<
    string,
    { kind: string; place: string; line?: number; stored: string[]; made: string[]; message: string }[]
  >;
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let dataDir: string;
let service: TestService | undefined;
let other: ServiceProcess | undefined;

beforeEach(async () => {
  folder = await temporaryFolder();
  dataDir = join(folder.path, 'data');
});
afterEach(async () => {
  await service?.close();
  if (other && other.child.exitCode === null) await other.kill('SIGTERM');
  service = undefined;
  other = undefined;
  await folder.remove();
});

async function start(env: Record<string, string> = {}): Promise<string> {
  service = await serve(dataDir, env);
  return service.url;
}

/** A copy of what the engine serves from, for tests that change it. */
async function ownHome(): Promise<string> {
  const copy = join(folder.path, 'home');
  for (const part of ['templates', 'schemas', 'examples'])
    await cp(join(home, part), join(copy, part), { recursive: true });
  return copy;
}

async function make(url: string, body: object): Promise<SeenDocument> {
  const response = await post(`${url}/api/v1/documents`, body, { Prefer: 'wait=60' });
  const document = (await response.json()) as SeenDocument;
  expect(document).toMatchObject({ status: 'done' });
  return document;
}

const ask = (url: string, id: string) => post(`${url}/api/v1/documents/${id}/regenerations`, '');
async function again(url: string, id: string): Promise<Seen> {
  const response = await ask(url, id);
  expect(response.status).toBe(200);
  return (await response.json()) as Seen;
}
const json = async <T>(url: string) => (await (await fetch(url)).json()) as T;
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Looks into the database beside the service. */
function database<T>(work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(dataDir, 'vanthu.sqlite'), { timeout: 5_000, enableForeignKeyConstraints: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Puts other bytes in the place of a stored file, as if it had come out so. */
async function store(document: string, format: string, bytes: Uint8Array): Promise<void> {
  const hash = sha256(bytes);
  const at = join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4));
  await mkdir(at, { recursive: true });
  await writeFile(join(at, hash), bytes);
  database((db) =>
    db
      .prepare('update document_files set sha256 = ?, size = ? where document_id = ? and format = ?')
      .run(hash, bytes.length, document, format),
  );
}

describe('every example of every form', () => {
  it('comes out the same after a restart, from data and a program that were moved elsewhere', async () => {
    const first = await start();
    const { items } = await json<{
      items: { id: string; versions: { version: string; formats: string[]; altered: boolean }[] }[];
    }>(`${first}/api/v1/templates`);
    const asked: Promise<SeenDocument>[] = [];
    for (const { id: template, versions } of items) {
      for (const { version, formats } of versions.filter(({ altered }) => !altered)) {
        const at = `${first}/api/v1/templates/${template}/versions/${version}/examples`;
        for (const { data } of (await json<{ items: { data: unknown }[] }>(at)).items) {
          asked.push(make(first, { template, version, formats, data }));
        }
      }
    }
    const made = await Promise.all(asked);
    expect(new Set(made.map(({ template }) => template)).size).toBe(items.length);
    await service!.close();
    service = undefined;

    const program = join(folder.path, 'program');
    for (const part of ['service', 'templates', 'schemas', 'examples', 'package.json', '.swcrc', 'test/support']) {
      await cp(join(home, part), join(program, part), { recursive: true });
    }
    await symlink(join(home, 'node_modules'), join(program, 'node_modules'));
    const moved = join(folder.path, 'elsewhere');
    await rename(dataDir, moved);
    await rm(join(moved, 'runtime'), { recursive: true });
    other = await spawnService(moved, { program });
    const { url } = other;
    const verdicts = await Promise.all(made.map(({ id }) => again(url, id)));
    verdicts.forEach((verdict, i) => {
      const { template, version, title, files } = made[i]!;
      expect([template, version, title, verdict.differences]).toEqual([template, version, title, undefined]);
      expect(verdict).toMatchObject({ document: made[i]!.id, identical: true, factsKept: true, changed: [] });
      expect(Object.keys(verdict.files).sort()).toEqual(Object.keys(files).sort());
    });
  });
});

describe('a document made again', () => {
  it('changes nothing that is stored', async () => {
    const url = await start();
    const { id, files } = await make(url, { ...onePage(1), formats: ['docx', 'pdf', 'html'] });
    const stored = async () => ({
      files: await readdir(join(dataDir, 'files'), { recursive: true }),
      rows: database((db) =>
        ['documents', 'document_data', 'document_files', 'engine_facts'].map((t) =>
          db.prepare(`select * from ${t}`).all(),
        ),
      ),
    });
    const before = await stored();
    const verdict = await again(url, id);
    expect(verdict).toMatchObject({ document: id, identical: true, factsKept: true, changed: [] });
    expect(verdict).not.toHaveProperty('differences');
    expect(Object.keys(verdict.files).sort()).toEqual(['docx', 'html', 'pdf']);
    expect(verdict.files.pdf).toEqual({
      identical: true,
      stored: { sha256: files.pdf!.sha256, size: files.pdf!.size },
      made: { sha256: files.pdf!.sha256, size: files.pdf!.size },
    });
    expect(verdict.id).not.toBe((await again(url, id)).id);
    expect(await stored()).toEqual(before);
    expect(service!.lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ event: 'document.regenerated', id: verdict.id, document: id }),
    );
  });

  it('shows what made it, and names what of that is otherwise today', async () => {
    const url = await start();
    const { id } = await make(url, onePage(1));
    const shown = await json<{ engine: Record<string, Record<string, string>> }>(`${url}/api/v1/documents/${id}`);
    expect(shown.engine).toMatchObject({
      facts: expect.stringMatching(/^[0-9a-f]{64}$/),
      versionHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      code: expect.stringMatching(/^[0-9a-f]{64}$/),
      browser: expect.stringMatching(/Chrome\/\d/),
      fonts: { 'Tinos_400Regular.ttf': expect.stringMatching(/^[0-9a-f]{64}$/) },
      packages: { docxtemplater: expect.stringMatching(/^\d/), vanthu: expect.stringMatching(/^\d/) },
    });
    database((db) => {
      const { facts } = db.prepare('select facts from engine_facts').get() as { facts: string };
      const earlier = JSON.parse(facts);
      earlier.code = 'c'.repeat(64);
      earlier.packages.pizzip = '3.0.0';
      earlier.browser = 'HeadlessChrome/100.0.0.0';
      earlier.files['font:Tinos_700Bold.ttf'] = 'f'.repeat(64);
      db.prepare('insert into engine_facts values (?, ?)').run('earlier', JSON.stringify(earlier));
      db.prepare("update documents set facts = 'earlier'").run();
    });
    const { identical, changed } = await again(url, id);
    expect(identical).toBe(true);
    expect(changed.map(({ input, name, stored }) => [input, name, stored])).toEqual([
      ['font', 'Tinos_700Bold.ttf', 'f'.repeat(64)],
      ['browser', 'Chromium', 'HeadlessChrome/100.0.0.0'],
      ['engine', 'vanthu', 'c'.repeat(64)],
      ['package', 'pizzip', '3.0.0'],
    ]);
    for (const { stored, now } of changed) expect(now).not.toBe(stored);
  });

  it('from a draft that was edited names the form and the lines', async () => {
    const copy = await ownHome();
    const draft = join(copy, 'templates/cong-van/2017-2018.9');
    await cp(join(copy, 'templates/cong-van/2017-2018'), draft, { recursive: true });
    await cp(
      join(copy, 'schemas/cong-van/2017-2018.schema.json'),
      join(copy, 'schemas/cong-van/2017-2018.9.schema.json'),
    );
    const manifest = JSON.parse(await readFile(join(draft, 'manifest.json'), 'utf8'));
    await writeFile(
      join(draft, 'manifest.json'),
      JSON.stringify({ ...manifest, version: '2017-2018.9', status: 'draft' }),
    );
    const url = await start({ VANTHU_HOME: copy });
    const { id } = await make(url, { ...onePage(1), version: '2017-2018.9', formats: ['docx', 'pdf', 'html'] });
    const form = new PizZip(await readFile(join(draft, 'template.docx')));
    const xml = form.file('word/document.xml')!.asText();
    expect(xml).toContain('Nơi nhận:');
    form.file('word/document.xml', xml.replace('Nơi nhận:', 'Nơi được gửi:'));
    await writeFile(join(draft, 'template.docx'), form.generate({ type: 'nodebuffer' }));

    const { identical, changed, differences } = await again(url, id);
    expect(identical).toBe(false);
    expect(changed).toMatchObject([{ input: 'template', name: 'templates/cong-van/2017-2018.9/template.docx' }]);
    for (const [format, place] of [
      ['docx', 'word/document.xml'],
      ['pdf', 'trang 1'],
      ['html', 'html'],
    ] as const) {
      const [difference, ...rest] = differences![format]!;
      expect(rest).toEqual([]);
      expect(difference).toMatchObject({ kind: 'text', place, line: expect.any(Number) });
      expect(difference!.stored.join()).toMatch(/^Nơi nhận:/);
      expect(difference!.made.join()).toMatch(/^Nơi được gửi:/);
    }
  });

  it('that differs in its look alone says where', async () => {
    const url = await start();
    const document = await make(url, onePage(1));
    const docx = new PizZip(await download(url, document, 'docx'));
    docx.file('word/styles.xml', `${docx.file('word/styles.xml')!.asText()}<!-- khác -->`);
    await store(document.id, 'docx', docx.generate({ type: 'uint8array' }));
    const pdf = await download(url, document, 'pdf');
    pdf.write('1999', pdf.indexOf('/CreationDate (D:') + '/CreationDate (D:'.length, 'latin1');
    await store(document.id, 'pdf', pdf);
    const { identical, changed, files, differences } = await again(url, document.id);
    expect([identical, changed]).toEqual([false, []]);
    expect(files).toMatchObject({ docx: { identical: false }, pdf: { identical: false } });
    expect(differences!.docx).toMatchObject([{ kind: 'form', place: 'word/styles.xml', stored: [], made: [] }]);
    expect(differences!.pdf).toMatchObject([{ kind: 'form', place: 'tệp' }]);
  });

  it('has its verdict where the stored file cannot be read for its lines', async () => {
    const url = await start();
    const { id } = await make(url, onePage(1));
    await store(id, 'pdf', Buffer.from('không phải PDF'));
    const { files, differences } = await again(url, id);
    expect(files).toMatchObject({ docx: { identical: true }, pdf: { identical: false } });
    expect(differences).toMatchObject({ pdf: [{ place: 'tệp', message: expect.stringContaining('Không đọc được') }] });
  });

  it('of which nothing was kept is compared by the hash of its form', async () => {
    const url = await start();
    const { id } = await make(url, onePage(1));
    database((db) => db.prepare('update documents set facts = null').run());
    expect(await json(`${url}/api/v1/documents/${id}`)).toMatchObject({ engine: null });
    expect(await again(url, id)).toMatchObject({ identical: true, factsKept: false, changed: [] });
    database((db) => db.prepare("update documents set version_hash = 'earlier'").run());
    expect((await again(url, id)).changed).toMatchObject([
      { input: 'template', name: 'cong-van/2017-2018', stored: 'earlier' },
    ]);
  });
});

describe('a document that cannot be made again', () => {
  const refused = async (url: string, id: string) => {
    const response = await ask(url, id);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    return (await response.json()) as { status: number; code: string; detail: string; changed?: Seen['changed'] };
  };

  it('because it is not there, or has no files', async () => {
    const url = await start();
    expect(await refused(url, 'x')).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
    const { id } = await make(url, onePage(1));
    database((db) => db.prepare("update documents set status = 'rendering'").run());
    expect(await refused(url, id)).toMatchObject({ status: 409, code: 'DOCUMENT_NOT_READY' });
    database((db) => db.prepare("update documents set status = 'failed'").run());
    expect(await refused(url, id)).toMatchObject({ status: 409, code: 'DOCUMENT_WITHOUT_FILES' });
  });

  it('because its data or a file are damaged', async () => {
    const url = await start();
    const { id, files } = await make(url, onePage(1));
    const { sha256: hash } = files.pdf!;
    await appendFile(join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash), 'x');
    expect(await refused(url, id)).toMatchObject({ status: 500, code: 'FILE_DAMAGED' });
    const { id: second } = await make(url, onePage(2));
    database((db) => db.prepare("update document_data set data = replace(data, 'Sở', 'Phòng')").run());
    expect(await refused(url, second)).toMatchObject({ status: 500, code: 'DATA_DAMAGED' });
    const data = await fetch(`${url}/api/v1/documents/${second}/data`);
    expect([data.status, await data.json()]).toMatchObject([500, { code: 'DATA_DAMAGED' }]);
    expect(service!.lines.join('')).toMatch(/"event":"file\.damaged".*"event":"data\.damaged"/s);
  });

  it('because its data are no longer taken, with the places', async () => {
    const url = await start();
    const { id } = await make(url, onePage(1));
    const data = JSON.stringify({ ...onePage(1).data, so: 'mười' });
    database((db) => db.prepare('update document_data set data = ?, sha256 = ?').run(data, sha256(data)));
    expect(await refused(url, id)).toMatchObject({
      status: 409,
      code: 'STORED_DATA_REFUSED',
      errors: [{ path: '/data/so', code: 'WRONG_TYPE' }],
      changed: [],
    });
  });

  it('because its form was altered or is gone, with the files', async () => {
    const copy = await ownHome();
    const url = await start({ VANTHU_HOME: copy });
    const { id } = await make(url, onePage(1));
    await appendFile(join(copy, 'templates/cong-van/2017-2018/template.docx'), 'x');
    const altered = await refused(url, id);
    expect(altered).toMatchObject({ status: 503, code: 'TEMPLATE_ALTERED' });
    expect(altered.changed).toMatchObject([{ input: 'template', name: 'templates/cong-van/2017-2018/template.docx' }]);
    await rm(join(copy, 'schemas/cong-van/2017-2018.schema.json'));
    expect((await refused(url, id)).changed).toMatchObject([
      { input: 'schema', name: 'schemas/cong-van/2017-2018.schema.json', now: null },
      { input: 'template' },
    ]);
    await rm(join(copy, 'templates/cong-van/2017-2018'), { recursive: true });
    await service!.close();
    const later = await start({ VANTHU_HOME: copy });
    const gone = await refused(later, id);
    expect(gone).toMatchObject({ status: 503, code: 'TEMPLATE_VERSION_NOT_FOUND' });
    expect(gone.changed).toMatchObject([{ input: 'template', name: 'cong-van/2017-2018', now: null }]);
    // Nothing was printed here yet: a service is stopped when its browser is there.
    expect((await fetch(`${later}/health/ready`)).status).toBe(200);
  });
});

describe('many at once', () => {
  it('do not keep others from their documents, and those who go do no harm', async () => {
    const url = await start();
    const { id } = await make(url, { template: 'cong-van', data: example('cong-van', '1140-sgddt-vp') });
    const order: string[] = [];
    const gone = new AbortController();
    const left = Array.from({ length: 10 }, () =>
      fetch(`${url}/api/v1/documents/${id}/regenerations`, { method: 'POST', signal: gone.signal }),
    );
    const all = Array.from({ length: 30 }, () => again(url, id).then(({ identical }) => order.push(String(identical))));
    const between = make(url, onePage(2)).then(() => order.push('document'));
    gone.abort();
    for (const outcome of await Promise.allSettled(left)) expect(outcome.status).toBe('rejected');
    await Promise.all([...all, between]);
    expect(order.filter((entry) => entry === 'true')).toHaveLength(30);
    expect(order.indexOf('document')).toBeLessThan(order.length - 1);
  });
});
