import { type Manner, ooxml } from './ooxml.js';
import type { Dong, To } from './to.js';
import { indent, look, NUMBERING, numPr, spacing } from './word.js';

/** WPS Office: Chinese defaults, styles named by numbers, indents in characters, connectors in DrawingML. */

export interface WpsOptions {
  tieuDe?: Manner['tieuDe'];
  /** First lines indented by characters, as its ruler does. */
  chu?: boolean;
}

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:latentStyles w:count="260" w:defQFormat="0" w:defUnhideWhenUsed="1" w:defSemiHidden="1" w:defUIPriority="99" w:defLockedState="0"/>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:uiPriority w:val="0"/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/><w:kern w:val="2"/><w:sz w:val="28"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="2"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="3"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="4"><w:name w:val="Table Grid"/><w:basedOn w:val="3"/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>';

export function wps(to: To, { tieuDe = 'bang', chu = false }: WpsOptions = {}): Uint8Array {
  return ooxml(to, {
    parts: { styles: STYLES, numbering: NUMBERING },
    ke: 'wps',
    tieuDe,
    tablePr: '<w:tblStyle w:val="4"/><w:tblW w:w="0" w:type="auto"/>',
    paragraph: (dong) =>
      `<w:pStyle w:val="1"/><w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/><w:widowControl w:val="0"/>${numPr(dong)}<w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/><w:adjustRightInd/><w:snapToGrid/>` +
      `${spacing(dong)}${chu ? byCharacters(dong) : indent(dong)}<w:jc w:val="${dong.align === 'justify' ? 'both' : dong.align}"/><w:textAlignment w:val="auto"/>`,
    run: (dong, bold) => look(dong, bold, dong.font ?? to.font).replace('<w:rFonts ', '<w:rFonts w:hint="default" '),
    sectPr: '<w:cols w:space="720" w:num="1"/><w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/>',
  });
}

/** Hundredths of the letter's own height: 200 at 14 points are 28 points. */
const byCharacters = (dong: Dong): string =>
  dong.firstLine
    ? `<w:ind w:left="${Math.round((dong.left ?? 0) * 20)}" w:firstLine="${dong.size * 40}" w:firstLineChars="200"/>`
    : indent(dong);
