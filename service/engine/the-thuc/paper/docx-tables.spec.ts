import { describe, expect, it } from '@jest/globals';
import { cell, GRID, p, row, table } from '../../typeset/testing.js';
import { find, read } from './docx-testing.js';

const list = (props: string) =>
  table(
    [800, 4000, 4000],
    [1, 2, 3].map((n) => row([cell(800, p(`${n}`)), cell(4000, p(`Nguyễn Văn ${n}`)), cell(4000, p('Tổ Toán'))])),
    props,
  );

describe('tables', () => {
  it('that are drawn carry content', () => {
    expect(read(p('trước') + list(GRID) + p('sau')).tables).toEqual([{ table: 0, from: 1, to: 9, ruled: true }]);
  });

  it('drawn by a style of tables, by their cells, or across only', () => {
    const styles = `<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Table Grid"/><w:tblPr>${GRID}</w:tblPr></w:style>`;
    expect(read({ body: list('<w:tblStyle w:val="Luoi"/>'), styles }).tables[0]!.ruled).toBe(true);
    const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
    const edges = `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map(side).join('')}</w:tcBorders>`;
    const cells = table([3000, 3000], [row([cell(3000, p('a'), edges), cell(3000, p('b'), edges)])]);
    expect(read(cells).tables[0]!.ruled).toBe(true);
    const across = `<w:tblBorders>${['top', 'bottom', 'insideH'].map(side).join('')}</w:tblBorders>`;
    expect(read(list(across)).tables[0]!.ruled).toBe(true);
  });

  it('without lines carry content when they are lists', () => {
    expect(read(list('')).tables).toEqual([{ table: 0, from: 0, to: 8, ruled: false }]);
    const headed = table([3000, 3000], [row([cell(3000, p('a')), cell(3000, p('b'))], '<w:tblHeader/>')]);
    expect(read(headed).tables).toHaveLength(1);
    const signatures = table([4000, 4000], [row([cell(4000, p('Nơi nhận:')), cell(4000, p('HIỆU TRƯỞNG'))])]);
    expect(read(signatures).tables).toEqual([]);
  });

  it('cells that are merged across and down', () => {
    const merged = (value: string) => `<w:vMerge${value}/>`;
    const body = table(
      [1000, 2000, 2000],
      [
        row([cell(1000, p('STT'), merged(' w:val="restart"')), cell(4000, p('Họ và tên'), '<w:gridSpan w:val="2"/>')]),
        row([cell(1000, p(''), merged('')), cell(2000, p('Họ')), cell(2000, p('Tên'))]),
      ],
      GRID,
    );
    const paper = read(body);
    expect(paper.paragraphs.map(({ text, cell: at }) => [text, at!.row, at!.column])).toEqual([
      ['STT', 0, 0],
      ['Họ và tên', 0, 1],
      ['Họ', 1, 1],
      ['Tên', 1, 2],
    ]);
    expect(find(paper, 'Tên').cell).toMatchObject({ rows: 2, columns: 3 });
    expect(find(paper, 'Họ và tên').column!.width).toBeCloseTo(200 - 10.8, 3);
  });

  it('are counted in reading order, the outer before the inner', () => {
    const inner = table([1000], [row([cell(1000, p('trong'))])]);
    const paper = read(
      table([4000], [row([cell(4000, inner + p('ngoài'))])]) + table([4000], [row([cell(4000, p('sau'))])]),
    );
    expect(['trong', 'ngoài', 'sau'].map((text) => find(paper, text).cell!.table)).toEqual([1, 0, 2]);
  });

  it('a deleted row is gone, the place of the others in the file stays', () => {
    const rows = [row([cell(4000, p('bỏ'))], '<w:del w:id="1"/>'), row([cell(4000, p('giữ'))])];
    const paper = read(table([4000], rows));
    expect(paper.paragraphs).toMatchObject([{ text: 'giữ', place: { paragraph: 2 } }]);
  });
});
