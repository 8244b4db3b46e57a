import { replaceParts } from '../../seal/docx.js';
import { DocxPackage } from '../../typeset/package.js';
import { LosslessXml } from './lossless-xml.js';

interface Part {
  xml: LosslessXml;
  before: string;
  encoding: Encoding;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * A DOCX that is being changed: parts are opened when they are asked for, and only those whose text changed are written.
 * Throws EngineError DOCX_UNREADABLE as `DocxPackage` does.
 */
export class DocxEdit {
  /** The package as it was read. */
  readonly source: DocxPackage;
  readonly #parts = new Map<string, Part | undefined>();
  readonly #added = new Set<string>();

  constructor(readonly bytes: Uint8Array) {
    this.source = new DocxPackage(bytes);
  }

  get mainPart(): string {
    return this.source.mainPart;
  }

  /** The part to change; undefined when the package has none of that name. */
  xml(name: string): LosslessXml | undefined {
    if (!this.#parts.has(name)) this.#parts.set(name, this.#open(name));
    return this.#parts.get(name)?.xml;
  }

  /** Target of the main part's first relationship of this type. */
  related(type: string): string | undefined {
    return this.source.related(this.mainPart, type);
  }

  /** Relationships of a part as the file has them, without those that were added. */
  relationships(part: string) {
    return this.source.relationships(part);
  }

  has(name: string): boolean {
    return this.#added.has(name) || this.source.size(name) !== undefined;
  }

  add(name: string, text: string): void {
    this.#added.add(name);
    this.#parts.set(name, { xml: new LosslessXml(text), before: '', encoding: 'utf-8' });
  }

  /** The package as it stands now: the very bytes it was read from when nothing was changed. */
  pack(): Uint8Array {
    const changed = new Map<string, Uint8Array>();
    for (const [name, part] of this.#parts) {
      const after = part?.xml.toString();
      if (part && after !== part.before) changed.set(name, encode(after!, part.encoding));
    }
    return changed.size === 0 ? this.bytes : replaceParts(this.bytes, changed);
  }

  #open(name: string): Part | undefined {
    // Refuses what is not well-formed, too deep or has a document type.
    if (!this.source.xml(name)) return undefined;
    const bytes = this.source.bytes(name)!;
    const encoding = encodingOf(bytes);
    const before = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return { xml: new LosslessXml(before), before, encoding };
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function encode(text: string, encoding: Encoding): Uint8Array {
  const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf-8' : 'utf-16le');
  return new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes);
}
