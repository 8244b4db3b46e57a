import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { docxOf, type MauVanBan, mauVanBan } from '../../service/engine/the-thuc/testing.js';
import { zip } from '../../service/engine/typeset/testing.js';
import { DOCX, home, post, useService } from '../support/service.js';

interface Finding {
  rule: string;
  severity: string;
  clause: string;
  message: string;
  fix: string;
  place: { part: string; paragraph: number; quote: string; path?: string };
}
interface Seen {
  regime: string;
  chosenBy: string;
  findings: Finding[];
  unjudged: { rule: string; reason: string }[];
  warnings: { code: string }[];
  judged: string[];
}

const service = useService(undefined, { clock: { now: () => new Date('2026-12-31T05:00:00Z') } });

function send(path: string, bytes: Uint8Array, { name = 'Kế hoạch.docx', headers = {} } = {}): Promise<Response> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)]), name);
  return fetch(`${service.url}/api/v1/the-thuc/${path}`, { method: 'POST', body: form, headers });
}
const check = async (bytes: Uint8Array, query = '') => (await (await send(`checks${query}`, bytes)).json()) as Seen;
const plan = (change?: (mau: MauVanBan) => void) => {
  const mau = mauVanBan('nd30-2020');
  change?.(mau);
  return docxOf(mau);
};
const narrow = (mau: MauVanBan) => {
  mau.page.left = 71;
};
const faults = ({ findings }: Seen) => findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('POST the-thuc/checks', () => {
  it('finds nothing in a document that keeps the rules', async () => {
    const answer = await check(plan());
    expect(answer).toMatchObject({ regime: 'nd30-2020', chosenBy: 'date', warnings: [] });
    expect(faults(answer)).toEqual([]);
    expect(answer.judged.length).toBeGreaterThan(60);
  });

  it('says which rule is broken, where, by which clause and how to mend it', async () => {
    const { findings } = await check(plan(narrow));
    expect(findings.find(({ rule }) => rule === 'ND30-PAGE-04')).toEqual({
      rule: 'ND30-PAGE-04',
      severity: 'error',
      clause: 'khoản 3 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
      message: expect.stringContaining('25'),
      fix: expect.stringMatching(/^Hãy /),
      place: expect.objectContaining({ part: expect.any(String), paragraph: expect.any(Number) }),
    });
  });

  it('judges by the regime of the document’s date, or by the one that is named', async () => {
    const old = docxOf(mauVanBan('tt01-2011'));
    expect(await check(old)).toMatchObject({ regime: 'tt01-2011', chosenBy: 'date' });
    const forced = await check(old, '?regime=nd30-2020');
    expect(forced).toMatchObject({ regime: 'nd30-2020', chosenBy: 'named' });
    expect(faults(forced)).toContain('ND30-PAGENO-02');
  });

  it('reads a PDF, too, and says what a PDF does not tell', async () => {
    const example = JSON.parse(readFileSync(join(home, 'examples/cong-van/2025-2026/mot-trang.json'), 'utf8'));
    const pdf = await post(`${service.url}/api/v1/previews`, { template: 'cong-van', data: example });
    const answer = await check(new Uint8Array(await pdf.arrayBuffer()));
    expect(answer.regime).toBe('nd30-2020');
    expect(faults(answer)).toEqual([]);
    expect(answer.unjudged.length).toBeGreaterThan(10);
    expect(answer.judged).toContain('ND30-PAGE-04');
  });

  it('judges data before a document is made of them', async () => {
    const data = JSON.parse(readFileSync(join(home, 'examples/cong-van/2025-2026/mot-trang.json'), 'utf8'));
    const body = {
      template: 'cong-van',
      data: { ...data, nguoiKy: { chucVu: 'PHÓ HIỆU TRƯỞNG', hoTen: 'ThS. Lê Anh' } },
    };
    const response = await post(`${service.url}/api/v1/the-thuc/checks`, body);
    expect(response.status).toBe(200);
    const answer = (await response.json()) as Seen;
    expect(faults(answer)).toEqual(expect.arrayContaining(['ND30-KY-04', 'ND30-KY-06']));
    expect(answer.findings[0]!.place).toMatchObject({ part: 'data', path: expect.stringMatching(/^\/nguoiKy/) });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a renamed .doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]), /\.doc/],
    ['a file that is cut off', plan().subarray(0, 900), /./],
    ['a text', Buffer.from('Kế hoạch'), /./],
    ['a ZIP of something else', zip({ 'a.txt': 'x' }), /./],
    ['a DTD', withDocument('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'), /./],
    ['XML 10,000 levels deep', withDocument(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`), /./],
    ['a PDF that is cut off', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), /./],
  ])('refuses %s with what it is and what to do', async (_, bytes, says) => {
    const response = await send('checks', bytes);
    expect(response.status).toBe(422);
    const problem = (await response.json()) as { code: string; detail: string };
    expect(problem).toMatchObject({ code: 'FILE_UNREADABLE', detail: expect.stringMatching(/Hãy /) });
    expect(problem.detail).toMatch(says);
  });

  it('refuses a ZIP bomb before it is unpacked, and serves on', async () => {
    const bomb = declaring(plan(), 200 * 1024 * 1024);
    expect(await (await send('checks', bomb)).json()).toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(faults(await check(plan()))).toEqual([]);
  });

  it('takes a style that inherits from itself', async () => {
    const loop =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style></w:styles>';
    const all = parts(
      plan((mau) => {
        mau.noiDung[0]!.style = 'A';
      }),
    );
    const styles = Buffer.from(all['word/styles.xml']!).toString('utf8').replace('</w:styles>', loop);
    expect(faults(await check(zip({ ...all, 'word/styles.xml': styles })))).toEqual([]);
  });

  it('judges the first of two documents in one file, and says where the second begins', async () => {
    const one = parts(plan());
    const xml = (docx: Uint8Array) => Buffer.from(parts(docx)['word/document.xml']!).toString('utf8');
    const bodyOf = (text: string) => text.slice(text.indexOf('<w:body>') + 8, text.indexOf('<w:sectPr>'));
    const second = bodyOf(
      xml(
        plan((mau) => {
          mau.tenLoai!.text = 'THÔNG BÁO';
          mau.soKyHieu!.text = 'Số: 9 / TB-THPTTN';
        }),
      ),
    );
    const both = xml(plan()).replace('<w:sectPr>', `<w:p><w:r><w:br w:type="page"/></w:r></w:p>${second}<w:sectPr>`);
    const answer = await check(zip({ ...one, 'word/document.xml': both }));
    expect(faults(answer)).toEqual(['ND30-FILE-01']);
    expect(answer.findings[0]!.place.paragraph).toBeGreaterThan(15);
  });

  it('refuses a form without a file, a wrong query, and a file over 20 MiB', async () => {
    const nothing = await fetch(`${service.url}/api/v1/the-thuc/checks`, { method: 'POST', body: new FormData() });
    expect(await nothing.json()).toMatchObject({ status: 422, code: 'FILE_MISSING' });
    expect(await (await send('checks?regime=x', plan())).json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: '/regime', code: 'INVALID_VALUE' }],
    });
    const large = await send('checks', new Uint8Array(20 * 1024 * 1024 + 1));
    expect(await large.json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it('refuses a document of before the first regime, unless one is named', async () => {
    const early = plan((mau) => {
      mau.diaDanhNgay!.text = 'Điện Biên, ngày 05 tháng 02 năm 2009';
    });
    expect(await (await send('checks', early)).json()).toMatchObject({ status: 422, code: 'REGIME_UNKNOWN' });
    expect((await send('checks?regime=tt01-2011', early)).status).toBe(200);
  });
});

describe('POST the-thuc/corrections', () => {
  it('gives a corrected copy with the list of what was changed and what is left', async () => {
    const response = await send('corrections', plan(narrow));
    expect(response.status).toBe(200);
    const answer = (await response.json()) as {
      changes: { rule: string }[];
      before: Seen;
      after: Seen;
      docx: { fileName: string; size: number; content: string };
    };
    expect(faults(answer.before)).toContain('ND30-PAGE-04');
    expect(answer.changes.map(({ rule }) => rule)).toContain('ND30-PAGE-04');
    expect(faults(answer.after)).toEqual([]);
    expect(answer.docx.fileName).toBe('Kế hoạch (đã sửa).docx');
    expect(faults(await check(Buffer.from(answer.docx.content, 'base64')))).toEqual([]);
  });

  it('gives the file itself to who accepts DOCX', async () => {
    const response = await send('corrections', plan(narrow), { headers: { Accept: DOCX } });
    expect(response.headers.get('content-type')).toBe(DOCX);
    expect(Number(response.headers.get('vanthu-changes'))).toBeGreaterThan(0);
    expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain('Kế hoạch (đã sửa).docx');
    expect(faults(await check(new Uint8Array(await response.arrayBuffer())))).toEqual([]);
  });

  it('refuses a PDF, and what is no form', async () => {
    expect(await (await send('corrections', Buffer.from('%PDF-1.7\n%%EOF'))).json()).toMatchObject({
      status: 422,
      code: 'NOT_CORRECTABLE',
    });
    expect(await (await post(`${service.url}/api/v1/the-thuc/corrections`, {})).json()).toMatchObject({
      status: 415,
      code: 'NOT_A_FORM',
    });
  });
});

describe('POST previews with a file', () => {
  const preview = async (bytes: Uint8Array, accept = 'application/pdf') => {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(bytes)]), 'Kế hoạch.docx');
    return fetch(`${service.url}/api/v1/previews`, { method: 'POST', body: form, headers: { Accept: accept } });
  };

  it('prints any DOCX, the same bytes each time', async () => {
    const [one, two] = [await preview(plan()), await preview(plan())];
    expect(one.headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(one.headers.get('content-disposition')!)).toContain('Kế hoạch.pdf');
    const [a, b] = [Buffer.from(await one.arrayBuffer()), Buffer.from(await two.arrayBuffer())];
    expect(a.subarray(0, 5).toString()).toBe('%PDF-');
    expect(a.equals(b)).toBe(true);
    expect(await (await preview(plan(), 'text/html')).text()).toContain('TRƯỜNG THPT THANH NƯA');
  });

  it('refuses what is no DOCX, no file, and to give a DOCX back', async () => {
    expect(await (await preview(Buffer.from('x'))).json()).toMatchObject({ status: 422, code: 'FILE_UNREADABLE' });
    expect(await (await preview(new Uint8Array())).json()).toMatchObject({ status: 422, code: 'FILE_MISSING' });
    expect(await (await preview(plan(), DOCX)).json()).toMatchObject({ status: 406, code: 'NOT_ACCEPTABLE' });
  });
});

/** The entries of a package, to be changed and packed again. */
function parts(docx: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(new PizZip(docx).files).map(([name, file]) => [name, file.asUint8Array()]));
}

function withDocument(xml: string): Uint8Array {
  return zip({ ...parts(docxOf(mauVanBan('nd30-2020'))), 'word/document.xml': xml });
}

/** The package with one of its parts said to be so large when it is unpacked (ZIP, 4.3.12). */
function declaring(docx: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(docx);
  bytes.writeUInt32LE(size, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return bytes;
}
