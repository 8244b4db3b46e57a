import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import { buildDocx, cell, expand, GRID, NORMAL, p, row, SETTINGS, type TestDocx, table } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const set = (docx: TestDocx): string => expand(typeset(buildDocx(docx), { fonts }).html);
const border = (side: string, kind = 'single', size = 4): string =>
  `<w:${side} w:val="${kind}" w:sz="${size}" w:color="auto"/>`;
/** The style of the cell that holds the text. */
const cellStyle = (html: string, text: string): string =>
  new RegExp(`<t[dh][^>]*style="([^"]*)"[^>]*><p[^>]*>${text}</p>`).exec(html)?.[1] ?? '';

describe('tables', () => {
  it('columns as wide as the grid says, cell margins of 108 twips', () => {
    const html = set({ body: table([2000, 3000], [row([cell(2000, p('a')), cell(3000, p('b'))])]) });
    expect(html).toContain(
      '<table style="width:500px;" role="presentation"><colgroup><col style="width:200px;"><col style="width:300px;"></colgroup>',
    );
    expect(cellStyle(html, 'a')).toBe('padding:0px 10.8px 0px 10.8px;');
  });

  it('margins of the table and of the cell, under either name', () => {
    const margins = '<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:start w:w="0" w:type="dxa"/></w:tblCellMar>';
    const own = '<w:tcMar><w:right w:w="40" w:type="dxa"/></w:tcMar>';
    const html = set({ body: table([2000, 3000], [row([cell(2000, p('a')), cell(3000, p('b'), own)])], margins) });
    expect(cellStyle(html, 'a')).toBe('padding:2px 10.8px 0px 0px;');
    expect(cellStyle(html, 'b')).toBe('padding:2px 4px 0px 0px;');
  });

  it('place: indent, centre, right; older Word indents the text and not the edge', () => {
    const rows = [row([cell(2000, p('a'))])];
    expect(set({ body: table([2000], rows, '<w:tblInd w:w="200" w:type="dxa"/>') })).toContain('margin-left:20px');
    expect(set({ body: table([2000], rows, '<w:jc w:val="center"/>') })).toContain('margin-left:367.7px');
    expect(set({ body: table([2000], rows, '<w:jc w:val="right"/>') })).toContain('margin-left:735.4px');
    const settings = SETTINGS.replace('w:val="15"', 'w:val="14"');
    expect(set({ body: table([2000], rows), settings })).toContain('margin-left:-10.8px');
  });

  it('a table without a grid takes the widths of its cells, or equal shares', () => {
    const bare = (tcPr: string) =>
      `<w:tbl><w:tr><w:tc>${tcPr}${p('a')}</w:tc><w:tc>${tcPr}${p('b')}</w:tc></w:tr></w:tbl>`;
    expect(set({ body: bare('<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>') })).toContain(
      '<col style="width:100px;"><col style="width:100px;">',
    );
    expect(set({ body: bare('') })).toContain('<col style="width:467.7px;"><col style="width:467.7px;">');
  });

  it('merged cells', () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const html = set({
      body: table(
        [1000, 1000, 1000],
        [
          row([cell(2000, p('ngang'), '<w:gridSpan w:val="2"/>'), cell(1000, p('dọc'), restart)]),
          row([cell(1000, p('a')), cell(1000, p('b')), cell(1000, p(''), '<w:vMerge/>')]),
          row([cell(1000, p('c')), cell(1000, p('d')), cell(1000, p('mới'), restart)]),
        ],
      ),
    });
    expect(html).toMatch(/colspan="2"><p[^>]*>ngang/);
    expect(html).toMatch(/rowspan="2"><p[^>]*>dọc/);
    expect(html).not.toMatch(/rowspan="\d"><p[^>]*>mới/);
    expect(html.match(/<td/g)).toHaveLength(7);
  });

  it('a merge that was never begun is a cell of its own, and short rows are filled', () => {
    const html = set({
      body: table(
        [1000, 1000, 1000],
        [row([cell(1000, p('a'), '<w:vMerge/>')]), row([cell(1000, p('b'))], '<w:gridBefore w:val="1"/>')],
      ),
    });
    expect(html).toMatch(/<td[^>]*><p[^>]*>a<\/p>\n<\/td><td[^>]*colspan="2"><\/td><\/tr>/);
    expect(html).toMatch(/<tr><td[^>]*><\/td><td[^>]*><p[^>]*>b/);
  });

  it('heading rows repeat, other rows may be held together', () => {
    const html = set({
      body: table(
        [1000],
        [
          row([cell(1000, p('đầu'))], '<w:tblHeader/>'),
          row([cell(1000, p('một'))], '<w:cantSplit/>'),
          row([cell(1000, p('hai', '<w:keepNext/>'))]),
        ],
      ),
    });
    expect(html).toMatch(/<thead>\n<tr><th scope="col"[^>]*><p[^>]*>đầu/);
    expect(html).toMatch(/<tr style="break-inside:avoid;"><td[^>]*><p[^>]*>một/);
    expect(html).toMatch(/<tr style="break-after:avoid;"><td[^>]*><p[^>]*>hai/);
    expect(html).toMatch(/<table style="[^"]*break-after:avoid;"/);
  });

  it('row heights: at least, exact', () => {
    const one = (rule: string) =>
      set({ body: table([1000], [row([cell(1000, p('a'))], `<w:trHeight w:val="400" ${rule}/>`)]) });
    expect(one('')).toContain('<tr style="height:40px;">');
    expect(one('w:hRule="exact"')).toContain('<div style="height:40px;overflow:hidden;">');
  });

  it('vertical alignment and shading', () => {
    const html = set({
      body: table(
        [1000],
        [row([cell(1000, p('a'), '<w:shd w:val="clear" w:fill="D9D9D9"/><w:vAlign w:val="center"/>')])],
      ),
    });
    expect(cellStyle(html, 'a')).toContain('background-color:#d9d9d9;vertical-align:middle;');
  });

  it('tables in cells', () => {
    const inner = table([500], [row([cell(500, p('trong'))])], '<w:tblInd w:w="0" w:type="dxa"/>');
    expect(set({ body: table([1000], [row([cell(1000, inner + p('ngoài'))])]) })).toMatch(
      /<td[^>]*><table[\s\S]*trong[\s\S]*<\/table>\n<p[^>]*>ngoài/,
    );
  });

  it('text that is turned in its cell runs up or down in it', () => {
    const turned = row([cell(1000, p('a'), '<w:textDirection w:val="btLr"/>')], '<w:trHeight w:val="2000"/>');
    const docx = buildDocx({ body: table([1000], [turned]) });
    expect(expand(typeset(docx, { fonts }).html)).toContain('<div style="writing-mode:sideways-lr;height:200px;"><p');
  });

  it('a floating table stands beside the text that follows it, one as wide as the column in its place', () => {
    const floating = (width: number) => {
      const docx = {
        body: table([width], [row([cell(width, p('a'))])], '<w:tblpPr w:vertAnchor="text" w:tblpX="10"/>'),
      };
      const { html, notes } = typeset(buildDocx({ body: docx.body + p('Sau') }), { fonts });
      expect(notes).toEqual([]);
      return expand(html);
    };
    expect(floating(3000)).toMatch(
      /<div role="paragraph"[^>]*><div style="float:left;margin-left:1px;[\s\S]*<table[\s\S]*<\/table>[\s\S]*Sau<\/div>/,
    );
    expect(floating(9300)).toMatch(/<section[^>]*>\n<table style="width:930px;margin-left:1px;"/);
  });

  it('a table wider than the paper is made smaller, and said', () => {
    const { html, notes } = typeset(buildDocx({ body: table([14_000], [row([cell(14_000, p('a'))])]) }), { fonts });
    expect(notes.map(({ code }) => code)).toEqual(['TABLE_WIDTH']);
    expect(expand(html)).toMatch(/<table style="zoom:0\.\d+;width:1400px;/);
  });
});

