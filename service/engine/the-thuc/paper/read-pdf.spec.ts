import { describe, expect, it } from '@jest/globals';
import type { Paper } from './paper.js';
import { buildPdf, centred, dots, grid, image, justified, rule, type TestPage, text } from './pdf/testing.js';
import { readPdfPaper } from './read-pdf.js';

const LEFT = 85;
const RIGHT = 552;

const read = (...pages: TestPage[]): Promise<Paper> => readPdfPaper(buildPdf({ pages }));
const texts = ({ paragraphs }: Paper) => paragraphs.map((p) => p.text);

/** A paragraph of three lines from `y`: first line set in, the last one short. */
const doan = (y: number, step = 16, look = {}): string[] => [
  justified(LEFT + 36, RIGHT, y, 'Trường Trung học phổ thông Thanh Nưa xây dựng kế hoạch tổ', look),
  justified(LEFT, RIGHT, y + step, 'chức phong trào thi đua đổi mới và sáng tạo trong dạy và học', look),
  text(LEFT, y + 2 * step, 'của năm học này.', look),
];
const DOAN =
  'Trường Trung học phổ thông Thanh Nưa xây dựng kế hoạch tổ chức phong trào thi đua đổi mới và sáng tạo trong dạy và học của năm học này.';

const letterhead = [
  centred(185, 67, 'SỞ GDĐT TỈNH ĐIỆN BIÊN', { size: 12 }),
  centred(185, 81, 'TRƯỜNG THPT THANH NƯA', { size: 12, font: 'F2' }),
  rule(150, 220, 87),
  centred(185, 105, 'Số: 05/KH-THPTTN', { size: 13 }),
  centred(424, 67, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, font: 'F2' }),
  centred(424, 82, 'Độc lập - Tự do - Hạnh phúc', { size: 13, font: 'F2' }),
  rule(424 - 87, 424 + 87, 88),
  centred(424, 105, 'Điện Biên, ngày 05 tháng 02 năm 2024', { size: 13, font: 'F3' }),
];
const title = [
  centred(318.5, 140, 'KẾ HOẠCH', { font: 'F2' }),
  centred(318.5, 156, 'Tổ chức phong trào thi đua đổi mới, sáng tạo', { font: 'F2' }),
  rule(260, 377, 163),
];

describe('text on a page', () => {
  it('is paragraphs with what their ink tells of their format', async () => {
    const { paragraphs } = await read({
      content: [...doan(100), ...doan(154), ...doan(208), text(LEFT + 36, 262, 'Một dòng.')],
    });
    expect(paragraphs.map((p) => p.text)).toEqual([DOAN, DOAN, DOAN, 'Một dòng.']);
    expect(paragraphs[1]).toMatchObject({
      align: 'justify',
      left: 0,
      firstLine: 36,
      before: 6,
      after: 0,
      line: { rule: 'auto', value: 1 },
      place: { part: 'page', paragraph: 2, page: 1 },
      section: 0,
    });
    expect(paragraphs[3]).toMatchObject({ align: undefined, firstLine: 36 });
  });

  it('has family, size, weight, slant and colour by runs', async () => {
    const { paragraphs } = await read({
      content: [
        text(LEFT, 100, 'Điều 1. ', { font: 'F2' }),
        text(LEFT + 56, 100, 'Khen thưởng ', { colour: '1 0 0' }),
        text(LEFT + 140, 100, 'tập thể.', { font: 'F3' }),
      ],
    });
    expect(paragraphs[0]!.runs).toEqual([
      expect.objectContaining({
        text: 'Điều 1. ',
        font: 'Times New Roman',
        size: 14,
        bold: true,
        italic: false,
        colour: '#000000',
      }),
      expect.objectContaining({ text: 'Khen thưởng ', bold: false, colour: '#ff0000' }),
      expect.objectContaining({ text: 'tập thể.', italic: true }),
    ]);
  });

  it('knows bold and italics that are drawn, not named by a font', async () => {
    const { paragraphs } = await read({
      content: [
        text(LEFT, 100, 'Vẽ đậm', { before: '2 Tr 0.5 w' }),
        '0 Tr',
        text(LEFT, 130, 'In hai lần'),
        text(LEFT + 0.4, 130, 'In hai lần'),
        text(LEFT, 160, 'Vẽ nghiêng').replace('1 0 0 1', '1 0 0.25 1'),
        text(LEFT, 190, 'Thường'),
      ],
    });
    expect(paragraphs.map(({ text, runs }) => [text, runs[0]!.bold, runs[0]!.italic])).toEqual([
      ['Vẽ đậm', true, false],
      ['In hai lần', true, false],
      ['Vẽ nghiêng', false, true],
      ['Thường', false, false],
    ]);
  });

  it('reads raised letters with their line, in its size', async () => {
    const { paragraphs } = await read({
      content: [text(LEFT, 100, 'Tên cơ quan'), text(LEFT + 77, 95, '1', { size: 8 }), text(LEFT, 130, 'Dòng sau')],
    });
    expect(paragraphs.map((p) => p.text)).toEqual(['Tên cơ quan1', 'Dòng sau']);
    expect(paragraphs[0]!.runs).toHaveLength(1);
  });

  it('joins a number that stands before its text over a gap', async () => {
    expect(texts(await read({ content: [text(LEFT, 100, '1.'), text(LEFT + 36, 100, 'Mục đích')] }))).toEqual([
      '1.\tMục đích',
    ]);
  });

  it('goes on over the page', async () => {
    const body = Array.from({ length: 12 }, (_, at) => doan(80 + 54 * at)).flat();
    const [first, ...rest] = doan(750);
    const { paragraphs } = await read(
      { content: [...body, first!] },
      { content: [rest[0]!, rest[1]!].map((one) => one.replace(/ (\d+) Tm/, ' 770 Tm')).slice(0, 1) },
    );
    expect(paragraphs.at(-1)!.text).toBe(DOAN.replace(' của năm học này.', ''));
    expect(paragraphs.at(-1)!.place.page).toBe(1);
  });

  it('leaves out what is hidden, and says so', async () => {
    const paper = await read({
      content: [
        text(LEFT, 100, 'Chữ thấy được'),
        text(LEFT, 130, 'Chữ ẩn', { before: '3 Tr' }),
        '0 Tr',
        text(LEFT, 1200, 'Ngoài trang'),
      ],
    });
    expect(texts(paper)).toEqual(['Chữ thấy được']);
    expect(paper.warnings).toEqual([
      expect.objectContaining({ code: 'HIDDEN_TEXT', place: { part: 'page', paragraph: 0, page: 1 } }),
    ]);
  });
});

