import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Regime, regimes, type TextStyle } from '../../service/engine/the-thuc/regime.js';
import { type Example, examples, manifestOf, useEngine } from '../engine.js';
import { type Line, linesOf, type PdfPage, readPdf, type Text } from '../pdf.js';

/** Components at the head of the documents, measured on the finished pages against the numbers of each one's regime. */

const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';

const mm = (points: number) => (points * 25.4) / 72;
const middle = (t: { x: number; width: number }) => t.x + t.width / 2;
const face = ({ bold, italic }: TextStyle) =>
  `Tinos-${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`.replace(/-$/, '-Regular');

const { render, data } = useEngine();

interface Data {
  coQuan?: { chuQuan?: string | null; banHanh: string };
  canCu?: string[];
  ngay?: string | null;
}

/** Those with a letterhead of the State: a danh sách or a đăng ký is a loose form. */
const pagesOf = async (example: Example): Promise<PdfPage[]> => readPdf((await render(...example, ['pdf'])).pdf);

describe.each(examples)('the head of %s %s %s', (template, version, example) => {
  const regime: Regime = regimes[manifestOf([template, version]).regime];
  const of = data<Data>;
  let page: PdfPage;
  let input: Data;
  beforeAll(async () => {
    page = (await pagesOf([template, version, example]))[0]!;
    input = of(template, version, example);
  });

  const found = (text: string) => page.texts.find((t) => t.text === text);
  /** The drawn line right under a text. */
  const under = (text: Text): Line | undefined =>
    page.lines.find((l) => l.y1 > text.y && l.y1 < text.y + 13 && Math.abs((l.x1 + l.x2) / 2 - middle(text)) < 3);
  const length = (line: Line | undefined) => (line ? Math.abs(line.x2 - line.x1) : 0);
  const wears = (text: Text | undefined, style: TextStyle) =>
    expect(text).toMatchObject({ font: face(style), size: expect.closeTo(style.size, 1) });

  it('has Quốc hiệu on one line at the top right, with Tiêu ngữ over a line of its own length', () => {
    const quocHieu = found(QUOC_HIEU);
    const tieuNgu = found(TIEU_NGU);
    // Both or neither, and on one line each: a text that wraps is two.
    expect(page.texts.some((t) => /CỘNG HÒA|Độc lập/.test(t.text))).toBe(Boolean(quocHieu && tieuNgu));
    if (!quocHieu || !tieuNgu) return;
    wears(quocHieu, regime.styles.quocHieu);
    wears(tieuNgu, regime.styles.tieuNgu);
    expect(quocHieu.y).toBeLessThan(page.height * 0.2);
    if (quocHieu.x > page.width * 0.4) expect(mm(middle(quocHieu) - middle(tieuNgu))).toBeCloseTo(0, 0);
    expect(length(under(tieuNgu)) / tieuNgu.width).toBeGreaterThan(0.95);
    expect(length(under(tieuNgu)) / tieuNgu.width).toBeLessThan(1.05);
  });

  it('has the issuing body over a line of 1/3 to 1/2', () => {
    if (!input.coQuan) return;
    const name = input.coQuan.banHanh.toLocaleUpperCase('vi').replace(/\s+/g, ' ').trim();
    // It may take two lines, and then the last one counts.
    const lines = page.texts.filter(
      (t) => t.font === 'Tinos-Bold' && t.y < page.height * 0.25 && name.endsWith(t.text.trim()),
    );
    const last = lines.find((t) => under(t));
    expect(last).toBeDefined();
    wears(last, regime.styles.coQuanBanHanh);
    const share = length(under(last!)) / last!.width;
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  it('has number and date on one line each, level with one another', () => {
    const so = page.texts.find((t) => /^Số:/.test(t.text));
    if (!so || !found(QUOC_HIEU)) return;
    wears(so, regime.styles.soKyHieu);
    if (template === 'bien-ban') return;
    const line = linesOf(page).find((l) => Math.abs(l.y - so.y) < 3)!;
    // All of the date, whatever the place: a second line would have its end.
    if (input.ngay) expect(line.text).toMatch(/, ngày \d{2} tháng \d{1,2} năm \d{4}$/);
    const date = line.parts.filter((t) => t.x > page.width * 0.35);
    for (const part of date) wears(part, regime.styles.diaDanhNgay);
  });

  it('has căn cứ in the face of its regime, the last with its mark', () => {
    if (!input.canCu?.length) return;
    const opening = input.canCu[0]!.normalize('NFC').split(/\s+/).slice(0, 3).join(' ');
    wears(
      page.texts.find((t) => t.text.startsWith(opening)),
      regime.styles.canCu,
    );
    const all = linesOf(page).map((l) => l.text.replace(/\s+/g, ' ').trim());
    const end = input.canCu
      .at(-1)!
      .normalize('NFC')
      .replace(/[.;,]$/, '')
      .split(/\s+/)
      .at(-1)!;
    expect(all.some((text) => text.endsWith(`${end}${regime.canCu.dauCuoi}`))).toBe(true);
  });
});
