import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type { Clock } from '../service/clock.js';
import { p } from '../service/engine/maker/ooxml.js';
import { textWidth } from '../service/engine/maker/styles.js';
import { wordTable } from '../service/engine/maker/table.js';
import { editJson } from '../service/engine/template/edit-json.js';
import { regimes } from '../service/engine/the-thuc/regime.js';
import { start, useHome } from './support/cli.js';
import { download, post, type SeenDocument, serve, type TestService } from './support/service.js';

/**
 * A new school year, from the first command to old and new documents side by side: for 2026-2027 the Sở adds a tenth item to the
 * đăng ký and a column to the danh sách. `docs/nam-hoc-moi.md` tells the same to maintainers.
 */

const home = useHome();
const clock: Clock = { now: () => new Date('2026-11-22T05:00:00Z') };
const YEAR = ['--from=2025-2026', '--nam-hoc=2026-2027'];
let service: TestService | undefined;
let before: SeenDocument;
let oldPdf: Buffer;
let oldData: Record<string, unknown>;

const serveHome = async () => {
  await service?.close();
  service = await serve(home.file('data'), { VANTHU_HOME: home.path }, { clock });
  return service.url;
};
afterAll(() => service?.close());

async function make(url: string, body: object): Promise<{ answer: Response; document: SeenDocument }> {
  const answer = await post(`${url}/api/v1/documents`, body, { Prefer: 'wait=60' });
  return { answer, document: (await answer.json()) as SeenDocument };
}

