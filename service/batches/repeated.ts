import { oneLine } from '../engine/vietnamese/text.js';
import { canonicalTone } from '../engine/vietnamese/tone.js';
import type { BatchNote, RequestItem } from './batch-request.js';
import { isObject } from './merge.js';

/** Where forms have the name of the one person they are for, and what tells two of one name apart. */
const PEOPLE = [
  { name: ['hoTen'], apart: [['ngaySinh'], ['namSinh'], ['donVi'], ['nhiemVu']] },
  {
    name: ['lyLich', 'hoTen'],
    apart: [
      ['lyLich', 'ngaySinh'],
      ['lyLich', 'donVi'],
    ],
  },
  { name: ['tang', 'ten'], apart: [['tang', 'donVi']] },
];

/** Advice: the same person twice in one batch, however the name was typed. */
export function repeatedPeople(items: readonly RequestItem[]): BatchNote[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ data, source }, at) => {
    const person = PEOPLE.find(({ name }) => textAt(data, name) !== '');
    if (!person) return [];
    const key = [person.name, ...person.apart].map((path) => same(textAt(data, path))).join('|');
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, at);
      return [];
    }
    const place = source(person.name);
    const first = items[earlier]!.source(person.name).dong ?? earlier + 1;
    const message = `“${textAt(data, person.name)}” có hai lần: dòng ${first} và dòng ${place.dong ?? at + 1}. Nếu là một người, hãy bỏ bớt một dòng.`;
    return [{ ...place, code: 'REPEATED_PERSON', message }];
  });
}

const same = (text: string) => canonicalTone(oneLine(text)).toLocaleLowerCase('vi').replace(/\s+/g, ' ');

function textAt(data: unknown, path: readonly string[]): string {
  const value = path.reduce<unknown>(
    (place, name) => (isObject(place) && Object.hasOwn(place, name) ? place[name] : undefined),
    data,
  );
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
}
