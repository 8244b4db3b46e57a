import { inflateRawSync } from 'node:zlib';
import type { Docx } from '../seal/docx.js';
import { PackageReader } from './package-reader.js';

export type { Relationship } from './package-reader.js';

/** A DOCX opened for reading, with Node's own zlib; one of ours also before it is packed. */
export class DocxPackage extends PackageReader {
  constructor(docx: Docx) {
    const { base, parts } = docx instanceof Uint8Array ? { base: docx } : docx;
    super(base, (packed, most) => inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }), parts);
  }
}
