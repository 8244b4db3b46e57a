import { expect, it } from '@jest/globals';
import type { Paragraph } from '../paper/paper.js';
import { apart, atMost, inked, missing, nd30, tt01 } from './common.js';

it.each([
  [nd30('I.3'), 'khoản 3 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP'],
  [nd30('II.1.b'), 'điểm b khoản 1 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP'],
  [nd30('V'), 'Mục V Phần I Phụ lục I Nghị định 30/2020/NĐ-CP'],
  [nd30('khoản 1 Điều 15'), 'khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP'],
  [tt01('6'), 'Điều 6 Thông tư 01/2011/TT-BNV'],
  [tt01('Phụ lục IV'), 'Phụ lục IV Thông tư 01/2011/TT-BNV'],
])('cites %s', (cited, clause) => {
  expect(cited).toBe(clause);
});

const faults = (count: number, message: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => missing(message(at), 'Hãy sửa.'));

it('says once what is the same in many places', () => {
  expect(apart(faults(50, (at) => (at < 30 ? 'Một.' : 'Hai.'))).map(({ message }) => message)).toEqual([
    'Một.',
    'Hai.',
  ]);
});

it('says as much as people read, and how much more there is', () => {
  expect(atMost(faults(20, String))).toHaveLength(20);
  const many = atMost(faults(25, (at) => `${at}.`));
  expect(many).toHaveLength(20);
  expect(many.at(-1)!.message).toBe('19. Còn 5 chỗ khác tương tự.');
});

it('does not take the number of a note for a part of the name that it stands on', () => {
  const runs = ['TÊN CƠ QUAN', '2', ' SỐ ', '12'].map((text) => ({ text }));
  const of = { text: runs.map(({ text }) => text).join(''), runs } as Paragraph;
  expect(inked(of).map(({ text }) => text)).toEqual(['TÊN CƠ QUAN', ' SỐ ', '12']);
});