/** What a maintainer does in Word, done to the XML. */
function editForm(id: string, edit: (xml: string) => string): void {
  const file = `templates/${id}/2026-2027/template.docx`;
  const zip = new PizZip(readFileSync(home.file(file)));
  const xml = zip.file('word/document.xml')!.asText();
  const edited = edit(xml);
  expect(edited).not.toBe(xml);
  zip.file('word/document.xml', edited);
  home.write(file, zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

const problemsOf = async (name: string) => {
  const { code, versions } = await home.answer<{
    versions: { examples: { problems: { code: string; message: string }[] }[] }[];
  }>('test', name);
  return { code, problems: versions.flatMap(({ examples }) => examples).flatMap(({ problems }) => problems) };
};

describe('a new school year', () => {
  it('begins with documents of the year before', async () => {
    const url = await serveHome();
    oldData = home.json('examples/dang-ky/2025-2026/da-dien.json');
    ({ document: before } = await make(url, { template: 'dang-ky', data: oldData }));
    expect(before).toMatchObject({ status: 'done', version: '2025-2026' });
    oldPdf = await download(url, before, 'pdf');
  });

  it('opens the versions of the new year', async () => {
    for (const id of ['dang-ky', 'danh-sach-de-nghi']) {
      expect(await home.answer('new-version', id, ...YEAR)).toMatchObject({ code: 0, status: 'draft' });
    }
  });

  it('gives the đăng ký a tenth item: a field in the schema, a tag in Word', async () => {
    const file = 'schemas/dang-ky/2026-2027.schema.json';
    home.write(
      file,
      editJson(home.read(file), [
        [['required'], ['coQuan', 'tieuDe', 'kienNghi']],
        [
          ['properties', 'kienNghi'],
          {
            title: 'Kiến nghị, đề xuất',
            description: 'Điều người đăng ký đề nghị nhà trường, Sở hỗ trợ. Mỗi đoạn một dòng.',
            type: 'string',
            maxLength: 20_000,
            pattern: '\\S',
          },
        ],
      ]),
    );
    editForm('dang-ky', (xml) => {
      const at = xml.lastIndexOf('<w:tbl>');
      return `${xml.slice(0, at)}${p('MucDon', '10. Kiến nghị, đề xuất')}${p('Doan', '{kienNghi}')}${xml.slice(at)}`;
    });
    const { code, problems } = await problemsOf('dang-ky@2026-2027');
    expect([code, problems.map((one) => one.code)]).toEqual([2, ['EXAMPLE_REFUSED', 'EXAMPLE_REFUSED']]);
    expect(problems[0]!.message).toContain('Kiến nghị, đề xuất');
    expect(await home.answer('publish', 'dang-ky@2026-2027', '--changes=Thêm mục 10.')).toMatchObject({
      code: 2,
      error: { code: 'VERSION_NOT_READY' },
    });
    for (const name of ['da-dien', 'mau-trong']) {
      const example = `examples/dang-ky/2026-2027/${name}.json`;
      home.write(example, editJson(home.read(example), [[['kienNghi'], 'Sở hỗ trợ kính hiển vi cho phòng bộ môn.']]));
    }
    expect((await problemsOf('dang-ky@2026-2027')).problems.map((one) => one.code)).toEqual([
      'GOLDEN_MISSING',
      'GOLDEN_MISSING',
    ]);
  });

  it('gives the danh sách a column: a field of its rows, a cell in Word', async () => {
    const rows = home.read('schemas/common/thi-dua.v1.schema.json').replace('thi-dua.v1', 'thi-dua.v2');
    const years = {
      title: 'Số năm công tác',
      description: 'Số năm công tác trong ngành, tính đến ngày đề nghị. Để trống được.',
      type: ['integer', 'null'],
      minimum: 0,
      maximum: 60,
    };
    home.write(
      'schemas/common/thi-dua.v2.schema.json',
      editJson(rows, [[['$defs', 'caNhan', 'properties', 'namCongTac'], years]]),
    );
    const schema = 'schemas/danh-sach-de-nghi/2026-2027.schema.json';
    home.write(schema, home.read(schema).replaceAll('thi-dua.v1', 'thi-dua.v2'));
    const columns = [
      'TT',
      'Họ và tên, tập thể',
      'Chức vụ, đơn vị',
      'Năm công tác',
      'Danh hiệu',
      'Thành tích',
      'Sản phẩm',
      'Minh chứng',
    ];
    const table = wordTable(
      'Danh sách đề nghị khen thưởng',
      textWidth(regimes['nd30-2020'], true),
      columns.map((ten, at) => ({ rong: [6, 16, 14, 8, 12, 22, 11, 11][at]!, ten })),
      [
        { nhom: true, o: ['{#nhom}{chu}', '{tenNhom}'] },
        {
          o: [
            '{#hang}{tt}',
            '{ten}',
            '{donVi}',
            '{namCongTac}',
            '{danhHieu}',
            '{thanhTich}',
            '{sanPham}',
            '{minhChung}{/hang}{/nhom}',
          ],
        },
      ],
    );
    editForm('danh-sach-de-nghi', (xml) =>
      xml.replace(/<w:tbl>(?:(?!<w:tbl>).)*?Danh sách đề nghị khen thưởng.*?<\/w:tbl>/s, () => table),
    );
    const file = 'examples/danh-sach-de-nghi/2026-2027/it-nguoi.json';
    const { caNhan } = home.json<{ caNhan: object[] }>(file);
    home.write(
      file,
      editJson(home.read(file), [[['caNhan'], caNhan.map((who, at) => ({ ...who, namCongTac: 10 + at }))]]),
    );
  });

  it('shows the pages as they will be printed', async () => {
    const { child, ended } = start('toolkit/cli/run.ts', ['preview', 'dang-ky', '--watch', '--json'], {
      cwd: home.path,
      env: { VANTHU_HOME: home.path },
    });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const state = (await (await fetch(`${url}/state?vi-du=da-dien`)).json()) as {
      pages: { 'vi-du': object[] };
      problems: object[];
    };
    expect(state.pages['vi-du'].length).toBe(2);
    expect(state.problems).toEqual([]);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });

  it('tells what changed, and that callers have to do something', async () => {
    const diff = await home.answer<{
      schema: { field: string; breaks: boolean }[];
      text: { added: string[] }[];
    }>('diff', 'dang-ky@2025-2026', 'dang-ky@2026-2027', '-o', 'so-sanh.html');
    expect(diff.code).toBe(1);
    expect(diff.schema).toContainEqual(expect.objectContaining({ field: 'kienNghi', breaks: true }));
    expect(diff.text.flatMap(({ added }) => added)).toContain('10. Kiến nghị, đề xuất');
    expect(home.read('so-sanh.html')).toContain('Phải sửa');
  });

  it('says how old data become new', async () => {
    home.write(
      'schemas/dang-ky/2026-2027.migrations.json',
      JSON.stringify({ from: { '2025-2026': [{ op: 'default', at: '/kienNghi', value: 'Không có.' }] } }),
    );
    home.write('cu.json', JSON.stringify(oldData));
    const { code, data } = await home.answer<{ data: object }>(
      'migrate',
      'dang-ky@2026-2027',
      'cu.json',
      '--from=2025-2026',
    );
    expect({ code, data }).toEqual({ code: 0, data: { ...oldData, kienNghi: 'Không có.' } });
    const args = 'render dang-ky cu.json --version=2026-2027 --data-version=2025-2026 -o cu.pdf'.split(' ');
    expect((await home.vanthu(...args)).code).toBe(0);
  });

  it('publishes both', async () => {
    for (const [id, changes] of [
      ['dang-ky', 'Thêm mục 10: Kiến nghị, đề xuất.'],
      ['danh-sach-de-nghi', 'Thêm cột Năm công tác.'],
    ] as const) {
      expect((await home.vanthu('test', `${id}@2026-2027`, '--update')).code).toBe(0);
      const answer = await home.answer('publish', `${id}@2026-2027`, `--changes=${changes}`);
      expect(answer).toMatchObject({ code: 0, closed: { version: '2025-2026', to: '2026-07-31' } });
    }
    expect(home.read('examples/danh-sach-de-nghi/2026-2027/it-nguoi.golden.txt')).toContain('Tổ trưởng 10 Chiến sĩ');
  });

  it('makes the documents of the year before again, to the byte', async () => {
    const url = await serveHome();
    const again = await post(`${url}/api/v1/documents/${before.id}/regenerations`, '');
    expect([again.status, await again.json()]).toEqual([200, expect.objectContaining({ identical: true })]);
    expect((await download(url, before, 'pdf')).equals(oldPdf)).toBe(true);
  });

  it('serves a caller who is pinned to the old version, and tells him', async () => {
    const { answer, document } = await make(service!.url, { template: 'dang-ky', version: '2025-2026', data: oldData });
    expect([answer.status, document.version]).toEqual([201, '2025-2026']);
    expect(answer.headers.get('deprecation')).toBe(`@${Date.parse('2026-08-01T00:00:00+07:00') / 1_000}`);
    expect(answer.headers.get('link')).toContain('/dang-ky/versions/2026-2027');
    expect((await download(service!.url, document, 'pdf')).equals(oldPdf)).toBe(true);
  });

  it('takes the new version for documents of the new year, also from old data', async () => {
    const body = { template: 'dang-ky', data: { ...oldData, ngay: '2026-10-05' } };
    const { answer: refused } = await make(service!.url, body);
    expect(refused.status).toBe(422);
    const { answer, document } = await make(service!.url, { ...body, dataVersion: '2025-2026' });
    expect([answer.status, document.version, answer.headers.get('deprecation')]).toEqual([201, '2026-2027', null]);
    const docx = new PizZip(await download(service!.url, document, 'docx'));
    expect(docx.file('word/document.xml')!.asText()).toContain('10. Kiến nghị, đề xuất');
    expect(docx.file('word/document.xml')!.asText()).toContain('Không có.');
  });
});
