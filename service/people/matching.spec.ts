import { describe, expect, it } from '@jest/globals';
import { matchRows } from './matching.js';
import type { Person, PersonFields } from './people.dto.js';

const person = (id: string, namSinh?: number, donVi?: string, hoTen = 'Nguyễn Văn An'): Person => ({
  id,
  hoTen,
  ...(namSinh !== undefined && { namSinh }),
  ...(donVi !== undefined && { donVi }),
});
const { id: _, ...an } = person('');

/** `new`, the id of who it is, or `?` with the ids of those, and the numbers of the rows, it may be. */
function matched(rows: Partial<PersonFields>[], people: Person[]): string[] {
  const read = rows.map((fields, at) => ({ at, dong: at + 2, fields: { ...an, ...fields } }));
  return matchRows(read, people).map((match) => {
    if (match.is === 'new') return 'new';
    if (match.is !== 'unclear') return match.is.id;
    return ['?', ...match.people.map(({ id }) => id), ...match.rows.map(({ dong }) => dong)].join(' ');
  });
}

describe('who a row of a sheet is', () => {
  it.each<[string, Partial<PersonFields>[], Person[], string[]]>([
    ['nobody who is there', [{ namSinh: 1985 }], [person('b', 1985, undefined, 'Nguyễn Văn Ân')], ['new']],
    [
      'by name and year, whatever the unit',
      [{ namSinh: 1985, donVi: 'Tổ Văn' }],
      [person('a', 1985, 'Tổ Toán')],
      ['a'],
    ],
    ['another year, another person', [{ namSinh: 1986, donVi: 'Tổ Toán' }], [person('a', 1985, 'Tổ Toán')], ['new']],
    ['by unit without a year in the sheet', [{ donVi: 'Tổ Toán' }], [person('a', 1985, 'tổ  toán')], ['a']],
    ['by unit without a year there', [{ namSinh: 1985, donVi: 'Tổ Toán' }], [person('a', undefined, 'Tổ Toán')], ['a']],
    ['another unit without a year', [{ donVi: 'Tổ Văn' }], [person('a', 1985, 'Tổ Toán')], ['new']],
    ['a name alone beside more', [{}], [person('a', 1985, 'Tổ Toán')], ['? a']],
    ['a name alone that is there alone', [{}], [person('a')], ['a']],
    ['however it was typed', [{ hoTen: 'NGUYỄN  VĂN AN', namSinh: 1985 }], [person('a', 1985)], ['a']],
    [
      'the one of two whose unit it has',
      [{ namSinh: 2009, donVi: '12A3' }],
      [person('a', 2009, '12A1'), person('b', 2009, '12A3')],
      ['b'],
    ],
    [
      'one of two',
      [{ namSinh: 2009, donVi: '12A5' }],
      [person('a', 2009, '12A1'), person('b', 2009, '12A3')],
      ['? a b'],
    ],
    [
      'somebody new beside a namesake of the same year who is in the sheet, too',
      [
        { namSinh: 2009, donVi: '12A1' },
        { namSinh: 2009, donVi: '12A3' },
      ],
      [person('a', 2009, '12A1')],
      ['a', 'new'],
    ],
    [
      'two new ones that their units tell apart',
      [
        { namSinh: 2009, donVi: '12A1' },
        { namSinh: 2009, donVi: '12A3' },
      ],
      [],
      ['new', 'new'],
    ],
    ['the same row twice', [{ namSinh: 2009 }, { namSinh: 2009 }], [], ['? 3', '? 2']],
    [
      'the same year with and without a unit, one of them there',
      [{ namSinh: 2009 }, { namSinh: 2009, donVi: '12A3' }],
      [person('a', 2009)],
      ['? a 3', '? 2'],
    ],
    ['two that may be one', [{ namSinh: 2009 }, { donVi: '12A3' }], [], ['? 3', '? 2']],
  ])('%s', (_, rows, people, expected) => {
    expect(matched(rows, people)).toEqual(expected);
  });

  it('takes no longer, and tells no more, when thousands have one name', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => ({ at, dong: at + 2, fields: an }));
    const matches = matchRows(rows, [person('a', 1985, 'Tổ Toán')]);
    expect(matches).toHaveLength(5_000);
    for (const match of matches) expect(match).toMatchObject({ is: 'unclear', people: [{ id: 'a' }] });
    expect(Math.max(...matches.map((match) => (match.is === 'unclear' ? match.rows.length : 0)))).toBe(10);
  });
});
