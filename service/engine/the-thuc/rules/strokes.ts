import type { Stroke } from '../paper/paper.js';
import type { Range } from '../regime.js';
import type { ThanhPhan } from '../thanh-phan/van-ban.js';
import { fault } from './common.js';
import type { Verdict } from './rule.js';

/** The lines that are drawn under Tiêu ngữ, the issuing body and trích yếu. */

/** A line may be so much longer or shorter, as a share of what is allowed. */
const TOLERANCE = 0.05;

export interface WantedLine {
  /** What the line is under, for people: `Tiêu ngữ`. */
  ten: string;
  /** Its length as a share of that of the text above. */
  share: Range;
}

/** A solid line under the text, as long as wanted, in the middle of it. */
export function lineBelow(of: ThanhPhan | undefined, stroke: Stroke | undefined, { ten, share }: WantedLine): Verdict {
  if (!of) return 'not-applicable';
  const wanted = `nét liền, dài ${shares(share)} dòng chữ`;
  const fix = `Hãy vẽ dưới ${ten} một đường kẻ ${wanted}, đặt cân đối ở giữa (Insert > Shapes > Line).`;
  if (!stroke) return [fault(of, `Dưới ${ten} đang không có đường kẻ ngang, phải có đường kẻ ${wanted}.`, fix)];
  const found: string[] = [];
  const { style, length, textLength, centred } = stroke;
  if (style !== undefined && style !== 'solid') found.push('không phải nét liền');
  if (length !== undefined && textLength !== undefined && textLength > 0) {
    const [least, most] = share;
    const is = length / textLength;
    if (is < least * (1 - TOLERANCE) || is > most * (1 + TOLERANCE))
      found.push(`dài bằng ${Math.round(is * 100)}% dòng chữ`);
  }
  if (centred === false) found.push('lệch sang một bên');
  if (found.length > 0)
    return [fault(of, `Đường kẻ dưới ${ten} đang ${found.join(', ')}; phải ${wanted}, cân đối.`, fix)];
  if (length === undefined || textLength === undefined)
    return { unjudged: `Không đo được độ dài đường kẻ dưới ${ten} trong tệp này.` };
  return [];
}

/** The line is drawn, not typed and not an underline. */
export function drawn(of: ThanhPhan | undefined, stroke: Stroke | undefined, ten: string): Verdict {
  if (!of || !stroke) return 'not-applicable';
  const by = { underline: 'gạch chân chữ (Underline)', characters: 'dãy ký tự “_” hoặc “-”', shape: '', border: '' }[
    stroke.kind
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

function shares([least, most]: Range): string {
  return least === most ? 'bằng' : 'từ 1/3 đến 1/2 độ dài';
}
