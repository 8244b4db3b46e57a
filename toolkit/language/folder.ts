import { sha256 } from './sha256.js';

/**
 * The files of a project by their paths from its home folder, `/` between: `templates/cong-van/2025-2026/template.docx`. A text
 * may be given as such, as an editor has it before it is saved. Whoever calls reads them; nothing here does.
 */
export type Folder = ReadonlyMap<string, Content>;
export type Content = Uint8Array | string;

/** One version of one kind of document. */
export interface VersionName {
  id: string;
  version: string;
}

export const LOCK = 'templates/lock.json';
export const MANIFEST_SCHEMA = 'schemas/manifest.schema.json';

export const dirOf = ({ id, version }: VersionName): string => `templates/${id}/${version}`;
export const schemaOf = ({ id, version }: VersionName): string => `schemas/${id}/${version}.schema.json`;
export const examplesOf = ({ id, version }: VersionName): string => `examples/${id}/${version}`;

/** Every version that has a folder, sorted by its path. */
export function versionsIn(folder: Folder): VersionName[] {
  const found = new Map<string, VersionName>();
  for (const name of folder.keys()) {
    const [, id, version] = /^templates\/([^/]+)\/([^/]+)\/[^/]+$/.exec(name) ?? [];
    if (id !== undefined && version !== undefined) found.set(`${id}/${version}`, { id, version });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

/** Names of the files right in `dir`, sorted. */
export const filesIn = (folder: Folder, dir: string): string[] =>
  [...folder.keys()].filter((name) => name.startsWith(`${dir}/`) && !name.slice(dir.length + 1).includes('/')).sort();

/** Undefined for what is not there. A byte that is no UTF-8 becomes U+FFFD; a byte order mark stays, so that offsets are those of the file. */
export function textIn(folder: Folder, name: string): string | undefined {
  const content = folder.get(name);
  return typeof content === 'string' || content === undefined ? content : UTF8.decode(content);
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export function bytesIn(folder: Folder, name: string): Uint8Array | undefined {
  const content = folder.get(name);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

const hashes = new WeakMap<Uint8Array, string>();

/** SHA-256 (hex) of a content. Bytes are hashed once for as long as they are the same object: nobody changes them in place. */
export function hashOf(content: Content): string {
  if (typeof content === 'string') return sha256(content);
  const hash = hashes.get(content) ?? sha256(content);
  hashes.set(content, hash);
  return hash;
}

/** Keeps what was worked out of contents, by their hashes; the oldest goes first. */
export class Cache<T> {
  readonly #kept = new Map<string, T>();

  constructor(private readonly most = 32) {}

  get(key: string, make: () => T): T {
    const found = this.#kept.has(key) ? this.#kept.get(key)! : make();
    this.#kept.delete(key);
    this.#kept.set(key, found);
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value!);
    return found;
  }
}
