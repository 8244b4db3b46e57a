import PizZip from 'pizzip';
import { EngineError } from '../problem.js';
import { damagedArchive, type Foreign, foreignArchive, foreignFile } from './foreign.js';
import { elements, first, parseXml, type XmlElement, XmlError } from './xml.js';

const MAX_ENTRIES = 2_000;
const MAX_PART_BYTES = 64 * 1024 * 1024;
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;

export interface Relationship {
  type: string;
  target: string;
  external: boolean;
}

/** Trees of parts that every document of a template shares, by their text; oldest first. Nobody changes a tree. */
const parsed = new Map<string, XmlElement>();
const MAX_PARSED = 64;

function parseOnce(text: string): XmlElement {
  const tree = parsed.get(text) ?? parseXml(text);
  parsed.delete(text);
  parsed.set(text, tree);
  if (parsed.size > MAX_PARSED) parsed.delete(parsed.keys().next().value!);
  return tree;
}

/** What pizzip knows of an entry before it inflates it. Not in its type declarations. */
interface ZipEntry {
  dir: boolean;
  _data?: { uncompressedSize: number; compressionMethod: string; getCompressedContent(): Uint8Array };
}

/** Undoes DEFLATE (RFC 1951); throws when there are more than `most` bytes. */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array;

/**
 * A DOCX opened for reading, wherever that is done. Sizes are checked against what the archive declares before anything is inflated, and each
 * part is inflated no further than it declared: 190 KB can declare 200 MB, and can lie about it.
 */
export class PackageReader {
  readonly mainPart: string;
  readonly #entries: Map<string, ZipEntry>;
  readonly #relationships = new Map<string, Map<string, Relationship>>();

  /** @param own parts that stand in place of the archive's or beside them, not packed; ours, so nothing is checked */
  constructor(
    bytes: Uint8Array,
    private readonly inflate: Inflate,
    private readonly own: ReadonlyMap<string, string | Uint8Array> = new Map(),
  ) {
    this.#entries = readDirectory(bytes);
    const root = [...this.relationships('').values()].find((r) => r.type === 'officeDocument' && !r.external);
    this.mainPart = root?.target ?? 'word/document.xml';
    if (this.#has(this.mainPart) && !/^(xl|ppt)\//.test(this.mainPart)) return;
    const foreign = foreignArchive((name) => this.#has(name));
    if (foreign) throw refused(foreign);
    throw unreadable(`no part ${this.mainPart}`, undefined, 'trong tệp không có phần văn bản Word nào');
  }

  /** The part's tree, or undefined when the package has no such part. */
  xml(part: string): XmlElement | undefined {
    const text = this.#text(part);
    if (text === undefined) return undefined;
    try {
      return part === this.mainPart ? parseXml(text) : parseOnce(text);
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      throw unreadable(`${part}: ${error.message}`, error, `phần ${part} ${error.detail}`);
    }
  }

  /** The main part's tree and its body. */
  get document(): { root: XmlElement; body: XmlElement } {
    const root = this.xml(this.mainPart);
    const body = first(root, 'w:body');
    if (root && body) return { root, body };
    throw unreadable(`${this.mainPart} has no w:body`, undefined, 'tệp không có phần thân văn bản');
  }

  /** Names of all parts, those of relationships among them. */
  get parts(): Iterable<string> {
    return new Set([...this.#entries.keys(), ...this.own.keys()]);
  }

  /** What a part declares to be long in bytes, or undefined when the package has no such part. */
  size(part: string): number | undefined {
    const own = this.own.get(part);
    return own?.length ?? this.#entries.get(part)?._data?.uncompressedSize;
  }

  /** A part that is not text. */
  bytes(part: string): Uint8Array | undefined {
    const own = this.own.get(part);
    if (own !== undefined) return typeof own === 'string' ? new TextEncoder().encode(own) : own;
    const data = this.#entries.get(part)?._data;
    if (!data) return undefined;
    try {
      const content = data.getCompressedContent();
      if (data.compressionMethod === '\x00\x00') return content;
      return this.inflate(content, data.uncompressedSize);
    } catch (error) {
      throw unreadable(`${part}: ${reason(error)}`, error, `phần ${part} bị hỏng hoặc dài hơn nó khai`);
    }
  }

  /** Relationships of a part by id; targets are part names without a leading slash. `''` is the package itself. */
  relationships(part: string): Map<string, Relationship> {
    let found = this.#relationships.get(part);
    if (!found) {
      found = this.#readRelationships(part);
      this.#relationships.set(part, found);
    }
    return found;
  }

  /** Target of the part's first relationship of a type (`styles`, `numbering`, `theme`, `settings`, …). */
  related(part: string, type: string): string | undefined {
    for (const r of this.relationships(part).values()) if (r.type === type && !r.external) return r.target;
    return undefined;
  }

  #readRelationships(part: string): Map<string, Relationship> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const found = new Map<string, Relationship>();
    const root = this.xml(`${folder}_rels/${part.slice(slash)}.rels`);
    for (const { attributes } of elements(root, 'Relationship')) {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      found.set(attributes.Id ?? '', {
        type: (attributes.Type ?? '').split('/').at(-1)!,
        target: external ? target : resolve(folder, target),
        external,
      });
    }
    return found;
  }

  #has(part: string): boolean {
    return this.own.has(part) || this.#entries.has(part);
  }

  #text(part: string): string | undefined {
    const own = this.own.get(part);
    if (typeof own === 'string') return own;
    const bytes = this.bytes(part);
    if (!bytes) return undefined;
    try {
      return decode(bytes);
    } catch (error) {
      throw unreadable(`${part}: ${reason(error)}`, error, `phần ${part} không phải chữ Unicode (UTF-8)`);
    }
  }
}

function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const foreign = foreignFile(bytes);
  if (foreign) throw refused(foreign);
  let zip: PizZip;
  try {
    zip = new PizZip(bytes);
  } catch (error) {
    throw refused(damagedArchive(reason(error)), error);
  }
  const entries = Object.entries(zip.files) as unknown as [string, ZipEntry][];
  if (entries.length > MAX_ENTRIES)
    throw unreadable(
      `${entries.length} entries, more than ${MAX_ENTRIES}`,
      undefined,
      `tệp có quá ${MAX_ENTRIES} phần`,
    );
  let total = 0;
  for (const [name, entry] of entries) {
    const size = entry._data?.uncompressedSize ?? 0;
    if (size > MAX_PART_BYTES)
      throw unreadable(`${name} declares ${size} bytes, more than ${MAX_PART_BYTES}`, undefined, TOO_LARGE);
    total += size;
  }
  if (total > MAX_TOTAL_BYTES)
    throw unreadable(`the entries declare ${total} bytes, more than ${MAX_TOTAL_BYTES}`, undefined, TOO_LARGE);
  return new Map(entries.filter(([, entry]) => !entry.dir));
}

/** Parts are UTF-8, or UTF-16 with its byte order mark. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

const TOO_LARGE = 'tệp bung ra quá lớn so với một văn bản';

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @param what is wrong, in Vietnamese */
function unreadable(message: string, cause: unknown, what: string): EngineError {
  return new EngineError('DOCX_UNREADABLE', `cannot read the DOCX: ${message}`, {
    detail: `Không đọc được tệp Word (DOCX): ${what}. Hãy mở tệp bằng Word, lưu lại dưới dạng .docx rồi thử lại.`,
    cause,
  });
}

function refused({ message, detail }: Foreign, cause?: unknown): EngineError {
  return new EngineError('DOCX_UNREADABLE', `cannot read the DOCX: ${message}`, { detail, cause });
}
