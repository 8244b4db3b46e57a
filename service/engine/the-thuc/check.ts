import { EngineError } from '../problem.js';
import type { FontMetrics } from '../typeset/fonts.js';
import type { Paper } from './paper/paper.js';
import { readDocxPaper } from './paper/read-docx.js';
import { readPdfPaper } from './paper/read-pdf.js';
import { type RegimeId, regimeOn } from './regime.js';
import { choMoiTep, laGiayKhen } from './rules/giay-khen.js';
import { rulesOf } from './rules/index.js';
import { type Check, type CheckSettings, DEFAULT_SETTINGS, type Fault, type Finding, type Rule } from './rules/rule.js';
import { recognise } from './thanh-phan/recognise.js';
import { split } from './thanh-phan/split.js';
import type { VanBan } from './thanh-phan/van-ban.js';

export interface CheckRequest {
  /** Judged by this one, whatever the document's date. */
  regime?: RegimeId | undefined;
  /** ISO 8601: an undated document is judged by what is in force on this day. */
  today: string;
  settings?: Partial<CheckSettings> | undefined;
}

/** `docx` also stands for what is neither: its reader says what the file is instead. */
export const fileKind = (bytes: Uint8Array): 'docx' | 'pdf' =>
  Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : 'docx';

/**
 * What breaks the rules of its day in a DOCX or PDF of any origin.
 *
 * Throws EngineError DOCX_UNREADABLE, PDF_UNREADABLE, or REGIME_UNKNOWN for a document of before the first regime.
 */
export async function checkFile(bytes: Uint8Array, fonts: FontMetrics, request: CheckRequest): Promise<Check> {
  return checkPaper(fileKind(bytes) === 'pdf' ? await readPdfPaper(bytes) : readDocxPaper(bytes, { fonts }), request);
}

/** Of a file that holds several documents one after another the first is judged, and where the next begins is told. */
export function checkPaper(paper: Paper, request: CheckRequest): Check {
  const all = split(paper).map(recognise);
  const at = Math.max(
    0,
    all.findIndex(({ dang }) => dang === 'van-ban'),
  );
  const next = all[at + 1];
  const first = { ...all[at]!, ...(next && { soQuocHieu: all.length - at, vanBanSau: next.paper.paragraphs[0] }) };
  return { ...checkVanBan(first, request), warnings: paper.warnings ?? [] };
}

export function checkVanBan(vanBan: VanBan, request: CheckRequest): Check {
  const { regime, chosenBy } = regimeFor(vanBan, request);
  const settings = { ...DEFAULT_SETTINGS, ...request.settings };
  const check: Check = {
    regime,
    chosenBy,
    findings: [],
    unjudged: [],
    warnings: vanBan.paper.warnings ?? [],
    judged: [],
  };
  const rules = rulesOf(regime);
  const giayKhen = laGiayKhen(vanBan);
  for (const rule of rules) {
    if (giayKhen && !choMoiTep(rule.id)) check.unjudged.push({ rule: rule.id, reason: GIAY_KHEN });
    else judge(rule, vanBan, settings, check);
  }
  check.findings.sort(byWeightAndPlace);
  return check;
}

function judge(rule: Rule, vanBan: VanBan, settings: CheckSettings, check: Check): void {
  if (!rule.on.includes(vanBan.paper.source)) {
    check.unjudged.push({ rule: rule.id, reason: NOT_ON[vanBan.paper.source] });
    return;
  }
  const verdict = rule.check(vanBan, settings);
  if (verdict === 'not-applicable') return;
  if ('unjudged' in verdict) {
    check.unjudged.push({ rule: rule.id, reason: verdict.unjudged });
    return;
  }
  check.judged.push(rule.id);
  check.findings.push(...verdict.map((fault) => finding(rule, fault)));
}

const GIAY_KHEN =
  'Giấy khen, bằng khen trình bày theo mẫu của pháp luật về thi đua, khen thưởng, không phải văn bản hành chính.';

const NOT_ON = {
  docx: 'Tệp Word không cho biết điều này; hãy kiểm tra tệp PDF của văn bản.',
  pdf: 'Tệp PDF không cho biết điều này; hãy kiểm tra tệp Word của văn bản.',
  data: 'Dữ liệu không cho biết điều này; hãy kiểm tra tệp Word hoặc PDF đã tạo.',
} as const;

const QUOTED = 80;

function finding(rule: Rule, { place, quote, message, fix, severity }: Fault): Finding {
  const words = quote.replace(/\s+/g, ' ').trim();
  const short = words.length > QUOTED ? `${words.slice(0, QUOTED).trimEnd()}…` : words;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    clause: rule.clause,
    message,
    fix,
    place: { ...place, quote: short },
  };
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

const byWeightAndPlace = (a: Finding, b: Finding): number =>
  WEIGHT[a.severity] - WEIGHT[b.severity] ||
  (a.place.page ?? 0) - (b.place.page ?? 0) ||
  a.place.paragraph - b.place.paragraph ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

function regimeFor(
  { diaDanhNgay }: VanBan,
  { regime, today }: CheckRequest,
): { regime: RegimeId; chosenBy: Check['chosenBy'] } {
  if (regime) return { regime, chosenBy: 'named' };
  const date = diaDanhNgay?.ngay;
  const found = regimeOn(date ?? today);
  if (found) return { regime: found.id, chosenBy: date ? 'date' : 'today' };
  throw new EngineError('REGIME_UNKNOWN', `no regime on ${date ?? today}`, {
    detail: `Văn bản ghi ngày ${date ?? today}, trước khi Thông tư 01/2011/TT-BNV có hiệu lực (05/03/2011), nên không có quy định nào ở đây để xét. Hãy xem lại ngày, hoặc nêu quy định muốn xét theo (regime).`,
  });
}
