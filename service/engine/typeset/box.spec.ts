import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import { buildDocx, cell, expand, p, paragraph, r, row, type TestDocx, table } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const set = (docx: TestDocx | string) => {
  const { html, notes, marks } = typeset(buildDocx(typeof docx === 'string' ? { body: docx } : docx), { fonts });
  return { html: expand(html), codes: notes.map(({ code }) => code), marks };
};

const frame = (attributes: string, text = 'Khung') => p(text, `<w:framePr ${attributes}/>`);
const BESIDE = 'w:w="3000" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="1" w:y="1"';

describe('frames', () => {
  it('paragraphs of one frame stand in one box, and the text that follows runs round it', () => {
    const { html, codes } = set(frame(BESIDE) + frame(BESIDE, 'cùng khung') + p('Chữ'));
    expect(html).toMatch(
      /<div role="paragraph"[^>]*><div style="float:left;margin-left:0.1px;[^>]*width:300px;"><div[^>]*><p[^>]*>Khung<\/p>\n<p[^>]*>cùng khung<\/p>\n<\/div><\/div>Chữ<\/div>/,
    );
    expect(codes).toEqual([]);
  });

  it('two halves of a letterhead stand side by side, and text only below them', () => {
    const right = 'w:w="6300" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="3055" w:y="1"';
    const { html } = set(frame(BESIDE, 'Trái') + frame(right, 'Phải') + p(''));
    expect(html).toMatch(
      /display:flex;align-items:flex-start;[^>]*"><div style="position:relative;flex:none;margin-left:0px;[^>]*>.*Trái[\s\S]*<div style="position:relative;flex:none;margin-left:5\.4px;[^>]*>.*Phải/,
    );
    // An empty line would find room beside a float that takes the whole column.
    expect(html).toMatch(/<\/div>&nbsp;<\/div>/);
  });

  it('a frame with nothing after it, and one before a table', () => {
    expect(set(frame(BESIDE)).html).toContain('>Khung</p>');
    expect(set(frame(BESIDE) + table([9000], [row([cell(9000, p('Ô'))])])).html).toMatch(/Khung<\/p>[\s\S]*<table/);
  });

  it('what floats above its paragraph stands by the empty one before it', () => {
    const above = 'w:w="9000" w:wrap="notBeside" w:vAnchor="text" w:hAnchor="margin" w:y="-200"';
    const { html, codes } = set(p('Trước') + p('') + frame(above) + p('Sau'));
    expect(html).toMatch(/Trước<\/p>\n<div role="paragraph"[\s\S]*Khung[\s\S]*<\/div>\n<p[^>]*>Sau/);
    expect(codes).toEqual([]);
    expect(set(p('Trước') + frame(above) + p('Sau')).codes).toEqual(['FLOATING_FRAME']);
  });

  it('what the page places has to be printed once before its page is known', () => {
    const byPage = 'w:w="3000" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="7500" w:y="6000"';
    const docx = { body: p('Trước') + frame(byPage) + p('Sau') };
    const { codes, marks } = set(docx);
    expect(codes).toEqual(['FLOATING_FRAME']);
    expect(marks).toEqual(['k1', 'k2', 'k3', 'q1']);
    const places = new Map([
      ['q1', { page: 0, y: 6 }],
      ['k1', { page: 1, y: 50 }],
      ['k2', { page: 1, y: 50 }],
      ['k3', { page: 1, y: 66 }],
    ]);
    const printed = typeset(buildDocx(docx), { fonts, printed: { places, held: new Map() } });
    expect(printed.notes).toEqual([]);
    // 728.5 pt of the first page, and 300 pt less the margin of 56.7 pt on the second.
    expect(expand(printed.html)).toMatch(
      /<div style="float:right;clear:right;height:1943\.6px;"><\/div><div style="float:right;clear:right;/,
    );
  });
});

describe('boxes', () => {
  const vml = (style: string, inner: string, more = '') =>
    `<w:r><w:pict><v:shape type="#_x0000_t202" style="${style}"${more}><v:textbox inset="0,0,0,0"><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

  it('of VML: in place, with their frame and ground, as high as their text where they are told so', () => {
    const style = 'position:absolute;margin-left:10pt;margin-top:20pt;width:100pt;height:40pt';
    const box = vml(style, p('Trong hộp'), ' fillcolor="#eee" strokecolor="red"');
    const { html, codes } = set(paragraph(box + r('Chữ')));
    expect(html).toMatch(
      /position:absolute;left:20px;top:40px;[^>]*width:200px;height:80px;"><svg[^>]*><rect[^>]*fill="#eeeeee" stroke="#ff0000"/,
    );
    expect(codes).toEqual([]);
    const fitting = box.replace('<v:textbox ', '<v:textbox style="mso-fit-shape-to-text:t" ');
    expect(set(paragraph(fitting)).html).not.toContain('height:80px');
  });

  it('a group is one box, its parts scaled to it', () => {
    const group =
      '<w:r><w:pict><v:group style="position:absolute;width:200pt;height:100pt" coordsize="2000,1000" coordorigin="500,0">' +
      '<v:rect style="position:absolute;left:500;top:0;width:1000;height:500" filled="f"/>' +
      '<v:line from="500,1000" to="2500,1000"><v:stroke endarrow="block"/></v:line></v:group></w:pict></w:r>';
    const { html, codes } = set(paragraph(group));
    expect(html).toMatch(
      /width:400px;height:200px;"><span style="position:absolute;left:0px;top:0px;[^>]*><svg[^>]* width="200" height="100"/,
    );
    expect(html).toMatch(
      /left:0px;top:200px;[^>]*><svg[^>]*><line x1="0" y1="0" x2="400" y2="0"[^>]*\/><polygon points="400,0 /,
    );
    expect(codes).toEqual([]);
  });

  it('stand no further to the right than the paper', () => {
    const { html } = set(paragraph(vml('position:absolute;margin-left:500pt;width:100pt;height:20pt', p('x'))));
    // 595.3 − 1 − 85.05 − 100 pt.
    expect(html).toContain('position:absolute;left:818.5px;');
  });
});

describe('justified text', () => {
  it('is stretched before a forced break too, as in Word', () => {
    const { html } = set(
      paragraph(`${r('một hai')}<w:r><w:br/></w:r>${r('ba')}`, '<w:ind w:firstLine="567"/><w:jc w:val="both"/>'),
    );
    expect(html).toContain(
      '<span style="display:block;text-align-last:justify;">một hai</span><span style="display:block;text-indent:0;">ba</span>',
    );
  });
});
