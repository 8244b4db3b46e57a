import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Printer } from '../../service/engine/print/printer.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import {
  buildDocx,
  cell,
  GRID,
  p,
  paragraph,
  r,
  row,
  type TestDocx,
  table,
} from '../../service/engine/typeset/testing.js';
import { typeset } from '../../service/engine/typeset/typeset.js';
import { browserPath } from '../engine.js';
import { readPdf } from '../pdf.js';
import { chunk, header, opaquePng, pngOf } from '../pictures.js';
import { printWithLibreOffice } from './compare.js';

/** Pictures of a DOCX on the printed page, where LibreOffice puts them too. */

const EMU = 12_700;
const WIDTH = 90;
const HEIGHT = 60;
const png = opaquePng(30, 20, (x, y) => [x * 8, y * 12, 128]);
const media = { rIdAnh: { ending: 'png', bytes: png } };

const graphic = (crop = '', embed = 'r:embed="rIdAnh"') =>
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${embed}/>${crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${WIDTH * EMU}" cy="${HEIGHT * EMU}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`;
const EXTENT = `<wp:extent cx="${WIDTH * EMU}" cy="${HEIGHT * EMU}"/>`;
const DOC = '<wp:docPr id="1" name="a" descr="Ảnh thử"/>';
const inline = (crop?: string, embed?: string) =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${EXTENT}${DOC}${graphic(crop, embed)}</wp:inline></w:drawing></w:r>`;
const anchored = (x: string, y: string, { wrap = 'wrapNone', behind = 0 } = {}) =>
  `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="${behind}" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH ${x}</wp:positionH><wp:positionV ${y}</wp:positionV>${EXTENT}<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:${wrap}/>${DOC}<wp:cNvGraphicFramePr/>${graphic()}</wp:anchor></w:drawing></w:r>`;
const at = (from: string, points: number) => `relativeFrom="${from}"><wp:posOffset>${points * EMU}</wp:posOffset>`;
const align = (from: string, side: string) => `relativeFrom="${from}"><wp:align>${side}</wp:align>`;

const before = p('Đoạn đứng trước.');
const cases: [string, string][] = [
  ['in the line', paragraph(r('Trước ') + inline() + r(' sau'))],
  ['from the column and the paragraph', paragraph(anchored(at('column', 40), at('paragraph', 12)) + r('Chữ'))],
  ['centred in the column', paragraph(anchored(align('column', 'center'), at('paragraph', 0)) + r('Chữ'))],
  ['from the page', paragraph(anchored(at('page', 200), at('page', 300)) + r('Chữ'))],
  [
    'at the right margin, behind the text',
    paragraph(anchored(align('margin', 'right'), at('paragraph', 5), { behind: 1 }) + r('Chữ')),
  ],
  [
    'with the text above and below',
    paragraph(anchored(align('column', 'center'), at('paragraph', 0), { wrap: 'wrapTopAndBottom' }) + r('Chữ')),
  ],
  ['in a cell', table([4000, 4000], [row([cell(4000, p('a')), cell(4000, paragraph(inline()))])], GRID)],
];

describe('pictures', () => {
  const fonts = FontMetrics.load();
  let printer: Printer;
  let runtimeDir: string;
  beforeAll(() => {
    runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-pictures-'));
    printer = new Printer({ browserPath, runtimeDir });
  });
  afterAll(async () => {
    await printer.close();
    rmSync(runtimeDir, { recursive: true, force: true });
  });
  const print = async (docx: TestDocx) => {
    const bytes = buildDocx(docx);
    const { html, notes } = typeset(bytes, { fonts });
    return { bytes, notes, pages: await readPdf(await printer.print(html)) };
  };

  it.each(cases)('%s stand where LibreOffice puts them, within a point', async (_, body) => {
    const { bytes, pages, notes } = await print({ body: before + body + p('Đoạn đứng sau.'), media });
    const theirs = await readPdf(await printWithLibreOffice(bytes));
    const [ours, other] = [pages[0]!.images[0], theirs[0]!.images[0]];
    expect(ours).toMatchObject({ width: expect.closeTo(WIDTH, 0), height: expect.closeTo(HEIGHT, 0) });
    expect(Math.abs(ours!.x - other!.x)).toBeLessThan(1);
    expect(Math.abs(ours!.y - other!.y)).toBeLessThan(1);
    expect(notes.filter(({ code }) => code !== 'VERTICAL_ANCHOR')).toEqual([]);
  });

  const huge = pngOf(header(60_000, 60_000, 8, 2), chunk('IDAT', Buffer.alloc(8)));
  const refused: [string, Uint8Array | undefined, RegExp][] = [
    ['a picture of 3,600 million dots', huge, /triệu điểm ảnh/],
    ['a picture that is cut off', png.subarray(0, 60), /bị hỏng/],
    [
      'an EMF',
      Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(' EMF'), Buffer.alloc(80)]),
      /chỉ in được PNG/,
    ],
    ['a page of HTML', Buffer.from('<script>alert(1)</script>'), /không rõ dạng/],
    ['no file at all', undefined, /không có ảnh này/],
  ];
  it.each(refused)('%s is left out, said, and keeps its place', async (_, bytes, reason) => {
    const files: NonNullable<TestDocx['media']> = bytes ? { rIdAnh: { ending: 'png', bytes } } : {};
    const { pages, notes } = await print({ body: paragraph(inline()) + p('Sau'), media: files });
    expect(notes.map(({ code, message }) => [code, message])).toEqual([['IMAGE', expect.stringMatching(reason)]]);
    expect(pages[0]!.images).toEqual([]);
    expect(pages[0]!.texts[0]!.y).toBeGreaterThan(56 + HEIGHT);
  });

  it('never fetches a picture from elsewhere', async () => {
    const { html, notes } = typeset(
      buildDocx({ body: paragraph(inline('', 'r:link="rIdXa"')), links: { rIdXa: 'http://127.0.0.1:9/a.png' } }),
      { fonts },
    );
    expect(html).not.toContain('127.0.0.1');
    expect(notes.map(({ code }) => code)).toEqual(['IMAGE']);
  });

  it('cuts off what is cropped', () => {
    const { html } = typeset(buildDocx({ body: paragraph(inline('<a:srcRect l="25000" b="50000"/>')), media }), {
      fonts,
    });
    expect(html).toContain('object-view-box:inset(0% 0% 50% 25%)');
    expect(html).toContain('alt="Ảnh thử"');
  });
});