describe('letterhead and signature', () => {
  const signature = [
    text(LEFT, 400, 'Nơi nhận:', { size: 12, font: 'F4' }),
    text(LEFT, 414, '- Như trên;', { size: 11 }),
    text(LEFT, 427, '- Lưu: VT.', { size: 11 }),
    centred(440, 402, 'KT. HIỆU TRƯỞNG', { font: 'F2' }),
    centred(440, 418, 'PHÓ HIỆU TRƯỞNG', { font: 'F2' }),
    centred(440, 500, 'Đàm Quang Huy', { font: 'F2' }),
  ];
  const page = { content: [...letterhead, ...title, ...doan(190), ...doan(244), ...doan(298), ...signature] };
  const paper = () => readPdfPaper(buildPdf({ pages: [page], fonts: { F4: 'TimesNewRomanPS-BoldItalicMT' } }));

  it('are read column by column, each line a paragraph of its own', async () => {
    expect(texts(await paper())).toEqual([
      'SỞ GDĐT TỈNH ĐIỆN BIÊN',
      'TRƯỜNG THPT THANH NƯA',
      'Số: 05/KH-THPTTN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Điện Biên, ngày 05 tháng 02 năm 2024',
      'KẾ HOẠCH',
      'Tổ chức phong trào thi đua đổi mới, sáng tạo',
      DOAN,
      DOAN,
      DOAN,
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'KT. HIỆU TRƯỞNG',
      'PHÓ HIỆU TRƯỞNG',
      'Đàm Quang Huy',
    ]);
  });

  it('are centred, or keep their left edge', async () => {
    const { paragraphs } = await paper();
    const aligns = (of: string[]) => of.map((words) => paragraphs.find((p) => p.text === words)!.align);
    expect(aligns(['TRƯỜNG THPT THANH NƯA', 'Độc lập - Tự do - Hạnh phúc', 'KẾ HOẠCH', 'Đàm Quang Huy'])).toEqual(
      Array(4).fill('center'),
    );
    expect(aligns(['Nơi nhận:', '- Như trên;'])).toEqual(['left', 'left']);
  });

  it('have drawn lines with the text above them', async () => {
    const { strokes, paragraphs } = await paper();
    const under = strokes.map((stroke) => [
      paragraphs[stroke.under!]!.text,
      stroke.kind,
      Math.round(stroke.length!),
      Math.round(stroke.textLength!),
      stroke.centred,
    ]);
    expect(under).toEqual([
      ['TRƯỜNG THPT THANH NƯA', 'shape', 70, 126, true],
      ['Độc lập - Tự do - Hạnh phúc', 'shape', 174, 176, true],
      ['Tổ chức phong trào thi đua đổi mới, sáng tạo', 'shape', 117, 308, true],
    ]);
  });

  it('tells underlines, underscores, dashes and double lines', async () => {
    const { strokes, paragraphs } = await read({
      content: [
        centred(300, 100, 'Gạch chân', { font: 'F2' }),
        rule(300 - 31.5, 300 + 31.5, 101.6, 0.6),
        centred(300, 160, 'Gạch nối', { font: 'F2' }),
        centred(300, 170, '_______'),
        centred(300, 230, 'Nét đứt', { font: 'F2' }),
        rule(280, 320, 238, 0.75, '4 2'),
        centred(300, 290, 'Nét đôi', { font: 'F2' }),
        rule(280, 320, 298),
        rule(280, 320, 300),
        rule(100, 130, 305),
      ],
    });
    const seen = strokes.map((s) => [
      s.kind,
      s.style,
      s.under === undefined ? undefined : paragraphs[s.under]!.text,
      s.centred,
    ]);
    expect(seen).toEqual([
      ['underline', 'solid', 'Gạch chân', true],
      ['shape', 'dashed', 'Nét đứt', true],
      ['shape', 'double', 'Nét đôi', true],
      ['shape', 'solid', undefined, undefined],
      ['characters', 'solid', 'Gạch nối', true],
    ]);
    expect(paragraphs[0]!.runs[0]!.underline).toBe('single');
  });
});

