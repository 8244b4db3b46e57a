import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { parser } from '../../../service/engine/fill/parser.js';
import { Cache, hashOf } from '../folder.js';

const verdicts = new Cache<string[]>(16);

interface FillerError {
  message?: string;
  properties?: { explanation?: string; errors?: FillerError[] };
}

/**
 * What docxtemplater itself has against a template that nothing was found wrong with: the last word is with whatever fills it.
 * The package has been opened by `PackageReader` before, which bounds what it inflates to.
 */
export function fillerFaults(bytes: Uint8Array): string[] {
  return verdicts.get(hashOf(bytes), () => {
    try {
      new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true, errorLogging: false, parser });
      return [];
    } catch (error) {
      const { properties, message } = error as FillerError;
      const all = properties?.errors ?? [error as FillerError];
      return [...new Set(all.map((one) => one.properties?.explanation ?? one.message ?? String(message)))];
    }
  });
}
