import type { Problem } from '../problem.js';
import type { Regime } from '../the-thuc/regime.js';
import { dateFault } from './dates.js';
import { quote } from './messages.js';
import { tables } from './outline.js';
import { type Path, pointer } from './pointer.js';
import { KY_THAY } from './signer.js';
import { MAX_ROWS } from './table.js';

/**
 * What a schema cannot say: fields that need one another, and what the regime of the document knows. Reads data that may
 * break its schema; what the schema reports as well is reported with the schema's code, and told once.
 */
export function checkRules(data: unknown, regime: Regime): Problem[] {
  const problems: Problem[] = [];
  const report = (path: Path, code: string, message: string) => problems.push({ path: pointer(path), code, message });
  const root = record(data);

  if (typeof root.ngay === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(root.ngay)) checkYear(root.ngay, report);
  if (typeof root.dauKhan === 'string' && !regime.dauKhan.some(({ ten }) => ten === root.dauKhan)) {
    const list = regime.dauKhan.map(({ ten }) => `“${ten}”`).join(', ');
    report(['dauKhan'], 'INVALID_VALUE', `${regime.ten} không có dấu “${root.dauKhan}”. Chỉ được: ${list}.`);
  }
  checkSigner(record(root.nguoiKy), regime, report);
  checkBody(root.noiDung, ['noiDung'], report);
  if (Array.isArray(root.phuLuc)) {
    root.phuLuc.forEach((phuLuc, at) => {
      checkBody(record(phuLuc).noiDung, ['phuLuc', at, 'noiDung'], report);
    });
  }
  return problems;
}

type Report = (path: Path, code: string, message: string) => void;

/** The calendar itself is the schema's matter; a year far off is a slip of the hand. */
function checkYear(ngay: string, report: Report) {
  const fault = dateFault(ngay);
  if (fault?.startsWith('năm')) report(['ngay'], 'INVALID_DATE', `Ngày ${quote(ngay)}: ${fault}.`);
}

function checkSigner(nguoiKy: Record<string, unknown>, regime: Regime, report: Report) {
  const { quyenHan } = nguoiKy;
  const thayMat = typeof nguoiKy.thayMat === 'string' ? nguoiKy.thayMat.trim() : '';
  if (typeof quyenHan === 'string' && !regime.quyenHan.includes(quyenHan)) {
    const list = regime.quyenHan.map((word) => `“${word}”`).join(', ');
    report(
      ['nguoiKy', 'quyenHan'],
      'INVALID_VALUE',
      `${regime.ten} không dùng “${quyenHan}” khi ký. Chỉ được: ${list}, hoặc để null.`,
    );
  }
  if (typeof quyenHan === 'string' && KY_THAY.includes(quyenHan) && (nguoiKy.thayMat ?? null) === null) {
    report(
      ['nguoiKy', 'thayMat'],
      'MISSING_FIELD',
      `Ký “${quyenHan}” thì phải có “Ký thay cho”: chức vụ hoặc tập thể đứng sau ${quyenHan}, ví dụ: GIÁM ĐỐC.`,
    );
  }
  if (thayMat !== '' && ((quyenHan ?? null) === null || quyenHan === 'Q.')) {
    report(
      ['nguoiKy', 'thayMat'],
      'UNUSED_FIELD',
      '“Ký thay cho” chỉ dùng khi “Quyền hạn ký” là KT., TM., TL. hoặc TUQ. Hãy chọn quyền hạn, hoặc bỏ trường này.',
    );
  }
}

function checkBody(noiDung: unknown, path: Path, report: Report) {
  if (typeof noiDung === 'string') {
    let nth = 0;
    for (const part of tables(noiDung.split('\n'))) {
      if (!Array.isArray(part)) continue;
      nth++;
      if (part.length <= MAX_ROWS + 2) continue;
      report(path, 'TOO_MANY', `Bảng thứ ${nth} có ${part.length} dòng, nhiều nhất được ${MAX_ROWS}. Hãy tách bảng.`);
    }
  } else if (Array.isArray(noiDung)) {
    noiDung.forEach((block, at) => {
      if (record(block).loai === 'bang')
        checkTable(record(block), [...path, at], `khối nội dung thứ ${at + 1}`, report);
    });
  }
}

function checkTable(bang: Record<string, unknown>, path: Path, where: string, report: Report) {
  const { cot, dong } = bang;
  if (!Array.isArray(cot) || cot.length === 0) return;
  checkWidths(
    cot.map((c) => record(c).rong),
    [...path, 'cot'],
    where,
    report,
  );
  if (!Array.isArray(dong)) return;
  dong.forEach((row: unknown, at) => {
    if (!Array.isArray(row) || row.length === cot.length) return;
    const mend = row.length < cot.length ? 'Hãy thêm ô, ô trống thì để "".' : 'Hãy bớt ô hoặc thêm cột.';
    report(
      [...path, 'dong', at],
      'WRONG_CELL_COUNT',
      `Dòng thứ ${at + 1} của bảng (${where}) có ${row.length} ô, trong khi bảng có ${cot.length} cột. ${mend}`,
    );
  });
}

/** Widths are percents of one whole: some may be left out, but what is given must leave room for those. */
function checkWidths(rong: unknown[], path: Path, where: string, report: Report) {
  const given = rong.filter((width): width is number => typeof width === 'number');
  const sum = given.reduce((total, width) => total + width, 0);
  const all = given.length === rong.length;
  if (sum > 100.5 || (!all && sum >= 100)) {
    report(
      path,
      'OUT_OF_RANGE',
      `Độ rộng các cột của bảng (${where}) cộng lại là ${sum.toLocaleString('vi-VN')} %, phải ${all ? 'bằng' : 'dưới'} 100 %.`,
    );
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
