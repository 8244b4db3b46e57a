import type { DocxPackage } from './package.js';
import { elements, textOf, type XmlElement } from './xml.js';

/** What a file says of itself (`docProps/core.xml`). */
export interface CoreProperties {
  title: string;
  /** ISO 8601: when it was last changed, or else made. */
  date: string | undefined;
}

const MAX_TITLE = 300;

export function readCoreProperties(docx: DocxPackage): CoreProperties {
  const part = docx.related('', 'core-properties');
  const root = part === undefined ? undefined : docx.xml(part);
  return {
    title: (textIn(root, 'title') ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE),
    date: dateIn(root, 'modified') ?? dateIn(root, 'created'),
  };
}

/** By local name: Word and others write their own prefixes. */
function textIn(root: XmlElement | undefined, name: string): string | undefined {
  const found = elements(root).find((child) => child.name.split(':').at(-1) === name);
  return found && textOf(found);
}

/** The day of a W3C date, where it is one. */
function dateIn(root: XmlElement | undefined, name: string): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})/.exec(textIn(root, name) ?? '')?.[1];
  return day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : undefined;
}
