import { replaceParts } from '../../service/engine/seal/docx.js';
import { LosslessXml } from '../../service/engine/the-thuc/mend/lossless-xml.js';
import { editText, piecesOf } from '../../service/engine/the-thuc/mend/run-text.js';
import { encodingOf, losslessPart, openDocx } from './docx/package.js';
import { type Content, type Folder, textIn } from './folder.js';

/** `length` characters from `offset` of a text file become `text`. UTF-16 units. */
export interface TextEdit {
  file: string;
  offset: number;
  length: number;
  text: string;
}

/** The same in a paragraph of a Word file (places as in `WordPlace`): what is put in takes the look of the first character it replaces. */
export interface WordEdit extends TextEdit {
  part: string;
  paragraph: number;
}

export type Edit = TextEdit | WordEdit;

export const isWordEdit = (edit: Edit): edit is WordEdit => 'part' in edit;

/** An edit that does not fit the files: they have changed since it was made. */
export class EditError extends Error {
  override readonly name = 'EditError';
}

/**
 * The files that the edits change, as they are then. In a Word file every part that is not edited keeps its bytes, and an edited
 * part every character outside of the edits. All or nothing: throws EditError.
 */
export function applyEdits(folder: Folder, edits: readonly Edit[]): Map<string, Content> {
  const changed = new Map<string, Content>();
  for (const [file, all] of grouped(edits, ({ file }) => file)) {
    const words = all.filter(isWordEdit);
    if (words.length > 0 && words.length < all.length) throw new EditError(`${file}: edits of two kinds`);
    if (words.length > 0) {
      const bytes = folder.get(file);
      if (bytes === undefined || typeof bytes === 'string') throw new EditError(`${file}: not there`);
      changed.set(file, editedDocx(bytes, words));
    } else {
      const before = textIn(folder, file);
      if (before === undefined) throw new EditError(`${file}: not there`);
      const after = editedText(file, before, all);
      changed.set(file, typeof folder.get(file) === 'string' ? after : new TextEncoder().encode(after));
    }
  }
  return changed;
}

function editedText(file: string, text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { offset, length, text: put } of edits.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < at || offset + length > text.length) throw new EditError(`${file}: an edit at ${offset} does not fit`);
    parts.push(text.slice(at, offset), put);
    at = offset + length;
  }
  return parts.join('') + text.slice(at);
}

const PARAGRAPH = new Set(['w:p']);

function editedDocx(bytes: Uint8Array, edits: readonly WordEdit[]): Uint8Array {
  const docx = openDocx(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const [name, all] of grouped(edits, ({ part }) => part)) {
    const part = losslessPart(docx, name);
    if (!part) throw new EditError(`${name}: no such part`);
    const paragraphs = [...part.xml.root.all(PARAGRAPH)];
    for (const [number, own] of grouped(all, ({ paragraph }) => paragraph)) {
      const paragraph = paragraphs[number - 1];
      const pieces = paragraph && piecesOf(paragraph);
      const changes = own.map(({ offset, length, text }) => ({ from: offset, to: offset + length, text }));
      if (!pieces || !editText(part.xml, pieces, changes))
        throw new EditError(`${name}: paragraph ${number} cannot be edited so`);
    }
    parts.set(name, encoded(part.xml, encodingOf(docx.bytes(name)!)));
  }
  return replaceParts(bytes, parts);
}

function encoded(xml: LosslessXml, encoding: ReturnType<typeof encodingOf>): Uint8Array {
  const text = xml.toString();
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function grouped<T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
