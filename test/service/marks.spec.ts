import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { docxOf, mauVanBan } from '../../service/engine/the-thuc/testing.js';
import { buildDocx, p, paragraph, r } from '../../service/engine/typeset/testing.js';
import { readMarks } from '../pdf.js';
import { DOCX, home, post, useService } from '../support/service.js';

const service = useService();

const body = async (template: string, version: string, example: string) => ({
  template,
  version,
  data: JSON.parse(await readFile(join(home, `examples/${template}/${version}/${example}.json`), 'utf8')) as unknown,
});
const seed = () => body('cong-van', '2017-2018', 'mot-trang');
const preview = (query: string, content: unknown, accept = 'application/pdf') =>
  post(`${service.url}/api/v1/previews${query}`, content, { Accept: accept });

function send(path: string, bytes: Uint8Array, accept = 'application/pdf'): Promise<Response> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)]), 'Kế hoạch.docx');
  return fetch(`${service.url}/api/v1/${path}`, { method: 'POST', body: form, headers: { Accept: accept } });
}
const marksOf = async (response: Response) => readMarks(new Uint8Array(await response.arrayBuffer()));

describe('POST previews?danhDau=truong', () => {
  it('says over each text which field it came from', async () => {
    const marked = await preview('?danhDau=truong', await seed());
    expect([marked.status, marked.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const uris = (await marksOf(marked)).map(({ uri }) => uri);
    expect(uris).toEqual(
      expect.arrayContaining([
        'vanthu:truong/coQuan/banHanh',
        'vanthu:truong/trichYeu',
        'vanthu:truong/nguoiKy/hoTen',
        'vanthu:truong/noiNhan/0',
      ]),
    );
    expect(uris.filter((uri) => !uri.startsWith('vanthu:truong/'))).toEqual([]);
  });

  it('names the line of a body that is a text, and the place in one that is a list', async () => {
    const data = { ...((await seed()).data as object), noiDung: 'Một.\n\n1. Hai;\n\n2. Ba.' };
    const inText = await marksOf(await preview('?danhDau=truong', { ...(await seed()), data }));
    const lines = new Set(
      inText.map(({ uri }) => /noiDung#(\d+)$/.exec(uri)?.[1]).filter((line) => line !== undefined),
    );
    expect([...lines]).toEqual(['0', '2', '4']);
    const noiDung = [
      { loai: 'khoan', so: '1.', van: 'Một.\nVà hai.' },
      { loai: 'bang', cot: [{ ten: 'Lớp' }, { ten: 'Sĩ số' }], dong: [['6A', 41]] },
    ];
    const inList = await marksOf(await preview('?danhDau=truong', { ...(await seed()), data: { ...data, noiDung } }));
    const uris = inList.map(({ uri }) => uri).filter((uri) => uri.includes('/noiDung'));
    expect(uris).toEqual(
      ['/0/so', '/0/van#0', '/0/van#1', '/1/cot/0/ten', '/1/cot/1/ten', '/1/dong/0/0', '/1/dong/0/1'].map(
        (place) => `vanthu:truong/noiDung${place}`,
      ),
    );
  });

  it('marks rows of a list by their place in the data, whatever order the document puts them in', async () => {
    const { data, ...rest } = await body('danh-sach-de-nghi', '2025-2026', 'it-nguoi');
    const { caNhan, ...others } = data as { caNhan: { hoTen: string; uuTien: number }[] };
    const turned = { ...others, caNhan: caNhan.map((who, at) => ({ ...who, uuTien: caNhan.length - at })) };
    const marks = await marksOf(await preview('?danhDau=truong', { ...rest, data: turned }));
    const rows = marks.map(({ uri }) => /\/caNhan\/(\d+)\/hoTen$/.exec(uri)?.[1]).filter((row) => row !== undefined);
    expect([...new Set(rows)]).toEqual(caNhan.map((_, at) => String(caNhan.length - 1 - at)));
  });

  it('marks a form in HTML, too', async () => {
    const marks = await marksOf(await preview('?danhDau=truong', await body('giay-khen', '2025-2026', 'hoc-sinh')));
    expect(marks.map(({ uri }) => uri)).toContain('vanthu:truong/tang/ten');
  });

  it('is given as PDF only', async () => {
    for (const accept of ['text/html', DOCX]) {
      const refused = await preview('?danhDau=truong', await seed(), accept);
      expect(await refused.json()).toMatchObject({ status: 406, code: 'NOT_ACCEPTABLE' });
    }
  });
});

describe('POST previews?danhDau=doan', () => {
  const linked = buildDocx({
    body: p('Một đoạn.') + paragraph(`<w:hyperlink r:id="rId90">${r('một trang')}</w:hyperlink>`) + p('Đoạn cuối.'),
    links: { rId90: 'https://vanthu.test/' },
  });

  it('says over each text which paragraph it is, and leaves the links of a file alone otherwise', async () => {
    const uris = async (query: string) => (await marksOf(await send(`previews${query}`, linked))).map(({ uri }) => uri);
    expect(await uris('')).toEqual(['https://vanthu.test/']);
    expect(await uris('?danhDau=doan')).toEqual([1, 2, 3].map((at) => `vanthu:doan/word/document.xml/${at}`));
  });

  it('has the paragraphs that findings name', async () => {
    const mau = mauVanBan('nd30-2020');
    mau.diaDanhNgay!.text = 'Điện Biên, ngày 5 tháng 2 năm 2026';
    const docx = docxOf(mau);
    const { findings } = (await (await send('the-thuc/checks', docx, 'application/json')).json()) as {
      findings: { place: { part: string; paragraph: number } }[];
    };
    const uris = new Set((await marksOf(await send('previews?danhDau=doan', docx))).map(({ uri }) => uri));
    const named = findings.filter(({ place }) => place.paragraph > 0);
    expect(named.length).toBeGreaterThan(0);
    for (const { place } of named) expect(uris).toContain(`vanthu:doan/${place.part}/${place.paragraph}`);
  });
});

describe('POST previews refuses', () => {
  const refusal = { status: 400, code: 'QUERY_INVALID', errors: [{ path: '/danhDau', code: 'INVALID_VALUE' }] };

  it.each(['?danhDau=', '?danhDau=1', '?danhDau=TRUONG', '?danhDau=doan', '?danhDau=truong&danhDau=truong'])(
    'JSON with %s',
    async (query) => {
      expect(await (await preview(query, await seed())).json()).toMatchObject(refusal);
    },
  );

  it.each(['?danhDau=truong', '?danhDau=x'])('a file with %s', async (query) => {
    expect(await (await send(`previews${query}`, docxOf(mauVanBan('nd30-2020')))).json()).toMatchObject(refusal);
  });

  it('a parameter that it does not know', async () => {
    expect(await (await preview('?danhdau=truong', await seed())).json()).toMatchObject({
      code: 'QUERY_INVALID',
      errors: [{ path: '/danhdau', code: 'UNKNOWN_FIELD' }],
    });
  });
});

describe('POST the-thuc/checks of a PDF', () => {
  it('says where on its page each finding stands', async () => {
    const mau = mauVanBan('nd30-2020');
    mau.diaDanhNgay!.text = 'Điện Biên, ngày 5 tháng 2 năm 2026';
    const pdf = await send('previews', docxOf(mau));
    const checked = await send('the-thuc/checks', new Uint8Array(await pdf.arrayBuffer()), 'application/json');
    const { findings } = (await checked.json()) as { findings: { rule: string; place: { rects?: unknown } }[] };
    const dated = findings.find(({ rule }) => rule.startsWith('ND30-DATE'));
    expect({ rules: findings.map(({ rule }) => rule), rects: dated?.place.rects }).toMatchObject({
      rects: [
        {
          page: 1,
          x: expect.any(Number),
          y: expect.any(Number),
          width: expect.any(Number),
          height: expect.any(Number),
        },
      ],
    });
  });
});
