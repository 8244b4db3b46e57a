import type { Paper, Stroke } from '../paper/paper.js';
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
export function keDuoi(ten: string, of: ThanhPhan, ke: Stroke | undefined, share: Range, paper: Paper): Verdict {
  const words =
    share[0] === share[1] ? 'bằng dòng chữ' : `từ ${phan(share[0])} đến ${phan(share[1])} độ dài của dòng chữ`;
  const fix = `Hãy kẻ dưới ${ten} một đường ngang nét liền, dài ${words}, đặt cân đối.`;
  const say = (message: string): Fault => fault(of, message, fix);
  if (!ke) return [say(`Dưới ${ten} không có đường kẻ ngang.`)];
  if (ke.style !== undefined && ke.style !== 'solid') return [say(`Đường kẻ dưới ${ten} không phải nét liền.`)];
  if (ke.centred === false) return [say(`Đường kẻ dưới ${ten} không nằm cân đối so với dòng chữ.`)];
  const lines = doDai(of, ke, paper);
  if (ke.length === undefined || !lines) return unjudged(`Không đo được đường kẻ dưới ${ten} so với dòng chữ.`);
  const [least, most] = [share[0] * lines[0] * (1 - SLACK), share[1] * lines[1] * (1 + SLACK)];
  if (ke.length >= least && ke.length <= most) return [];
  const part = `${so(Math.round((ke.length / lines[0]) * 100))} %`;
  return [say(`Đường kẻ dưới ${ten} dài bằng ${part} dòng chữ, phải dài ${words}.`)];
}

/** Shortest and longest line of the text. Only the last is measured: the others by their number of letters. */
function doDai(of: ThanhPhan, { textLength, under }: Stroke, { paragraphs }: Paper): Range | undefined {
  if (textLength === undefined || textLength <= 0) return undefined;
  const lines = of.paragraphs.flatMap(({ text }) => text.split('\n')).map((line) => line.trim().length);
  const last = lines.at(-1) || 1;
  const longest = Math.max(...lines, 1);
  // A paragraph that wraps fills its column but for its last line.
  const width = under === undefined ? undefined : paragraphs[under]?.column?.width;
  const wraps = width !== undefined && (textLength / last) * longest < width && last * 14 * 0.45 > width;
  const most = wraps ? width : Math.max(textLength, (textLength / last) * longest);
  return [Math.min(textLength, most), width === undefined ? most : Math.min(Math.max(textLength, width), most)];
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
