import { type Folder, textIn, type VersionName } from './folder.js';
import { Lines } from './places.js';

/** Where somebody points in a Word file; `text` is the paragraph as it is being typed, where that differs from the file. */
export interface WordAt {
  file: string;
  part: string;
  paragraph: number;
  offset: number;
  text?: string;
}

/** Where somebody points in a text file: from 1. */
export interface TextAt {
  file: string;
  line: number;
  column: number;
}

export type At = WordAt | TextAt;

export const isWordAt = (at: At): at is WordAt => 'part' in at;

/** The version that a file belongs to: its form, its schema or one of its examples. */
export function versionOf(file: string): VersionName | undefined {
  const [, id, version] =
    /^(?:templates|examples)\/([^/]+)\/([^/]+)\/[^/]+$/.exec(file) ??
    /^schemas\/([^/]+)\/([^/]+)\.schema\.json$/.exec(file) ??
    [];
  return id === undefined || version === undefined || id === 'common' ? undefined : { id, version };
}

/** The text before and after a place in a text file. */
export function around(folder: Folder, { file, line, column }: TextAt): { text: string; offset: number } | undefined {
  const text = textIn(folder, file);
  return text === undefined ? undefined : { text, offset: new Lines(file, text).offset(line, column) };
}
