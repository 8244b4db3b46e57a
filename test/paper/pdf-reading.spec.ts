import { describe, expect, it } from '@jest/globals';
import type { Paper } from '../../service/engine/the-thuc/paper/paper.js';
import { readPdfPaper } from '../../service/engine/the-thuc/paper/read-pdf.js';
import { rules } from '../../service/engine/the-thuc/rules/pdf.js';
import { faultsOf, judge } from '../../service/engine/the-thuc/rules/testing.js';
import { recognise } from '../../service/engine/the-thuc/thanh-phan/recognise.js';
import { useEngine } from '../engine.js';
import { opaquePng, transparentPng } from '../pictures.js';

const use = useEngine();
const mm = (points: number | undefined) => points && Math.round((points * 25.4) / 7.2) / 10;

describe('a PDF of our own on paper', () => {
  const paper = async (template: string, version: string, example: string): Promise<Paper> =>
    readPdfPaper((await use.render(template, version, example, ['pdf'])).pdf);

  it('has the margins, sizes and page numbers of its regime', async () => {
    const { sections, paragraphs, pages } = await paper('ke-hoach', '2017-2018', 'thpt-thanh-nua');
    const [section] = sections;
    expect(sections).toHaveLength(1);
    expect([
      mm(section!.page.width),
      mm(section!.page.height),
      mm(section!.margin!.left),
      mm(section!.margin!.right),
    ]).toEqual([209.9, 297, 30, 19.9]);
    expect(section!.pageNumbers.map(({ pages, where, align, run }) => [pages, where, align, run.size])).toEqual(
      Array.from({ length: pages! - 1 }, (_, at) => [at + 2, 'footer', 'right', 14]),
    );
    expect(section!.titlePage).toBe(true);
    const body = paragraphs.filter(({ align, cell }) => align === 'justify' && !cell);
    expect(body.length).toBeGreaterThan(20);
    for (const { firstLine, left, line, runs } of body) {
      expect([firstLine, left, runs[0]!.font, runs[0]!.size]).toEqual([36, 0, 'Tinos', 14]);
      expect(line!.value).toBeLessThan(1.1);
    }
  });

  it('has its letterhead centred over lines of their length', async () => {
    const { strokes, paragraphs } = await paper('cong-van', '2025-2026', 'mot-trang');
    const shares = strokes
      .filter(({ under }) => under !== undefined && paragraphs[under]!.runs[0]!.bold)
      .map(({ under, length, textLength, centred }) => [
        paragraphs[under!]!.text,
        Math.round((100 * length!) / textLength!),
        centred,
      ]);
    expect(shares).toEqual([
      ['Độc lập - Tự do - Hạnh phúc', 100, true],
      ['HIM LAM ĐÔNG', 40, true],
    ]);
  });
});

describe('pictures of signature and seal in a PDF (NĐ 30/2020, PLI-II.7.d and 8.a)', () => {
  const wave = (colour: [number, number, number]) =>
    transparentPng(400, 160, colour, (x, y) => Math.abs(y - 80 - 50 * Math.sin(x / 28)) < 5);
  const ring = transparentPng(300, 300, [220, 20, 20], (x, y) => {
    const distance = Math.hypot(x - 150, y - 150);
    return distance > 120 && distance < 148;
  });
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const verdicts = async (pictures: object) => {
    const letter = JSON.parse(JSON.stringify(use.data('cong-van', '2025-2026', 'mot-trang'))) as { nguoiKy: object };
    const data = { ...letter, nguoiKy: { ...letter.nguoiKy, ...pictures } };
    const vanBan = recognise(await readPdfPaper((await use.render('cong-van', '2025-2026', data, ['pdf'])).pdf));
    return ['ND30-KY-09', 'ND30-KY-10'].map((id) => judge(rules, id, vanBan));
  };

  it('are as they should be in our own', async () => {
    expect(await verdicts({ anhChuKy: base64(wave([20, 40, 160])), anhConDau: base64(ring) })).toEqual([[], []]);
  });

  it('are found wanting', async () => {
    const [black] = await verdicts({ anhChuKy: base64(wave([10, 10, 10])), anhConDau: base64(ring) });
    expect(faultsOf(black!).map(({ message }) => message)).toEqual([expect.stringContaining('màu đen')]);
    const [opaque] = await verdicts({ anhChuKy: base64(opaquePng(200, 80, () => [20, 40, 160])) });
    expect(faultsOf(opaque!).map(({ message }) => message)).toEqual([expect.stringContaining('nền')]);
  });

  it('are not asked of what is signed by hand', async () => {
    expect(await verdicts({})).toEqual(['not-applicable', 'not-applicable']);
  });
});
