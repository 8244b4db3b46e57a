import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GiayKhen } from '../../service/engine/compose/khen.js';
import { home, useEngine } from '../engine.js';
import { linesOf, type PdfPage, readPdf } from '../pdf.js';

const MM = 72 / 25.4;
/** The inner line of the frame, as the form draws it. */
const FRAME = { left: 19.6, right: 277.4, top: 19.6, bottom: 190.4 };
const VERSIONS = ['2020-2021', '2025-2026'] as const;

describe.each(VERSIONS)('giấy khen %s', (version) => {
  const all = useEngine();
  const print = async (data: unknown) => {
    const { pdf } = await all.render('giay-khen', version, data, ['pdf']);
    return { pdf, pages: await readPdf(pdf) };
  };
  const example = (name = 'hoc-sinh') => JSON.parse(JSON.stringify(all.data('giay-khen', version, name))) as GiayKhen;
  const sizeOf = (page: PdfPage, text: string) => page.texts.find((t) => t.text.includes(text))?.size;

  it('is one A4 sheet across, all of it inside the frame, whatever its length', async () => {
    const ngan = { ...example(), tang: { ten: 'Tổ 1' }, thanhTich: 'Học giỏi.', quyetDinh: null, soVang: null };
    const trong = { ...ngan, ngay: null, diaDanh: null, nguoiKy: { chucVu: 'Hiệu trưởng' } };
    for (const data of ['hoc-sinh', 'tap-the', 'ten-dai', ngan, trong, longest(example())]) {
      const { pages, pdf } = await print(data);
      expect(pages).toHaveLength(1);
      const [page] = pages as [PdfPage];
      expect(page.width / MM).toBeCloseTo(297, 0);
      expect(page.height / MM).toBeCloseTo(210, 0);
      const outside = page.texts.filter(
        ({ x, y, width, size }) =>
          x < FRAME.left * MM || x + width > FRAME.right * MM || y - size < FRAME.top * MM || y > FRAME.bottom * MM,
      );
      expect(outside).toEqual([]);
      expect(pdf.length).toBeLessThan(300_000);
    }
  });

  it('lets no line touch another', async () => {
    for (const data of ['hoc-sinh', 'tap-the', 'ten-dai', longest(example())]) {
      const [page] = (await print(data)).pages as [PdfPage];
      const columns = [page.texts.filter((t) => t.x > (FRAME.left + 60) * MM || t.y < 138 * MM)];
      for (const texts of columns) {
        const rows = linesOf({ ...page, texts });
        rows.slice(1).forEach((row, at) => {
          const above = rows[at]!;
          const room = Math.max(...row.parts.map((t) => t.size)) * 0.95;
          expect({ row: row.text, gap: row.y - above.y >= room }).toEqual({ row: row.text, gap: true });
        });
      }
    }
  });

  it('has Quốc hiệu on one line, and under Tiêu ngữ a line as long as its text', async () => {
    const [page] = (await print('hoc-sinh')).pages as [PdfPage];
    const [first, second] = linesOf(page);
    expect(first?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(second?.text).toBe('Độc lập - Tự do - Hạnh phúc');
    const rule = page.lines.find(({ y1, y2 }) => y1 === y2 && y1 > second!.y && y1 < second!.y + 12);
    expect(rule).toBeDefined();
    const share = (rule!.x2 - rule!.x1) / (second!.right - second!.x);
    expect(share).toBeGreaterThan(0.95);
    expect(share).toBeLessThan(1.05);
    const middle = (line: { x: number; right: number }) => (line.x + line.right) / 2 / MM;
    for (const line of [first!, second!]) expect(middle(line)).toBeCloseTo(148.5, 0);
  });

  it('is printed at its true size', async () => {
    const [page] = (await print('hoc-sinh')).pages as [PdfPage];
    expect(sizeOf(page, 'CỘNG HÒA')).toBeCloseTo(14, 1);
    expect(sizeOf(page, 'GIẤY KHEN')).toBeCloseTo(54, 1);
    const [first] = linesOf(page);
    const wanted = all.engine.fonts.width('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 14, { bold: true });
    expect(Math.abs((first!.right - first!.x) / wanted - 1)).toBeLessThan(0.01); // kerning
    expect(page.texts.find((t) => t.text.includes('Vào sổ'))!.x / MM).toBeCloseTo(41, 1);
  });

  it('sets the name and the title in Playfair Display, the rest in Tinos', async () => {
    const [page] = (await print('hoc-sinh')).pages as [PdfPage];
    const fontOf = (text: string) => page.texts.find((t) => t.text.includes(text))?.font;
    expect(fontOf('GIẤY KHEN')).toBe('PlayfairDisplay-Bold');
    expect(fontOf(example().tang.ten)).toBe('PlayfairDisplay-BoldItalic');
    expect(fontOf('Tặng')).toBe('Tinos-Italic');
  });

  it('sets long words smaller than short ones', async () => {
    const [short] = (await print('hoc-sinh')).pages as [PdfPage];
    const [long] = (await print('ten-dai')).pages as [PdfPage];
    expect(sizeOf(long, 'Đã có')!).toBeLessThan(sizeOf(short, 'Đã đạt')!);
    expect(sizeOf(long, 'Giáo viên')!).toBeLessThan(sizeOf(short, 'Học sinh lớp')!);
  });

  it('says what does not fit, with its place', () => {
    const data = example();
    const words = (count: number) => Array.from({ length: count }, (_, n) => `thành${n % 10} tích`).join(' ');
    const composed = (change: Partial<GiayKhen>) => () =>
      all.engine.compose(all.engine.catalog.get('giay-khen', version), { ...data, ...change });
    const tooLong = (...paths: string[]) =>
      expect.objectContaining({
        problems: paths.map((path) => expect.objectContaining({ path, code: 'TOO_LONG' })),
      });
    expect(composed({ thanhTich: words(50) })).toThrow(tooLong('/thanhTich'));
    expect(composed({ tang: { ten: words(13) } })).toThrow(tooLong('/tang/ten'));
    expect(composed({ coQuan: { banHanh: words(25) } })).toThrow(tooLong('/coQuan/banHanh'));
    expect(composed({ nguoiKy: { chucVu: words(15) }, tang: { ten: words(13) } })).toThrow(
      tooLong('/tang/ten', '/nguoiKy/chucVu'),
    );
  });

  it('gives the same bytes every time, and no Word file', async () => {
    const { pdf } = await print('ten-dai');
    await print('hoc-sinh');
    expect(Buffer.compare((await print('ten-dai')).pdf, pdf)).toBe(0);
    await expect(all.render('giay-khen', version, 'hoc-sinh', ['docx'])).rejects.toThrow(
      expect.objectContaining({ code: 'FORMAT_NOT_AVAILABLE' }),
    );
  });

  it('is named after who is praised', () => {
    const of = all.engine.catalog.get('giay-khen', version);
    const { title, fileName } = all.engine.compose(of, example());
    expect(fileName).toBe(`Giấy khen ${example().tang.ten}`);
    expect(title).toBe(`Giấy khen: tặng em ${example().tang.ten}`);
  });
});

describe('giấy khen', () => {
  const all = useEngine();
  let text: string;
  beforeAll(async () => {
    const { pdf } = await all.render('giay-khen', '2025-2026', 'ten-dai', ['pdf']);
    const [page] = (await readPdf(pdf)) as [PdfPage];
    text = `${linesOf(page)
      .map((line) => line.text)
      .join('\n')}\n`;
  });

  it('reads as it should', () => {
    expect(text).toBe(readFileSync(join(home, 'test/golden/giay-khen.ten-dai.txt'), 'utf8'));
  });
});

/** About as long as every field may be. */
function longest(data: GiayKhen): GiayKhen {
  const khen =
    'Đã có thành tích xuất sắc trong công tác giảng dạy, bồi dưỡng học sinh giỏi và phụ đạo học sinh yếu kém,';
  return {
    ...data,
    coQuan: {
      chuQuan: 'Sở Giáo dục và Đào tạo tỉnh Điện Biên',
      banHanh: 'Trường Phổ thông Dân tộc nội trú Mường Thanh, tỉnh Điện Biên',
    },
    tang: {
      danhXung: 'Tập thể',
      ten: 'Tổ Khoa học tự nhiên và Tổ Khoa học xã hội Trường Phổ thông Dân tộc nội trú Mường Thanh',
      donVi:
        'Trường Phổ thông Dân tộc nội trú Mường Thanh, phường Điện Biên Phủ, tỉnh Điện Biên, đơn vị đạt danh hiệu Tập thể lao động xuất sắc',
    },
    thanhTich: `${khen} ${khen.slice(3)} góp phần hoàn thành xuất sắc nhiệm vụ năm học 2025 - 2026 của toàn ngành.`,
    quyetDinh: { so: 123456, kyHieu: 'QĐ-UBND-VHXH-GDĐT-TĐKT', ngay: '2025-03-21' },
    diaDanh: 'Thành phố Hồ Chí Minh, Phường Nguyễn Thị Minh Khai',
    ngay: '2025-03-28',
    nguoiKy: {
      quyenHan: 'TUQ.',
      thayMat: 'Giám đốc Sở Giáo dục và Đào tạo',
      chucVu: 'Trưởng phòng Giáo dục phổ thông và Giáo dục thường xuyên',
      hoTen: 'Nguyễn Hoàng Phương Trinh Tường Vân',
    },
  };
}
