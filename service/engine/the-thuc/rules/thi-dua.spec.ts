import { describe, expect, it } from '@jest/globals';
import { cell, row, table } from '../../typeset/testing.js';
import type { MauVanBan } from '../testing.js';
import { cases, faultsOf, judge, vanBanOf } from './testing.js';
import { rules } from './thi-dua.js';

const BORDERS =
  '<w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('') +
  '</w:tblBorders>';

/** A ruled table in front of the last paragraph, with the sentence `said` before it. */
const list =
  (head: string[], rows: string[][], said = 'Danh sách đề nghị khen thưởng:') =>
  (mau: MauVanBan) => {
    const width = Math.floor(9_000 / head.length);
    const line = (texts: string[]) => row(texts.map((text) => cell(width, `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)));
    const xml = table(
      head.map(() => width),
      [head, ...rows].map(line),
      BORDERS,
    );
    const prose = mau.noiDung[2]!;
    mau.noiDung.splice(-1, 0, { ...prose, text: said }, { text: '', xml });
  };

const HEAD = ['TT', 'Họ và tên', 'Năm sinh', 'Danh hiệu đề nghị'];
const NAMES = [
  'Lò Văn An',
  'Lê Thị Bình',
  'Trần Văn Cường',
  'Vì Thị Dung',
  'Cà Văn Giang',
  'Đỗ Thị Hoa',
  'Lò Thị Lan',
  'Bùi Văn Minh',
];
const people = (names: string[], born = '1980') =>
  names.map((name, i) => [`${i + 1}`, name, born, 'Lao động tiên tiến']);
const TWO = people(NAMES.slice(0, 2));
const VOTES = ['TT', 'Họ và tên', 'Danh hiệu', 'Số phiếu đồng ý'];

cases(rules, [
  {
    rule: 'ND30-TDKT-01',
    breaks: list(HEAD, TWO, 'Đề nghị khen thưởng 03 (ba) cá nhân có tên sau:'),
    keeps: list(HEAD, TWO, 'Đề nghị khen thưởng 02 (hai) cá nhân có tên sau:'),
    quote: '03 (ba) cá nhân',
    says: '2 cá nhân',
  },
  {
    rule: 'ND30-TDKT-02',
    what: 'votes',
    breaks: list(VOTES, [['1', 'Lò Văn An', 'Lao động tiên tiến', '9/14']]),
    keeps: list(VOTES, [['1', 'Lò Văn An', 'Lao động tiên tiến', '10/14']]),
    quote: 'Lò Văn An',
    says: /64,29%.*70%/,
    settings: { tyLePhieu: 70 },
  },
  {
    rule: 'ND30-TDKT-02',
    what: 'share',
    breaks: list(HEAD, [...TWO, ['3', 'Vì Thị Dung', '1985', 'Chiến sĩ thi đua cơ sở']]),
    keeps: list(HEAD, [...people(NAMES), ['9', 'Vì Thị Oanh', '1985', 'Chiến sĩ thi đua cơ sở']]),
    quote: 'Vì Thị Dung',
    says: '33,33%',
    settings: { tyLeChienSi: 15 },
  },
  {
    rule: 'ND30-TDKT-03',
    breaks: list(HEAD, TWO),
    keeps: list(HEAD, people(['Ông Lò Văn An'])),
    quote: 'Lê Thị Bình',
    says: 'đăng ký',
    settings: { daDangKy: ['Lò Văn An'] },
  },
  {
    rule: 'ND30-TDKT-04',
    what: 'twice',
    breaks: list(HEAD, people(['Nguyễn Văn Hoà', 'Nguyễn Văn Hòa'])),
    keeps: list(HEAD, [...people(['Nguyễn Văn Hoà']), ['2', 'Nguyễn Văn Hòa', '1991', 'Lao động tiên tiến']]),
    quote: 'Nguyễn Văn Hòa',
    says: 'hai lần',
  },
  {
    rule: 'ND30-TDKT-04',
    what: 'order',
    breaks: list(HEAD, people([...NAMES.slice(0, 6), 'Cà Văn Chung', ...NAMES.slice(6)])),
    keeps: list(HEAD, people(NAMES)),
    quote: 'Cà Văn Chung',
    says: 'xếp theo tên',
  },
]);

describe('lists of thi đua', () => {
  const verdict = async (id: string, change: (mau: MauVanBan) => void) =>
    judge(rules, id, await vanBanOf('nd30-2020', 'kế hoạch', change));

  it('tell collectives from persons by groups and by words', async () => {
    const grouped = list(
      ['TT', 'Tập thể, họ và tên', 'Đơn vị'],
      [
        ['A', 'TẬP THỂ', ''],
        ['1', 'Tổ Toán', 'Trường'],
        ['B', 'CÁ NHÂN', ''],
        ['1', 'Tôn Nữ Hoa', 'Tổ Toán'],
      ],
      'Khen thưởng 01 tập thể và 01 cá nhân.',
    );
    expect(await verdict('ND30-TDKT-01', grouped)).toEqual([]);
    const mixed = list(
      ['TT', 'Họ và tên, tập thể', 'Danh hiệu'],
      [
        ['1', 'Tổ Toán', 'Tập thể Lao động xuất sắc'],
        ['2', 'Tôn Nữ Hoa', 'Giấy khen'],
      ],
      'Khen thưởng 02 tập thể và 01 cá nhân.',
    );
    expect(faultsOf(await verdict('ND30-TDKT-01', mixed)).map(({ quote }) => quote)).toEqual(['02 tập thể']);
  });

  it('are unjudged for what other documents or the office would have to say', async () => {
    expect(await verdict('ND30-TDKT-01', list(HEAD, TWO))).toEqual({ unjudged: expect.stringContaining('tệp riêng') });
    expect(await verdict('ND30-TDKT-02', list(VOTES, [['1', 'Lò Văn An', 'LĐTT', '9/14']]))).toHaveProperty('unjudged');
    expect(await verdict('ND30-TDKT-03', list(HEAD, TWO))).toHaveProperty('unjudged');
  });

  it('in an order of their own are left so', async () => {
    const names = [
      'Lò Văn An',
      'Vì Thị Dung',
      'Lê Thị Bình',
      'Đỗ Thị Hoa',
      'Cà Văn Chung',
      'Bùi Văn Minh',
      'Lò Thị Lan',
      'Hà Văn Sơn',
    ];
    expect(await verdict('ND30-TDKT-04', list(HEAD, people(names)))).toEqual([]);
  });
});
