import { describe, expect, it } from '@jest/globals';
import { HbsFormError, readForm } from './hbs-form.js';

const faultsOf = (files: Record<string, string>, fonts: 'playfair-display'[] = []) => {
  try {
    readForm(files, fonts);
    return [];
  } catch (error) {
    if (!(error instanceof HbsFormError)) throw error;
    return error.faults;
  }
};

describe('readForm', () => {
  it('takes text, conditions, loops, partials, drawings and CSS', () => {
    const form = readForm(
      {
        'template.hbs':
          '<main class="x{{#if a}} y{{/if}}" style="font-size:{{co}}pt">{{! nháp }}{{van b}}{{#each c}}<p>{{.}} {{@index}}</p>{{else}}&lt;{{/each}}\n{{> chan}}{{> "hinh.svg"}}{{#unless a}}<!-- <script> -->{{/unless}}</main>',
        'chan.hbs': '{{#c}}<b>{{ten}}</b>{{/c}}{{^c}}http://truong.vn{{/c}}',
        'hinh.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><defs><path id="a" d="M0 0H1"/></defs><use href="#a"/></svg>',
        'b.css': '@page { size: 297mm 210mm } p { font-family: "Playfair Display", serif; fill: url(#a) }',
        'a.css': '/* url(x) */ p { font-family: Tinos }',
      },
      ['playfair-display'],
    );
    expect([...form.programs.keys()]).toEqual(['chan.hbs', 'template.hbs']);
    expect([...form.drawings.keys()]).toEqual(['hinh.svg']);
    expect(form.css.indexOf('Tinos')).toBeLessThan(form.css.indexOf('Playfair'));
  });

  it.each([
    ['a raw mustache', '<p>\n  {{{ten}}}</p>', 'template.hbs:2:3 {{{ }}}'],
    ['a raw mustache with &', '<p>{{&ten}}</p>', 'template.hbs:1:4 {{{ }}}'],
    ['a script', '<p>x</p>\n<script>1</script>', 'template.hbs:2:1 không được dùng thẻ <script>'],
    [
      'a script inside a block',
      '{{#if a}}\n <SCRIPT src="#x">{{/if}}',
      'template.hbs:2:2 không được dùng thẻ <SCRIPT>',
    ],
    ['a style element', '<style>p{}</style>', 'template.hbs:1:1 không được dùng thẻ <style>: quy tắc'],
    ['a picture', '<img alt="x">', 'không được dùng thẻ <img>'],
    ['a frame', '<iframe></iframe>', 'không được dùng thẻ <iframe>'],
    ['a handler', '<p class="a"\n onclick="x()">x</p>', 'template.hbs:2:2 không được dùng onclick='],
    ['an address', '<svg><use href="https://x.vn/a.svg#b"/></svg>', 'template.hbs:1:11 href= chỉ trỏ được tới #tên'],
    ['an address from data', '<svg><use href="{{a}}"/></svg>', 'href= chỉ trỏ được tới #tên'],
    ['an address in a style', '<p style="background:url(//x.vn/a)">x</p>', 'không được dùng url('],
    ['a file', '<p style="background:url(file:///etc/passwd)">x</p>', 'không được dùng url('],
    ['a tag left open', '<p <b>x</b>', 'template.hbs:1:1 dấu “<” không mở một thẻ trọn vẹn'],
    ['a prototype', '{{a.constructor.name}}', 'template.hbs:1:3 không có trường “constructor”'],
    ['an unknown helper', '{{lookup a "b"}}', 'template.hbs:1:1 không có lệnh “lookup”'],
    ['a computed partial', '{{> (a)}}', 'tên phần ghép phải viết sẵn'],
    ['a partial block', '{{#> a}}x{{/a}}', 'không dùng {{#> }}'],
    ['a decorator', '{{* a}}', 'không dùng {{* }}'],
    ['data of the runtime', '{{@root.a}}', 'không dùng @root.a'],
    ['a missing partial', 'x{{> chan}}', 'template.hbs: gọi “chan.hbs” nhưng không có tệp ấy'],
    ['a partial that calls itself', '{{> template}}', 'template.hbs: tự gọi lại chính mình'],
    ['an unlisted family', '<p style="font-family: Lobster">x</p>', 'bộ chữ “Lobster” không có trong "fonts"'],
    ['an unclosed block', '<p>\n{{#if a}}</p>', 'template.hbs:2:1 không phải Handlebars đúng'],
  ])('refuses %s', (_, template, fault) => {
    expect(faultsOf({ 'template.hbs': template })).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    [
      'a family that the manifest does not list',
      'p { font-family: "Playfair Display" }',
      'x.css:1:5 bộ chữ “Playfair Display”',
    ],
    ['the shorthand for fonts', 'p { font: 12pt Tinos }', 'x.css:1:5 hãy viết font-family'],
    ['an import', '\n@import "a.css";', 'x.css:2:1 không được dùng @import'],
    ['a font file', '@font-face { font-family: Tinos }', 'x.css:1:1 không được dùng @font-face'],
    ['a picture', 'p { background: url("a.png") }', 'x.css:1:17 không được dùng url('],
    ['the end of its element', 'p {}</style>', 'x.css:1:5 không được có dấu “<”'],
  ])('refuses in CSS %s', (_, css, fault) => {
    expect(faultsOf({ 'template.hbs': 'x', 'x.css': css })).toEqual([expect.stringContaining(fault)]);
  });

  it('refuses a script in a drawing, and files that nothing calls, all at once', () => {
    const files = {
      'template.hbs': '{{> "a.svg"}}',
      'a.svg': '<svg><script>1</script></svg>',
      'b.svg': '<svg></svg>',
      'c.hbs': 'x',
    };
    const faults = faultsOf(files).join('\n');
    for (const fault of ['a.svg:1:6 không được dùng thẻ <script>', 'b.svg: không tệp nào', 'c.hbs: không tệp nào'])
      expect(faults).toContain(fault);
  });

  it('wants a template', () => {
    expect(faultsOf({ 'x.css': '' })).toEqual(['thiếu tệp template.hbs.']);
  });
});
