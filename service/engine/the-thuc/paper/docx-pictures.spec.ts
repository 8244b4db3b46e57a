import { describe, expect, it } from '@jest/globals';
import { p, paragraph, r } from '../../typeset/testing.js';
import { read } from './docx-testing.js';

/** One clear and one blue dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAD0lEQVR4nGNgAAIukRP/AQL8AebHv7bHAAAAAElFTkSuQmCC',
  'base64',
);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');

const pic = (id: string) =>
  `<a:graphic><a:graphicData uri="p"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>`;
const inline = (id: string) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/>${pic(id)}</wp:inline></w:drawing></w:r>`;
const anchor = (id: string, wrap: string) =>
  `<w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1270000" cy="635000"/><wp:${wrap}/>${pic(id)}</wp:anchor></w:drawing></w:r>`;
const media = { rIdP: { ending: 'png', bytes: PNG }, rIdJ: { ending: 'jpeg', bytes: JPEG } };

describe('pictures', () => {
  it('in the line, over the text, and with the text around', () => {
    const body =
      p('một') +
      paragraph(r('hai') + inline('rIdP')) +
      paragraph(anchor('rIdP', 'wrapNone')) +
      paragraph(anchor('rIdJ', 'wrapSquare wrapText="bothSides"'));
    const paper = read({ body, media });
    const png = { format: 'png', transparent: true, hue: 'blue', width: 100, height: 50, ink: undefined };
    expect(paper.pictures).toEqual([
      { ...png, paragraph: 1, place: { part: 'word/document.xml', paragraph: 2 }, floating: false },
      { ...png, paragraph: 2, place: { part: 'word/document.xml', paragraph: 3 }, floating: true },
      {
        ...png,
        format: 'jpeg',
        transparent: false,
        hue: undefined,
        paragraph: 3,
        place: { part: 'word/document.xml', paragraph: 4 },
        floating: false,
      },
    ]);
  });

  it('of VML', () => {
    const shape =
      '<w:r><w:pict><v:shape style="position:absolute;margin-left:9pt;margin-top:0;width:72pt;height:36pt"><v:imagedata r:id="rIdP"/></v:shape></w:pict></w:r>';
    expect(read({ body: paragraph(shape), media }).pictures).toMatchObject([
      { width: 72, height: 36, floating: true, format: 'png', hue: 'blue' },
    ]);
  });

  it('that are missing, damaged, deleted or hidden keep nothing else from being read', () => {
    const damaged = { rIdD: { ending: 'png', bytes: PNG.subarray(0, 40) } };
    const gone = `<w:del w:id="1">${inline('rIdP')}</w:del>${inline('rIdP').replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>')}`;
    const paper = read({ body: paragraph(inline('rIdNone') + inline('rIdD') + gone), media: { ...media, ...damaged } });
    expect(paper.pictures).toMatchObject([
      { format: 'other', hue: undefined },
      { format: 'png', hue: undefined, transparent: undefined },
    ]);
  });
});
