import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Prints } from '../../service/engine/print/set-on-paper.js';
import { Bounded } from '../language/host/bounded.js';
import { readFolder } from '../language/host/node.js';
import { withRectangles } from '../language/host/rectangles.js';
import { isWordPlace, type Problem, type VersionName, versionsIn } from '../language/index.js';
import { placeWords } from '../language/place-words.js';
import { presentIds, requirePresent } from '../templates/present.js';
import { readArguments, templatesHome, today } from './arguments.js';
import type { Command, Output } from './command.js';
import { CommandError, EXIT, UsageError } from './exit.js';
import { editorLineOf } from './lines.js';
import { withPrinter } from './with-engine.js';

const OPTIONS = {
  json: { type: 'boolean' },
  lines: { type: 'boolean' },
  quick: { type: 'boolean' },
  rectangles: { type: 'boolean' },
} as const;

const HELP = `vanthu template: kiểm tra mẫu văn bản, lược đồ và ví dụ (template check)

Cách dùng:  npx vanthu template check [MẪU…] [--json [--rectangles] | --lines] [--quick]

  MẪU            mã loại (cong-van), một phiên bản (cong-van@2025-2026), hoặc thư mục chứa mẫu;
                 bỏ trống thì kiểm tra mọi mẫu
  --json         kết quả là JSON, mỗi phiên bản một dòng
  --lines        mỗi lỗi một dòng TỆP:DÒNG:CỘT, cho trình soạn thảo
  --rectangles   thêm cho mỗi đoạn trong tệp Word các hình chữ nhật của nó trên trang in (place.rects: page, x, y,
                 width, height; tính bằng point từ góc trên bên trái); cần trình duyệt Chromium
  --quick        không làm thử văn bản từ các ví dụ

Mỗi lỗi có mã, chỗ, lý do và cách sửa; nghĩa của từng mã ở docs/mau-word.md.

Mã kết thúc:  0 không có lỗi, cảnh báo · 1 có cảnh báo · 2 có lỗi, không có mẫu ấy · 3 không đọc được thư mục, không in được
              64 gọi lệnh sai

Ví dụ:
  npx vanthu template check cong-van@2025-2026
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
    const as = values.json ? 'json' : values.lines ? 'lines' : 'text';
    const asked: Asked = { as, today: values.quick ? undefined : today() };
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
  as: 'json' | 'lines' | 'text';
  /** The day by which examples are judged; undefined where they are not made. */
  today: string | undefined;
}

async function check(
  chosen: Target[],
  { as, today }: Asked,
  out: Output,
  bounded: Bounded,
  printer?: Prints,
): Promise<number> {
  const report = { json: jsonReport, lines: linesReport, text: textReport }[as];
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
      report(out, version, found, home);
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
  const home = templatesHome();
  if (names.length === 0) return [{ home, versions: () => true }];
  return names.map((name) => {
    const [, ofId, ofVersion] = /^([a-z0-9-]+)(?:[@/]([\d.-]+))?$/.exec(name) ?? [];
    const dir = path.resolve(name);
    const isFolder = existsSync(dir) && statSync(dir).isDirectory();
    if (ofId !== undefined && (!isFolder || presentIds(home).includes(ofId))) {
      requirePresent(home, ofId, ofVersion);
      return target(home, ofId, ofVersion);
    }
    if (!isFolder) {
      const detail = `Không có thư mục “${name}”, cũng không có mẫu nào tên như vậy. Hãy nêu mã của mẫu, ví dụ cong-van hoặc cong-van@2025-2026.`;
      throw new CommandError('FILE_UNREADABLE', detail, { exit: EXIT.unreadable });
    }
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

const linesReport = (out: Output, _: VersionName, found: readonly Problem[], home: string) => {
  for (const one of found) out.print(editorLineOf(one, home));
};

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
  if (isWordPlace(place)) return [place.file, placeWords(place)].filter((one) => one !== '').join(', ');
  return place.length === 0 && place.line === 1 ? place.file : `${place.file}:${place.line}:${place.column}`;
}
