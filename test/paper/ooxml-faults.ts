import PizZip from 'pizzip';
import { elements, parseXml, type XmlElement } from '../../service/engine/typeset/xml.js';

/**
 * What Word checks before it opens a file and LibreOffice does not: the order of child elements (ECMA-376-1, annex A:
 * the types are sequences), names that must be unique, references that must lead somewhere, a paragraph at the end of
 * every cell.
 */

const order = (children: string) => children.trim().split(/\s+/);

const RUN =
  order(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
  vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
  eastAsianLayout specVanish oMath`);
const EDGES = order('top left start bottom right end insideH insideV tl2br tr2bl');
const SEQUENCES: Record<string, string[]> = {
  document: order('background body'),
  pPr: order(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr pPrChange`),
  rPr: RUN,
  numPr: order('ilvl numId'),
  pBdr: order('top left bottom right between bar'),
  tbl: order('tblPr tblGrid tr'),
  tblPr:
    order(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
    tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
  tblBorders: EDGES,
  tblCellMar: EDGES,
  tcBorders: EDGES,
  tcMar: EDGES,
  tr: order('tblPrEx trPr tc'),
  tcPr: order(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark`),
  sectPr:
    order(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
    cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`),
  styles: order('docDefaults latentStyles style'),
  docDefaults: order('rPrDefault pPrDefault'),
  style:
    order(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  settings: order(`writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
    displayBackgroundShape mirrorMargins attachedTemplate linkStyles stylePaneFormatFilter documentProtection
    autoFormatOverride defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat
    docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator`),
  compat: order('doNotExpandShiftReturn useFELayout compatSetting'),
  font: order(
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  ),
  anchor:
    order(`simplePos positionH positionV extent effectExtent wrapNone wrapSquare wrapTight wrapThrough wrapTopAndBottom
    docPr cNvGraphicFramePr graphic`),
  wsp: order('cNvPr cNvSpPr cNvCnPr spPr style extLst txbx linkedTxbx bodyPr'),
  spPr: order('xfrm prstGeom noFill solidFill ln'),
};

const everything = (node: XmlElement): XmlElement[] => [node, ...elements(node).flatMap(everything)];
const local = ({ name }: XmlElement) => name.slice(name.indexOf(':') + 1);

function orderFaults(node: XmlElement): string[] {
  const names = elements(node).map(local);
  const shown = `${node.name}: ${names.join(' ')}`;
  const faults = elements(node).flatMap(orderFaults);
  const sequence = SEQUENCES[local(node)];
  const places = names.map((name) => sequence?.indexOf(name) ?? 0);
  if (places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0))) faults.push(shown);
  if (node.name === 'w:tc' && names.at(-1) !== 'p') faults.push('w:tc ends without a paragraph');
  if (node.name === 'w:r' && (names.lastIndexOf('rPr') > 0 || names.includes('r'))) faults.push(shown);
  if (node.name === 'w:p' && (names.lastIndexOf('pPr') > 0 || names.includes('p'))) faults.push(shown);
  if (node.name === 'w:body' && (names.indexOf('sectPr') !== names.length - 1 || names.at(-2) !== 'p'))
    faults.push('w:body does not end with a paragraph and its section');
  return faults;
}

const named = (roots: XmlElement[], name: string, attribute: string) =>
  roots
    .flatMap(everything)
    .filter((node) => node.name === name)
    .map((node) => node.attributes[attribute]!);

/** Tables with a row whose cells do not fill the grid. */
const unfilled = (body: XmlElement) =>
  everything(body).filter((table) => {
    if (table.name !== 'w:tbl') return false;
    const columns = elements(elements(table, 'w:tblGrid')[0]).length;
    const spans = (row: XmlElement) =>
      elements(row, 'w:tc').map((cell) => Number(named([cell], 'w:gridSpan', 'w:val')[0] ?? 1));
    return elements(table, 'w:tr').some((row) => spans(row).reduce((a, b) => a + b, 0) !== columns);
  });

const repeated = (all: string[]) => all.filter((value, i) => all.indexOf(value) !== i);
const missing = (all: string[], there: string[]) => [...new Set(all.filter((value) => !there.includes(value)))];

/** Everything that Word would stumble over. */
export function faultsOf(docx: Uint8Array): string[] {
  const archive = new PizZip(docx);
  const names = Object.keys(archive.files);
  const xml = (name: string) => parseXml(archive.file(name)!.asText());
  const roots = new Map(names.map((name) => [name, xml(name)]));
  const body = roots.get('word/document.xml')!;
  const styles = roots.get('word/styles.xml')!;
  const types = roots.get('[Content_Types].xml')!;
  const story = [...roots].filter(([name]) => /^word\/(document|header\d|footer\d)\.xml$/.test(name)).map(([, r]) => r);
  const relations = ['_rels/.rels', 'word/_rels/document.xml.rels'];
  const styleIds = named([styles], 'w:style', 'w:styleId');
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
    named([styles, ...story], name, 'w:val'),
  );
  return [
    ...[...roots].flatMap(([name, root]) => orderFaults(root).map((fault) => `${name} ${fault}`)),
    ...repeated(named(story, 'wp:docPr', 'id')).map((id) => `docPr ${id} twice`),
    ...repeated(styleIds).map((id) => `style ${id} twice`),
    ...repeated(named([styles], 'w:name', 'w:val')).map((name) => `style name ${name} twice`),
    ...missing(used, styleIds).map((id) => `no style ${id}`),
    ...missing(
      ['w:headerReference', 'w:footerReference'].flatMap((name) => named([body], name, 'r:id')),
      named([roots.get(relations[1]!)!], 'Relationship', 'Id'),
    ).map((id) => `no relation ${id}`),
    ...relations.flatMap((name) =>
      missing(
        named([roots.get(name)!], 'Relationship', 'Target').map((target) =>
          name.startsWith('word') ? `word/${target}` : target,
        ),
        names,
      ).map((target) => `${name} leads to no ${target}`),
    ),
    ...missing(
      named([types], 'Override', 'PartName').map((part) => part.slice(1)),
      names,
    ).map((part) => `[Content_Types].xml names no part ${part}`),
    ...unfilled(body).map(() => 'a table with a row that does not fill its grid'),
  ];
}
