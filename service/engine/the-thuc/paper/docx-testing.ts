import { FontMetrics } from '../../typeset/fonts.js';
import { buildDocx, type TestDocx } from '../../typeset/testing.js';
import type { Paper, Paragraph, Stroke } from './paper.js';
import { readDocxPaper } from './read-docx.js';

export const fonts = FontMetrics.load();

/** A test's document, or its body alone, on paper. */
export const read = (docx: TestDocx | string): Paper =>
  readDocxPaper(buildDocx(typeof docx === 'string' ? { body: docx } : docx), { fonts });

/** The first paragraph with that text in it. */
export function find(paper: Paper, text: string): Paragraph {
  const found = paper.paragraphs.find((paragraph) => paragraph.text.includes(text));
  if (!found) throw new Error(`no paragraph with “${text}”`);
  return found;
}

/** A line of the paper in words: kind, length, style, the text it is under, and whether in its middle. */
export const told = (paper: Paper) => paper.strokes.map((stroke) => tell(paper, stroke));

const tell = (paper: Paper, { kind, length, style, under, textLength, centred }: Stroke) => ({
  kind,
  length: length === undefined ? undefined : Math.round(length),
  style,
  under: under === undefined ? undefined : paper.paragraphs[under]!.text,
  textLength: textLength === undefined ? undefined : Math.round(textLength),
  centred,
});

const EMU = 12_700;

/** Position of a drawing as Word writes it: an alignment, or an offset in points. */
export interface At {
  fromX?: string;
  x: number | 'left' | 'center' | 'right';
  fromY?: string;
  y: number;
}

/** `wp:anchor` around the graphic data `content`. Points. */
export function anchored(content: string, uri: string, width: number, height: number, at: At): string {
  const { fromX = 'column', x, fromY = 'paragraph', y } = at;
  const across =
    typeof x === 'number' ? `<wp:posOffset>${Math.round(x * EMU)}</wp:posOffset>` : `<wp:align>${x}</wp:align>`;
  return (
    '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
    `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="${fromX}">${across}</wp:positionH>` +
    `<wp:positionV relativeFrom="${fromY}"><wp:posOffset>${Math.round(y * EMU)}</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"/><wp:wrapNone/><wp:docPr id="1" name="x"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/${uri}">${content}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
  );
}

/** A shape of DrawingML; its look inside `wps:spPr` behind the geometry. */
export const wsp = (width: number, height: number, geometry: string, look: string, rest = '', x = 0, y = 0): string =>
  `<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="${x * EMU}" y="${y * EMU}"/><a:ext cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"/></a:xfrm>` +
  `<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>${look}</wps:spPr>${rest}<wps:bodyPr/></wps:wsp>`;

export const BLACK = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>';

/** A run with a line as Word draws it. */
export const line = (length: number, at: At, geometry = 'straightConnector1', look = BLACK): string =>
  anchored(wsp(length, 0, geometry, look), 'wordprocessingShape', length, 0, at);

/** A run with a text box as Word 2010 and WPS write it: DrawingML, and VML for those who do not read it. */
export const textBox = (content: string, width: number, height: number, at: At): string => {
  const box = `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`;
  const choice = anchored(wsp(width, height, 'rect', '<a:noFill/>', box), 'wordprocessingShape', width, height, at);
  const inner = /^<w:r>(.*)<\/w:r>$/s.exec(choice)![1]!;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${inner}</mc:Choice><mc:Fallback>${vmlBox(content, width, height, '')}</mc:Fallback></mc:AlternateContent></w:r>`;
};

/** `w:pict` with a text box as Word 2003 writes it. */
export const vmlBox = (content: string, width: number, height: number, style: string): string =>
  `<w:pict><v:shape id="b" o:spid="b" type="#_x0000_t202" style="position:absolute;width:${width}pt;height:${height}pt;z-index:1;${style}" stroked="f"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;

export const CENTRE = '<w:jc w:val="center"/>';
