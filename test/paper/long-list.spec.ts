import { expect, it } from '@jest/globals';
import { useEngine } from '../engine.js';
import { linesOf, readPdf } from '../pdf.js';

/** A danh sách of a thousand people: its head on every page, no row split between two, right totals. */

const { render, data } = useEngine();

it('a danh sách of 1,000 rows keeps its head, its rows and its totals together', async () => {
  const example = JSON.parse(JSON.stringify(data('danh-sach-de-nghi', '2025-2026', 'nhieu-nguoi')));
  const caNhan = Array.from({ length: 1_000 }, (_, i) => ({ ...example.caNhan[i % 46], uuTien: i + 1 }));
  const { pdf } = await render('danh-sach-de-nghi', '2025-2026', { ...example, sapXep: 'uuTien', caNhan }, ['pdf']);
  const pages = (await readPdf(pdf)).map((page) => ({ page, lines: linesOf(page) }));
  expect(pages.length).toBeGreaterThan(100);

  const numbers: number[] = [];
  pages.forEach(({ page, lines }, index) => {
    const head = lines.findIndex(({ text }) => /^TT\b.*Minh chứng$/.test(text));
    expect([index + 1, head >= 0]).toEqual([index + 1, true]);
    // Every line of a row stands under a number of its own page: what came over from the page before would stand above it.
    const rows = lines.slice(head + 1).filter(({ y }) => y > lines[head]!.y);
    const first = rows.findIndex(({ x, text }) => x < page.width * 0.14 && /^(\d+|[AB])\b/.test(text));
    const restOfHead = rows.slice(0, first).map(({ text }) => text);
    expect([index + 1, restOfHead.join(' ')]).toEqual([index + 1, expect.stringMatching(/^(hình thức đề|nghị|\s)*$/)]);
    for (const { text, x } of rows) {
      const number = x < page.width * 0.14 ? /^(\d+) (Ông|Bà)/.exec(text)?.[1] : undefined;
      if (number) numbers.push(Number(number));
    }
  });
  expect(numbers).toEqual(caNhan.map((_, i) => i + 1));
  expect(
    pages
      .at(-1)!
      .lines.map(({ text }) => text)
      .join(' '),
  ).toContain('Danh sách gồm 02 (hai) tập thể và 1.000 (một nghìn) cá nhân./.');
});
