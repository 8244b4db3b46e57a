import { inHoa } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, missing, WITHOUT_CLAUSE } from './common.js';
import { rule } from './reading.js';
import type { Fault, Rule } from './rule.js';

/** What is to be said of the file as a whole. */

function oneDocument({ paper, soQuocHieu, vanBanSau }: VanBan): Fault[] {
  if (soQuocHieu < 2) return [];
  const message = `Tệp này đang có ${soQuocHieu} Quốc hiệu, tức là ${soQuocHieu} văn bản; chỉ văn bản đầu được kiểm tra đầy đủ.`;
  const fix = 'Hãy tách mỗi văn bản thành một tệp rồi kiểm tra từng tệp.';
  if (vanBanSau) return [fault(vanBanSau, message, fix)];
  const heads = paper.paragraphs.filter(({ text }) => inHoa(canonicalTone(text)).includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA'));
  return [heads[1] ? fault(heads[1], message, fix) : missing(message, fix)];
}

const REQUIRES = 'Một tệp chỉ có một văn bản (một Quốc hiệu).';

export const rules: Rule[] = ['ND30-FILE-01', 'TT01-FILE-01'].map((id) =>
  rule(id, 'warning', 'M', WITHOUT_CLAUSE, REQUIRES, oneDocument, 'practice'),
);
