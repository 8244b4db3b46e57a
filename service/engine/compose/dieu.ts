import { inHoa } from '../vietnamese/text.js';
import type { BlockView, RichText } from './view.js';

const NONE = { laChuong: false, laDieu: false, laDieuVan: false };
const CHUONG = /^(?:Phần|Chương|Mục|Tiểu mục)\s+(?:[IVXLC]+|\d+)\.?$/u;
const DIEU = /^(Điều\s+\d+\.)\s+/u;
/** What a sentence ends with, and a title does not. */
const SENTENCE = /[.;:,]$/u;

/**
 * Reads phần, chương, mục and điều among the plain paragraphs of a body (NĐ 30/2020, PLI-II.6.c–đ): a line `Chương I` with its
 * title on the next line, `Điều 1. Tên điều` or `Điều 1. Lời của điều.`
 */
export function withArticles(blocks: BlockView[]): BlockView[] {
  const out: BlockView[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const text = block.laDoan ? textOf(block.van) : '';
    const next = blocks[at + 1];
    if (CHUONG.test(text) && next?.laDoan) {
      const van = { runs: [{ text: inHoa(textOf(next.van)) }] };
      out.push({ ...block, laDoan: false, laChuong: true, so: text.replace(/\.$/, ''), coSo: true, van });
      at++;
    } else if (DIEU.test(text)) {
      const so = DIEU.exec(text)![1]!;
      const kind = SENTENCE.test(text) ? { laDieuVan: true } : { laDieu: true };
      out.push({
        ...block,
        laDoan: false,
        ...kind,
        so,
        coSo: true,
        van: without(block.van, DIEU.exec(text)![0].length),
      });
    } else out.push(block);
  }
  return out.map((block) => ({ ...NONE, ...block }));
}

const textOf = ({ runs }: RichText) =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

/** Rich text without its first `length` characters. */
function without({ runs }: RichText, length: number): RichText {
  let left = length;
  return {
    runs: runs.flatMap((run) => {
      const cut = Math.min(left, run.text.length);
      left -= cut;
      return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
    }),
  };
}
