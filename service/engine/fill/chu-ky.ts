import { pictureBytes } from '../compose/anh.js';
import type { View } from '../compose/view.js';
import { pngChunks, pngHeader } from '../image/png.js';
import { bare } from '../marks.js';
import { emu, escapeXml } from '../xml.js';
import { SIGNATURE_TABLE } from './keep.js';
import { availableWidth } from './measure.js';

/** What the pictures of signature and seal change in a package. */
export interface Signed {
  documentXml: string;
  parts: Map<string, string | Uint8Array>;
}

const MM = 72 / 25.4;
/** The signature is fitted into this box, the seal stands at its true size (NĐ 30/2020, PLI-II.7.d and 8.a). */
const SIGNATURE = { width: 50 * MM, height: 24 * MM };
const SEAL = 36 * MM;
/** The seal covers so much of the signature at its left. */
const COVERED = 1 / 3;

const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const ROOM = '<w:pStyle w:val="ChoKy"/>';

/**
 * Puts the pictures of signature and seal into the room between title and name: the last paragraph of the style _Chỗ ký_ in the
 * table titled “Nơi nhận và chữ ký”. Undefined when the view has none. Throws when the form has no such room.
 *
 * @param part of the template, as it is packed
 */
export function sign(documentXml: string, view: View, part: (name: string) => string): Signed | undefined {
  const chuKy = picture(view.anhChuKy);
  const conDau = picture(view.anhConDau);
  if (!chuKy && !conDau) return undefined;
  const table = documentXml.indexOf(`<w:tblCaption w:val="${SIGNATURE_TABLE}"`);
  const end = documentXml.indexOf('</w:tbl>', table);
  const room = documentXml.lastIndexOf(ROOM, end);
  if (table < 0 || room < table) throw new Error(`no room of style ChoKy in the table “${SIGNATURE_TABLE}”`);
  const paragraphEnd = documentXml.indexOf('</w:p>', room);
  const column = availableWidth(documentXml, room);
  const height = Number(/w:line="(\d+)"/.exec(lineOf(part('word/styles.xml')))?.[1] ?? 1600) / 20;

  const size = chuKy ? fitted(chuKy) : { width: SEAL, height: 0 };
  const left = (column - size.width) / 2;
  const parts = new Map<string, string | Uint8Array>();
  let runs = '';
  if (chuKy) {
    parts.set('word/media/chu-ky.png', chuKy.bytes);
    const description = `Chữ ký của ${bare(view.hoTen) || 'người ký'}`;
    runs += anchored('rIdChuKy', description, { ...size, left, top: (height - size.height) / 2, order: 1 });
  }
  if (conDau) {
    parts.set('word/media/con-dau.png', conDau.bytes);
    const right = chuKy ? left + size.width * COVERED : column / 2 + SEAL / 2;
    const place = { width: SEAL, height: SEAL, left: right - SEAL, top: (height - SEAL) / 2, order: 2 };
    runs += anchored('rIdConDau', `Con dấu của ${bare(view.banHanh)}`, place);
  }
  parts.set(TYPES, part(TYPES).replace('<Default ', '<Default Extension="png" ContentType="image/png"/><Default '));
  const relation = (id: string, file: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${file}"/>`;
  const relations =
    (chuKy ? relation('rIdChuKy', 'chu-ky.png') : '') + (conDau ? relation('rIdConDau', 'con-dau.png') : '');
  parts.set(RELATIONS, part(RELATIONS).replace('</Relationships>', `${relations}</Relationships>`));
  const withDrawings = documentXml.slice(0, paragraphEnd) + runs + documentXml.slice(paragraphEnd);
  return { documentXml: withDrawings, parts };
}

const lineOf = (styles: string) => /w:styleId="ChoKy".*?<\/w:style>/s.exec(styles)?.[0] ?? '';

interface Png {
  bytes: Uint8Array;
  width: number;
  height: number;
}

function picture(base64: unknown): Png | undefined {
  const bytes = typeof base64 === 'string' && base64 !== '' ? pictureBytes(base64) : undefined;
  const chunks = bytes && pngChunks(bytes);
  return bytes && chunks ? { bytes, ...pngHeader(chunks[0]!.data) } : undefined;
}

function fitted({ width, height }: Png): { width: number; height: number } {
  const scale = Math.min(SIGNATURE.width / width, SIGNATURE.height / height);
  return { width: width * scale, height: height * scale };
}

interface Place {
  width: number;
  height: number;
  left: number;
  top: number;
  order: number;
}

function anchored(id: string, description: string, { width, height, left, top, order }: Place): string {
  const extent = `cx="${emu(width)}" cy="${emu(height)}"`;
  const name = escapeXml(description);
  return [
    '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"',
    ` relativeHeight="${251_670_000 + order}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`,
    '<wp:simplePos x="0" y="0"/>',
    `<wp:positionH relativeFrom="column"><wp:posOffset>${emu(left)}</wp:posOffset></wp:positionH>`,
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(top)}</wp:posOffset></wp:positionV>`,
    `<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`,
    `<wp:docPr id="1" name="${name}" descr="${name}"/><wp:cNvGraphicFramePr/>`,
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:nvPicPr><pic:cNvPr id="${order}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>',
  ].join('');
}
