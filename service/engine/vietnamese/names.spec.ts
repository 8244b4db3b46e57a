import { describe, expect, it } from '@jest/globals';
import { compareNames, sortByName, splitName } from './names.js';

const sorted = (names: string[]) => sortByName(names, (name) => name);
/** In the order given, whatever order they come in. */
const expectOrder = (names: string[]) => {
  expect(sorted([...names].reverse())).toEqual(names);
  expect(sorted(names)).toEqual(names);
  expect(sorted([...names.slice(2), ...names.slice(0, 2)])).toEqual(names);
};

describe('splitName', () => {
  it.each([
    ['Nguyễn Thị Minh Khai', 'Nguyễn', 'Thị Minh', 'Khai'],
    ['Lê Lợi', 'Lê', '', 'Lợi'],
    ['Khai', '', '', 'Khai'],
    ['  Trần\u00a0Văn   An ', 'Trần', 'Văn', 'An'],
    ['', '', '', ''],
    ['ThS. Hoàng Văn Thụ', 'ThS.', 'Hoàng Văn', 'Thụ'],
    ['Phạm Hà'.normalize('NFD'), 'Phạm', '', 'Hà'],
  ])('%s', (hoTen, ho, dem, ten) => {
    expect(splitName(hoTen)).toEqual({ ho, dem, ten });
  });
});

describe('order of names', () => {
  it('goes by tên, then đệm, then họ', () => {
    expectOrder(['Vũ Văn An', 'Đỗ Văn Ân', 'Nguyễn Bình', 'Phạm Anh Bình', 'Lê Văn Bình', 'Trần Văn Bình', 'Bùi Yến']);
  });

  it('knows the alphabet', () => {
    expectOrder([...'AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ']);
    expectOrder(['Dung', 'Đào', 'Em', 'Lê Na', 'Ong', 'Ông', 'Ơn', 'Tu', 'Tư', 'Vân']);
    expectOrder(['Nam', 'Năm', 'Nâm', 'Nga', 'Nhan']);
  });

  it('looks at letters first, at the tone between equal letters', () => {
    expectOrder(['Ba', 'Bà', 'Bả', 'Bã', 'Bá', 'Bạ', 'Bác', 'Bạc']);
    expectOrder(['Tuân', 'Tuấn', 'Tuất', 'Tuyên', 'Tuyền', 'Tuyển', 'Tuyến', 'Tuyết', 'Từ', 'Tường']);
    expect(compareNames('Lê Hoàng Hà', 'Lê Hoàng Hạ')).toBeLessThan(0);
  });

  it('finishes a syllable before the next', () => {
    expectOrder(['Lê Thi Xuân An', 'Lê Thị Ánh An']);
    // By all letters first, as ICU does, it would be the other way round.
    expect(new Intl.Collator('vi').compare('Thi Xuân', 'Thị Ánh')).toBeGreaterThan(0);
  });

  it('has the other order of tones', () => {
    const names = ['Hoa', 'Hòa', 'Hóa', 'Hỏa', 'Hõa', 'Họa'];
    expect(sortByName([...names].reverse(), (name) => name, 'huyen-sac-hoi-nga-nang')).toEqual(names);
  });

  it('does not see the place of the tone mark, case, composition, spaces', () => {
    for (const [a, b] of [
      ['Lê Thị Hoà', 'Lê Thị Hòa'],
      ['Lê Thuý Hằng', 'LÊ THÚY HẰNG'],
      ['Đỗ Đức', 'Đỗ Đức'.normalize('NFD')],
      ['Lê  Văn\u00a0An ', 'Lê Văn An'],
      ["H'Mai Niê", 'HMai Niê'],
    ] as const) {
      expect(compareNames(a, b)).toBe(0);
      expect(compareNames(b, a)).toBe(0);
    }
    expect(sorted(['Lê Hòa', 'Lê Hoà', 'LÊ HOÀ'])).toEqual(['Lê Hòa', 'Lê Hoà', 'LÊ HOÀ']);
  });

  it('places what is no Vietnamese name', () => {
    expectOrder(['Trần 2', 'Trần 3', 'Trần An', 'José Müller', 'Trần Yến', 'Ngô Ωμέγα', '']);
    expect(sorted(['', ' ', 'An'])).toEqual(['An', '', ' ']);
  });

  it('is an order: nothing stands before and behind another', () => {
    const ho = ['Nguyễn', 'Lê', 'Đỗ', 'Y', ''];
    const dem = ['', 'Văn', 'Thị Hòa', 'Thị Hoà', 'Thi'];
    const ten = ['An', 'Ân', 'ánh', 'Đông', 'Dõng', '', '7'];
    const names = ho.flatMap((h) => dem.flatMap((d) => ten.map((t) => `${h} ${d} ${t}`)));
    const order = sorted(names);
    for (const [at, name] of order.entries()) {
      for (const later of order.slice(at + 1)) expect(compareNames(name, later)).toBeLessThanOrEqual(0);
    }
  });

  it('leaves the list it was given', () => {
    const people = Object.freeze([{ hoTen: 'Lê Bình' }, { hoTen: 'Lê An' }]);
    expect(sortByName(people, ({ hoTen }) => hoTen)).toEqual([{ hoTen: 'Lê An' }, { hoTen: 'Lê Bình' }]);
    expect(people[0]).toEqual({ hoTen: 'Lê Bình' });
  });
});
