import { describe, expect, it } from '@jest/globals';
import { cell, p, paragraph, r, row, TAB, table } from '../../typeset/testing.js';
import { CENTRE, find, read, textBox, told, vmlBox } from './docx-testing.js';
import type { Paper } from './paper.js';

const CO_QUAN = ['UBND XÃ THANH NƯA', 'TRƯỜNG THCS THANH NƯA'];
const QUOC_HIEU = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const centred = (texts: readonly string[], props = '') => texts.map((text) => p(text, props + CENTRE)).join('');

/** Width of the text of a page of the tests. */
const WIDTH = 467.7;

/** Which half of the page the middle of a paragraph's column is in. */
function half(paper: Paper, text: string): 'left' | 'right' {
  const { left, width } = find(paper, text).column!;
  return left + width / 2 < WIDTH / 2 ? 'left' : 'right';
}

const expectHalves = (paper: Paper) => {
  expect(CO_QUAN.map((text) => half(paper, text))).toEqual(['left', 'left']);
  expect(QUOC_HIEU.map((text) => half(paper, text))).toEqual(['right', 'right']);
};

describe('where the parts of a letterhead stand', () => {
  it('in the cells of a table, inside its margins', () => {
    const paper = read(
      table(
        [3600, 5700],
        [row([cell(3600, centred(CO_QUAN)), cell(5700, centred(QUOC_HIEU))])],
        '<w:tblInd w:w="-200" w:type="dxa"/>',
      ),
    );
    expectHalves(paper);
    expect(find(paper, 'CỘNG HÒA').column).toEqual({
      left: expect.closeTo(-10 + 180 + 5.4, 3),
      width: expect.closeTo(285 - 10.8, 3),
    });
    expect(paper.tables).toEqual([]);
  });

  it('in a table that reaches over narrow columns of the grid', () => {
    const paper = read(
      table(
        [100, 3500, 200, 5500],
        [
          row([
            cell(3600, centred(CO_QUAN), '<w:gridSpan w:val="2"/>'),
            cell(5700, centred(QUOC_HIEU), '<w:gridSpan w:val="2"/>'),
          ]),
        ],
      ),
    );
    expectHalves(paper);
    expect(find(paper, 'CỘNG HÒA').cell).toEqual({ table: 0, row: 0, column: 1, rows: 1, columns: 2 });
  });

  it('in a table that the text runs around, from the edge of the page', () => {
    const place =
      '<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="page" w:tblpX="6000" w:tblpY="1"/>';
    const paper = read(table([4000], [row([cell(4000, centred(QUOC_HIEU))])], place) + p('KẾ HOẠCH'));
    expect(find(paper, 'CỘNG HÒA').column).toEqual({
      left: expect.closeTo(300 - 85.05 + 5.4, 3),
      width: expect.closeTo(189.2, 3),
    });
  });

  it('in frames', () => {
    const left =
      '<w:framePr w:w="3600" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="1" w:y="1"/>';
    const right =
      '<w:framePr w:w="5300" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>';
    const paper = read(centred(CO_QUAN, left) + centred(QUOC_HIEU, right) + p('KẾ HOẠCH', CENTRE));
    expectHalves(paper);
    expect(find(paper, 'Độc lập')).toMatchObject({
      boxed: true,
      column: { left: expect.closeTo(WIDTH - 265, 1), width: 265 },
    });
    expect(find(paper, 'KẾ HOẠCH')).toMatchObject({ boxed: false, column: { left: 0 } });
  });

  it('in frames that leave no room beside them: what is below them has the lines that are below them', () => {
    const frame = (x: number, width: number) =>
      `<w:framePr w:w="${width}" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="${x + 1}" w:y="1"/>`;
    const edge = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>';
    const left = centred(CO_QUAN, frame(0, 4000)) + p('', frame(0, 4000) + edge);
    const right = centred(QUOC_HIEU, frame(4000, 5400)) + p('', frame(4000, 5400) + edge);
    const paper = read(left + right + p('KẾ HOẠCH', CENTRE) + p('Tổ chức thi đua', CENTRE) + p('', edge));
    expect(told(paper).map(({ under }) => under)).toEqual([CO_QUAN.at(-1), QUOC_HIEU.at(-1), 'Tổ chức thi đua']);
  });

  it('in a frame of a style, without a width, placed from the edge of the page', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khung"><w:name w:val="Khung"/><w:basedOn w:val="Normal"/><w:pPr><w:framePr w:wrap="around" w:hAnchor="page" w:vAnchor="page" w:x="6000" w:y="1200"/></w:pPr></w:style>';
    const paper = read({ body: p('Số: 05/KH-THPT', '<w:pStyle w:val="Khung"/>') + p('KẾ HOẠCH'), styles });
    const { column, boxed } = find(paper, 'Số');
    expect(boxed).toBe(true);
    expect(column!.left).toBeCloseTo(300 - 85.05, 1);
    expect(column!.width).toBeGreaterThan(50);
    expect(column!.width).toBeLessThan(120);
  });

  it('in text boxes of DrawingML, once, though the file says them twice', () => {
    const holder = paragraph(
      textBox(centred(CO_QUAN), 180, 60, { x: -10, y: 0 }) +
        textBox(centred(QUOC_HIEU), 260, 60, { fromX: 'margin', x: 'right', y: 0 }),
    );
    const paper = read(holder + p('KẾ HOẠCH', CENTRE));
    expectHalves(paper);
    expect(paper.paragraphs.map(({ text }) => text)).toEqual(['', ...CO_QUAN, ...QUOC_HIEU, 'KẾ HOẠCH']);
    expect(find(paper, 'CỘNG HÒA')).toMatchObject({ boxed: true, column: { width: expect.closeTo(260 - 14.4, 3) } });
  });

  it('in text boxes beside the title that holds them: they are read first, from the left', () => {
    const right = textBox(centred(QUOC_HIEU), 260, 60, { x: 200, y: 1 });
    const left = textBox(centred(CO_QUAN), 180, 60, { x: -10, y: 0 });
    const below = textBox(p('Ghi chú'), 100, 30, { x: 0, y: 40 });
    const paper = read(paragraph(right + left + below + r('KẾ HOẠCH')));
    expect(paper.paragraphs.map(({ text }) => text)).toEqual([...CO_QUAN, ...QUOC_HIEU, 'KẾ HOẠCH', 'Ghi chú']);
    expect(paper.paragraphs.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('in text boxes of VML', () => {
    const holder = paragraph(
      `<w:r>${vmlBox(centred(CO_QUAN), 180, 60, 'margin-left:-9pt;margin-top:0')}</w:r>` +
        `<w:r>${vmlBox(centred(QUOC_HIEU), 260, 60, 'margin-left:207pt;margin-top:0')}</w:r>`,
    );
    const paper = read(holder);
    expectHalves(paper);
    expect(find(paper, 'CỘNG HÒA').column!.left).toBeCloseTo(207 + 7.2, 1);
  });

  it('on tab stops of one paragraph: its tabs stay in the text', () => {
    const tabs = '<w:tabs><w:tab w:val="center" w:pos="1800"/><w:tab w:val="center" w:pos="6600"/></w:tabs>';
    const paper = read(paragraph(TAB + r(CO_QUAN[0]!) + TAB + r(QUOC_HIEU[0]!), tabs));
    expect(paper.paragraphs[0]).toMatchObject({ text: `\t${CO_QUAN[0]}\t${QUOC_HIEU[0]}`, column: { left: 0 } });
  });

  it('in a table inside a cell of another', () => {
    const inner = table([2000, 2000], [row([cell(2000, p('trong trái')), cell(2000, p('trong phải'))])]);
    const paper = read(table([4600, 4600], [row([cell(4600, p('trái')), cell(4600, `${inner}${p('dưới')}`)])]));
    expect(find(paper, 'trong phải')).toMatchObject({
      cell: { table: 1, row: 0, column: 1, rows: 1, columns: 2 },
      column: { left: expect.closeTo(230 + 5.4 + 100 + 5.4, 3) },
    });
    expect(find(paper, 'dưới').cell).toEqual({ table: 0, row: 0, column: 1, rows: 1, columns: 2 });
  });
});
