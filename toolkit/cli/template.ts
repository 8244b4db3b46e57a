import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Prints } from '../../service/engine/print/set-on-paper.js';
import { Bounded } from '../language/host/bounded.js';
import { readFolder } from '../language/host/node.js';
import { withRectangles } from '../language/host/rectangles.js';
import { isWordPlace, type Problem, type VersionName, versionsIn } from '../language/index.js';
import { ownHome, readArguments, today } from './arguments.js';
import type { Command, Output } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { withPrinter } from './with-engine.js';

const OPTIONS = { json: { type: 'boolean' }, quick: { type: 'boolean' }, rectangles: { type: 'boolean' } } as const;

const HELP = `vanthu template: kiểm tra mẫu văn bản, lược đồ và ví dụ (template check)

Cách dùng:  npx vanthu template check [MẪU…] [--json [--rectangles]] [--quick]

  MẪU            mã loại (cong-van), một phiên bản (cong-van/2025-2026), hoặc thư mục chứa mẫu;
                 bỏ trống thì kiểm tra mọi mẫu
  --json         kết quả là JSON, mỗi phiên bản một dòng
  --rectangles   thêm cho mỗi đoạn trong tệp Word các hình chữ nhật của nó trên trang in (place.rects: page, x, y,
                 width, height; tính bằng point từ góc trên bên trái); cần trình duyệt Chromium
  --quick        không làm thử văn bản từ các ví dụ

Mỗi lỗi có mã, chỗ, lý do và cách sửa; nghĩa của từng mã ở docs/mau-word.md.

Mã kết thúc:  0 không có lỗi, cảnh báo · 1 có cảnh báo · 2 có lỗi · 3 không đọc được thư mục, không in được
              64 gọi lệnh sai

Ví dụ:
  npx vanthu template check cong-van
  npx vanthu template check templates/cong-van/2025-2026 --json
`;

export const templateCommand: Command = {
  name: 'template',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const [verb, ...rest] = args;
    if (verb !== 'check')
      throw new UsageError(
        verb === undefined ? 'thiếu việc cần làm: check.' : `không có việc “${verb}”; chỉ có check.`,
      );
    const { values, positionals } = readArguments(rest, OPTIONS);
    if (values.rectangles && !values.json) throw new UsageError('--rectangles dùng cùng --json.');
    const asked = { json: values.json ?? false, today: values.quick ? undefined : today() };
    const bounded = new Bounded();
    try {
      const chosen = targets(positionals);
      if (!values.rectangles) return await check(chosen, asked, out, bounded);
      return await withPrinter((printer) => check(chosen, asked, out, bounded, printer));
    } finally {
      bounded.close();
    }
  },
};

interface Asked {
  json: boolean;
  /** The day by which examples are judged; undefined where they are not made. */
  today: string | undefined;
}

async function check(
  chosen: Target[],
  { json, today }: Asked,
  out: Output,
  bounded: Bounded,
  printer?: Prints,
): Promise<number> {
  const report = json ? jsonReport : textReport;
  let worst: number = EXIT.ok;
  for (const { home, versions } of chosen) {
    const folder = readFolder(home);
    const known = versionsIn(folder);
    const named = known.filter((name) => versions(name));
    if (named.length === 0) {
      out.complain(
        `${home}: không có mẫu nào như vậy. Các mẫu: ${[...new Set(known.map(({ id }) => id))].join(', ') || 'chưa có'}.`,
      );
      worst = EXIT.unreadable;
      continue;
    }
    const told = new Set<string>();
    for (const version of named) {
      const all = await bounded.problems(home, version, today);
      // What versions share is told with the first of them.
      const fresh = all.filter((one) => isNew(one, told));
      const found = printer
        ? await withRectangles(fresh, home, printer, (docx, how) => bounded.typeset(docx, how))
        : fresh;
      worst = Math.max(worst, weight(found));
      report(out, version, found);
    }
  }
  return worst;
}

interface Target {
  home: string;
  versions: (name: VersionName) => boolean;
}

/** A kind, a version, or a folder: of a project, a kind or a version. */
function targets(names: readonly string[]): Target[] {
  if (names.length === 0) return [{ home: ownHome(), versions: () => true }];
  return names.map((name) => {
    const [, ofId, ofVersion] = /^([a-z0-9-]+)(?:\/([\d.-]+))?$/.exec(name) ?? [];
    if (ofId !== undefined && existsSync(path.join(ownHome(), 'templates', ofId)))
      return target(ownHome(), ofId, ofVersion);
    const dir = path.resolve(name);
    if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new UsageError(`không có mẫu hay thư mục “${name}”.`);
    if (existsSync(path.join(dir, 'templates'))) return target(dir);
    const steps = dir.split(path.sep);
    const at = steps.lastIndexOf('templates');
    if (at < 0) throw new UsageError(`“${name}” không phải thư mục của một mẫu: không nằm trong “templates”.`);
    return target(steps.slice(0, at).join(path.sep) || path.sep, steps[at + 1], steps[at + 2]);
  });
}

const target = (home: string, id?: string, version?: string): Target => ({
  home,
  versions: (name) => (id === undefined || name.id === id) && (version === undefined || name.version === version),
});

function isNew({ code, place, message }: Problem, told: Set<string>): boolean {
  const key = JSON.stringify([code, place, message]);
  return !told.has(key) && Boolean(told.add(key));
}

function weight(found: readonly Problem[]): number {
  if (found.some(({ severity }) => severity === 'error')) return EXIT.errors;
  return found.some(({ severity }) => severity === 'warning') ? EXIT.warnings : EXIT.ok;
}

const jsonReport = (out: Output, { id, version }: VersionName, found: readonly Problem[]) =>
  out.print(JSON.stringify({ id, version, problems: found }));

function textReport(out: Output, { id, version }: VersionName, found: readonly Problem[]): void {
  const count = (severity: Problem['severity']) => found.filter((one) => one.severity === severity).length;
  out.print(`${id} ${version}: ${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('info')} ghi chú`);
  for (const one of found) out.print(described(one));
  if (found.length > 0) out.print('');
}

const SEVERITY = { error: 'LỖI', warning: 'CẢNH BÁO', info: 'GHI CHÚ' } as const;

function described({ severity, code, place, message, reason, fix }: Problem): string {
  return [
    `  ${SEVERITY[severity]} ${code} · ${where(place)}`,
    `      ${message}`,
    `      → ${fix}`,
    `      (${reason})`,
  ].join('\n');
}

function where(place: Problem['place']): string {
  if (!isWordPlace(place))
    return place.length === 0 && place.line === 1 ? place.file : `${place.file}:${place.line}:${place.column}`;
  const { file, part, paragraph, heading, quote } = place;
  const parts = [
    file,
    part === 'word/document.xml' ? '' : part,
    paragraph > 0 ? `đoạn ${paragraph}` : '',
    heading === null ? '' : `sau “${heading}”`,
  ].filter((one) => one !== '');
  return `${parts.join(', ')}${quote === '' ? '' : `: “${quote}”`}`;
}
