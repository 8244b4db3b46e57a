import { Cache, type Folder, hashOf, textIn } from '../folder.js';
import { Lines } from '../places.js';
import { JsonFault, type JsonNode, readJson } from './json.js';

/** A JSON file that was read; without `root` it is none, and `fault` says why. */
export interface JsonFile {
  path: string;
  lines: Lines;
  root?: JsonNode;
  fault?: JsonFault;
}

const files = new Cache<JsonFile>(256);

/** Undefined for a file that is not there. */
export function jsonFile(folder: Folder, path: string): JsonFile | undefined {
  const text = textIn(folder, path);
  if (text === undefined) return undefined;
  return files.get(`${path} ${hashOf(folder.get(path)!)}`, () => {
    const lines = new Lines(path, text);
    try {
      return { path, lines, root: readJson(text) };
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error;
      return { path, lines, fault: error };
    }
  });
}
