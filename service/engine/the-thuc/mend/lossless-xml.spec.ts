import { expect, it } from '@jest/globals';
import { LosslessXml } from './lossless-xml.js';
import { child } from './schema-order.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

it('writes out what it read, character for character', () => {
  const text = [
    '\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- a <b> -->',
    `<w:document xmlns:w='${W}'\n  a = "1 > 2" ><w:body><w:p ><w:r><w:t>a &amp; &#xE0; <![CDATA[<x>&]]></w:t></w:r></w:p >`,
    '<?word x?><w:p/><w:p /></w:body></w:document>\n<!-- end -->',
  ].join('');
  expect(new LosslessXml(text).toString()).toBe(text);
});

it('resolves entities and CDATA in text and attributes', () => {
  const xml = new LosslessXml('<a b="&lt;&#65;"><t>x &amp; &#xE0;<![CDATA[<&amp;]]><!-- no --></t></a>');
  expect(xml.root.attribute('b')).toBe('<A');
  expect(xml.root.first('t')?.text).toBe('x & à<&amp;');
});

it('changes nothing but what it is told to', () => {
  const xml = new LosslessXml(`<w:p xmlns:w="${W}"  w:id = '1' ><w:pPr ><w:jc w:val='left' /></w:pPr><w:r/></w:p>`);
  xml.set(xml.root.first('w:pPr')!.first('w:jc')!, 'w:val', 'both');
  xml.set(child(xml, xml.root.first('w:pPr')!, 'w:ind'), 'w:firstLine', '720');
  child(xml, xml.root.first('w:r')!, 'w:rPr');
  expect(xml.toString()).toBe(
    `<w:p xmlns:w="${W}"  w:id = '1' ><w:pPr ><w:ind w:firstLine="720"/><w:jc w:val="both" /></w:pPr><w:r><w:rPr/></w:r></w:p>`,
  );
  xml.root.first('w:pPr')!.first('w:ind')!.remove();
  xml.root.removeAttribute('w:id');
  xml.root.first('w:r')!.fill('a &amp; b');
  expect(xml.toString()).toBe(`<w:p xmlns:w="${W}" ><w:pPr ><w:jc w:val="both" /></w:pPr><w:r>a &amp; b</w:r></w:p>`);
});

it('knows elements and attributes whatever their prefix, and writes new ones in the prefixes of the file', () => {
  const xml = new LosslessXml(`<x:p xmlns:x="${W}"><x:pPr><x:jc x:val="left"/></x:pPr></x:p>`);
  expect(xml.root.first('w:pPr')?.first('w:jc')?.val).toBe('left');
  xml.set(child(xml, xml.root.first('w:pPr')!, 'w:ind'), 'w:left', '0');
  xml.root.append(xml.element('w:t', { 'xml:space': 'preserve' }, ' <'));
  expect(xml.toString()).toBe(
    `<x:p xmlns:x="${W}"><x:pPr><x:ind x:left="0"/><x:jc x:val="left"/></x:pPr><x:t xml:space="preserve"> &lt;</x:t></x:p>`,
  );
});

it('declares a namespace that it needs and the file lacks', () => {
  const xml = new LosslessXml(`<p xmlns="${W}" xmlns:r="urn:other"/>`);
  xml.root.append(xml.element('w:headerReference', { 'r:id': 'rId1' }));
  expect(xml.toString()).toBe(
    `<p xmlns="${W}" xmlns:r="urn:other" xmlns:w="${W}" xmlns:r0="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:headerReference r0:id="rId1"/></p>`,
  );
  const named = new LosslessXml(
    '<ns0:Types xmlns:ns0="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  named.root.append(named.element('Override', { PartName: '/a' }));
  expect(named.toString()).toContain('><ns0:Override PartName="/a"/></ns0:Types>');
});

it('puts a child into the place that the schema has for it', () => {
  const xml = new LosslessXml(
    `<w:rPr xmlns:w="${W}"><w:rStyle w:val="a"/><w:color/><w:u/><w:x14/><w:rPrChange/></w:rPr>`,
  );
  for (const name of ['w:sz', 'w:rFonts', 'w:lang', 'w:b']) child(xml, xml.root, name);
  expect(xml.root.elements().map(({ name }) => name.slice(2))).toEqual(
    'rStyle rFonts b color sz u lang x14 rPrChange'.split(' '),
  );
});

it('finds a hundred thousand nested or repeated elements in time that grows with them', () => {
  const many = new LosslessXml(`<a>${'<b c="1"><d/></b>'.repeat(100_000)}</a>`);
  expect([...many.root.all(new Set(['d']))]).toHaveLength(100_000);
});
