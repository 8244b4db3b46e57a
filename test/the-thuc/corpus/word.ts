import { escapeXml } from '../../../service/engine/xml.js';
import { type Manner, ooxml, tw } from './ooxml.js';
import type { Dong, To } from './to.js';

/** Word 2003 to 365, as documents look that went through many hands. */

export interface WordOptions {
  ke?: Manner['ke'];
  tieuDe?: Manner['tieuDe'];
  /** Everything on the paragraph, or in styles over three levels with theme fonts. */
  kieu?: 'truc-tiep' | 'style';
  /** Runs split by revisions, spelling marks, smart tags and content controls. */
  nat?: boolean;
}

const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

/** Calibri in the defaults, and what is really used three styles above it. */
const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="NoiDung"><w:name w:val="Noi dung"/><w:basedOn w:val="BodyText"/><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="720"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="DeMuc"><w:name w:val="De muc"/><w:basedOn w:val="NoiDung"/><w:next w:val="NoiDung"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Giua"><w:name w:val="Giua"/><w:basedOn w:val="BodyText"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:customStyle="1" w:styleId="Manh"><w:name w:val="Manh"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>';

const PLAIN =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>';

/** Numbers as Word keeps them: one abstract list each. */
export const NUMBERING =
  [
    ['dieu', 'decimal', 'Điều %1.', '<w:rPr><w:b/></w:rPr>'],
    ['khoan', 'decimal', '%1.', ''],
    ['diem', 'lowerLetter', '%1)', ''],
    ['laMa', 'upperRoman', '%1.', '<w:rPr><w:b/></w:rPr>'],
    ['gach', 'bullet', '-', ''],
  ]
    .map(
      ([, format, text, look], i) =>
        `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr>${look}</w:lvl></w:abstractNum>`,
    )
    .join('') +
  [0, 1, 2, 3, 4].map((i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join('');

const NUMBERS = { dieu: 1, khoan: 2, diem: 3, laMa: 4, gach: 5 } as const;

export const numPr = ({ so }: Dong): string =>
  so ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${NUMBERS[so]}"/></w:numPr>` : '';

export const spacing = (dong: Dong): string =>
  `<w:spacing w:before="${tw(dong.before ?? 0)}" w:after="${tw(dong.after ?? 0)}" w:line="${Math.round((dong.line ?? 1) * 240)}" w:lineRule="auto"/>`;

export const indent = (dong: Dong): string =>
  `<w:ind w:left="${tw(dong.left ?? 0)}" w:firstLine="${tw(dong.firstLine ?? 0)}"/>`;

export const look = (dong: Dong, bold: boolean, font: string): string =>
  `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>${bold ? '<w:b/><w:bCs/>' : ''}${dong.italic ? '<w:i/><w:iCs/>' : ''}${dong.caps ? '<w:caps/>' : ''}` +
  `${dong.colour ? `<w:color w:val="${dong.colour}"/>` : ''}<w:sz w:val="${dong.size * 2}"/><w:szCs w:val="${dong.size * 2}"/>${dong.underline ? '<w:u w:val="single"/>' : ''}`;

const jc = ({ align }: Dong): string => `<w:jc w:val="${align === 'justify' ? 'both' : align}"/>`;

export function word(
  to: To,
  { ke = 'vml', tieuDe = 'bang', kieu = 'truc-tiep', nat = false }: WordOptions = {},
): Uint8Array {
  const direct = kieu === 'truc-tiep';
  return ooxml(to, {
    parts: { styles: direct ? PLAIN : STYLES, numbering: NUMBERING, ...(direct ? {} : { theme: THEME }) },
    ke,
    tieuDe,
    paragraph: (dong) => (direct ? numPr(dong) + spacing(dong) + indent(dong) + jc(dong) : styled(dong)),
    run: (dong, bold) => (direct ? look(dong, bold, dong.font ?? to.font) : styledRun(dong, bold, to)),
    ...(nat && { text: torn, wrap: wrapped }),
  });
}

const isBody = (dong: Dong): boolean =>
  dong.firstLine === 36 && dong.before === 6 && dong.align === 'justify' && dong.line === undefined && !dong.so;

function styled(dong: Dong): string {
  const id = isBody(dong) ? (dong.bold ? 'DeMuc' : 'NoiDung') : dong.align === 'center' ? 'Giua' : 'Normal';
  const own = isBody(dong)
    ? ''
    : numPr(dong) + spacing(dong) + (dong.align === 'center' ? '' : indent(dong) + jc(dong));
  return `<w:pStyle w:val="${id}"/>${own}`;
}

/** What the style does not say already. */
function styledRun(dong: Dong, bold: boolean, to: To): string {
  const font = dong.font ?? (to.font === 'Times New Roman' ? undefined : to.font);
  const heading = isBody(dong) && dong.bold === true;
  const size = isBody(dong) || dong.align === 'center' ? 14 : 11;
  return (
    `${bold && !heading ? '<w:rStyle w:val="Manh"/>' : ''}${font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : ''}${!bold && heading ? '<w:b w:val="0"/>' : ''}` +
    `${dong.italic ? '<w:i/>' : ''}${dong.caps ? '<w:caps/>' : ''}${dong.colour ? `<w:color w:val="${dong.colour}"/>` : ''}` +
    `${dong.size === size ? '' : `<w:sz w:val="${dong.size * 2}"/>`}${dong.underline ? '<w:u w:val="single"/>' : ''}`
  );
}

/** A run in pieces, as it is after edits by several people: cut inside words too. */
function torn(text: string, props: string): string {
  const pieces = text.match(/.{1,7}/gsu) ?? [];
  return pieces
    .map((piece, i) => {
      const run = `<w:r w:rsidRPr="00A${i % 10}4E${i % 7}B"><w:rPr>${props}<w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`;
      return i % 3 === 1 ? `<w:proofErr w:type="spellStart"/>${run}<w:proofErr w:type="spellEnd"/>` : run;
    })
    .join('');
}

function wrapped(runs: string, dong: Dong): string {
  if (dong.text.startsWith('Số:')) {
    return `<w:sdt><w:sdtPr><w:alias w:val="SoKyHieu"/><w:id w:val="11"/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
  }
  if (/ngày \d+ tháng/.test(dong.text) && dong.italic) {
    return `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="date"><w:smartTagPr><w:attr w:name="Year" w:val="2024"/></w:smartTagPr>${runs}</w:smartTag>`;
  }
  return `<w:bookmarkStart w:id="${dong.text.length}" w:name="_b${dong.text.length}"/>${runs}<w:bookmarkEnd w:id="${dong.text.length}"/>`;
}
