import { describe, expect, it } from '@jest/globals';
import { inHoa } from '../vietnamese/text.js';
import { plain } from './inline.js';
import { outline } from './outline.js';
import type { BlockView } from './view.js';

const kind = (block: BlockView) =>
  (['muc1', 'muc2', 'muc3', 'muc4', 'doan', 'khoan', 'diem', 'gachDau', 'cong', 'bang'] as const).filter(
    (name) => block[`la${name[0]?.toUpperCase()}${name.slice(1)}` as keyof BlockView],
  );

const read = (text: string) => outline(text).map((block) => [...kind(block), block.so, plain(block.van)].join('|'));

/** All text of the blocks, in order, tables too. */
const allText = (blocks: BlockView[]) =>
  blocks
    .flatMap(({ so, van, bang }) => [
      so,
      plain(van),
      ...(bang?.cot.map(({ ten }) => plain(ten)) ?? []),
      ...(bang?.dong.flatMap((row) => ('o' in row ? row.o.map(plain) : [row.nhom, plain(row.ten)])) ?? []),
    ])
    .join(' ');

const LONG = `${'Đối với các đơn vị, định kỳ hàng năm, tổ chức hội nghị sơ kết '.repeat(4)}để tôn vinh`;

describe('one line', () => {
  it.each([
    ['I. MỤC ĐÍCH, YÊU CẦU', 'muc1|I.|MỤC ĐÍCH, YÊU CẦU'],
    ['XIV. KẾT LUẬN', 'muc1|XIV.|KẾT LUẬN'],
    ['IV.TỔ CHỨC', 'muc1|IV.|TỔ CHỨC'],
    ['IV. TỔ CHỨC BIỂU DƯƠNG.', 'muc1|IV.|TỔ CHỨC BIỂU DƯƠNG.'],
    ['1. Mục đích', 'muc2|1.|Mục đích'],
    ['1.Mục đích', 'muc2|1.|Mục đích'],
    ['1. Đối tượng:', 'muc2|1.|Đối tượng:'],
    ['2.1. Xây dựng môi trường', 'muc3|2.1.|Xây dựng môi trường'],
    ['2.1 Xây dựng môi trường', 'muc3|2.1|Xây dựng môi trường'],
    ['2.1.3. Cụ thể', 'muc4|2.1.3.|Cụ thể'],
    ['1. Nhà trường báo cáo.', 'khoan|1.|Nhà trường báo cáo.'],
    [`1. ${LONG}`, `khoan|1.|${LONG}`],
    ['2.1. Thầy và trò đã làm tốt;', 'khoan|2.1.|Thầy và trò đã làm tốt;'],
    ['a) Tập thể', 'diem|a)|Tập thể'],
    ['đ) Cá nhân', 'diem|đ)|Cá nhân'],
    ['1) Cá nhân', 'diem|1)|Cá nhân'],
    ['b. Cá nhân', 'diem|b.|Cá nhân'],
    ['- Cán bộ quản lý', 'gachDau|-|Cán bộ quản lý'],
    ['-Cán bộ quản lý', 'gachDau|-|Cán bộ quản lý'],
    ['– 30 học sinh', 'gachDau|–|30 học sinh'],
    ['+ Có nội dung', 'cong|+|Có nội dung'],
    ['Trong quá trình thực hiện …', 'doan||Trong quá trình thực hiện …'],
    ['   lùi đầu dòng\t ', 'doan||lùi đầu dòng'],
    ['## I. MỤC ĐÍCH', 'muc1|I.|MỤC ĐÍCH'],
    ['#### **2.1. Xây dựng**', 'muc3|2.1.|Xây dựng'],
    ['##### 2. Các đơn vị thuộc Sở.', 'muc2|2.|Các đơn vị thuộc Sở.'],
    ['**2. Các đơn vị thuộc Sở.**', 'muc2|2.|Các đơn vị thuộc Sở.'],
    ['# Lời mở đầu', 'muc1||LỜI MỞ ĐẦU'],
    ['##### Lời mở đầu', 'muc4||Lời mở đầu'],
    ['#### **- Cán bộ quản lý**', 'gachDau||- Cán bộ quản lý'],
    ['**a) Tập thể**', 'diem||a) Tập thể'],
    ['### a) Tập thể', 'muc4|a)|Tập thể'],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  it.each([
    '1.000 học sinh dự thi',
    '20.11 là ngày Nhà giáo',
    '1.2.2018 họp tổ',
    '2.5 triệu đồng',
    '2017. Năm học mới',
    'V.I. Lê-nin',
    'IIII. Không phải số',
    'MCM. Không phải số',
    '-5 độ',
    '--- ',
    '+84 206 3856 930',
    '1.',
    'I.',
    'a)',
    '-',
    '+',
    '|',
    '| một dòng |',
    '#khong-phai-de-muc',
    '####### bảy dấu',
    '{{van}} {van} <b>&amp;</b>',
    '\\*',
    'w. ',
    '*',
    '***',
  ])('keeps %s as a paragraph', (line) => {
    expect(read(line)).toEqual([`doan||${line.trim()}`]);
  });
});

describe('headings among numbered lines', () => {
  it('reads numbered lines one after another as a list', () => {
    expect(read('1. Thầy Lò Văn An\n2. Cô Quàng Thị Bình\n3. Em Tòng Văn Chung\nCác đồng chí có tên trên')).toEqual([
      'khoan|1.|Thầy Lò Văn An',
      'khoan|2.|Cô Quàng Thị Bình',
      'khoan|3.|Em Tòng Văn Chung',
      'doan||Các đồng chí có tên trên',
    ]);
  });

  it('reads them as headings when something stands under them', () => {
    expect(read('II. NỘI DUNG\n\n1. Đối tượng\nHọc sinh.\n\n2. Nội dung thi đua\n2.1. Dạy và học\nTốt.')).toEqual([
      'muc1|II.|NỘI DUNG',
      'muc2|1.|Đối tượng',
      'doan||Học sinh.',
      'muc2|2.|Nội dung thi đua',
      'muc3|2.1.|Dạy và học',
      'doan||Tốt.',
    ]);
  });

  it('lets the user say otherwise', () => {
    expect(read('# 1. Mục đích\n# 2. Yêu cầu')).toEqual(['muc2|1.|Mục đích', 'muc2|2.|Yêu cầu']);
  });

  it('keeps emphasis of a numbered paragraph, and drops bold that a heading has anyway', () => {
    expect(outline('**1. Mục *đích***')[0]?.van.runs).toEqual([{ text: 'Mục ' }, { text: 'đích', nghieng: true }]);
    expect(outline(`**1. ${LONG}${LONG}.**`)[0]).toMatchObject({
      laKhoan: true,
      coSo: false,
      van: { runs: [{ text: `1. ${LONG}${LONG}.`, dam: true }] },
    });
    expect(outline('1. Nhà trường **yêu cầu** các tổ.')[0]).toMatchObject({
      so: '1.',
      van: { runs: [{ text: 'Nhà trường ' }, { text: 'yêu cầu', dam: true }, { text: ' các tổ.' }] },
    });
  });
});

describe('tables', () => {
  it('reads titles, the rule with its alignment, and rows', () => {
    const [block] = outline('| STT | Họ tên | Điểm |\n|:-:|:---|---:|\n| 1 | Lò **An** | 9 |\n| 2 | Bình |');
    expect(block?.laBang).toBe(true);
    expect(block?.bang?.cot.map(({ ten, canh }) => [plain(ten), canh])).toEqual([
      ['STT', 'giua'],
      ['Họ tên', 'trai'],
      ['Điểm', 'phai'],
    ]);
    expect(block?.bang?.dong).toEqual([
      {
        o: [
          { runs: [{ text: '1' }] },
          { runs: [{ text: 'Lò ' }, { text: 'An', dam: true }] },
          { runs: [{ text: '9' }] },
        ],
      },
      { o: [{ runs: [{ text: '2' }] }, { runs: [{ text: 'Bình' }] }, { runs: [] }] },
    ]);
  });

  it('does without the rule and without the last pipe, between paragraphs', () => {
    expect(read('Trước\n| A | B\n| 1 | 2\nSau')).toEqual(['doan||Trước', 'bang||', 'doan||Sau']);
  });

  it('reads group rows among other rows, and letters alone as cells', () => {
    const grouped = outline(
      '|T/chí|Nội dung|\n|--|--|\n| **A** | **Đối với nhà giáo** |\n| 1 | Dạy tốt |\n| II. | Học sinh |',
    );
    expect(grouped[0]?.bang?.dong.map((row) => ('nhom' in row ? [row.nhom, plain(row.ten)] : row.o.length))).toEqual([
      ['A', 'Đối với nhà giáo'],
      2,
      ['II.', 'Học sinh'],
    ]);
    const answers = outline('| Câu | Đáp án |\n| A | Đúng |\n| B | Sai |');
    expect(answers[0]?.bang?.dong.every((row) => 'o' in row)).toBe(true);
  });

  it('loses no cell of a row that is too long', () => {
    const [block] = outline('| A | B |\n| 1 | 2 | 3 |');
    expect(block?.bang?.cot).toHaveLength(3);
    expect(allText(outline('| A | B |\n| 1 | 2 | 3 |')).split(' ').sort().join('')).toContain('123');
  });

  it('takes a line with more cells than a page has room for as text', () => {
    const wide = `|${'a|'.repeat(40)}`;
    expect(read(`${wide}\n${wide}`)).toEqual([`doan||${wide}`, `doan||${wide}`]);
  });
});

describe('every character comes back', () => {
  /** A small generator of its own, so that a failure repeats. */
  function* random(seed: number): Generator<number, never> {
    let state = seed;
    while (true) {
      state = (state * 1664525 + 1013904223) % 4294967296;
      yield state / 4294967296;
    }
  }
  const PIECES = [
    'I',
    'V',
    'X',
    '1',
    '2',
    '10',
    '.',
    '.',
    ')',
    '(',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n\n',
    '-',
    '–',
    '+',
    'a',
    'đ',
    'Mục đích',
    'học sinh',
    'Ữ',
    ';',
    ':',
    ',',
    '…',
    '“',
    '”',
    '/',
    '\t',
    '{',
    '}}',
    '<',
    '&',
    '%',
    '\\',
    '2.1',
    'III. ',
    '1. ',
    'a) ',
    '- ',
    '+ ',
  ];
  const bare = (text: string) => text.replace(/\s/g, '');

  it.each(Array.from({ length: 60 }, (_, n) => n + 1))('of generated text %i', (seed) => {
    const next = random(seed);
    const text = Array.from({ length: 400 }, () => PIECES[Math.floor(next.next().value * PIECES.length)]).join('');
    const blocks = outline(text);
    // First-level headings come back in capitals.
    expect(inHoa(bare(allText(blocks)))).toBe(inHoa(bare(text)));
    for (const block of blocks) {
      expect(kind(block)).toHaveLength(1);
      expect(block.coSo).toBe(block.so !== '');
    }
  });

  it.each(Array.from({ length: 60 }, (_, n) => n + 1))(
    'except what marks form, of generated text %i with stars, pipes and hashes',
    (seed) => {
      const next = random(seed + 1000);
      const pieces = [...PIECES, '*', '**', '***', '|', '|', '| ', '\n| 1 | ', '#', '## '];
      const text = Array.from({ length: 400 }, () => pieces[Math.floor(next.next().value * pieces.length)]).join('');
      const content = (s: string) =>
        inHoa(bare(s))
          .replace(/[*|#\\:-]/g, '')
          .split('')
          .sort()
          .join('');
      expect(content(allText(outline(text)))).toBe(content(text));
    },
  );

  it.each([
    ['spaces', ' '.repeat(200_000)],
    ['numbers', '1.'.repeat(100_000)],
    ['pipes', '|'.repeat(200_000)],
    ['lines of pipes', '||\n'.repeat(2_000)],
    ['hashes', '# '.repeat(100_000)],
    ['brackets', '(“'.repeat(100_000)],
    ['a word', 'a'.repeat(500_000)],
    ['many lines', '1. a\n'.repeat(50_000)],
  ])('and %s do not slow it down', (_, text) => {
    expect(outline(text).length).toBeLessThanOrEqual(50_000);
  });
});
