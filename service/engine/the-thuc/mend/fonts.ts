import { encodingOf, isLegacyFamily } from '../../vietnamese/legacy-fonts.js';
import { isSymbolFamily, isTimes } from '../rules/font-names.js';
import type { Mending } from './change.js';
import type { LosslessXml } from './lossless-xml.js';
import { numbersOf, paragraphOf, textParts } from './text-parts.js';
import type { XmlNode } from './xml-node.js';

const TIMES = 'Times New Roman';

/**
 * Names of fonts wherever they stand: in runs, styles, numbers of lists and the theme (PLI-I.4: Times New Roman; TT 01, Điều 4: any font of
 * Unicode, so only old ones). Fonts of signs stay, and old ones whose encoding is not known.
 */
export function mendFonts(m: Mending): void {
  const any = m.rule('FONT-01', null);
  const legacy = m.rule('FONT-02');
  const ruleFor = (font: string): string | undefined => {
    const known = isLegacyFamily(font);
    if (known) return encodingOf(font) && legacy;
    return isTimes(font, false) || isSymbolFamily(font) ? undefined : any;
  };
  for (const part of textParts(m.docx)) {
    const xml = m.docx.xml(part)!;
    report(m, part, fontsIn(xml).flatMap(replace(xml, ruleFor)));
  }
  for (const type of ['styles', 'numbering']) {
    const part = m.docx.related(type);
    const xml = part && m.docx.xml(part);
    if (xml)
      report(
        m,
        part,
        fontsIn(xml)
          .filter(({ node }) => !isBullet(node))
          .flatMap(replace(xml, ruleFor)),
      );
  }
  mendTheme(m, ruleFor);
}

type RuleFor = (font: string) => string | undefined;

const FONTS = new Set(['w:rFonts']);

interface Found {
  node: XmlNode;
  paragraph: XmlNode | undefined;
  number: number;
}

function fontsIn(xml: LosslessXml): Found[] {
  const numbers = numbersOf(xml.root);
  return [...xml.root.all(FONTS)].map((node) => {
    const paragraph = paragraphOf(node);
    return { node, paragraph, number: (paragraph && numbers.get(paragraph)) ?? 0 };
  });
}

/** The sign of a bullet is drawn by its font: `o` of Courier New. */
function isBullet(fonts: XmlNode): boolean {
  const level = fonts.parent?.parent;
  return level?.name === 'w:lvl' && level.first('w:numFmt')?.val === 'bullet';
}

interface Replaced extends Found {
  rule: string;
  font: string;
}

const replace =
  (xml: LosslessXml, ruleFor: RuleFor) =>
  (found: Found): Replaced[] => {
    const { node } = found;
    const replaced = new Map<string, Replaced>();
    for (const name of ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia']) {
      const font = node.attribute(name);
      const rule = font === undefined ? undefined : ruleFor(font);
      // Latin text is set in the East Asian font only where a hint says so.
      const unused = name === 'w:eastAsia' && node.attribute('w:hint') !== 'eastAsia' && !isLegacyFamily(font ?? '');
      if (font === undefined || rule === undefined || unused) continue;
      xml.set(node, name, TIMES);
      replaced.set(font, { ...found, rule, font });
    }
    return [...replaced.values()];
  };

/** Once for each font of a part, where it first stands. */
function report(m: Mending, part: string, replaced: readonly Replaced[]): void {
  const fonts = new Map<string, Replaced[]>();
  for (const one of replaced) fonts.set(one.font, [...(fonts.get(one.font) ?? []), one]);
  for (const [font, all] of fonts) {
    const { rule, paragraph, number, node } = all[0]!;
    const quote = paragraph ? [...paragraph.all(TEXT)].map((text) => text.text).join('') : styleName(node);
    m.note(rule, { part, paragraph: number }, quote, {
      before: font,
      after: TIMES,
      message: `Đã đổi phông ${font} thành ${TIMES} (${all.length} chỗ trong ${PARTS.find(([p]) => p.test(part))?.[1] ?? 'phần này'}).`,
    });
  }
}

const TEXT = new Set(['w:t']);

const PARTS: [RegExp, string][] = [
  [/styles/i, 'các kiểu (Styles)'],
  [/numbering/i, 'cách đánh số'],
  [/theme/i, 'bộ phông (Theme Fonts)'],
  [/header/i, 'đầu trang'],
  [/footer/i, 'chân trang'],
  [/notes/i, 'chú thích'],
  [/comments/i, 'nhận xét'],
  [/document/i, 'văn bản'],
];

function styleName(node: XmlNode): string {
  let owner: XmlNode | undefined = node;
  while (owner && owner.name !== 'w:style') owner = owner.parent;
  return owner?.first('w:name')?.val ?? '';
}

/** Fonts that styles name by their place in the theme. */
function mendTheme(m: Mending, ruleFor: RuleFor): void {
  const part = m.docx.related('theme');
  const xml = part && m.docx.xml(part);
  if (!xml) return;
  const replaced: Replaced[] = [];
  for (const scheme of xml.root.all(SCHEMES, false)) {
    for (const node of scheme.elements()) {
      const isLatin = node.name === 'a:latin' || (node.name === 'a:font' && node.attribute('script') === 'Viet');
      const font = isLatin ? node.attribute('typeface') : undefined;
      const rule = font ? ruleFor(font) : undefined;
      if (!font || !rule) continue;
      xml.set(node, 'typeface', TIMES);
      // It describes the font that stood there.
      node.removeAttribute('panose');
      replaced.push({ node, paragraph: undefined, number: 0, rule, font });
    }
  }
  report(m, part, replaced);
}

const SCHEMES = new Set(['a:majorFont', 'a:minorFont']);
