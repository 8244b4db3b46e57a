import { inHoa } from '../../vietnamese/text.js';
import { sameText } from '../../vietnamese/tone.js';
import type { Paper, Paragraph } from '../paper/paper.js';
import { type RegimeId, regimes } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, look, missing, nd30, tt01 } from './common.js';
import { sideOf } from './place-on-page.js';
import { khongCanDau, rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';
import { sizePair } from './size.js';
import { tieuNguDrawn, tieuNguLine, tieuNguLook, tieuNguText } from './tieu-ngu.js';

/** Quốc hiệu: NĐ 30, Phụ lục I.II.1.a; TT 01, Điều 6 (which calls both lines so). */

const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

function text(vanBan: VanBan): Verdict {
  const { quocHieu } = vanBan;
  if (khongCanDau(vanBan) && !quocHieu) return 'not-applicable';
  const fix = `Hãy viết đúng “${QUOC_HIEU}” ở phía trên, bên phải trang đầu.`;
  if (!quocHieu) return [missing(`Văn bản đang không có Quốc hiệu “${QUOC_HIEU}”.`, fix)];
  // Capitals are for the next rule.
  if (sameText(inHoa(quocHieu.text), QUOC_HIEU)) return [];
  return [fault(quocHieu, `Quốc hiệu đang là “${quocHieu.text}”, phải là “${QUOC_HIEU}”.`, fix)];
}

function appearance({ dang, paper, quocHieu }: VanBan, regime: RegimeId): Verdict {
  if (dang === 'form' || !quocHieu) return 'not-applicable';
  const wanted = { size: regimes[regime].sizes.quocHieu, bold: true, italic: false, caps: true };
  const verdict = look(quocHieu, { ten: 'Quốc hiệu', ...wanted });
  const faults = Array.isArray(verdict) ? verdict : [];
  const side = sideOf(quocHieu, paper);
  const page = quocHieu.paragraphs[0]?.place.page ?? 1;
  if (page > 1 || (side !== undefined && side !== 'right')) {
    const at = page > 1 ? `ở trang ${page}` : side === 'left' ? 'ở nửa trái của trang' : 'ở giữa trang';
    faults.push(
      fault(
        quocHieu,
        `Quốc hiệu đang ${at}, phải ở phía trên, bên phải trang đầu.`,
        'Hãy đặt Quốc hiệu, Tiêu ngữ vào cột phải của phần đầu trang thứ nhất.',
      ),
    );
  }
  return faults;
}

function oneLine({ dang, quocHieu }: VanBan): Verdict {
  if (dang === 'form' || !quocHieu) return 'not-applicable';
  const lines = quocHieu.paragraphs.reduce((sum, p) => sum + linesOf(p), 0);
  if (lines < 2) return [];
  return [
    fault(
      quocHieu,
      `Quốc hiệu đang bị ngắt thành ${lines} dòng, phải nằm trọn trên một dòng.`,
      'Hãy nới cột phải của phần đầu trang (ít nhất 97 mm với cỡ chữ 13), hoặc dùng cỡ chữ 12.',
    ),
  ];
}

/** By its line breaks, or by how high its ink is. */
function linesOf({ text, ink, runs }: Paragraph): number {
  const size = Math.max(...runs.map((run) => run.size), 1);
  return Math.max(text.trim().split('\n').length, Math.round((ink?.height ?? 0) / (size * 1.2)));
}

/** About half the page: from the share of its width that the block may at most take, to where it begins. */
const BLOCK = { width: 0.6, from: 0.35, top: 1 / 3 };

/** The block of both lines, where its ink tells. */
function block({ dang, paper, quocHieu, tieuNgu }: VanBan): Verdict {
  if (dang === 'form' || !quocHieu) return 'not-applicable';
  const inks = [quocHieu, tieuNgu].flatMap((of) => of?.paragraphs.map(({ ink }) => ink) ?? []);
  const page = pageOf(paper, quocHieu.paragraphs[0]?.section);
  if (!page || inks.some((ink) => !ink))
    return { unjudged: 'Tệp này không cho biết chỗ đứng của Quốc hiệu trên trang.' };
  const known = inks.flatMap((ink) => ink ?? []);
  const left = Math.min(...known.map((ink) => ink.left)) / page.width;
  const right = Math.max(...known.map((ink) => ink.left + ink.width)) / page.width;
  const top = Math.min(...known.map((ink) => ink.top)) / page.height;
  if (left >= BLOCK.from && right - left <= BLOCK.width && top <= BLOCK.top) return [];
  return [
    fault(
      quocHieu,
      `Quốc hiệu đang chiếm từ ${Math.round(left * 100)}% đến ${Math.round(right * 100)}% chiều ngang trang giấy, phải chiếm khoảng 1/2 ở phía trên, bên phải.`,
      'Hãy đặt Quốc hiệu vào cột phải của phần đầu trang, rộng khoảng nửa trang.',
    ),
  ];
}

const pageOf = (paper: Paper, section = 0) => paper.sections[section]?.page;

const faultsOf = (verdict: Verdict): Fault[] => (Array.isArray(verdict) ? verdict : []);

/** Text and look in one rule, as the circular has them in one clause. */
function together(wording: Verdict, appearance: Verdict): Verdict {
  if (!Array.isArray(wording)) return wording;
  return [...wording, ...faultsOf(appearance)];
}

const [ND30, TT01] = ['nd30-2020', 'tt01-2011'] as const;

export const rules: Rule[] = [
  rule('ND30-QH-01', 'error', 'M', nd30('II.1.a'), `Có Quốc hiệu, viết đúng “${QUOC_HIEU}”.`, text),
  rule(
    'ND30-QH-02',
    'error',
    'DP',
    nd30('II.1.a'),
    'Quốc hiệu in hoa, cỡ chữ 12–13, kiểu chữ đứng, đậm, ở phía trên, bên phải trang đầu.',
    (vanBan) => appearance(vanBan, ND30),
  ),
  rule('ND30-QH-03', 'warning', 'P', nd30('II.1.a'), 'Quốc hiệu nằm trọn trên một dòng.', oneLine),
  rule(
    'TT01-QH-01',
    'error',
    'DP',
    tt01('6'),
    `Dòng thứ nhất của Quốc hiệu là “${QUOC_HIEU}”, in hoa, cỡ chữ 12–13, kiểu chữ đứng, đậm.`,
    (vanBan) => together(text(vanBan), appearance(vanBan, TT01)),
    'found',
  ),
  rule(
    'TT01-QH-02',
    'error',
    'DP',
    tt01('6'),
    'Dòng thứ hai của Quốc hiệu là “Độc lập - Tự do - Hạnh phúc”, cỡ chữ 13–14, kiểu chữ đứng, đậm, canh giữa.',
    (vanBan) => together(tieuNguText(vanBan), tieuNguLook(vanBan, TT01)),
    'found',
  ),
  rule(
    'TT01-QH-03',
    'error',
    'D',
    tt01('6'),
    'Dòng thứ nhất cỡ chữ 12 thì dòng thứ hai cỡ chữ 13; dòng thứ nhất 13 thì dòng thứ hai 14.',
    (vanBan) => sizePair(vanBan, TT01),
    'found',
  ),
  rule(
    'TT01-QH-04',
    'error',
    'DP',
    tt01('6'),
    'Dưới dòng thứ hai của Quốc hiệu có đường kẻ ngang, nét liền, dài bằng dòng chữ.',
    (vanBan) => tieuNguLine(vanBan, TT01),
    'found',
  ),
  rule(
    'TT01-QH-05',
    'error',
    'D',
    tt01('6'),
    'Đường kẻ dưới Quốc hiệu được vẽ (lệnh Draw), không dùng Underline hay dãy ký tự.',
    tieuNguDrawn,
    'found',
  ),
  rule(
    'TT01-QH-06',
    'warning',
    'P',
    tt01('6'),
    'Quốc hiệu chiếm khoảng 1/2 trang giấy theo chiều ngang, ở phía trên, bên phải.',
    block,
    'found',
  ),
];
