import type { FontMetrics } from '../typeset/fonts.js';
import { availableWidth, type Look, styleOf, textOf } from './measure.js';

/** Components that stand on one line whatever their words: Quốc hiệu, and place with date (`Thành phố Hồ Chí Minh, …`). */
const ONE_LINE = /<w:p>(?:<w:pPr><w:pStyle w:val="(?:QuocHieu|DiaDanhNgay)"\/>)(?:(?!<\/w:p>).)*<\/w:p>/gs;

/** Letters may come closer by so much of their size; beyond that a second line reads better. */
const CLOSEST = 0.05;
const TWIPS = 20;

/** Brings the letters of such a line closer where it is too long for its cell by a little. */
export function fitOneLine(documentXml: string, stylesXml: string, fonts: FontMetrics): string {
  return documentXml.replace(ONE_LINE, (paragraph: string, at: number) => {
    const look = styleOf(stylesXml, paragraph);
    const closer = twipsCloser(textOf(paragraph), look, availableWidth(documentXml, at), fonts);
    return closer > 0
      ? paragraph.replace(/<w:r>(<w:rPr>.*?<\/w:rPr>)?/gs, (_, own = '') => spaced(own, closer))
      : paragraph;
  });
}

/** By how much each letter has to come closer for the text to fit `width` points; 0 where it fits or never would. */
function twipsCloser(text: string, look: Look, width: number, fonts: FontMetrics): number {
  const over = fonts.width(text, look.size, look) - width;
  if (over <= 0 || text.includes('\n')) return 0;
  const twips = Math.ceil((over / [...text].length) * TWIPS);
  return twips <= look.size * CLOSEST * TWIPS ? twips : 0;
}

/** ECMA-376-1, 17.3.2.35; in the order of the schema it stands before kern, position and sz. */
function spaced(own: string, twips: number): string {
  const spacing = `<w:spacing w:val="${-twips}"/>`;
  if (own === '') return `<w:r><w:rPr>${spacing}</w:rPr>`;
  const behind = own.search(/<w:(?:w|kern|position|sz|szCs|highlight|u|lang) /);
  const place = behind < 0 ? own.length - '</w:rPr>'.length : behind;
  return `<w:r>${own.slice(0, place)}${spacing}${own.slice(place)}`;
}