describe('tables', () => {
  const xs = [LEFT, 120, 300, RIGHT];
  const row = (y: number, ...words: string[]) => words.map((one, at) => text(xs[at]! + 5, y, one, { size: 13 }));
  const table = (top: number, rows: string[][]) => [
    ...grid(xs, [top, ...rows.map((_, at) => top + 20 * (at + 1))]),
    ...rows.flatMap((words, at) => row(top + 20 * at + 14, ...words)),
  ];

  it('are drawn cells in the order of their rows', async () => {
    const { paragraphs, tables } = await read({
      content: [
        text(LEFT, 80, 'Danh sách:'),
        ...table(100, [
          ['TT', 'Họ và tên', 'Chức vụ'],
          ['1', 'Lò Văn Pâng', 'Tổ trưởng'],
        ]),
        text(LEFT, 170, 'Hết.'),
      ],
    });
    expect(tables).toEqual([{ table: 0, from: 1, to: 6, ruled: true }]);
    expect(
      paragraphs.map(({ text, cell }) => [text, cell && [cell.row, cell.column, cell.rows, cell.columns]]),
    ).toEqual([
      ['Danh sách:', undefined],
      ['TT', [0, 0, 2, 3]],
      ['Họ và tên', [0, 1, 2, 3]],
      ['Chức vụ', [0, 2, 2, 3]],
      ['1', [1, 0, 2, 3]],
      ['Lò Văn Pâng', [1, 1, 2, 3]],
      ['Tổ trưởng', [1, 2, 2, 3]],
      ['Hết.', undefined],
    ]);
  });

  it('stay one over the page', async () => {
    const { tables, paragraphs } = await read(
      {
        content: [
          text(LEFT, 80, 'Danh sách:'),
          ...table(700, [
            ['1', 'A', 'B'],
            ['2', 'C', 'D'],
          ]),
        ],
      },
      { content: table(80, [['3', 'E', 'F']]) },
    );
    expect(tables).toHaveLength(1);
    expect(paragraphs.at(-1)!.cell).toEqual({ table: 0, row: 2, column: 2, rows: 3, columns: 3 });
  });

  it('of one cell are a box around their words', async () => {
    const { tables, paragraphs } = await read({
      content: [...grid([85, 142], [120, 143]), centred(113.5, 136, 'KHẨN', { size: 13, font: 'F2' })],
    });
    expect(tables).toEqual([]);
    expect(paragraphs[0]).toMatchObject({
      text: 'KHẨN',
      boxed: true,
      borders: { top: { style: 'solid' }, left: { style: 'solid' } },
    });
  });
});

