import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { SaxesParser } from 'saxes';
import { type Regime, regimes } from '../../service/engine/the-thuc/regime.js';
import { examples, manifestOf, useEngine } from '../engine.js';
import { linesOf, type PdfPage, readPdf, type Text } from '../pdf.js';

/** The regime of each document measured on its finished pages, by a reader that knows nothing of how they were made. */

const mm = (points: number) => (points * 25.4) / 72;
const middle = (t: { x: number; width: number }) => t.x + t.width / 2;

const { render, data } = useEngine();

describe.each(examples)('the pages of %s %s %s', (template, version, example) => {
  const manifest = manifestOf([template, version]);
  const regime = regimes[manifest.regime];
  let pdf: Uint8Array;
  let docx: Uint8Array;
  let pages: PdfPage[];
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vanthu-form-'));
    ({ pdf, docx } = await render(template, version, example));
    pages = await readPdf(pdf);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are A4 with margins inside the ranges of the regime (TT 01/2011 Điều 5, NĐ 30/2020 PLI-I)', () => {
    for (const page of pages) {
      expect([mm(page.width), mm(page.height)].map(Math.round).sort()).toEqual([210, 297]);
      const body = page.texts.filter((t) => !isPageNumber(t, page, regime));
      const left = Math.min(...body.map((t) => t.x));
      const right = page.width - Math.max(...body.map((t) => t.x + t.width));
      const top = Math.min(...body.map((t) => t.y - t.size * 0.9));
      const bottom = page.height - Math.max(...body.map((t) => t.y + t.size * 0.22));
      expect(mm(left)).toBeGreaterThanOrEqual(29.5);
      expect(mm(right)).toBeGreaterThanOrEqual(14.5);
      expect(mm(top)).toBeGreaterThanOrEqual(19.5);
      expect(mm(bottom)).toBeGreaterThanOrEqual(19.5);
    }
    expect(mm(Math.min(...pages.flatMap((p) => p.texts.map((t) => t.x))))).toBeLessThan(35.5);
  });

  it('show the page number where the regime wants it, 13–14 pt upright, and none on a first page (Điều 15, PLI-I.7)', () => {
    // Each phụ lục counts its own pages.
    let number = 0;
    for (const page of pages) {
      number = page === pages[0] || startsPhuLuc(page) ? 1 : number + 1;
      const shown = page.texts.filter((t) => isPageNumber(t, page, regime));
      expect(shown.map((t) => t.text.trim())).toEqual(number === 1 ? [] : [String(number)]);
      const [text] = shown;
      if (!text) continue;
      expect(text.size).toBeCloseTo(14, 1);
      expect(text.font).toBe('Tinos-Regular');
      const { left, right } = regime.page.margin;
      if (regime.pageNumber.place === 'footer-right')
        expect(mm(page.width - text.x - text.width)).toBeCloseTo(right, 0);
      else expect(mm(middle(text) - page.width / 2)).toBeCloseTo((left - right) / 2, 0);
    }
  });

  it('use Tinos and nothing else, embedded and extractable', () => {
    const rows = execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+Tinos-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it('never leave a heading, a signature or a table’s head alone', () => {
    for (const page of pages.slice(0, -1)) {
      const last = linesOf(page)
        .filter((l) => !l.parts.every((t) => isPageNumber(t, page, regime)))
        .at(-1)!;
      expect(last.text).not.toMatch(/^(?:[IVX]+\.|\d+(?:\.\d+)*\.) \p{Lu}[^.;]{0,80}$/u);
      expect(last.text).not.toContain('Nơi nhận');
    }
    for (const page of pages) {
      const block = linesOf(page).findIndex((l) => /Nơi nhận:|Ký, ghi rõ họ tên/.test(l.text));
      if (block >= 0) expect(block).toBeGreaterThan(template === 'dang-ky' ? 1 : 0);
    }
  });

  it('are a sound, tagged PDF in Vietnamese with a title and the document’s date', () => {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
    const info = execFileSync('pdfinfo', ['-isodates', '-'], {
      input: pdf,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    });
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(/^Title:\s+\p{Lu}/mu);
    const ngay = data<{ ngay: string | null }>(template, version, example).ngay ?? manifest.effective.from;
    expect(info).toContain(`CreationDate:    ${ngay}T00:00:00+07`);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (vi)');
  });

  it('come from a DOCX without a trace of its tags', () => {
    const zip = new PizZip(docx);
    expect(Object.keys(zip.files)[0]).toBe('[Content_Types].xml');
    const xml = zip.file('word/document.xml')!.asText();
    expect(xml).not.toMatch(/undefined|\[object|TheMau|\{[#^/@]/);
    for (const [name, file] of Object.entries(zip.files)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect({ name, fault: xmlFault(file.asText()) }).toEqual({ name, fault: undefined });
    }
  });
});

function isPageNumber(t: Text, page: PdfPage, { pageNumber }: Regime): boolean {
  const inMargin = pageNumber.place === 'footer-right' ? t.y > page.height - 56 : t.y < 56;
  return /^\d+$/.test(t.text.trim()) && inMargin;
}

const startsPhuLuc = (page: PdfPage) =>
  /^(?:Phụ lục(?: [IVXLC]+)?|DANH SÁCH KHEN THƯỞNG)$/.test(page.texts[0]?.text.trim() ?? '');

/** What makes a part not well-formed, namespaces included. */
function xmlFault(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.write(xml).close();
  return fault;
}
