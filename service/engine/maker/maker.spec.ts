import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { regimes } from '../the-thuc/regime.js';
import { kinds } from './kinds.js';
import { makeTemplate } from './maker.js';

const part = (docx: Uint8Array, name: string) => new PizZip(docx).file(name)?.asText() ?? '';
const all = Object.keys(kinds).flatMap((kind) => Object.values(regimes).map((regime) => [kind, regime] as const));

describe.each(all.map(([kind, regime]) => [kind, regime.id, regime] as const))(
  'a template for %s under %s',
  (kind, id, regime) => {
    const docx = makeTemplate(kind, id);
    const document = part(docx, 'word/document.xml');
    const styles = part(docx, 'word/styles.xml');

    it('names every style it uses, in Vietnamese, without a comma, which Word would take for two names', () => {
      const used = new Set([...document.matchAll(/<w:(?:p|tbl)Style w:val="([^"]+)"/g)].map((m) => m[1]));
      const defined = new Map(
        [...styles.matchAll(/w:styleId="([^"]+)"><w:name w:val="([^"]+)"/g)].map((m) => [m[1], m[2]!]),
      );
      for (const style of used) expect(defined.has(style)).toBe(true);
      for (const name of defined.values()) expect(name).not.toContain(',');
    });

    it('keeps to the margins, the font and the place of the page number of its regime', () => {
      const { top, left } = regime.page.allowed;
      const margin = (side: string) =>
        (Number(new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`).exec(document)?.[1]) * 25.4) / 1440;
      expect(Math.round(margin('top'))).toBeGreaterThanOrEqual(top[0]);
      expect(Math.round(margin('left'))).toBeGreaterThanOrEqual(left[0]);
      expect(styles).toContain('w:ascii="Times New Roman"');
      const place = regime.pageNumber.place === 'header-center' ? 'word/header1.xml' : 'word/footer1.xml';
      expect(part(docx, place)).toContain(' PAGE ');
      expect(document).toContain('<w:titlePg/>');
    });

    it('draws its lines: no underline, no underscores', () => {
      expect(document).toContain('prst="line"');
      expect(document + styles).not.toMatch(/<w:u [^>]*w:val="single"|___/);
    });

    it('opens and closes every tag in one run', () => {
      const tags = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]!).filter((t) => /[{}]/.test(t));
      for (const text of tags) expect(text.replace(/\{[#/^@]?[A-Za-z0-9.]+\}/g, '')).not.toMatch(/[{}]/);
    });

    it('comes out the same every time', () => {
      expect(Buffer.from(makeTemplate(kind, id)).equals(Buffer.from(docx))).toBe(true);
    });
  },
);

describe('makeTemplate', () => {
  it('refuses a kind it does not know, and names those it does', () => {
    expect(() => makeTemplate('khong-co', 'tt01-2011')).toThrow(/cong-van, ke-hoach, dang-ky/);
  });

  it('sets căn cứ upright under TT 01/2011 and in italics under NĐ 30/2020', () => {
    const canCu = (id: 'tt01-2011' | 'nd30-2020') =>
      /w:styleId="CanCu">.*?<\/w:style>/s.exec(part(makeTemplate('ke-hoach', id), 'word/styles.xml'))![0];
    expect(canCu('tt01-2011')).not.toContain('<w:i/>');
    expect(canCu('nd30-2020')).toContain('<w:i/>');
  });
});
