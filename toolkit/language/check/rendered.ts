import type { Finding } from '../../../service/engine/the-thuc/rules/rule.js';
import { examplesOf, type Folder, type VersionName } from '../folder.js';
import { nodeAt } from '../json/json.js';
import { type JsonFile, jsonFile } from '../json/json-file.js';
import { type TextPlace, wholeFile } from '../places.js';
import type { Report } from '../problem.js';

/** What came of making a document from an example. */
export interface Rendered {
  version: VersionName;
  /** The example's name, without `.json`. */
  example: string;
  /** What the rule checker found in the document; places are those of the document. */
  findings: readonly Finding[];
  /** What it found in the data alone; places have a `path`, empty for words that the form prints. */
  words: readonly Finding[];
  /** Why there is no document. */
  failed?: string;
}

/** Findings about documents made from examples, each rule once for a version: the template is at fault, not the example. */
export function checkRendered(folder: Folder, rendered: readonly Rendered[], report: Report): void {
  const told = new Set<string>();
  for (const { version, example, findings, words, failed } of rendered) {
    const file = `${examplesOf(version)}/${example}.json`;
    const place = wholeFile(folder.has(file) ? file : examplesOf(version));
    const data = jsonFile(folder, file);
    const reason = `${version.id}/${version.version} ${failed}`;
    if (failed !== undefined && !told.has(reason)) report('RENDER_FAILED', place, `Ví dụ “${example}”: ${failed}`);
    told.add(reason);
    // The same rule is broken in the data: the words are at fault, not the form that prints them.
    const own = words.filter((one) => (one.place.path ?? '') !== '');
    for (const one of own)
      report('EXAMPLE_WORDS', placeIn(data, one.place.path!) ?? place, messageOf(one), { fix: fixOf(one) });
    for (const one of findings) {
      const key = `${version.id}/${version.version} ${one.rule} ${one.message}`;
      if (own.some(({ rule }) => rule === one.rule) || told.has(key)) continue;
      told.add(key);
      report('RULE_BROKEN', place, messageOf(one), { severity: one.severity, fix: fixOf(one) });
    }
  }
}

function messageOf({ rule, message, place }: Finding): string {
  return `${rule}: ${message}${place.quote === '' ? '' : ` (“${place.quote}”)`}`;
}

const fixOf = ({ fix, clause }: Finding): string => `${fix} (${clause})`;

function placeIn(file: JsonFile | undefined, pointer: string): TextPlace | undefined {
  const node = file?.root && nodeAt(file.root, pointer.split('/').slice(1));
  return node && file.lines.place(node.from, Math.min(node.to - node.from, 80));
}
