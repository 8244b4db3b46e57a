import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { readCoreProperties } from './core-properties.js';
import { FontMetrics } from './fonts.js';
import { DocxPackage } from './package.js';
import { buildDocx, field, p, paragraph } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const withParts = (parts: Record<string, string>, docx = buildDocx({ body: p('x') })): Uint8Array => {
  const archive = new PizZip(docx);
  for (const [name, text] of Object.entries(parts)) archive.file(name, text);
  return archive.generate({ type: 'uint8array' });
};
const said = (docx: Uint8Array) => {
  const { html, notes } = typeset(docx, { fonts });
  expect(html).not.toContain('127.0.0.1');
  return notes.map(({ code, message }) => `${code} ${/\(([^()]*)\)$/.exec(message)?.[1]}`);
};
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('what a file brings from outside', () => {
  it('macros are said and never run', () => {
    expect(said(withParts({ 'word/vbaProject.bin': 'x' }))).toEqual(['EXTERNAL_CONTENT macro: word/vbaProject.bin']);
  });

  it('a template elsewhere is said and never fetched', () => {
    const rels = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${TYPES}/attachedTemplate" Target="http://127.0.0.1:9/a.dotm" TargetMode="External"/></Relationships>`;
    expect(said(withParts({ 'word/_rels/settings.xml.rels': rels }))).toEqual(['EXTERNAL_CONTENT attachedTemplate']);
  });

  it('a field that fetches shows what Word kept of it', () => {
    const docx = buildDocx({ body: paragraph(field('INCLUDETEXT "http://127.0.0.1:9/a.docx"', 'đã lưu')) });
    expect(said(docx)).toEqual(['EXTERNAL_CONTENT INCLUDETEXT']);
    expect(typeset(docx, { fonts }).html).toContain('đã lưu');
  });
});

describe('what a file says of itself', () => {
  const read = (inner: string) => {
    const rels = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
    const core = `<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">${inner}</c:coreProperties>`;
    return readCoreProperties(new DocxPackage(withParts({ '_rels/.rels': rels, 'docProps/core.xml': core })));
  };

  it('its title, and the day it was last changed', () => {
    expect(
      read(
        '<dc:title> Kế hoạch\n1 </dc:title><t:created>2020-03-05T08:00:00Z</t:created><t:modified>2021-04-06T00:00:00Z</t:modified>',
      ),
    ).toEqual({ title: 'Kế hoạch 1', date: '2021-04-06' });
    expect(read('<t:created>2020-03-05T08:00:00Z</t:created>').date).toBe('2020-03-05');
  });

  it('no day where there is none, or one that is none', () => {
    expect(read('')).toEqual({ title: '', date: undefined });
    expect(read('<t:modified>2021-13-45</t:modified>').date).toBeUndefined();
    expect(read('<t:modified>hôm qua</t:modified>').date).toBeUndefined();
  });
});
