import { oneLine } from '../engine/vietnamese/text.js';
import { canonicalTone } from '../engine/vietnamese/tone.js';
import type { Person, PersonFields } from './people.dto.js';

/** A row of a sheet as a person. */
export interface Row {
  /** Place among the rows, from 0, and as the sheet counts. */
  at: number;
  dong: number;
  fields: PersonFields;
}

/** What a row is: somebody who is there, somebody new, or one of these people or other rows, nobody can tell which. */
export type Match =
  | { row: Row; is: Person }
  | { row: Row; is: 'new' }
  | { row: Row; is: 'unclear'; people: Person[]; rows: Row[] };

/** More than so many that a row may be are not told of it. */
const MOST_TOLD = 10;

/**
 * Finds who each row is: by name and year of birth, or where a year is missing by name and unit. Where that leaves more
 * than one, or a row says too little to tell people of one name apart, nothing is guessed.
 */
export function matchRows(rows: readonly Row[], people: readonly Person[]): Match[] {
  const peopleByName = groupBy(people.map(keyedPerson), ({ name }) => name);
  const matches = [...groupBy(rows.map(keyedRow), ({ name }) => name)].flatMap(([name, namesakes]) =>
    matchNamesakes(namesakes, peopleByName.get(name) ?? []),
  );
  return matches.sort((a, b) => a.row.at - b.row.at);
}

/** What people are told apart by, however it was typed. */
interface Keyed<T> {
  of: T;
  name: string;
  year: number | undefined;
  unit: string | undefined;
}

function keyed<T>(of: T, { hoTen, namSinh, donVi }: PersonFields): Keyed<T> {
  return { of, name: same(hoTen), year: namSinh ?? undefined, unit: donVi == null ? undefined : same(donVi) };
}
const keyedPerson = (person: Person) => keyed(person, person);
const keyedRow = (row: Row) => keyed(row, row.fields);

interface Found {
  row: Keyed<Row>;
  /** One is who it is; several, nobody can tell; none, somebody new. */
  people: Person[];
  /** It is one of `people`, of whom there is one. */
  sure: boolean;
}

/** Rows and people of one name. Who is there with the same year and unit is that row's, and no other's. */
function matchNamesakes(rows: readonly Keyed<Row>[], people: readonly Keyed<Person>[]): Match[] {
  const byDetails = groupBy(people, details);
  const taken = new Set(rows.map(details));
  const left = people.filter((person) => !taken.has(details(person)));
  const found = rows.map((row): Found => {
    const sure = byDetails.get(details(row)) ?? left.filter((person) => compare(row, person) === 'same');
    const those = sure.length > 0 ? sure : left.filter((person) => compare(row, person) === 'unclear');
    return { row, people: those.map(({ of }) => of), sure: sure.length === 1 };
  });
  return found.map((one): Match => {
    const row = one.row.of;
    const rowsToo = firstOf(found, (other) => other !== one && mayBeOne(one, other)).map((other) => other.row.of);
    if (rowsToo.length === 0 && one.sure) return { row, is: one.people[0]! };
    if (rowsToo.length === 0 && one.people.length === 0) return { row, is: 'new' };
    return { row, is: 'unclear', people: one.people.slice(0, MOST_TOLD), rows: rowsToo };
  });
}

/** Two rows that are the same person, or that nothing tells apart. */
function mayBeOne(a: Found, b: Found): boolean {
  if (a.sure && b.sure) return a.people[0] === b.people[0];
  return !differ(a.row.year, b.row.year) && !differ(a.row.unit, b.row.unit);
}

/** A row and a person of the same name. */
function compare(a: Keyed<Row>, b: Keyed<Person>): 'same' | 'other' | 'unclear' {
  if (a.year !== undefined && b.year !== undefined) return a.year === b.year ? 'same' : 'other';
  if (a.unit !== undefined && b.unit !== undefined) return a.unit === b.unit ? 'same' : 'other';
  return 'unclear';
}

const details = ({ year, unit }: Keyed<unknown>) => `${year ?? ''} ${unit ?? ''}`;
const differ = <T>(a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && a !== b;

/** Capitals, spaces and the place of the tone mark do not count. */
const same = (text: string) => canonicalTone(oneLine(text)).toLocaleLowerCase('vi').replace(/\s+/g, ' ');

function firstOf<T>(items: readonly T[], fits: (item: T) => boolean): T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length === MOST_TOLD) break;
    if (fits(item)) found.push(item);
  }
  return found;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
