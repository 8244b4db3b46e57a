import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { EngineError } from '../../problem.js';
import { replaceParts } from '../../seal/docx.js';
import { buildDocx, p, zip } from '../../typeset/testing.js';
import { docxOf, mauVanBan } from '../testing.js';
import { mendDocx } from './mend.js';
import { fonts, mended, unzipped } from './testing.js';

const KINDS = ['kế hoạch', 'công văn', 'quyết định', 'tờ trình', 'báo cáo', 'thông báo'];

describe.each(['nd30-2020', 'tt01-2011'] as const)('%s', (regime) => {
  it.each(KINDS)('gives the very bytes of a %s back that keeps every rule', (loai) => {
    const docx = docxOf(mauVanBan(regime, loai));
    const mended = mendDocx(docx, { regime, fonts });
    expect(mended.changes).toEqual([]);
    expect(mended.docx).toBe(docx);
  });
});

const part = (docx: Uint8Array, change: (xml: string) => string, name = 'word/document.xml') =>
  replaceParts(docx, new Map([[name, change(unzipped(docx, name))]]));
const WHOLE = buildDocx({ body: p('Văn bản') });

it.each([
  ['what is no zip archive', new TextEncoder().encode('%PDF-1.7')],
  ['a document without a body', part(WHOLE, (xml) => xml.replace(/<w:body>.*<\/w:body>/s, ''))],
  ['an archive without a document', zip({ 'a.xml': '<a/>' })],
  ['a part that is cut off', part(WHOLE, (xml) => xml.slice(0, -20))],
  ['a document type declaration', part(WHOLE, (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'))],
  ['elements nested 10,000 deep', part(WHOLE, (xml) => xml.replace('<w:p>', `<w:p>${'<w:r>'.repeat(10_000)}`))],
])('refuses %s', (_, bytes) => {
  expect(() => mendDocx(bytes, { regime: 'nd30-2020', fonts })).toThrow(EngineError);
});

it.each([
  ['an empty body', part(WHOLE, (xml) => xml.replace(/<w:body>.*<\/w:body>/s, '<w:body/>'))],
  [
    'sections of nonsense',
    part(WHOLE, (xml) => xml.replace(/<w:pgMar[^>]*>/, '<w:pgMar w:top="x" w:left="-99999999" w:gutter="1e9"/>')),
  ],
  [
    'references that lead nowhere',
    part(WHOLE, (xml) => xml.replace('<w:sectPr>', '<w:sectPr><w:footerReference w:type="default" r:id="no"/>')),
  ],
  [
    'a style that inherits from itself',
    part(WHOLE, (xml) => xml.replace('<w:name ', '<w:basedOn w:val="Normal"/><w:name '), 'word/styles.xml'),
  ],
])('mends a document with %s as far as it can', (_, docx) => {
  expect(mended(docx, 'nd30-2020').changes.every(({ message }) => /^Đã .*\.$/.test(message))).toBe(true);
});

it('takes lines of a hundred thousand blanks, marks and numbers in their stride', () => {
  const long = [' ', ' ;', '\u00a0', ' - ', '1.', 'số 1/A-', '(', '. '].map(
    (piece) => `Điều 1.${piece.repeat(100_000)}x`,
  );
  const mau = mauVanBan('nd30-2020');
  mau.noiDung.push(...long.map((text) => ({ ...mau.noiDung[2]!, text })));
  Object.assign(mau.soKyHieu!, { text: `Số: 5/KH${' '.repeat(50_000)}A` });
  Object.assign(mau.trichYeu!, { text: `Tổ chức${' '.repeat(50_000)}thi đua.` });
  expect(mendDocx(docxOf(mau), { regime: 'nd30-2020', fonts }).changes.length).toBeGreaterThan(0);
});

it('leaves the order and the dates of parts that stay', () => {
  const mau = mauVanBan('nd30-2020');
  mau.page.left = 60;
  const before = docxOf(mau);
  const { docx } = mended(before, 'nd30-2020');
  const listed = (bytes: Uint8Array) =>
    Object.values(new PizZip(bytes).files).map(({ name, date }) => ({ name, date }));
  const [one, other] = [listed(before), listed(docx)];
  expect(other.map(({ name }) => name)).toEqual(one.map(({ name }) => name));
  const kept = ({ name }: { name: string }) => name !== 'word/document.xml';
  expect(other.filter(kept)).toEqual(one.filter(kept));
});
