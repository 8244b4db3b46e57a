import { inflateRawSync } from 'node:zlib';
import { PackageReader } from './package-reader.js';

export type { Relationship } from './package-reader.js';

/** A DOCX opened for reading, with Node's own zlib. */
export class DocxPackage extends PackageReader {
  constructor(bytes: Uint8Array) {
    super(bytes, (packed, most) => inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }));
  }
}
