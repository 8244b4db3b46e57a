import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type { View } from '../compose/view.js';
import { each, p, rule, run, sideBySide } from '../maker/ooxml.js';
import { packageDocx } from '../maker/package.js';
import type { TemplateVersion } from '../template/manifest.js';
import { regimes } from '../the-thuc/regime.js';
import { FontMetrics } from '../typeset/fonts.js';
import { fillDocx } from './fill.js';
import { SIGNATURE_TABLE } from './keep.js';

const fonts = FontMetrics.load();
const seal = { title: 'Thử', date: '2017-09-18', creator: 'Sở' };
const version = (body: string) =>
  ({
    manifest: { id: 'thu', version: '2017-2018' },
    source: packageDocx(regimes['tt01-2011'], { body, title: 'Thử' }),
  }) as TemplateVersion;
const fill = (body: string, view: object) => fillDocx(version(body), view as View, seal, fonts);
const documentOf = (docx: Uint8Array) => new PizZip(docx).file('word/document.xml')!.asText();
const bodyOf = (docx: Uint8Array) => /<w:body>(.*)<w:sectPr>/s.exec(documentOf(docx))![1]!;
const text = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map((m) =>
    [...m[0].matchAll(/<w:t[^>]*>([^<]*)/g)].map((t) => t[1]).join(''),
  );

