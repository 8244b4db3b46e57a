import { describe, expect, it } from '@jest/globals';
import { versionOf } from '../compose/test-version.js';
import type { View } from '../compose/view.js';
import type { TemplateVersion } from '../template/manifest.js';
import { fillHtml } from './hbs.js';

function version(template: string, parts: Record<string, string> = {}): TemplateVersion {
  const of = versionOf('cong-van');
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
  const manifest = { ...of.manifest, source: 'template.hbs' as const, formats: ['pdf' as const] };
  return { ...of, manifest, source: Buffer.from(template), parts: bytes };
}

const fill = (template: string, view: object, parts?: Record<string, string>) =>
  /<body>\n([\s\S]*)<\/body>/.exec(fillHtml(version(template, parts), view as View, 'Tên'))?.[1];

describe('fillHtml', () => {
  it('escapes what it prints, in text and in attributes', () => {
    const ten = '<b onclick="x">&"\'';
    expect(fill('<p title="{{ten}}">{{ten}}</p>{{van ten}}', { ten })).toBe(
      '<p title="&lt;b onclick&#x3D;&quot;x&quot;&gt;&amp;&quot;&#x27;">&lt;b onclick&#x3D;&quot;x&quot;&gt;&amp;&quot;&#x27;</p>&lt;b onclick&#x3D;&quot;x&quot;&gt;&amp;&quot;&#x27;',
    );
  });

  it('prints lines, rich text, loops and conditions', () => {
    const view = {
      dong: 'một\nhai',
      van: { runs: [{ text: 'a<' }, { text: 'b', dam: true }, { text: 'c\nd', dam: true, nghieng: true }] },
      nguoi: [{ ten: 'An' }, { ten: 'Bình' }],
      co: false,
    };
    expect(fill('{{van dong}}|{{van van}}', view)).toBe(
      'một<br>hai|a&lt;<strong>b</strong><strong><em>c<br>d</em></strong>',
    );
    expect(fill('{{#each nguoi}}{{ten}}{{#unless @last}}, {{/unless}}{{/each}}{{#if co}}!{{else}}.{{/if}}', view)).toBe(
      'An, Bình.',
    );
  });

  it('puts partials and drawings where they are called, drawings as they are', () => {
    const parts = { 'chan.hbs': '<p>{{ten}}</p>', 'a.svg': '<svg><desc>{{ten}}</desc></svg>', 'b.css': 'p{color:red}' };
    expect(fill('{{> chan}}{{> "a.svg"}}', { ten: 'An' }, parts)).toBe('<p>An</p><svg><desc>{{ten}}</desc></svg>');
    expect(fillHtml(version('x', { 'b.css': 'p{color:red}' }), {} as View, 'T')).toContain('p{color:red}');
  });

  it('gives a page that may fetch and run nothing, and the same text every time', () => {
    const of = version('<p>{{ten}}</p>');
    const html = fillHtml(of, { ten: 'An' } as unknown as View, 'Giấy khen <An>');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('<title>Giấy khen &lt;An&gt;</title>');
    expect(fillHtml(of, { ten: 'An' } as unknown as View, 'Giấy khen <An>')).toBe(html);
  });

  it.each([
    ['printed', '<p>\n{{tenn}}</p>', {}, 'template.hbs:2:3 view has no field tenn'],
    ['of a condition', '{{#if coTen}}x{{/if}}', {}, 'template.hbs:1:7 view has no field coTen'],
    ['of a list', '{{#each ds}}x{{/each}}', {}, 'template.hbs:1:9 view has no field ds'],
    ['of a block', '{{#ds}}x{{/ds}}', {}, 'view has no field ds'],
    ['of a helper', '{{van loi}}', {}, 'template.hbs:1:7 view has no field loi'],
    ['of an object', '{{a.b}}', {}, 'view has no field b'],
    ['in a partial', 'x{{> chan}}', { 'chan.hbs': '\n\n {{tenn}}' }, 'chan.hbs:3:4 view has no field tenn'],
  ])('says so when a field is missing: %s', (_, template, parts, message) => {
    expect(() => fill(template, { ten: 'An', a: {} }, parts)).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_BROKEN', message: expect.stringContaining(message) }),
    );
  });

  it('does not compile a form that it may not use', () => {
    expect(() => fill('{{{ten}}}', { ten: 'An' })).toThrow(expect.objectContaining({ code: 'TEMPLATE_BROKEN' }));
  });
});
