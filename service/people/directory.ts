import { sortByName } from '../engine/vietnamese/names.js';
import { fold } from '../engine/vietnamese/text.js';
import type { PeopleList, Person } from './people.dto.js';

/** Everybody in the order of lists, and the words that each is found by. */
export interface Directory {
  people: readonly Person[];
  words: readonly (readonly string[])[];
}

/** People of one name: the elder first, then as their ids were given. */
export function directoryOf(all: readonly Person[]): Directory {
  const byId = all.toSorted((a, b) => (a.namSinh ?? 9999) - (b.namSinh ?? 9999) || (a.id < b.id ? -1 : 1));
  const people = sortByName(byId, ({ hoTen }) => hoTen);
  return { people, words: people.map(wordsOf) };
}

/**
 * A page of those with a word for each word of `q` that begins like it. `cursor` is the place and the id of the last one
 * seen: the id finds the place again when others have come or gone, the place serves where that one has gone.
 */
export function pageOf(
  { people, words }: Directory,
  { q = '', limit, cursor }: { q?: string | undefined; limit: number; cursor?: string | undefined },
): PeopleList {
  const wanted = folded(q);
  const found = people.filter((_, at) => wanted.every((word) => words[at]!.some((own) => own.startsWith(word))));
  const from = after(found, cursor);
  const items = found.slice(from, from + limit);
  const last = items.at(-1);
  const more = last !== undefined && from + limit < found.length;
  return { items, ...(more && { next: `${from + limit - 1}.${last.id}` }), total: found.length };
}

function after(found: readonly Person[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [place = '', id] = cursor.split('.');
  const at = found.findIndex((person) => person.id === id);
  return at >= 0 ? at + 1 : Number(place);
}

const wordsOf = ({ danhXung, hoTen, namSinh, chucVu, donVi }: Person) =>
  folded([danhXung, hoTen, namSinh, chucVu, donVi].filter((part) => part != null).join(' '));

const folded = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== '');