describe('borders', () => {
  it('of the table: outside and between; half a line is taken from the side margins', () => {
    const html = set({ body: table([1000, 1000], [row([cell(1000, p('a')), cell(1000, p('b'))])], GRID) });
    const line = '1px solid #000000;';
    expect(cellStyle(html, 'a')).toBe(
      `padding:0px 10.3px 0px 10.3px;border-top:${line}border-right:${line}border-bottom:${line}border-left:${line}`,
    );
    expect(html).not.toContain('role="presentation"');
  });

  it('of a cell go before those of the table, on both sides of the line', () => {
    const none = `<w:tcBorders>${border('right', 'nil')}</w:tcBorders>`;
    const html = set({ body: table([1000, 1000], [row([cell(1000, p('a'), none), cell(1000, p('b'))])], GRID) });
    expect(cellStyle(html, 'a')).not.toContain('border-right');
    expect(cellStyle(html, 'b')).not.toContain('border-left');
    expect(cellStyle(html, 'b')).toContain('border-right');
  });

  it('of two cells that differ the wider wins', () => {
    const a = `<w:tcBorders>${border('end', 'single', 12)}</w:tcBorders>`;
    const b = `<w:tcBorders>${border('start', 'nil')}</w:tcBorders>`;
    const html = set({ body: table([1000, 1000], [row([cell(1000, p('a'), a), cell(1000, p('b'), b)])]) });
    expect(cellStyle(html, 'a')).toContain('border-right:3px solid #000000;');
    expect(cellStyle(html, 'b')).toContain('border-left:3px solid #000000;');
  });

  it('of the table style, with its first row', () => {
    const styles =
      NORMAL +
      `<w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/><w:tblPr>${GRID}</w:tblPr></w:style>` +
      '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:basedOn w:val="Base"/><w:pPr><w:jc w:val="right"/></w:pPr><w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>' +
      `<w:tcPr><w:tcBorders>${border('bottom', 'double', 4)}</w:tcBorders><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>`;
    const look = (on: string) => `<w:tblStyle w:val="T"/><w:tblLook w:firstRow="${on}" w:noHBand="1" w:noVBand="1"/>`;
    const rows = [row([cell(1000, p('a'))]), row([cell(1000, p('b'))])];
    const html = set({ body: table([1000], rows, look('1')), styles });
    expect(html).toMatch(/<p style="font-size:28px;font-weight:bold;line-height:1\.15;text-align:center;">a/);
    expect(html).toMatch(/<p style="font-size:28px;line-height:1\.15;text-align:right;">b/);
    expect(cellStyle(html, 'a')).toContain(
      'border-bottom:3px double #000000;border-left:1px solid #000000;background-color:#eeeeee;',
    );
    expect(cellStyle(html, 'b')).toContain('border-top:3px double');
    expect(set({ body: table([1000], rows, look('0')), styles })).not.toContain('font-weight:bold');
  });
});

