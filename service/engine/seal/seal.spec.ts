import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { sealDocx } from './docx.js';
import { sealPdf } from './pdf.js';

const pdf = (date: string, first: number) => {
  const id = (n: number) => `node${String(n).padStart(8, '0')}`;
  return Buffer.from(
    `%PDF-1.4\n<</CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\n/ID (${id(first)}) /ID (${id(first + 9)}) /Names [(${id(first)}) (${id(first + 9)})]\nxref\ntrailer\n<</Size 3>>\nstartxref\n9\n%%EOF`,
    'latin1',
  );
};

describe('sealPdf', () => {
  it('makes two printings of one document the same, with the document’s date', () => {
    const a = sealPdf(pdf('20260101000000', 7), { date: '2017-09-18' });
    const b = sealPdf(pdf('20261231235959', 99_999), { date: '2017-09-18' });
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
    const text = Buffer.from(a).toString('latin1');
    expect(text).toContain("/CreationDate (D:20170918000000+07'00')");
    expect(text).toContain('/Names [(node00000001) (node00000002)]');
    expect(text).toMatch(/trailer\n<<\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]\n\/Size 3/);
  });

  it('tells documents apart by their identifier', () => {
    const id = (bytes: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(id(sealPdf(pdf('20260101000000', 1), { date: '2017-09-18' }))).not.toBe(
      id(sealPdf(pdf('20260101000000', 1), { date: '2017-09-19' })),
    );
  });

  it('refuses what Chromium did not make rather than leave a clock’s date in it', () => {
    expect(() => sealPdf(Buffer.from('%PDF-1.4 trailer\n<<>>'), { date: '2017-09-18' })).toThrow(/CreationDate/);
  });
});

describe('sealDocx', () => {
  const seal = { title: 'Kế hoạch <1> & "2"', date: '2017-09-18', creator: 'Sở' };
  it('depends on content alone, not on the order of the parts', () => {
    const a = sealDocx(
      new Map([
        ['word/b.xml', '<b/>'],
        ['[Content_Types].xml', '<t/>'],
        ['_rels/.rels', '<r/>'],
      ]),
      seal,
    );
    const b = sealDocx(
      new Map([
        ['_rels/.rels', '<r/>'],
        ['[Content_Types].xml', '<t/>'],
        ['word/b.xml', '<b/>'],
      ]),
      seal,
    );
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
    const names = Object.keys(new PizZip(a).files);
    expect(names).toEqual(['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', 'word/b.xml']);
  });

  it('gives the package its title and the document’s date', () => {
    const core = new PizZip(sealDocx(new Map(), seal)).file('docProps/core.xml')!.asText();
    expect(core).toContain('<dc:title>Kế hoạch &lt;1&gt; &amp; &quot;2&quot;</dc:title>');
    expect(core).toContain('>2017-09-18T00:00:00Z</dcterms:created>');
  });
});
