import { isOn, twips } from '../../typeset/units.js';
import { mm } from '../../xml.js';
import { so, toMm } from '../rules/common.js';
import { type Mending, nearest } from './change.js';
import type { LosslessXml } from './lossless-xml.js';
import { child } from './schema-order.js';
import { numbersOf } from './text-parts.js';
import type { XmlNode } from './xml-node.js';

export interface SectionXml {
  sectPr: XmlNode;
  /** The paragraph it begins with, and its number; undefined and 0 when it has none. */
  first: XmlNode | undefined;
  at: number;
}

/** Every section, in order. */
export function sectionsOf(xml: LosslessXml): SectionXml[] {
  const found: SectionXml[] = [];
  const numbers = numbersOf(xml.root);
  let first: XmlNode | undefined;
  for (const node of xml.root.all(MARKS)) {
    if (node.name === 'w:p') first ??= node;
    // Others tell what a tracked change has replaced.
    else if (node.parent?.name === 'w:body' || node.parent?.name === 'w:pPr') {
      found.push({ sectPr: node, first, at: (first && numbers.get(first)) ?? 0 });
      first = undefined;
    }
  }
  return found;
}

const MARKS = new Set(['w:p', 'w:sectPr']);

type Side = 'top' | 'bottom' | 'left' | 'right';

const SIDES: { side: Side; ten: string; rule: [nd30: string, tt01: string] }[] = [
  { side: 'top', ten: 'trên', rule: ['PAGE-02', 'PAGE-02'] },
  { side: 'bottom', ten: 'dưới', rule: ['PAGE-02', 'PAGE-02'] },
  { side: 'left', ten: 'trái', rule: ['PAGE-04', 'PAGE-03'] },
  { side: 'right', ten: 'phải', rule: ['PAGE-05', 'PAGE-04'] },
];

/** As the rules have it: what lies within it is as good as exact. */
const TOLERANCE_MM = 0.5;

const A4 = { w: 11_906, h: 16_838 };
const A5_MM = [148, 210];

/** Paper size and margins of every section (PLI-I.1, I.3; TT 01, Điều 5). */
export function mendSections(m: Mending): void {
  const xml = m.docx.xml(m.docx.mainPart)!;
  mendMirrored(m);
  const body = xml.root.first('w:body');
  // Without a section at its end the text is on Word's own paper.
  if (body && !body.first('w:sectPr') && m.rule('PAGE-01')) body.append(xml.element('w:sectPr'));
  for (const { sectPr, first, at } of sectionsOf(xml)) {
    const where = { part: m.docx.mainPart, paragraph: at };
    const quote = first ? [...first.all(TEXT)].map((node) => node.text).join('') : '';
    mendPaper(m, xml, sectPr, (rule, what) => m.note(rule, where, quote, what));
    mendMargins(m, xml, sectPr, (rule, what) => m.note(rule, where, quote, what));
  }
}

const TEXT = new Set(['w:t']);

type Note = (rule: string, what: { before: string; after: string; message: string }) => void;

function mendPaper(m: Mending, xml: LosslessXml, sectPr: XmlNode, note: Note): void {
  const rule = m.rule('PAGE-01');
  const pgSz = sectPr.first('w:pgSz');
  const width = toMm(length(pgSz, 'w:w') ?? 612);
  const height = toMm(length(pgSz, 'w:h') ?? 792);
  const landscape = width > height;
  const [short, long] = landscape ? [height, width] : [width, height];
  const is = ([a, b]: readonly number[]) => Math.abs(short - a!) <= TOLERANCE_MM && Math.abs(long - b!) <= TOLERANCE_MM;
  if (!rule || is([210, 297]) || (m.regime.a5.length > 0 && is(A5_MM))) return;
  const made = child(xml, sectPr, 'w:pgSz');
  xml.set(made, 'w:w', String(landscape ? A4.h : A4.w));
  xml.set(made, 'w:h', String(landscape ? A4.w : A4.h));
  if (landscape) xml.set(made, 'w:orient', 'landscape');
  // The printer's own number of the old size.
  made.removeAttribute('w:code');
  const before = `${Math.round(width)} × ${Math.round(height)} mm`;
  note(rule, {
    before,
    after: 'A4 (210 × 297 mm)',
    message: `Đã đổi khổ giấy ${before} thành A4 (210 × 297 mm).`,
  });
}

function mendMargins(m: Mending, xml: LosslessXml, sectPr: XmlNode, note: Note): void {
  for (const { side, ten, rule: names } of SIDES) {
    const pgMar = sectPr.first('w:pgMar');
    const gutter = length(pgMar, 'w:gutter') ?? 0;
    const rule = m.rule(...names);
    // A negative one is meant exactly: the text does not move away from a high header.
    const found = Math.abs(length(pgMar, `w:${side}`) ?? 72) + (side === 'left' ? gutter : 0);
    const now = toMm(found);
    const wanted = nearest(now, m.regime.page.allowed[side]);
    if (!rule || Math.abs(now - wanted) <= TOLERANCE_MM) continue;
    const made = child(xml, sectPr, 'w:pgMar');
    if (!pgMar) for (const name in NO_MARGINS) xml.set(made, name, NO_MARGINS[name]!);
    xml.set(made, `w:${side}`, String(mm(wanted)));
    if (side === 'left' && gutter > 0) xml.set(made, 'w:gutter', '0');
    const [before, after] = [`${so(Math.round(now * 10) / 10)} mm`, `${so(wanted)} mm`];
    note(rule, { before, after, message: `Đã đổi lề ${ten} từ ${before} thành ${after}.` });
  }
}

/** Mirrored margins put the wide one on the right of every other page. */
function mendMirrored(m: Mending): void {
  const rule = m.rule('PAGE-06');
  const part = m.docx.related('settings');
  const mirrored = part && m.docx.xml(part)?.root.first('w:mirrorMargins');
  if (!rule || !mirrored || !isOn(mirrored.val)) return;
  mirrored.remove();
  m.note(rule, { part, paragraph: 0 }, '', {
    before: 'lề đối xứng (Mirror margins)',
    after: 'lề như nhau trên mọi trang',
    message: 'Đã bỏ lề đối xứng (Mirror margins), lề trái của mọi trang nay như nhau.',
  });
}

const length = (node: XmlNode | undefined, name: string): number | undefined =>
  node && twips({ name: node.name, attributes: { [name]: node.attribute(name)! }, children: [] }, name);

/** Word's own margins where a section names none, and what the schema wants to be there. */
const NO_MARGINS: Record<string, string> = {
  'w:top': '1440',
  'w:right': '1440',
  'w:bottom': '1440',
  'w:left': '1440',
  'w:header': '708',
  'w:footer': '708',
  'w:gutter': '0',
};
