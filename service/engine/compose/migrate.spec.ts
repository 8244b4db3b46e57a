import { describe, expect, it } from '@jest/globals';
import { type MigrationStep, migrate, placeBefore } from './migrate.js';

describe('migrate', () => {
  it.each<[string, MigrationStep, unknown, unknown]>([
    ['renames', { op: 'rename', from: '/a', to: '/b/c' }, { a: 1 }, { b: { c: 1 } }],
    ['keeps what stands at the new name', { op: 'rename', from: '/a', to: '/b' }, { a: 1, b: 2 }, { b: 2 }],
    ['leaves alone what is not there', { op: 'rename', from: '/a', to: '/b' }, { c: 1 }, { c: 1 }],
    ['fills in what is missing', { op: 'default', at: '/a', value: ['x'] }, { b: 1 }, { b: 1, a: ['x'] }],
    ['fills in what is null', { op: 'default', at: '/a', value: 'x' }, { a: null }, { a: 'x' }],
    ['keeps what is there', { op: 'default', at: '/a', value: 'x' }, { a: 'y' }, { a: 'y' }],
    [
      'splits at the first mark',
      { op: 'split', from: '/donVi', to: ['/to', '/truong'], by: ',' },
      { donVi: 'Tổ Toán, Trường A, xã B' },
      { to: 'Tổ Toán', truong: 'Trường A, xã B' },
    ],
    [
      'splits what has no mark into the first',
      { op: 'split', from: '/a', to: ['/b', '/c'], by: ',' },
      { a: 'x' },
      { b: 'x' },
    ],
    [
      'merges what is there',
      { op: 'merge', from: ['/chucVu', '/donVi', '/la'], to: '/noi', by: ', ' },
      { chucVu: 'Giáo viên', donVi: 'Tổ Toán', la: null },
      { noi: 'Giáo viên, Tổ Toán' },
    ],
    ['drops', { op: 'drop', at: '/a/b' }, { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
    [
      'works in every item of a list',
      { op: 'rename', from: '/caNhan/*/ten', to: '/caNhan/*/hoTen' },
      { caNhan: [{ ten: 'a' }, { hoTen: 'b' }] },
      { caNhan: [{ hoTen: 'a' }, { hoTen: 'b' }] },
    ],
    ['passes over a list that is none', { op: 'drop', at: '/caNhan/*/ten' }, { caNhan: 'x' }, { caNhan: 'x' }],
    ['reads escaped names', { op: 'drop', at: '/a~1b' }, { 'a/b': 1, c: 2 }, { c: 2 }],
    ['reaches no prototype', { op: 'default', at: '/__proto__/x', value: 1 }, {}, {}],
  ])('%s', (_, step, before, after) => {
    const given = JSON.stringify(before);
    expect(migrate(before, [step])).toEqual(after);
    expect(JSON.stringify(before)).toBe(given);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('does one step after the other', () => {
    const steps: MigrationStep[] = [
      { op: 'rename', from: '/a', to: '/b' },
      { op: 'default', at: '/b', value: 0 },
      { op: 'drop', at: '/c' },
    ];
    expect(migrate({ a: 1, c: 2 }, steps)).toEqual({ b: 1 });
  });
});

describe('placeBefore', () => {
  const rename: MigrationStep = { op: 'rename', from: '/a', to: '/b/c' };
  const inList: MigrationStep = { op: 'rename', from: '/caNhan/*/ten', to: '/caNhan/*/hoTen' };
  const split: MigrationStep = { op: 'split', from: '/donVi', to: ['/to', '/truong'], by: ',' };
  const merge: MigrationStep = { op: 'merge', from: ['/chucVu', '/donVi'], to: '/noi', by: ', ' };
  it.each<[string, MigrationStep[], unknown, string, string]>([
    ['a place that was renamed', [rename], { a: 1 }, 'b/c', 'a'],
    ['a place below one that was renamed', [rename], { a: { d: 1 } }, 'b/c/d', 'a/d'],
    ['a place that stood there already', [rename], { a: 1, b: { c: 2 } }, 'b/c', 'b/c'],
    ['what is missing is missing under its old name', [rename], {}, 'b/c', 'a'],
    ['a place that no step touched', [rename, split], { x: 1 }, 'x', 'x'],
    ['an item of a list', [inList], { caNhan: [{ ten: 1 }, { ten: 2 }] }, 'caNhan/1/hoTen', 'caNhan/1/ten'],
    ['each part of what was split', [split], { donVi: 'a, b' }, 'truong', 'donVi'],
    ['what was merged is one of what it is made of', [merge], { donVi: 'b' }, 'noi', 'donVi'],
    ['step after step', [rename, { op: 'rename', from: '/b/c', to: '/d' }], { a: 1 }, 'd', 'a'],
    ['what was filled in has no place of old', [{ op: 'default', at: '/e', value: 1 }], {}, 'e', 'e'],
  ])('%s', (_, steps, data, now, then) => {
    expect(placeBefore(data, steps, now.split('/')).join('/')).toBe(then);
  });
});
