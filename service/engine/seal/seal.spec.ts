import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { packDocx, sealDocx } from './docx.js';
import { sealPdf } from './pdf.js';

/** Two header cells, at objects 8 and 12, that Chromium has named with these numbers; `a` has the header `b`. */
const pdf = (date: string, a: number, b = a + 9) => {
  const id = (n: number) => `(node${String(n).padStart(8, '0')})`;
  const tree = [`${id(a)} 8 0 R`, `${id(b)} 12 0 R`].sort();
  return Buffer.from(
    `%PDF-1.4\n<</CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\n8 0 obj\n<</Headers [${id(b)}]\n/ID ${id(a)}>>\n12 0 obj\n<</ID ${id(b)}>>\n<</Limits [${[id(a), id(b)].sort().join(' ')}]\n/Names [${tree.join(' ')}]>>\nxref\ntrailer\n<</Size 3>>\nstartxref\n9\n%%EOF`,
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
    expect(text).toContain('/Names [(node00000001) 8 0 R (node00000002) 12 0 R]');
    expect(text).toMatch(/trailer\n<<\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]\n\/Size 3/);
  });

  it('names header cells by where they stand, in whatever order Chromium came to name them', () => {
    const first = sealPdf(pdf('20260101000000', 41, 17), { date: '2017-09-18' });
    expect(Buffer.from(first).toString('latin1')).toContain(
      '<</Headers [(node00000002)]\n/ID (node00000001)>>\n12 0 obj\n<</ID (node00000002)>>\n' +
        '<</Limits [(node00000001) (node00000002)]\n/Names [(node00000001) 8 0 R (node00000002) 12 0 R]>>',
    );
    expect(first).toEqual(sealPdf(pdf('20260101000000', 17, 41), { date: '2017-09-18' }));
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
  const parts = {
    '_rels/.rels': '<r/>',
    'word/b.xml': '<b/>',
    'docProps/core.xml': '<c/>',
    '[Content_Types].xml': '<t/>',
  };

  it('depends on content alone, not on the order of the parts', () => {
    const a = packDocx(new Map(Object.entries(parts)));
    const b = packDocx(new Map(Object.entries(parts).reverse()));
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
    expect(Object.keys(new PizZip(a).files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/b.xml',
    ]);
  });

  it('gives the same bytes whether a part was changed or made so', () => {
    const changed = sealDocx(packDocx(new Map(Object.entries(parts))), new Map([['word/b.xml', '<mới/>']]), seal);
    const made = sealDocx(packDocx(new Map(Object.entries({ ...parts, 'word/b.xml': '<mới/>' }))), new Map(), seal);
    expect(Buffer.from(changed).equals(Buffer.from(made))).toBe(true);
    expect(Object.keys(new PizZip(changed).files)[0]).toBe('[Content_Types].xml');
  });

  it('gives the package its title and the document’s date', () => {
    const sealed = sealDocx(packDocx(new Map(Object.entries(parts))), new Map(), seal);
    const core = new PizZip(sealed).file('docProps/core.xml')!.asText();
    expect(core).toContain('<dc:title>Kế hoạch &lt;1&gt; &amp; &quot;2&quot;</dc:title>');
    expect(core).toContain('>2017-09-17T17:00:00Z</dcterms:created>');
  });
});
