import { FontMetrics } from '../../typeset/fonts.js';
import { encodingOf, printedBy } from '../../vietnamese/legacy-fonts.js';
import type { Paragraph, Stroke } from '../paper/paper.js';
import type { Range } from '../regime.js';
import type { ThanhPhan } from '../thanh-phan/van-ban.js';
import { fault, so } from './common.js';
import { unjudged } from './reading.js';
import type { Fault, Verdict } from './rule.js';

/** Lengths on paper are measured by this share of themselves. */
const SLACK = 0.05;

/**
 * The drawn line under a component: there, solid, balanced, and of a length between two shares of the text's line. Where the
 * text has several lines, a line that fits any of them is right.
 */
export function keDuoi(ten: string, of: ThanhPhan, ke: Stroke | undefined, share: Range): Verdict {
  const words =
    share[0] === share[1] ? 'bằng dòng chữ' : `từ ${phan(share[0])} đến ${phan(share[1])} độ dài của dòng chữ`;
  const fix = `Hãy kẻ dưới ${ten} một đường ngang nét liền, dài ${words}, đặt cân đối.`;
  const say = (message: string): Fault => fault(of, message, fix);
  if (!ke) return [say(`Dưới ${ten} không có đường kẻ ngang.`)];
  if (ke.style !== undefined && ke.style !== 'solid') return [say(`Đường kẻ dưới ${ten} không phải nét liền.`)];
  if (ke.centred === false) return [say(`Đường kẻ dưới ${ten} không nằm cân đối so với dòng chữ.`)];
  const [last, ...others] = doDai(of, ke);
  const { length } = ke;
  if (length === undefined || last === undefined) {
    return unjudged(`Không đo được đường kẻ dưới ${ten} so với dòng chữ.`);
  }
  const fits = (line: number) => length >= share[0] * line * (1 - SLACK) && length <= share[1] * line * (1 + SLACK);
  if ([last, ...others].some(fits)) return [];
  const part = `${so(Math.round((length / last) * 100))} %`;
  return [say(`Đường kẻ dưới ${ten} dài bằng ${part} dòng chữ, phải dài ${words}.`)];
}

/** Lengths of the lines of the text, the last one first: that one is measured where it lies, the others by their letters. */
function doDai(of: ThanhPhan, { textLength }: Stroke): number[] {
  return textLength === undefined || textLength <= 0 ? [] : [textLength, ...of.paragraphs.flatMap(cacDong)];
}

/** One that does not fit its column fills it. */
function cacDong({ text, runs, column }: Paragraph): number[] {
  const [run] = runs;
  if (!run) return [];
  const encoding = encodingOf(run.font);
  const print = (line: string) => {
    const letters = (encoding && printedBy(encoding, line)) ?? line;
    return run.caps ? letters.toLocaleUpperCase('vi') : letters;
  };
  const widths = text.split('\n').map((line) => FontMetrics.load().width(print(line), run.size, run));
  return column ? widths.map((width) => Math.min(width, column.width)) : widths;
}

const phan = (share: number): string => (share === 1 / 3 ? '1/3' : share === 1 / 2 ? '1/2' : so(share));

/** Whether that line is drawn: neither an underline nor a row of characters. */
export function keVe(ten: string, of: ThanhPhan, ke: Stroke): Fault[] {
  const by = { underline: 'gạch chân chữ (Underline)', characters: 'dãy ký tự “_” hoặc “-”', shape: '', border: '' }[
    ke.kind
  ];
  if (by === '') return [];
  return [
    fault(
      of,
      `Đường kẻ dưới ${ten} đang là ${by}, phải là một đường được vẽ.`,
      `Hãy bỏ ${by}, rồi vẽ đường kẻ bằng Insert > Shapes > Line.`,
    ),
  ];
}
