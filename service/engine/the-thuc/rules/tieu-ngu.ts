import { canonicalTone } from '../../vietnamese/tone.js';
import { type RegimeId, regimes } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, look, missing, nd30, range, so } from './common.js';
import { keDuoi, keVe } from './ke.js';
import { setByTabs } from './place-on-page.js';
import { centredUnder, khongCanDau, rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** Tiêu ngữ: NĐ 30, Phụ lục I.II.1.b–c; TT 01, Điều 6 (where it is the second line of Quốc hiệu). */

const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';

/** Case, dashes and spaces count, whichever form the tone marks have. */
export function tieuNguText(vanBan: VanBan): Verdict {
  const { tieuNgu } = vanBan;
  if (khongCanDau(vanBan) && !tieuNgu) return 'not-applicable';
  const fix = `Hãy viết đúng “${TIEU_NGU}”: gạch nối (-) có cách chữ hai bên, viết hoa chữ đầu của mỗi cụm từ.`;
  if (!tieuNgu) return [missing(`Văn bản đang không có Tiêu ngữ “${TIEU_NGU}”.`, fix)];
  const text = canonicalTone(tieuNgu.text).replace(/\s+/g, ' ').trim();
  if (text === TIEU_NGU) return [];
  return [fault(tieuNgu, `Tiêu ngữ đang là “${tieuNgu.text}”${slips(text)}, phải là “${TIEU_NGU}”.`, fix)];
}

/** What is wrong with it, as far as that is one of the usual slips. */
function slips(text: string): string {
  const found = [
    ...(/[–—−‐‑]/.test(text) ? ['dùng gạch ngang dài thay cho gạch nối'] : []),
    ...(/\S[-–—−‐‑]|[-–—−‐‑]\S/.test(text) ? ['thiếu cách chữ bên gạch nối'] : []),
    ...(text.toLowerCase() === TIEU_NGU.toLowerCase() ? ['sai chữ hoa, chữ thường'] : []),
  ];
  return found.length > 0 ? ` (${found.join(', ')})` : '';
}

export function tieuNguLook({ dang, paper, quocHieu, tieuNgu }: VanBan, regime: RegimeId): Verdict {
  if (dang === 'form' || !tieuNgu) return 'not-applicable';
  const verdict = look(tieuNgu, {
    ten: 'Tiêu ngữ',
    size: regimes[regime].sizes.tieuNgu,
    bold: true,
    italic: false,
    caps: false,
    ...(!setByTabs(tieuNgu, paper) && { align: 'center' as const }),
  });
  if (!Array.isArray(verdict) || verdict.length > 0 || centredUnder(tieuNgu, quocHieu, paper) !== false) return verdict;
  return [
    fault(
      tieuNgu,
      'Tiêu ngữ đang lệch khỏi Quốc hiệu, phải canh giữa dưới Quốc hiệu.',
      'Hãy đặt Tiêu ngữ cùng cột với Quốc hiệu và canh giữa cả hai dòng.',
    ),
  ];
}

export function tieuNguLine({ dang, tieuNgu, keTieuNgu }: VanBan, regime: RegimeId): Verdict {
  if (dang === 'form' || !tieuNgu) return 'not-applicable';
  return keDuoi('Tiêu ngữ', tieuNgu, keTieuNgu, regimes[regime].rule.allowed.tieuNgu);
}

export function tieuNguDrawn({ dang, tieuNgu, keTieuNgu }: VanBan): Verdict {
  if (dang === 'form' || !tieuNgu || !keTieuNgu) return 'not-applicable';
  return keVe('Tiêu ngữ', tieuNgu, keTieuNgu);
}

/** Single spacing as a multiple of the size, and how far a measure in points may be off. */
const SINGLE = { em: 1.15, tolerance: 0.1 };

/** Space between two lines that still reads as none, points. */
const NO_SPACE = 2;

function singleSpacing({ dang, quocHieu, tieuNgu }: VanBan): Verdict {
  const [above, below] = [quocHieu?.paragraphs.at(-1), tieuNgu?.paragraphs[0]];
  if (dang === 'form' || !quocHieu || !tieuNgu || !above || !below) return 'not-applicable';
  const found: Fault[] = [];
  const fix = 'Hãy đặt Line spacing: Single, Before và After: 0 pt cho hai dòng Quốc hiệu, Tiêu ngữ.';
  for (const [of, ten, p] of [
    [quocHieu, 'Quốc hiệu', above],
    [tieuNgu, 'Tiêu ngữ', below],
  ] as const) {
    if (!p.line) return { unjudged: 'Tệp này không cho biết giãn dòng.' };
    const single = Math.max(...p.runs.map((run) => run.size), 0) * SINGLE.em;
    const multiple = p.line.rule === 'auto' ? p.line.value : p.line.value / single;
    const kept =
      p.line.rule === 'auto'
        ? Math.abs(multiple - 1) <= 0.02
        : multiple <= 1 + SINGLE.tolerance && (p.line.rule === 'atLeast' || multiple >= 1 - SINGLE.tolerance);
    if (!kept) found.push(fault(of, `Dòng ${ten} đang giãn ${so(multiple)} dòng, phải cách nhau dòng đơn.`, fix));
  }
  const space = (above.after ?? 0) + (below.before ?? 0);
  if (above.id !== below.id && space > NO_SPACE)
    found.push(fault(tieuNgu, `Tiêu ngữ đang cách Quốc hiệu thêm ${so(space)} pt, phải cách nhau dòng đơn.`, fix));
  return found;
}

const ND30 = 'nd30-2020';
const clause = nd30('II.1.b');

export const rules: Rule[] = [
  rule(
    'ND30-TN-01',
    'error',
    'M',
    clause,
    `Có Tiêu ngữ, viết đúng “${TIEU_NGU}”, gạch nối có cách chữ hai bên.`,
    tieuNguText,
  ),
  rule(
    'ND30-TN-02',
    'error',
    'DP',
    clause,
    `Tiêu ngữ in thường, cỡ chữ ${range(regimes[ND30].sizes.tieuNgu)}, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu.`,
    (vanBan) => tieuNguLook(vanBan, ND30),
  ),
  rule('ND30-TN-03', 'error', 'DP', clause, 'Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ.', (vanBan) =>
    tieuNguLine(vanBan, ND30),
  ),
  rule(
    'ND30-TN-04',
    'warning',
    'D',
    clause,
    'Đường kẻ dưới Tiêu ngữ được vẽ, không phải gạch chân hay dãy ký tự.',
    tieuNguDrawn,
  ),
  rule('ND30-TN-05', 'error', 'D', nd30('II.1.c'), 'Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.', singleSpacing),
];
