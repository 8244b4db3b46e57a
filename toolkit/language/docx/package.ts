import { LosslessXml } from '../../../service/engine/the-thuc/mend/lossless-xml.js';
import { PackageReader } from '../../../service/engine/typeset/package-reader.js';
import { inflateRaw } from '../inflate.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Opens a DOCX. Throws EngineError DOCX_UNREADABLE: see `PackageReader` for what it refuses. */
export const openDocx = (bytes: Uint8Array): PackageReader => new PackageReader(bytes, inflateRaw);

/**
 * Whether two entries of the archive have the same name: which of them is read, every program decides for itself. Names of the
 * central directory (APPNOTE.TXT 4.3.12); `bytes` are of an archive that could be opened.
 */
export function hasTwins(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return false;
  const seen = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) return false;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder('latin1').decode(bytes.subarray(at + 46, at + 46 + length));
    if (seen.has(name)) return true;
    seen.add(name);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}

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
