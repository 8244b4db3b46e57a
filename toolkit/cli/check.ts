import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { EngineError } from '../../service/engine/problem.js';
import { readCanCu } from '../../service/engine/template/can-cu.js';
import { type CheckRequest, checkFile } from '../../service/engine/the-thuc/check.js';
import { correctFile } from '../../service/engine/the-thuc/correct.js';
import type { Change } from '../../service/engine/the-thuc/mend/mend.js';
import { regimes } from '../../service/engine/the-thuc/regime.js';
import type { Check, Finding } from '../../service/engine/the-thuc/rules/rule.js';
import { FontMetrics } from '../../service/engine/typeset/fonts.js';
import { partWords } from '../language/place-words.js';
import { ownHome, readArguments, readRegime, today } from './arguments.js';
import type { Command, Output } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { FILE_ERRORS } from './file-errors.js';

const OPTIONS = {
  fix: { type: 'boolean' },
  json: { type: 'boolean' },
  regime: { type: 'string' },
  'hoc-vi': { type: 'boolean' },
} as const;

const HELP = `vanthu check: kiểm tra thể thức của tệp DOCX hoặc PDF

Cách dùng:  npx vanthu check TỆP… [--fix] [--json] [--regime=MÃ] [--hoc-vi]

  --fix          ghi thêm bản DOCX đã sửa bên cạnh: “Tên (đã sửa).docx”
  --json         kết quả là JSON, mỗi tệp một dòng
  --regime=MÃ    xét theo ${Object.keys(regimes).join(' hoặc ')}; bỏ trống thì theo ngày của văn bản
  --hoc-vi       cho ghi học hàm, học vị trước họ tên

Mã kết thúc:  0 không có lỗi, cảnh báo · 1 có cảnh báo · 2 có lỗi · 3 có tệp không đọc được · 64 gọi lệnh sai

Ví dụ:
  npx vanthu check "Kế hoạch.docx"
  npx vanthu check --fix --regime=nd30-2020 *.docx
`;

export const checkCommand: Command = {
  name: 'check',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals: files } = readArguments(args, OPTIONS);
    if (files.length === 0) throw new UsageError('hãy nêu ít nhất một tệp.');
    const regime = readRegime(values.regime);
    const fonts = FontMetrics.load();
    const day = today();
    const settings = { hocVi: values['hoc-vi'] === true, canCu: readCanCu(ownHome()), homNay: day };
    const report = values.json ? jsonReport : textReport;
    let worst: number = EXIT.ok;
    for (const file of files) {
      const result = await examine(file, fonts, { regime, today: day, settings }, values.fix === true);
      worst = Math.max(worst, weight(result));
      report(out, result);
    }
    return worst;
  },
};

/** What came of one file. */
interface Result {
  file: string;
  check?: Check;
  corrected?: { file: string; changes: Change[]; after: Check };
  error?: { code: string; message: string };
}

async function examine(file: string, fonts: FontMetrics, request: CheckRequest, fix: boolean): Promise<Result> {
  try {
    const bytes = await readFile(file);
    if (!fix) return { file, check: await checkFile(bytes, fonts, request) };
    const { before, after, changes, docx } = await correctFile(bytes, fonts, request);
    const copy = `${file.replace(/\.docx$/i, '')} (đã sửa).docx`;
    if (changes.length > 0) await writeFile(copy, docx);
    return { file, check: before, corrected: { file: copy, changes, after } };
  } catch (error) {
    if (error instanceof EngineError) return { file, error: { code: error.code, message: error.detail } };
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { file, error: { code, message: FILE_ERRORS[code] ?? message } };
  }
}

/** What is still wrong: after the mending, where it was asked for. */
function weight({ check, corrected, error }: Result): number {
  if (error) return EXIT.unreadable;
  const found = (corrected?.after ?? check)!.findings;
  if (found.some(({ severity }) => severity === 'error')) return EXIT.errors;
  return found.some(({ severity }) => severity === 'warning') ? EXIT.warnings : EXIT.ok;
}

const jsonReport = (out: Output, result: Result) => out.print(JSON.stringify(result));

function textReport(out: Output, { file, check, corrected, error }: Result): void {
  if (error) {
    out.complain(`${file}: ${error.message}`);
    return;
  }
  const { regime, chosenBy, findings, unjudged } = corrected?.after ?? check!;
  if (corrected) out.print(mended(corrected));
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const why = { named: 'được nêu', date: 'theo ngày văn bản', today: 'văn bản không ghi ngày' }[chosenBy];
  out.print(
    `${corrected ? 'Còn lại' : basename(file)} · ${regimes[regime].ten} (${why}): ${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('info')} ghi chú; ${unjudged.length} quy tắc không xét được.`,
  );
  for (const { message } of (corrected?.after ?? check!).warnings) out.print(`  LƯU Ý · ${message}`);
  for (const one of findings) out.print(described(one));
  out.print('');
}

const SEVERITY = { error: 'LỖI', warning: 'CẢNH BÁO', info: 'GHI CHÚ' } as const;

function described({ rule, severity, clause, message, fix, place }: Finding): string {
  const page = place.page === undefined ? '' : `trang ${place.page}`;
  const paragraph = place.paragraph > 0 ? `đoạn ${place.paragraph}` : '';
  const part = partWords(place.part);
  const where = [page, part, paragraph].filter(Boolean).join(', ');
  const quote = place.quote === '' ? '' : `“${place.quote}”`;
  return [
    `  ${SEVERITY[severity]} ${rule}${where || quote ? ` · ${[where, quote].filter(Boolean).join(': ')}` : ''}`,
    `      ${message}`,
    `      → ${fix}`,
    `      (${clause})`,
  ].join('\n');
}

function mended({ file, changes }: NonNullable<Result['corrected']>): string {
  if (changes.length === 0) return 'Không có gì sửa được một cách an toàn.';
  return [
    `Đã sửa ${changes.length} chỗ, ghi vào “${basename(file)}”:`,
    ...changes.map(({ rule, message }) => `  ${rule}: ${message}`),
  ].join('\n');
}
