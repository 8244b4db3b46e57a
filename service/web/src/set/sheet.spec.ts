import { expect, it } from '@jest/globals';
import { withRows } from './sheet.ts';

it('puts the rows of a sheet below the table, none that stands there already', () => {
  const an = { hoTen: 'An', phieu: { dongY: 1, tong: 2 } };
  const again = { phieu: { tong: 2, dongY: 1 }, hoTen: 'An' };
  expect(withRows([an], [again, { hoTen: 'Bình' }])).toEqual({ rows: [an, { hoTen: 'Bình' }], added: 1 });
});
