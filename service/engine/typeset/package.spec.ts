import { describe, expect, it } from '@jest/globals';
import { EngineError } from '../problem.js';
import { FontMetrics } from './fonts.js';
import { buildDocx, p, zip } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const open = (bytes: Uint8Array) => typeset(bytes, { fonts });
const refusal = (bytes: Uint8Array): string => {
  try {
    open(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).code).toBe('DOCX_UNREADABLE');
    expect((error as EngineError).detail).toMatch(/^Không đọc được tệp Word/);
    return (error as EngineError).message;
  }
  throw new Error('it was not refused');
};

const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('an unreadable DOCX is refused with DOCX_UNREADABLE', () => {
  it('not a zip archive', () => {
    expect(refusal(new TextEncoder().encode('%PDF-1.7 not this'))).toContain('not a zip archive');
    expect(refusal(new Uint8Array(0))).toContain('not a zip archive');
  });

  it('no main part', () => {
    expect(refusal(zip({ 'a.txt': 'x' }))).toContain('no part word/document.xml');
  });

  it('no body', () => {
    expect(refusal(zip({ '_rels/.rels': RELS, 'word/document.xml': `<w:document ${W}/>` }))).toContain('no w:body');
  });

  it('XML that is not well-formed', () => {
    expect(refusal(zip({ '_rels/.rels': RELS, 'word/document.xml': '<w:document><w:body></w:document>' }))).toContain(
      'word/document.xml',
    );
  });

  it('a document type declaration, whatever it declares', () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body/></w:document>`;
    expect(refusal(zip({ '_rels/.rels': RELS, 'word/document.xml': bomb }))).toContain('document type declaration');
  });

  it('elements nested without end', () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(200)}${'</w:sdtContent></w:sdt>'.repeat(200)}`;
    expect(
      refusal(
        zip({ '_rels/.rels': RELS, 'word/document.xml': `<w:document ${W}><w:body>${deep}</w:body></w:document>` }),
      ),
    ).toContain('nested deeper');
  });

  it('too many entries', () => {
    const entries = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`x/${i}.txt`, '']));
    expect(refusal(zip(entries))).toMatch(/entries, more than 2000/);
  });

  it('an entry that declares more than any document needs, without inflating it', () => {
    const bytes = zip({ 'word/document.xml': 'x' });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The uncompressed size in the central directory (signature 0x02014b50, offset 24).
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true);
    }
    expect(refusal(bytes)).toContain('declares 900000000 bytes');
  });

  it('an entry that holds more than it declares', () => {
    const bytes = zip({ 'word/document.xml': 'x'.repeat(100_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 50, true);
    }
    refusal(bytes);
  });
});

describe('what a readable DOCX may look like', () => {
  it('namespaces under other prefixes and strict ones', () => {
    const document =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:b x:val="true"/></x:rPr><x:t>Chữ</x:t></x:r></x:p></x:body></x:document>';
    const { html } = open(zip({ '_rels/.rels': RELS, 'word/document.xml': document }));
    expect(html).toMatch(/>Chữ<\/p>/);
    expect(html).toContain('font-weight:bold');
  });

  it('the same bytes give the same HTML', () => {
    const docx = buildDocx({ body: p('Một') + p('Hai', '<w:jc w:val="both"/>', '<w:b/>') });
    expect(open(docx)).toEqual(open(docx));
  });
});

describe('hostile text', () => {
  it('stays text in the body and in the title', () => {
    const docx = buildDocx({ body: p('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; {{x}} "q"') });
    const { html } = typeset(docx, { fonts, title: '</title><script>x</script>' });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; {{x}} &quot;q&quot;');
    expect(html).not.toContain('<script');
    expect(html).toContain("default-src 'none'");
  });

  it('cannot leave the style element through a header', () => {
    const docx = buildDocx({
      body: p('x'),
      section: '<w:headerReference w:type="default" r:id="h1"/>',
      headers: { h1: p('&lt;/style&gt;&lt;script&gt;"\\') },
    });
    const { html } = open(docx);
    expect(html).toContain('content:"\\3c /style\\3e \\3c script\\3e \\22 \\5c "');
    expect(html.match(/<\/style/g)).toHaveLength(1);
  });

  it('no attribute reaches the CSS unread', () => {
    const evil = '1;}body{display:none';
    const docx = buildDocx({
      body:
        p(
          'x',
          `<w:jc w:val="${evil}"/><w:ind w:left="${evil}"/><w:spacing w:before="${evil}" w:line="${evil}"/><w:shd w:val="clear" w:fill="${evil}"/>`,
          `<w:rFonts w:ascii="${evil}"/><w:sz w:val="${evil}"/><w:color w:val="${evil}"/><w:highlight w:val="${evil}"/><w:u w:val="${evil}"/>`,
        ) +
        `<w:p><w:r><w:pict><v:line from="0,0" to="100pt,0" strokecolor="${evil}" strokeweight="${evil}" style="position:absolute;margin-left:${evil}"/></w:pict></w:r></w:p>`,
    });
    expect(open(docx).html).not.toContain('display:none');
  });

  it('links only to the web and to mail', () => {
    const docx = buildDocx({
      body:
        '<w:p><w:hyperlink r:id="a"><w:r><w:t>web</w:t></w:r></w:hyperlink><w:hyperlink r:id="b"><w:r><w:t>js</w:t></w:r></w:hyperlink>' +
        '<w:hyperlink r:id="c"><w:r><w:t>file</w:t></w:r></w:hyperlink><w:hyperlink r:id="d"><w:r><w:t>thư</w:t></w:r></w:hyperlink></w:p>',
      links: {
        a: 'https://example.vn/?a=1&amp;b=&quot;2&quot;',
        b: 'javascript:alert(1)',
        c: 'file:///etc/passwd',
        d: 'mailto:a@example.vn',
      },
    });
    const { html } = open(docx);
    expect(html).toContain(
      '<a href="https://example.vn/?a=1&amp;b=&quot;2&quot;">web</a>jsfile<a href="mailto:a@example.vn">thư</a>',
    );
  });
});
