import type { VanBan } from '../thanh-phan/van-ban.js';
import { missing, tt01 } from './common.js';
import { rule } from './reading.js';
import type { Fault, Rule } from './rule.js';

/** One document in the manner of two regimes. */

interface Sign {
  of: 'tt01' | 'nd30';
  what: string;
}

/** Features that tell the two regimes apart, as far as the document has them. */
function signs({ paper, canCu, nguoiKy }: VanBan): Sign[] {
  const found: Sign[] = [];
  const number = paper.sections.flatMap((section) => section.pageNumbers).find(({ where }) => where !== 'body');
  if (number?.where === 'header' && number.align === 'center')
    found.push({ of: 'nd30', what: 'số trang ở giữa, đầu trang' });
  if (number?.where === 'footer' && number.align === 'right')
    found.push({ of: 'tt01', what: 'số trang ở góc phải, cuối trang' });
  const runs = canCu.flatMap((muc) => muc.paragraphs.flatMap((p) => p.runs.filter((run) => run.text.trim() !== '')));
  if (runs.length > 0 && runs.every((run) => run.italic)) found.push({ of: 'nd30', what: 'căn cứ in nghiêng' });
  if (runs.length > 0 && runs.every((run) => !run.italic)) found.push({ of: 'tt01', what: 'căn cứ kiểu chữ đứng' });
  const last = canCu.at(-1)?.text.trim().at(-1);
  if (last === '.') found.push({ of: 'nd30', what: 'căn cứ cuối kết thúc bằng dấu chấm' });
  if (last === ',') found.push({ of: 'tt01', what: 'căn cứ cuối kết thúc bằng dấu phẩy' });
  if (nguoiKy.some(({ vietTat }) => vietTat === 'Q.')) found.push({ of: 'nd30', what: 'ký “Q.”' });
  return found;
}

function mixed(vanBan: VanBan): Fault[] {
  const all = signs(vanBan);
  const [old, now] = (['tt01', 'nd30'] as const).map((of) =>
    all.filter((sign) => sign.of === of).map(({ what }) => what),
  );
  if (old!.length === 0 || now!.length === 0) return [];
  return [
    missing(
      `Văn bản đang lẫn hai cách trình bày: của Thông tư 01/2011 (${old!.join('; ')}) và của Nghị định 30/2020 (${now!.join('; ')}).`,
      'Hãy trình bày cả văn bản theo quy định có hiệu lực vào ngày của văn bản: Thông tư 01/2011 cho văn bản trước 05/3/2020.',
    ),
  ];
}

export const rules: Rule[] = [
  rule(
    'TT01-MIX-01',
    'warning',
    'D',
    tt01('Điều 11, Điều 15'),
    'Văn bản trình bày theo một quy định, không lẫn cách của Nghị định 30/2020.',
    mixed,
    'found',
  ),
];
