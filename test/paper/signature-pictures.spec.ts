import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { useEngine } from '../engine.js';
import { linesOf, readPdf } from '../pdf.js';
import { opaquePng, transparentPng } from '../pictures.js';

/** NĐ 30/2020, PLI-II.7.d and 8.a: a blue signature between title and name, a red seal over a third of it at its left. */

const use = useEngine();

const wave = transparentPng(400, 160, [20, 40, 160], (x, y) => Math.abs(y - 80 - 50 * Math.sin(x / 28)) < 5);
const ring = transparentPng(300, 300, [220, 20, 20], (x, y) => {
  const distance = Math.hypot(x - 150, y - 150);
  return (distance > 135 && distance < 148) || (distance > 88 && distance < 92);
});
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const MM = 72 / 25.4;

type Signed = Record<string, unknown> & { nguoiKy: Record<string, unknown> };
const signed = (pictures: object): Signed => {
  const letter = JSON.parse(JSON.stringify(use.data('cong-van', '2025-2026', 'mot-trang'))) as Signed;
  return { ...letter, nguoiKy: { ...letter.nguoiKy, ...pictures } };
};

/** The page that holds the signature, with the lines of title and name. */
async function block(pdf: Uint8Array) {
  const page = (await readPdf(pdf)).at(-1)!;
  const right = linesOf(page).map(({ y, parts }) => ({ y, parts: parts.filter((t) => t.x > page.width / 2) }));
  const line = right.find(({ parts }) => parts.some((t) => t.text.includes('Nguyệt')))!;
  const [first, last] = [line.parts[0]!, line.parts.at(-1)!];
  const name = { x: first.x, y: line.y, width: last.x + last.width - first.x };
  const title = right.find(({ parts }) => parts.some((t) => t.text.includes('PHÓ HIỆU')))!;
  return { page, name, title };
}

describe('pictures of signature and seal', () => {
  it('stand between title and name, the seal over the left third of the signature, at its true size', async () => {
    const { docx, pdf } = await use.render(
      'cong-van',
      '2025-2026',
      signed({ anhChuKy: base64(wave), anhConDau: `data:image/png;base64,${base64(ring)}` }),
    );
    const { page, name, title } = await block(pdf);
    const [signature, seal] = page.images;
    expect(page.images).toHaveLength(2);
    expect(signature!.width / MM).toBeCloseTo(50, 0);
    expect(signature!.x + signature!.width / 2).toBeCloseTo(name.x + name.width / 2, -1);
    expect(signature!.y).toBeGreaterThan(title.y);
    expect(signature!.y + signature!.height).toBeLessThan(name.y);
    expect(seal!.width / MM).toBeCloseTo(36, 0);
    expect(seal!.height / MM).toBeCloseTo(36, 0);
    expect((seal!.x + seal!.width - signature!.x) / signature!.width).toBeCloseTo(1 / 3, 1);
    const files = new PizZip(docx).files;
    expect(Buffer.from(files['word/media/chu-ky.png']!.asUint8Array()).equals(wave)).toBe(true);
    expect(Buffer.from(files['word/media/con-dau.png']!.asUint8Array()).equals(ring)).toBe(true);
  });

  it('move no word of the paper', async () => {
    const words = async (pictures: object) =>
      (await readPdf((await use.render('cong-van', '2025-2026', signed(pictures), ['pdf'])).pdf)).map((page) =>
        page.texts.map((t) => [t.text, t.x, t.y]),
      );
    expect(await words({ anhChuKy: base64(wave), anhConDau: base64(ring) })).toEqual(await words({}));
  });

  it('may be a seal alone, which then stands centred, also on a page of the browser that has shown papers without pictures', async () => {
    const { pdf } = await use.render('cong-van', '2025-2026', signed({ anhConDau: base64(ring) }), ['pdf']);
    const { page, name } = await block(pdf);
    expect(page.images).toHaveLength(1);
    expect(page.images[0]!.x + page.images[0]!.width / 2).toBeCloseTo(name.x + name.width / 2, -1);
  });

  it.each([
    ['no base64', 'không phải ảnh'],
    ['a JPEG', base64(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))],
    ['a PNG that is cut off', base64(wave.subarray(0, 200))],
    ['more than 500 KB', base64(Buffer.concat([wave, Buffer.alloc(500_001)]))],
    ['more than 4,000 dots a side', base64(transparentPng(4_001, 1, [0, 0, 0], () => true))],
  ])('refuse %s with its field', (_, picture) => {
    const version = use.engine.catalog.get('cong-van', '2025-2026');
    expect(() => use.engine.compose(version, signed({ anhChuKy: picture }))).toThrow(
      /\/nguoiKy\/anhChuKy INVALID_IMAGE: Ảnh chữ ký/,
    );
  });

  it('without transparency are printed, with advice', () => {
    const version = use.engine.catalog.get('cong-van', '2025-2026');
    const { notes } = use.engine.compose(version, signed({ anhConDau: base64(opaquePng(4, 4, () => [255, 0, 0])) }));
    expect(notes).toMatchObject([{ code: 'OPAQUE_IMAGE', path: '/nguoiKy/anhConDau' }]);
  });
});