describe('fillDocx', () => {
  it('prints text as it is, whatever signs it holds', () => {
    const van = 'a {b} {{c}} {#d} <w:p> & "e" \\ $& ﬁ ‑';
    expect(text(bodyOf(fill(p('Doan', '{van}'), { van })))).toEqual([
      'a {b} {{c}} {#d} &lt;w:p&gt; &amp; &quot;e&quot; \\ $&amp; ﬁ ‑'.replaceAll('&quot;', '&quot;'),
    ]);
  });

  it('turns line breaks into breaks inside the paragraph', () => {
    const body = bodyOf(fill(p('Doan', run('{van}', '<w:b/>')), { van: 'một\nhai' }));
    expect(body.match(/<w:p[ >]/g)).toHaveLength(1);
    expect(body).toMatch(
      /một<\/w:t><\/w:r><w:r><w:rPr><w:b\/><\/w:rPr><w:br\/><\/w:r><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>hai/,
    );
  });

  it('adds emphasis to the tag’s own formatting, in the order of the schema', () => {
    const van = { runs: [{ text: 'thường ' }, { text: 'đậm', dam: true }, { text: ' nghiêng', nghieng: true }] };
    const body = bodyOf(fill(p('Doan', run('{van}', '<w:rFonts w:ascii="A"/><w:sz w:val="26"/>')), { van }));
    const runs = [...body.matchAll(/<w:rPr>(.*?)<\/w:rPr><w:t[^>]*>([^<]*)/g)].map((m) => [m[2], m[1]]);
    expect(runs).toEqual([
      ['thường ', '<w:rFonts w:ascii="A"/><w:sz w:val="26"/>'],
      ['đậm', '<w:rFonts w:ascii="A"/><w:b/><w:bCs/><w:sz w:val="26"/>'],
      [' nghiêng', '<w:rFonts w:ascii="A"/><w:i/><w:iCs/><w:sz w:val="26"/>'],
    ]);
  });

  it('repeats paragraphs for lists and leaves no trace of the tags', () => {
    const body = bodyOf(
      fill(each('canCu', p('CanCu', '{.}')) + each('co', p('Doan', 'x')), { canCu: ['một;', 'hai,'], co: false }),
    );
    expect(text(body)).toEqual(['một;', 'hai,']);
    expect(body).not.toContain('TheMau');
  });

  it('lays a table over the text width, its header repeated and its rows whole', () => {
    const cell = (t: string) => ({ runs: [{ text: t }] });
    const bang = {
      cot: [
        { ten: cell('T/chí'), rong: 12.5, canh: 'giua' },
        { ten: cell('Nội dung'), rong: 87.5, canh: 'trai' },
      ],
      dong: [{ nhom: 'A', ten: cell('Nhóm') }, { o: [cell('1'), cell('Một & hai')] }],
    };
    const body = bodyOf(fill(p('TheMau', '{@bang}'), { bang }));
    expect([...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1])).reduce((a, b) => a + b)).toBe(9071);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(text(body)).toEqual(['T/chí', 'Nội dung', 'A', 'Nhóm', '1', 'Một &amp; hai']);
  });

  it('draws the line under a name 40 % of its last line, also when the name wraps', () => {
    const template = sideBySide(
      '',
      [3600, 5471],
      [[p('CoQuanBanHanh', '{ten}') + rule(1, 0.4), p('TieuNgu', 'Độc lập - Tự do - Hạnh phúc') + rule(2, 1)]],
    );
    const lengths = (ten: string) =>
      [...bodyOf(fill(template, { ten })).matchAll(/<wp:extent cx="(\d+)"/g)].map((m) => Number(m[1]) / 12_700);
    const bold = { bold: true };
    const [short, tieuNgu] = lengths('TRƯỜNG THPT THANH NƯA');
    expect(short).toBeCloseTo(0.4 * fonts.width('TRƯỜNG THPT THANH NƯA', 12, bold), 1);
    expect(tieuNgu).toBeCloseTo(fonts.width('Độc lập - Tự do - Hạnh phúc', 13, bold), 1);
    const [wrapped] = lengths('SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH ĐIỆN BIÊN');
    expect(wrapped).toBeCloseTo(0.4 * fonts.width('TỈNH ĐIỆN BIÊN', 12, bold), 1);
  });

  it('keeps the last paragraph with the signature block', () => {
    const template =
      each('doan', p('Doan', '{.}')) +
      p('SauBang') +
      sideBySide(SIGNATURE_TABLE, [4000, 5070], [[p('NoiNhan'), p('HoTen')]]);
    const body = bodyOf(fill(template, { doan: ['một', 'hai'] }));
    const kept = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].filter((m) => m[0].includes('<w:keepNext/>'));
    expect(kept.map((m) => text(m[0])[0])).toEqual(['hai', '']);
  });

  it('keeps the last row with the signature block where the body ends with a table', () => {
    const cell = (t: string) => ({ runs: [{ text: t }] });
    const column = (t: string) => ({ ten: cell(t), rong: 50, canh: 'trai' });
    const bang = {
      cot: [column('A'), column('B')],
      dong: [{ o: [cell('1'), cell('2')] }, { o: [cell('3'), cell('4')] }],
    };
    const kept = (behind: string) => {
      const template = p('TheMau', '{@bang}') + behind + sideBySide(SIGNATURE_TABLE, [4000, 5070], [[p('HoTen')]]);
      const paragraphs = [...bodyOf(fill(template, { bang })).matchAll(/<w:p>.*?<\/w:p>/gs)];
      return paragraphs.filter((m) => m[0].includes('<w:keepNext/>')).map((m) => text(m[0])[0]);
    };
    expect(kept(p('SauBang') + p('SauBang'))).toEqual(['3', '4', '', '']);
    expect(kept(p('Doan', 'cuối') + p('SauBang'))).toEqual(['cuối', '']);
  });

  it('numbers the drawings that a loop repeats', () => {
    const template = rule(7, 0.4) + each('phuLuc', p('PhuLuc', '{.}') + rule(9, 0.4));
    const body = bodyOf(fill(template, { phuLuc: ['I', 'II', 'III'] }));
    expect([...body.matchAll(/<wp:docPr id="(\d+)"/g)].map((m) => m[1])).toEqual(['7', '9', '10', '11']);
  });

  it('reports every tag that the view does not have, and every fault of the template at once', () => {
    expect(() => fill(p('Doan', '{khongCo} {cungKhong}'), {})).toThrow(/khongCo, cungKhong/);
    const faults = () => fill(p('Doan', '{#mo}') + p('Doan', '{/dong}') + p('Doan', '{ho'), { mo: [] });
    expect(faults).toThrow(expect.objectContaining({ code: 'TEMPLATE_BROKEN', retryable: false }));
    expect(faults).toThrow(/mo.*ho|ho.*mo/s);
  });

  it('reads own properties only', () => {
    expect(() => fill(p('Doan', '{constructor} {__proto__}'), {})).toThrow(/constructor, __proto__/);
  });

  it('gives the same bytes for the same view, whatever was filled in between', () => {
    const template =
      p('Doan', '{van}') + each('canCu', p('CanCu', '{.}')) + each('co', rule(1, 0.4) + p('Doan', '{van}'));
    const views = [
      { van: 'một', canCu: ['a;', 'b,'], co: true },
      { van: { runs: [{ text: 'hai', dam: true }] }, canCu: [], co: false },
      { van: 'ba', canCu: ['c,'], co: [{ van: 'trong' }, { van: 'nữa' }] },
    ];
    const once = views.map((view) => Buffer.from(fill(template, view)).toString('base64'));
    const again = version(template);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 1, 0],
      [2, 2, 1],
    ]) {
      for (const i of order) {
        const filled = fillDocx(again, views[i] as unknown as View, seal, fonts);
        expect(Buffer.from(filled).toString('base64') === once[i]).toBe(true);
      }
    }
  });

  it('fills rightly after a view that it refused', () => {
    const again = version(p('Doan', '{van} {them}'));
    const full = { van: 'a', them: 'b' } as unknown as View;
    const before = Buffer.from(fillDocx(again, full, seal, fonts));
    expect(() => fillDocx(again, { van: 'LỘ' } as unknown as View, seal, fonts)).toThrow(/them/);
    expect(Buffer.from(fillDocx(again, full, seal, fonts)).equals(before)).toBe(true);
  });
});
