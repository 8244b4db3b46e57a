import type { LosslessXml } from './lossless-xml.js';
import type { XmlNode } from './xml-node.js';

const order = (children: string): string[] =>
  children
    .trim()
    .split(/\s+/)
    .map((name) => `w:${name}`);

/** Order of child elements (ECMA-376-1, annex A: the types are sequences). Word refuses files that break it. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': order(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr pPrChange`),
  'w:rPr': order(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss
    imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
    vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange`),
  'w:sectPr':
    order(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
    cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
  'w:p': order('pPr'),
  'w:r': order('rPr'),
};

/** The child of that name, made in its place when there is none. */
export function child(xml: LosslessXml, parent: XmlNode, name: string): XmlNode {
  const found = parent.first(name);
  if (found) return found;
  const made = xml.element(name);
  insertInOrder(parent, made);
  return made;
}

/** Behind the last of those that come before it or are of its own kind. */
export function insertInOrder(parent: XmlNode, node: XmlNode): void {
  const sequence = SEQUENCES[parent.name] ?? [];
  const place = sequence.indexOf(node.name);
  let at = 0;
  parent.children.forEach((sibling, index) => {
    if (typeof sibling === 'string') return;
    const other = sequence.indexOf(sibling.name);
    if (other >= 0 && other <= place) at = index + 1;
  });
  parent.insert(node, at);
}
