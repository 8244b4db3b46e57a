import { examplesOf, type Folder, filesIn, type VersionName } from './folder.js';
import { jsonFile } from './json/json-file.js';

const MOST = 120;

/** A value that some example of the version has at a path of the data, as one line for people. */
export function exampleOf(folder: Folder, name: VersionName, path: string): string | undefined {
  for (const file of filesIn(folder, examplesOf(name)).filter((one) => one.endsWith('.json'))) {
    const value = valueAt(jsonFile(folder, file)?.root?.value, path.split('/'));
    if (value === undefined || value === null || value === '') continue;
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ');
    return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
  }
  return undefined;
}

function valueAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (step === '*') {
    for (const item of Array.isArray(value) ? value : []) {
      const found = valueAt(item, rest);
      if (found !== undefined && found !== null && found !== '') return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return valueAt((value as Record<string, unknown>)[step], rest);
}