describe('column widths that a file leaves to Word', () => {
  const cells = (widths: string[]) =>
    row(
      [
        'a',
        'Chữ dài hơn nhiều, không vừa một dòng của bảng; các cột khác vì vậy phải nhường chỗ cho cột này.',
        'bc',
      ].map((text, at) => `<w:tc><w:tcPr>${widths[at] ?? ''}</w:tcPr>${p(text)}</w:tc>`),
    );
  const columns = (tblW: string, grid: number[], widths: string[] = []): number[] => {
    const tbl = table(grid, [cells(widths)], tblW).replace('<w:tblLayout w:type="fixed"/>', '');
    const html = expand(typeset(buildDocx({ body: tbl }), { fonts }).html);
    return [...html.matchAll(/<col style="width:([\d.]+)px;">/g)].map(([, width]) => Math.round(Number(width) / 2));
  };
  const percent = (share: string) => `<w:tcW w:w="${share}" w:type="pct"/>`;

  it('are those of the cells, where the grid is a placeholder', () => {
    const widths = [percent('10%'), percent('60%'), percent('30%')];
    expect(columns('<w:tblW w:w="5000" w:type="pct"/>', [100, 100, 100], widths)).toEqual([47, 281, 140]);
  });

  it('are equal shares of the table, where the cells do not say it either', () => {
    expect(columns('<w:tblW w:w="9000" w:type="dxa"/>', [100, 100, 100])).toEqual([150, 150, 150]);
  });

  it('follow from the text, where nothing says them', () => {
    const [first, second, third] = columns('<w:tblW w:w="100" w:type="auto"/>', [100, 100, 100]);
    expect([first! < 25, third! < 35, first! + second! + third!]).toEqual([true, true, 468]);
  });

  it('are those of the grid, where it is one', () => {
    expect(columns('<w:tblW w:w="9000" w:type="dxa"/>', [1000, 2000, 6000])).toEqual([50, 100, 300]);
  });
});
