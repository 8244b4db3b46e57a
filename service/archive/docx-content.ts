import { createHash } from 'node:crypto';
import PizZip from 'pizzip';
import { isElement, parseXml, type XmlElement } from '../engine/typeset/xml.js';
import { oneLine, type Place } from './content.js';

/** What an element inside a run stands for in the text of its paragraph. */
const SIGNS: Record<string, string> = { 'w:tab': ' ', 'w:br': ' ', 'w:cr': ' ', 'w:noBreakHyphen': '-' };

/** Every part of a DOCX of our own making; those with paragraphs have a line for each. */
export function docxContent(bytes: Uint8Array): Place[] {
  return Object.values(new PizZip(bytes).files)
    .filter((entry) => !entry.dir)
    .map((entry) => ({
      name: entry.name,
      lines: /^word\/[^/]+\.xml$/.test(entry.name) ? paragraphs(entry.asText()) : [],
      form: createHash('sha256').update(entry.asUint8Array()).digest('hex'),
    }));
}

const paragraphs = (xml: string) => paragraphsOf(parseXml(xml));

/** The text of the paragraphs below an element, each on one line. */
export function paragraphsOf(root: XmlElement): string[] {
  const lines: string[] = [];
  collect(root, lines);
  return lines.map(oneLine).filter((line) => line !== '');
}

/** Paragraphs in their order; one inside another, in a text box, is a line of its own behind it. */
function collect(element: XmlElement, lines: string[]): void {
  const at = element.name === 'w:p' ? lines.push('') - 1 : lines.length - 1;
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isElement(child)) {
        if (parent.name === 'w:t' && at >= 0) lines[at] += child;
      } else if (child.name === 'w:p') collect(child, lines);
      else {
        if (at >= 0) lines[at] += SIGNS[child.name] ?? '';
        walk(child);
      }
    }
  };
  walk(element);
}
