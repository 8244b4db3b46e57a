import { describe, expect, it } from '@jest/globals';
import { packDocx } from '../engine/seal/docx.js';
import type { Place } from './content.js';
import { differences } from './differences.js';
import { docxContent } from './docx-content.js';
import { htmlContent } from './html-content.js';

const place = (name: string, lines: string[], form = lines.join('\n')): Place => ({ name, lines, form });

describe('differences', () => {
  it('are the lines that differ, with where they begin', () => {
    const found = differences([place('trang 1', ['a', 'b', 'c', 'd'])], [place('trang 1', ['a', 'B', 'c', 'd', 'e'])]);
    expect(found).toEqual([
      {
        kind: 'text',
        place: 'trang 1',
        line: 2,
        stored: ['b'],
        made: ['B'],
        message: 'Chữ khác ở trang 1, từ dòng 2.',
      },
      { kind: 'text', place: 'trang 1', line: 5, stored: [], made: ['e'], message: 'Chữ khác ở trang 1, từ dòng 5.' },
    ]);
  });

  it('tell a line that stands on another page', () => {
    const found = differences(
      [place('trang 1', ['a', 'b']), place('trang 2', ['c'])],
      [place('trang 1', ['a']), place('trang 2', ['b', 'c'])],
    );
    expect(found.map(({ place, stored, made }) => [place, stored, made])).toEqual([
      ['trang 1', ['b'], []],
      ['trang 2', [], ['b']],
    ]);
  });

  it('say where only the look differs, and what one side lacks', () => {
    const found = differences(
      [place('a', ['x'], '1'), place('p', [], '1'), place('b', [], '1'), place('same', ['y'])],
      [place('a', ['x'], '2'), place('p', [], '2'), place('c', [], '1'), place('same', ['y'])],
    );
    expect(found.map(({ kind, message }) => [kind, message])).toEqual([
      ['form', 'Chữ như nhau ở a; chỉ hình thức khác.'],
      ['form', 'p khác; phần này không có dòng chữ.'],
      ['form', 'b chỉ có trong bản đã lưu.'],
      ['form', 'c chỉ có trong bản vừa làm lại.'],
    ]);
  });

  it('are never none, and one where everything differs', () => {
    expect(differences([place('a', ['x'])], [place('a', ['x'])])).toMatchObject([{ kind: 'form', place: 'tệp' }]);
    const many = (mark: string) => Array.from({ length: 3_000 }, (_, i) => `${mark} ${i}`);
    const found = differences([place('a', many('cũ'))], [place('a', many('mới'))]);
    expect(found).toMatchObject([{ line: 1, stored: many('cũ'), made: many('mới') }]);
  });
});

describe('the content', () => {
  it('of a DOCX is the text of its paragraphs, those in text boxes too', () => {
    const p = (inner: string) => `<w:p>${inner}</w:p>`;
    const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[
      p(`${t('Số:')}<w:r><w:tab/><w:t>1 &amp; 2</w:t><w:noBreakHyphen/></w:r>${t('a')}`),
      p(''),
      `<w:tbl><w:tr><w:tc>${p(t('ô'))}</w:tc></w:tr></w:tbl>`,
      p(`${t('trước ')}<w:r><w:pict>${p(t('trong khung'))}</w:pict></w:r>${t('sau')}<w:instrText>PAGE</w:instrText>`),
    ].join('')}</w:body></w:document>`;
    const content = docxContent(
      packDocx(
        new Map([
          ['word/document.xml', xml],
          ['word/media/a.png', 'x'],
        ]),
      ),
    );
    expect(content.map(({ name, lines }) => [name, lines])).toEqual([
      ['word/document.xml', ['Số: 1 & 2-a', 'ô', 'trước sau', 'trong khung']],
      ['word/media/a.png', []],
    ]);
  });

  it('of HTML is its text by blocks', () => {
    const html =
      '<title>x</title><style>p{}</style><p class="a">Một <b>hai</b> &amp; &#x1eaf;</p><td>ba<br>bốn</td>\n<p> </p>';
    expect(htmlContent(Buffer.from(html))[0]!.lines).toEqual(['Một hai & ắ', 'ba', 'bốn']);
  });
});
