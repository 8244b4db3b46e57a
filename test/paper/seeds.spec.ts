import { beforeAll, describe, expect, it } from '@jest/globals';
import { useEngine } from '../engine.js';
import { type Line, linesOf, type PdfPage, readPdf, type Text } from '../pdf.js';

/** The two documents of 2017 held against the clauses of Thông tư 01/2011/TT-BNV, on the finished pages. */

const mm = (points: number) => (points * 25.4) / 72;
const middle = (t: { x: number; width: number }) => t.x + t.width / 2;

describe('the letterhead of công văn 1140', () => {
  const { render } = useEngine();
  let page: PdfPage;
  let last: PdfPage;
  beforeAll(async () => {
    const pages = await readPdf((await render('cong-van', '2017-2018', '1140-sgddt-vp')).pdf);
    page = pages[0]!;
    last = pages.at(-1)!;
  });
  const find = (text: string, on = page) => {
    const found = on.texts.find((t) => t.text === text);
    if (!found) throw new Error(`no “${text}” on the page`);
    return found;
  };
  const under = (text: Text): Line =>
    page.lines.find((l) => l.y1 > text.y && l.y1 < text.y + 12 && Math.abs((l.x1 + l.x2) / 2 - middle(text)) < 3)!;

  it('sets Quốc hiệu 12 bold on one line at the top right, Tiêu ngữ 13 bold under it (Điều 6)', () => {
    const quocHieu = find('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const tieuNgu = find('Độc lập - Tự do - Hạnh phúc');
    expect([quocHieu.size, quocHieu.font]).toEqual([expect.closeTo(12, 1), 'Tinos-Bold']);
    expect([tieuNgu.size, tieuNgu.font]).toEqual([expect.closeTo(13, 1), 'Tinos-Bold']);
    expect(mm(middle(quocHieu) - middle(tieuNgu))).toBeCloseTo(0, 0);
    expect(quocHieu.x).toBeGreaterThan(page.width * 0.45);
  });

  it('draws a line as long as Tiêu ngữ under it, and one of 1/3 to 1/2 under the issuing body (Điều 6, 7)', () => {
    const tieuNgu = find('Độc lập - Tự do - Hạnh phúc');
    const banHanh = find('SỞ GIÁO DỤC VÀ ĐÀO TẠO');
    const [long, short] = [under(tieuNgu), under(banHanh)];
    expect((long.x2 - long.x1) / tieuNgu.width).toBeCloseTo(1, 1);
    expect((short.x2 - short.x1) / banHanh.width).toBeGreaterThan(1 / 3);
    expect((short.x2 - short.x1) / banHanh.width).toBeLessThan(1 / 2);
    expect(page.lines).toHaveLength(2);
  });

  it('sets the bodies, the number, V/v and the date as Điều 7 to 10 want', () => {
    expect(find('UBND TỈNH CAO BẰNG')).toMatchObject({ font: 'Tinos-Regular', size: expect.closeTo(12, 1) });
    expect(find('SỞ GIÁO DỤC VÀ ĐÀO TẠO')).toMatchObject({ font: 'Tinos-Bold', size: expect.closeTo(12, 1) });
    const so = find('Số: 1140/SGD&ĐT-VP');
    const ngay = find('Cao Bằng, ngày 18 tháng 9 năm 2017');
    expect(so).toMatchObject({ font: 'Tinos-Regular', size: expect.closeTo(13, 1) });
    expect(ngay).toMatchObject({ font: 'Tinos-Italic', size: expect.closeTo(13, 1) });
    expect(ngay.y).toBeCloseTo(so.y, 0);
    const veViec = page.texts.find((t) => t.text.startsWith('V/v hướng dẫn'))!;
    expect(veViec).toMatchObject({ font: 'Tinos-Regular', size: expect.closeTo(12, 1) });
    expect(mm(middle(veViec) - middle(so))).toBeCloseTo(0, 0);
  });

  it('puts Nơi nhận beside the signature block, in the sizes of Điều 12 and 14', () => {
    const label = find('Nơi nhận:', last);
    const title = find('KT. GIÁM ĐỐC', last);
    expect(label).toMatchObject({ font: 'Tinos-BoldItalic', size: expect.closeTo(12, 1) });
    expect(title).toMatchObject({ font: 'Tinos-Bold', size: expect.closeTo(14, 1) });
    expect(Math.abs(label.y - title.y)).toBeLessThan(4);
    expect(find('- Lưu: VT, VP.', last)).toMatchObject({ font: 'Tinos-Regular', size: expect.closeTo(11, 1) });
    expect(find('Nguyễn Mai Phương', last)).toMatchObject({ font: 'Tinos-Bold', size: expect.closeTo(14, 1) });
    expect(mm(middle(find('Nguyễn Mai Phương', last)) - middle(title))).toBeCloseTo(0, 0);
  });
});

describe('the kế hoạch of THPT Thanh Nưa', () => {
  const { render } = useEngine();
  let pages: PdfPage[];
  beforeAll(async () => {
    pages = await readPdf((await render('ke-hoach', '2017-2018', 'thpt-thanh-nua')).pdf);
  });

  it('leaves room for its number and date', () => {
    const text = linesOf(pages[0]!)
      .map((l) => l.text.replace(/\s+/g, ' '))
      .join('\n');
    expect(text).toMatch(/Số: \/KH-/);
    expect(text).toMatch(/ngày tháng năm/);
  });

  it('sets căn cứ upright and ends the last one with a comma (Điều 11)', () => {
    const lines = linesOf(pages[0]!);
    const from = lines.findIndex((l) => l.text.startsWith('Căn cứ'));
    const to = lines.findIndex((l) => l.text.startsWith('Để tiếp tục'));
    expect(lines.slice(from, to).every((l) => l.parts.every((t) => t.font === 'Tinos-Regular'))).toBe(true);
    expect(lines[to - 1]!.text).toMatch(/năm học 2017-2018,$/);
  });

  it('sets tên loại and trích yếu in bold 14 over a line of 1/3 to 1/2 (Điều 10)', () => {
    const page = pages[0]!;
    const title = page.texts.find((t) => t.text === 'KẾ HOẠCH')!;
    const subject = page.texts.find((t) => t.text.startsWith('năm học 2017 - 2018'))!;
    expect([title.font, subject.font]).toEqual(['Tinos-Bold', 'Tinos-Bold']);
    expect([title.size, subject.size]).toEqual([expect.closeTo(14, 1), expect.closeTo(14, 1)]);
    const line = page.lines.find((l) => l.y1 > subject.y && l.y1 < subject.y + 12)!;
    expect((line.x2 - line.x1) / subject.width).toBeGreaterThan(1 / 3);
    expect((line.x2 - line.x1) / subject.width).toBeLessThan(1 / 2);
  });

  it('repeats the head of the criteria tables on every page that they reach', () => {
    const heads = pages.filter((p) => p.texts.some((t) => t.text === 'T/chí')).length;
    expect(heads).toBeGreaterThanOrEqual(3);
  });
});
