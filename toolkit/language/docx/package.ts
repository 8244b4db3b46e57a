import { LosslessXml } from '../../../service/engine/the-thuc/mend/lossless-xml.js';
import { PackageReader } from '../../../service/engine/typeset/package-reader.js';
import { inflateRaw } from '../inflate.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Opens a DOCX. Throws EngineError DOCX_UNREADABLE: see `PackageReader` for what it refuses. */
export const openDocx = (bytes: Uint8Array): PackageReader => new PackageReader(bytes, inflateRaw);

export const encodingOf = (bytes: Uint8Array): Encoding =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';

/** A part as a tree that keeps every character. Undefined for one that is not there. Throws as `PackageReader.xml` does. */
export function losslessPart(docx: PackageReader, part: string): { xml: LosslessXml; encoding: Encoding } | undefined {
  // Refuses what is not well-formed, too deep or has a document type.
  if (!docx.xml(part)) return undefined;
  const bytes = docx.bytes(part)!;
  const encoding = encodingOf(bytes);
  return { xml: new LosslessXml(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)), encoding };
}