describe('pages', () => {
  const full = (page: number, number: string) => ({
    content: [
      number,
      ...Array.from({ length: 13 }, (_, at) => doan(76 + 54 * at)).flat(),
      text(LEFT + 36, 782, ['Dòng đầu.', 'Hai dòng.', 'Ba dòng nữa.'][page - 1]!),
    ],
  });
  const top = (words: string) => centred(318.5, 40, words);

  it('have a size, margins and numbers, which are no text', async () => {
    const paper = await read(full(1, ''), full(2, top('2')), full(3, top('3')));
    const [section] = paper.sections;
    expect(section).toMatchObject({
      page: { width: 595.28, height: 842 },
      landscape: false,
      titlePage: true,
      from: 0,
      to: 41,
    });
    const mm = Object.entries(section!.margin!).map(([side, points]) => [side, Math.round((points! / 72) * 254) / 10]);
    expect(Object.fromEntries(mm)).toEqual({ top: 22.4, right: 15.3, bottom: 20, left: 30 });
    expect(section!.pageNumbers).toEqual(
      [2, 3].map((page) => expect.objectContaining({ where: 'header', align: 'center', pages: page, beside: '' })),
    );
    expect(texts(paper)).not.toContain('2');
  });

  it('count where they say so, at the foot too, with other words beside', async () => {
    const foot = (words: string) => text(RIGHT - 7 * words.length, 812, words);
    const { sections } = await read(full(1, foot('Trang 1/3')), full(2, foot('Trang 2/3')), full(3, foot('Trang 3/3')));
    expect(sections[0]!.titlePage).toBe(false);
    expect(sections[0]!.pageNumbers[1]).toMatchObject({
      where: 'footer',
      align: 'right',
      beside: 'Trang /3',
      run: { text: '2' },
    });
  });

  it('of another size are another section', async () => {
    const { sections } = await read(full(1, ''), {
      width: 842,
      height: 595,
      content: ['1 0 0 1 0 -247 cm', text(LEFT, 80, 'Phụ lục')],
    });
    expect(sections.map(({ landscape, from, to }) => [landscape, from, to])).toEqual([
      [false, 0, 13],
      [true, 14, 14],
    ]);
  });

  it('say nothing of margins with little text on them', async () => {
    const { sections } = await read({ content: [text(LEFT, 100, 'Một dòng.')] });
    expect(sections[0]!.margin).toBeUndefined();
  });

  it('lie as they are shown when they are turned', async () => {
    const { sections, paragraphs } = await read({ content: [text(300, 400, 'Chữ đứng')], more: '/Rotate 90' });
    expect(sections[0]!.page).toEqual({ width: 842, height: 595.28 });
    expect(paragraphs[0]).toMatchObject({ text: 'Chữ đứng', boxed: true });
  });
});

describe('pictures and scans', () => {
  it('tells a scan with its dots per inch and whether it is in colour', async () => {
    const images = { I1: dots(1654, 2339, 250, 240, 230), I2: dots(827, 1170, 128) };
    const pages = [{ content: [image('I1', 0, 0, 595.28, 842)] }, { content: [image('I2', 0, 0, 595.28, 842)] }];
    const { pdf, paragraphs } = await readPdfPaper(buildPdf({ version: '1.3', pages, images }));
    expect(pdf).toMatchObject({
      version: '1.3',
      pages: 2,
      scanned: [1, 2],
      scans: [
        { page: 1, dpi: 200, colour: true },
        { page: 2, dpi: 100, colour: false },
      ],
    });
    expect(paragraphs).toEqual([]);
  });

  it('takes text under a scan for no text', async () => {
    const content = [text(LEFT, 100, 'Chữ nhận dạng'), image('I1', 0, 0, 595.28, 842)];
    const { pdf, warnings } = await readPdfPaper(
      buildPdf({ pages: [{ content }], images: { I1: dots(600, 800, 200) } }),
    );
    expect(pdf!.scanned).toEqual([1]);
    expect(warnings!.map(({ code }) => code)).toEqual(['HIDDEN_TEXT']);
  });

  it('tells hue and place of a picture in the text', async () => {
    const content = [text(LEFT, 100, 'Trên'), image('I1', 300, 150, 100, 40), text(LEFT, 250, 'Dưới')];
    const { pictures, pdf } = await readPdfPaper(
      buildPdf({ pages: [{ content }], images: { I1: dots(40, 16, 20, 40, 160) } }),
    );
    expect(pictures).toEqual([
      expect.objectContaining({
        hue: 'blue',
        transparent: false,
        floating: false,
        paragraph: 0,
        ink: { left: 300, top: 150, width: 100, height: 40 },
      }),
    ]);
    expect(pdf!.scans).toEqual([]);
  });

  it('names the fonts that are not in the file', async () => {
    const { pdf } = await read({ content: [text(LEFT, 100, 'Chữ'), text(LEFT, 130, 'Đậm', { font: 'F2' })] });
    expect(pdf!.loose).toEqual(['TimesNewRomanPS-BoldMT', 'TimesNewRomanPSMT']);
  });
});
