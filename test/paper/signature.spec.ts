import { expect, it } from '@jest/globals';
import { useEngine } from '../engine.js';
import { linesOf, readPdf } from '../pdf.js';

/** The signature block never stands alone on a page (the-thuc.md, ND30-KY-08), however long the body is. */

const sentence = 'Nhà trường đề nghị Sở Giáo dục và Đào tạo xem xét.';
const long = `${sentence} `.repeat(6).trim();
const table = (rows: number) => ({
  loai: 'bang',
  cot: [{ ten: 'STT' }, { ten: 'Nội dung' }],
  dong: Array.from({ length: rows }, (_, i) => [String(i + 1), `Dòng thứ ${i + 1}`]),
});

/** Bodies of growing length, over the end of the first page, and how their last lines begin. */
const bodies: [string, (length: number) => unknown, from: number, to: number, last: RegExp][] = [
  ['short paragraphs', (n) => Array(n).fill(sentence).join('\n'), 21, 29, /^Nhà trường/],
  ['a long last paragraph', (n) => `${`${sentence}\n`.repeat(n)}${long}`, 16, 24, /xem xét/],
  ['a heading at the end', (n) => `${`${sentence}\n`.repeat(n)}I. Tổ chức thực hiện`, 20, 28, /^I\. TỔ CHỨC/],
  ['a table at the end', (n) => [table(n)], 22, 30, /Dòng thứ \d+$/],
  ['a short table at the end', (n) => [...Array(n).fill({ loai: 'doan', van: sentence }), table(2)], 17, 25, /Dòng/],
  [
    'a table of nothing but its heading',
    (n) => [...Array(n).fill({ loai: 'doan', van: sentence }), table(0)],
    18,
    26,
    /^STT/,
  ],
];

const { render, data } = useEngine();

it.each(bodies)('after %s', async (_, noiDung, from, to, last) => {
  const example = JSON.stringify(data('cong-van', '2017-2018', 'mot-trang'));
  const pageCounts = new Set<number>();
  for (let length = from; length <= to; length++) {
    const { pdf } = await render(
      'cong-van',
      '2017-2018',
      { ...JSON.parse(example), moDau: [], noiDung: noiDung(length) },
      ['pdf'],
    );
    const pages = (await readPdf(pdf)).map((page) => linesOf(page).map((line) => line.text));
    const end = pages.at(-1)!;
    const block = end.findIndex((line) => line.startsWith('Nơi nhận:'));
    expect([length, end[block - 1]]).toEqual([length, expect.stringMatching(last)]);
    expect(end.slice(block).join('\n')).toContain('Đàm Quang Huy');
    pageCounts.add(pages.length);
  }
  expect([...pageCounts]).toEqual([1, 2]);
});
