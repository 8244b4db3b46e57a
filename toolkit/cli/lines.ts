import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem as DataProblem } from '../../service/engine/problem.js';
import { isWordPlace, type Problem } from '../language/index.js';
import { nodeAt, readJson } from '../language/json/json.js';
import { placeWords } from '../language/place-words.js';
import { Lines, type TextPlace, wholeFile } from '../language/places.js';
import { templatesHome } from './arguments.js';

/**
 * Where a `path` leads that names a file of the templates, with a place in it behind `#`: a JSON Pointer or `line:column`.
 * Undefined for any other path.
 */
export function locate(name: string, home = templatesHome()): TextPlace | undefined {
  const [, file = '', place] = /^((?:templates|schemas|examples)\/[^#]+)(?:#(.*))?$/.exec(name) ?? [];
  if (file === '') return undefined;
  const [, line, column] = /^(\d+):(\d+)$/.exec(place ?? '') ?? [];
  if (line !== undefined) return { file, line: Number(line), column: Number(column), length: 1 };
  return (place && inJson(path.join(home, file), file, place)) || wholeFile(file);
}

function inJson(full: string, file: string, pointer: string): TextPlace | undefined {
  if (!pointer.startsWith('/') || !file.endsWith('.json') || !existsSync(full)) return undefined;
  const text = readFileSync(full, 'utf8');
  const steps = pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  try {
    const root = readJson(text);
    // What is missing is told of what should hold it.
    for (let length = steps.length; length > 0; length--) {
      const above = nodeAt(root, steps.slice(0, length - 1));
      const member = above?.members?.get(steps[length - 1]!);
      const at = member?.from ?? nodeAt(root, steps.slice(0, length))?.from;
      if (at !== undefined) return new Lines(file, text).place(at, 1);
    }
  } catch {
    // Not JSON: that is told of the file.
  }
  return undefined;
}

/** `examples/cong-van/2025-2026/a.json:6:3`; a path that leads into no file stays as it is. */
export function whereLine(name: string): string {
  const place = locate(name);
  if (!place) return name || '/';
  return place.length === 0 ? place.file : `${place.file}:${place.line}:${place.column}`;
}

/** One problem on one line, as editors read them: `file:line:column: severity CODE: message`. */
function editorLine(
  severity: Problem['severity'],
  code: string,
  place: TextPlace,
  message: string,
  home = templatesHome(),
): string {
  const file = path.relative(process.cwd(), path.join(home, place.file));
  return `${file}:${place.line}:${place.column}: ${severity} ${code}: ${message.replace(/\s*\n\s*/g, ' ')}`;
}

export const editorLineOfData = ({ path: name, code, message }: DataProblem): string => {
  const place = locate(name);
  return place ? editorLine('error', code, place, message) : `${name}: error ${code}: ${message}`;
};

/** Of a Word file no editor of text knows the place: it is told in words. */
export function editorLineOf({ severity, code, place, message, fix }: Problem, home: string): string {
  if (!isWordPlace(place)) return editorLine(severity, code, place, `${message} ${fix}`, home);
  const where = placeWords(place);
  return editorLine(severity, code, wholeFile(place.file), `${where}${where && ' · '}${message} ${fix}`, home);
}
