import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocxPackage } from '../../service/engine/typeset/package.js';
import { elements, first, textOf, type XmlElement } from '../../service/engine/typeset/xml.js';
import { words } from '../words.js';

/**
 * Words of a DOCX: those of the running text in order, and each cell, text box and note by itself. A row that goes over a page
 * is read page by page.
 */
export interface DocxWords {
  body: string[];
  asides: string[][];
}

export function docxWords(docx: Uint8Array): DocxWords {
  const file = new DocxPackage(docx);
  const asides: string[][] = [];
  const text = (root: XmlElement): string => {
    let found = '';
    const walk = (element: XmlElement): void => {
      if (SILENT.has(element.name)) return;
      if (element.name === 'w:txbxContent' || element.name === 'w:tc') {
        asides.push(words(text({ ...element, name: 'aside' })));
        return;
      }
      if (element.name === 'w:t' || element.name === 'm:t') found += textOf(element);
      else if (element.name === 'w:noBreakHyphen') found += '-';
      else if (element.name === 'mc:AlternateContent') walk(first(element, 'mc:Choice') ?? element);
      else {
        for (const child of elements(element)) walk(child);
        if (BLANKS.has(element.name)) found += '\n';
      }
    };
    walk(root);
    return found.replace(INVISIBLE, '');
  };
  const body = words(text(file.document.body));
  for (const kind of ['footnote', 'endnote']) {
    const part = file.related(file.mainPart, `${kind}s`);
    const notes = part === undefined ? [] : elements(file.xml(part), `w:${kind}`);
    asides.push(...notes.map((note) => words(text(note))));
  }
  return { body, asides: asides.filter((aside) => aside.length > 0) };
}

/** Soft hyphens and marks without width. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060]/g;

/** Whose text is not printed, in Word neither. */
const SILENT = new Set(['w:instrText', 'w:delText', 'w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'mc:Fallback', 'w:rt']);
const BLANKS = new Set(['w:p', 'w:br', 'w:cr', 'w:tab', 'w:tc']);

/**
 * Words of a PDF in the order of its structure, which is that of the document; headers and footers are none of it. Where a
 * word changes its look it comes in pieces.
 */
export async function structuredWords(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, disableFontFace: true });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const tree = await page.getStructTree();
    const contents = markedContents((await page.getTextContent({ includeMarkedContent: true })).items);
    const walk = (node: StructNode): void => {
      if ('children' in node) for (const child of node.children) walk(child);
      else if (node.type === 'content') text += ` ${contents.get(node.id) ?? ''}`;
    };
    if (tree) walk(tree as StructNode);
  }
  await task.destroy();
  return words(text.replace(INVISIBLE, ''));
}

type StructNode = { children: StructNode[] } | { type: string; id: string };

/** Text by the id that the structure calls it by. */
function markedContents(items: readonly object[]): Map<string, string> {
  const contents = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items as { type?: string; id?: string; str?: string }[]) {
    if (item.type?.startsWith('begin')) open.push(item.id ?? open.at(-1));
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str !== undefined) {
      const id = open.at(-1);
      if (id !== undefined) contents.set(id, `${contents.get(id) ?? ''} ${item.str}`);
    }
  }
  return contents;
}

/** What of a DOCX is missing in its PDF, or stands there in another order; empty where all is kept. */
export async function lost(docx: Uint8Array, pdf: Uint8Array): Promise<string[]> {
  const { body, asides } = docxWords(docx);
  const found = await structuredWords(pdf);
  const gone = [body, ...asides].flatMap((wanted) => firstLost(wanted, found) ?? []);
  const letters = (all: readonly string[]): number => all.reduce((sum, word) => sum + word.length, 0);
  const [wanted, there] = [letters(body) + letters(asides.flat()), letters(found)];
  return there < wanted ? [...gone, `${wanted - there} letters`] : gone;
}

/** Each word has to come behind the one before it. */
function firstLost(wanted: readonly string[], found: readonly string[]): string[] | undefined {
  let from = 0;
  for (const [index, word] of wanted.entries()) {
    const end = endOf(word, found, from);
    if (end === undefined) return [`“${word}” behind “${wanted.slice(Math.max(0, index - 5), index).join(' ')}”`];
    from = end;
  }
  return undefined;
}

/** Where the next `word` ends; a word may be cut where its column is too narrow for it. */
function endOf(word: string, found: readonly string[], from: number): number | undefined {
  for (let at = from; at < found.length; at++) {
    let rest = word;
    let end = at;
    while (rest !== '' && end < found.length && rest.startsWith(found[end]!)) rest = rest.slice(found[end++]!.length);
    if (rest === '') return end;
  }
  return undefined;
}
