import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What a key may do: everything, read what is stored, or read the metrics alone. */
export const SCOPES = ['full', 'read', 'metrics'] as const;
export type Scope = (typeof SCOPES)[number];

/** A key as it is kept: by its hash, so that whoever reads the list cannot call with it. */
export interface KeyEntry {
  /** Stands in the key and in the log; no secret. */
  id: string;
  scope: Scope;
  /** SHA-256 of the whole key, hex. A plain hash is enough for 256 random bits. */
  sha256: string;
  /** For people: which program has the key. */
  label: string;
}

/** Entries that were read, and the numbers of the lines that are none. */
export interface KeyList {
  entries: KeyEntry[];
  wrong: number[];
}

const ID_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const KEY = /^vanthu_([a-z0-9]{8})_[A-Za-z0-9_-]{43}$/;
const ENTRY = new RegExp(`^([a-z0-9]{8}):(${SCOPES.join('|')}):([0-9a-f]{64})(?::([^,:]{0,100}))?$`);

/** A new key and what is kept of it. The key itself is shown once and never stored. */
export function newKey(scope: Scope, label: string): { key: string; entry: KeyEntry } {
  const id = Array.from({ length: 8 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('');
  const key = `vanthu_${id}_${randomBytes(32).toString('base64url')}`;
  return { key, entry: { id, scope, sha256: hashOf(key).toString('hex'), label } };
}

/** `id:scope:sha256:label`, one a line; in a variable also parted by commas. Empty lines and `#` lines are passed over. */
export function readKeys(text: string): KeyList {
  const list: KeyList = { entries: [], wrong: [] };
  for (const [i, line] of text.split(/[\n,]/).entries()) {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) continue;
    const [, id, scope, sha256, label = ''] = ENTRY.exec(said) ?? [];
    if (id && scope && sha256) list.entries.push({ id, scope: scope as Scope, sha256, label });
    else list.wrong.push(i + 1);
  }
  return list;
}

/** The keys in a file; none where there is no file. */
export function readKeysFile(file: string): KeyList {
  try {
    return readKeys(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { entries: [], wrong: [] };
    throw error;
  }
}

export const writeEntry = ({ id, scope, sha256, label }: KeyEntry) => `${id}:${scope}:${sha256}:${label}`;

/** The entry a key belongs to. How long it takes does not tell how much of a key was right. */
export function entryOf(entries: readonly KeyEntry[], key: string): KeyEntry | undefined {
  const [, id] = KEY.exec(key) ?? [];
  const hash = hashOf(key);
  return entries.find((entry) => entry.id === id && timingSafeEqual(Buffer.from(entry.sha256, 'hex'), hash));
}

const hashOf = (key: string) => createHash('sha256').update(key).digest();
