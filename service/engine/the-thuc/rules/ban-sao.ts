import { inHoa } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import { regimes } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, tt01 } from './common.js';
import { plain, rule } from './reading.js';
import type { Rule, Verdict } from './rule.js';

/** Copies of documents of TT 01/2011, Điều 16–17 and Phụ lục III. */

function tenBanSao({ banSao }: VanBan): Verdict {
  if (!banSao) return 'not-applicable';
  const known = regimes['tt01-2011'].banSao;
  const text = canonicalTone(plain(banSao.text)).replace(/[:.]$/u, '');
  if (known.includes(text)) return [];
  const caps = known.includes(inHoa(text)) ? ' bằng chữ in hoa' : '';
  return [
    fault(
      banSao,
      `Hình thức sao đang ghi “${banSao.text}”; phải ghi${caps} là ${known.join(', ')}.`,
      `Hãy ghi một trong ${known.map((one) => `“${one}”`).join(', ')}.`,
    ),
  ];
}

/** What signing software prints into a document. */
const CHU_KY_SO =
  /^signature (?:not verified|valid)|^(?:ký bởi|người ký|ký số bởi|thời gian ký|digitally signed by|signed by|được ký bởi) ?:/iu;

function chuKySo({ paper }: VanBan): Verdict {
  if (paper.paragraphs.length === 0) return 'not-applicable';
  const p = paper.paragraphs.find(({ text }) => text.length < 300 && CHU_KY_SO.test(plain(text)));
  if (!p) return [];
  return [
    fault(
      p,
      `Văn bản theo Thông tư 01/2011/TT-BNV đang có thông tin chữ ký số “${plain(p.text).slice(0, 60)}”, thời kỳ đó chưa có quy định này.`,
      'Nếu văn bản ban hành từ ngày 05/3/2020, hãy kiểm tra lại ngày ban hành và áp dụng Nghị định 30/2020/NĐ-CP.',
    ),
  ];
}

export const rules: Rule[] = [
  rule(
    'TT01-COPY-01',
    'error',
    'M',
    tt01('Phụ lục III'),
    'Hình thức sao ghi SAO Y BẢN CHÍNH, TRÍCH SAO hoặc SAO LỤC.',
    tenBanSao,
    'found',
  ),
  rule(
    'TT01-COPY-02',
    'info',
    'M',
    tt01('Phụ lục II'),
    'Văn bản giai đoạn 2011–2020 không có khung thông tin chữ ký số.',
    chuKySo,
  ),
];
