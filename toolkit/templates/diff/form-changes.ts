import { diffArrays } from 'diff';
import { DocxPackage } from '../../../service/engine/typeset/package.js';
import { isElement, type XmlElement } from '../../../service/engine/typeset/xml.js';
import type { FormText } from '../docx-text.js';

/** Lines of one place of the form that came or went. */
export interface TextChange {
  /** Part of the DOCX, or file of a form in HTML. */
  place: string;
  /** Line of the older form, counted from 1, where it begins. */
  line: number;
  removed: string[];
  added: string[];
}

/** One property of a style or of the page. */
export interface LookChange {
  /** `Kiểu “Đoạn văn”`, `Trang (phần 1)`. */
  of: string;
  property: string;
  before: string | undefined;
  after: string | undefined;
}

export function textChanges(before: FormText, after: FormText): TextChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const found: TextChange[] = [];
    let line = 1;
    let open: TextChange | undefined;
    for (const { added, removed, value } of diffArrays([...(before.get(place) ?? [])], [...(after.get(place) ?? [])])) {
      if (!added && !removed) open = undefined;
      else {
        if (!open) {
          open = { place, line, removed: [], added: [] };
          found.push(open);
        }
        (removed ? open.removed : open.added).push(...value);
      }
      if (!added) line += value.length;
    }
    return found;
  });
}

/** Styles and page settings that differ. */
export function lookChanges(before: Uint8Array, after: Uint8Array): LookChange[] {
  const [a, b] = [looksOf(before), looksOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((of) => {
    const [old, now] = [a.get(of), b.get(of)];
    if (!old || !now) return [{ of, property: '', before: old && 'có', after: now && 'có' }];
    return [...new Set([...old.keys(), ...now.keys()])]
      .filter((property) => old.get(property) !== now.get(property))
      .map((property) => ({ of, property: words(property), before: old.get(property), after: now.get(property) }));
  });
}

type Look = Map<string, string>;

function looksOf(bytes: Uint8Array): Map<string, Look> {
  const docx = new DocxPackage(bytes);
  const looks = new Map<string, Look>();
  const styles = docx.xml(docx.related(docx.mainPart, 'styles') ?? 'word/styles.xml');
  for (const style of children(styles)) {
    if (style.name === 'w:docDefaults') looks.set('Mặc định', flat(style));
    if (style.name !== 'w:style') continue;
    const name = children(style).find((child) => child.name === 'w:name');
    const id = style.attributes['w:styleId'] ?? '';
    looks.set(`Kiểu “${name?.attributes['w:val'] ?? id}”`, flat(style));
  }
  let section = 0;
  const visit = (element: XmlElement) => {
    for (const child of children(element)) {
      if (child.name === 'w:sectPr') looks.set(`Trang (phần ${++section})`, flat(child));
      else visit(child);
    }
  };
  visit(docx.document.body);
  return looks;
}

const children = (element: XmlElement | undefined): XmlElement[] => (element?.children ?? []).filter(isElement);

/** `w:pPr/w:spacing@w:line` → `360`. Marks of editing sessions and ids of parts say nothing of the look. */
function flat(element: XmlElement): Look {
  const look: Look = new Map();
  const visit = (one: XmlElement, path: string) => {
    const own = Object.entries(one.attributes).filter(([name]) => !/^(w:rsid|r:id|w:styleId)/.test(name));
    for (const [name, value] of own) look.set(`${path}@${name}`, value);
    const inner = children(one);
    if (own.length === 0 && inner.length === 0) look.set(path, 'có');
    for (const child of inner) visit(child, `${path}/${child.name}`);
  };
  for (const child of children(element)) visit(child, child.name);
  return look;
}

/** The properties that maintainers meet, by what Word calls them; lengths are in twentieths of a point. */
const WORDS: readonly [RegExp, string][] = [
  [/w:sz@w:val$/, 'Cỡ chữ (nửa điểm)'],
  [/w:rFonts@/, 'Phông chữ'],
  [/w:b(@w:val)?$/, 'Đậm'],
  [/w:i(@w:val)?$/, 'Nghiêng'],
  [/w:caps(@w:val)?$/, 'Chữ hoa'],
  [/w:jc@w:val$/, 'Căn lề đoạn'],
  [/w:spacing@w:line$/, 'Dãn dòng'],
  [/w:spacing@w:before$/, 'Cách đoạn trước (1/20 điểm)'],
  [/w:spacing@w:after$/, 'Cách đoạn sau (1/20 điểm)'],
  [/w:ind@w:firstLine$/, 'Thụt dòng đầu (1/20 điểm)'],
  [/w:ind@w:left$/, 'Thụt trái (1/20 điểm)'],
  [/w:pgMar@w:left$/, 'Lề trái (1/20 điểm)'],
  [/w:pgMar@w:right$/, 'Lề phải (1/20 điểm)'],
  [/w:pgMar@w:top$/, 'Lề trên (1/20 điểm)'],
  [/w:pgMar@w:bottom$/, 'Lề dưới (1/20 điểm)'],
  [/w:pgSz@w:w$/, 'Chiều rộng giấy (1/20 điểm)'],
  [/w:pgSz@w:h$/, 'Chiều cao giấy (1/20 điểm)'],
  [/w:pgSz@w:orient$/, 'Hướng giấy'],
];

const words = (property: string) => WORDS.find(([pattern]) => pattern.test(property))?.[1] ?? property;
