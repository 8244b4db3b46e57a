import type { Engine } from '../../service/engine/engine.js';
import type { Manifest } from '../../service/engine/template/manifest.js';
import { pagePictures } from '../../service/templates/picture/rasterise.js';
import { lookChanges, textChanges } from '../templates/diff/form-changes.js';
import { oldData } from '../templates/diff/old-data.js';
import { type Marks, pageMarks } from '../templates/diff/page-marks.js';
import { oldDataWords, type PagePair, type Report, reportHtml } from '../templates/diff/report.js';
import { schemaChanges } from '../templates/diff/schema-changes.js';
import { type Printed, printSides, readSide } from '../templates/diff/side.js';
import { replaceFile } from '../templates/files.js';
import { readArguments } from './arguments.js';
import type { Command, Output } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { withEngine } from './with-engine.js';

const OPTIONS = { out: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu diff: so hai phiên bản, hai thư mục hoặc hai tệp mẫu

Cách dùng:  npx vanthu diff A B [-o BÁO-CÁO.html] [--json]

  A, B            MÃ@BẢN, thư mục có template.docx, hoặc tệp .docx
  -o, --out=TỆP   ghi thêm báo cáo một tệp HTML: dữ liệu, chữ, kiểu, và hình từng trang đặt cạnh nhau
  --json          kết quả là JSON

Kể lược đồ đổi gì và chỗ nào khiến bên đang gửi dữ liệu phải sửa; chữ trong mẫu theo đoạn; kiểu chữ và trang giấy.

Mã kết thúc:  0 giống nhau · 1 có khác · 2 mẫu có lỗi · 3 không đọc, ghi được tệp · 64 gọi lệnh sai

Ví dụ:
  npx vanthu diff cong-van@2025-2026 cong-van@2026-2027 -o so-sanh.html
  npx vanthu diff cu/template.docx moi/template.docx
`;

/** Dots across one page of the report, and pages that it shows of each side. */
const WIDTH = 900;
const MOST_PAGES = 20;

export const diffCommand: Command = {
  name: 'diff',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const [a, b, ...more] = positionals;
    if (a === undefined || b === undefined || more.length > 0) throw new UsageError('hãy nêu đúng hai bên để so.');
    return withEngine(async (engine) => {
      const report = await compared(engine, a, b);
      if (values.out !== undefined) replaceFile(values.out, reportHtml(report));
      const { pages, ...rest } = report;
      const changedPages = pages.flatMap(({ same }, at) => (same ? [] : [at + 1]));
      const differs = [rest.schema, rest.text, rest.look, changedPages].some((list) => list.length > 0);
      if (values.json) out.print(JSON.stringify({ ...rest, pages: pages.length, changedPages, report: values.out }));
      else tell(out, report, changedPages, values.out);
      return differs ? EXIT.warnings : EXIT.ok;
    });
  },
};

async function compared(engine: Engine, a: string, b: string): Promise<Report> {
  const [before, after] = [readSide(engine, a), readSide(engine, b)];
  const { example, printed } = await printSides(engine, [before, after]);
  const [old, now] = printed;
  const marks = 'pdf' in old && 'pdf' in now ? await pageMarks(old.pdf, now.pdf) : undefined;
  const callers = before.version && after.version && oldData(engine, before.version, after.version);
  return {
    before: before.label,
    after: after.label,
    schema: before.schema && after.schema ? schemaChanges(before.schema, after.schema) : [],
    text: textChanges(before.text, after.text),
    look: before.docx && after.docx ? lookChanges(before.docx, after.docx) : [],
    ...(after.version && { about: aboutOf(after.version.manifest) }),
    ...(callers && { oldData: callers }),
    ...(example !== undefined && { example }),
    pages: pairs(await pictures(old), await pictures(now), marks),
    reasons: printed.flatMap((one) => ('reason' in one ? [one.reason] : [])),
  };
}

const pictures = (printed: Printed) => ('pdf' in printed ? pagePictures(printed.pdf, WIDTH, MOST_PAGES) : []);

const aboutOf = ({ name, status, changes, effective }: Manifest): Report['about'] => ({
  name,
  draft: status === 'draft',
  changes: changes ?? '',
  from: effective.from,
});

function pairs(before: Uint8Array[], after: Uint8Array[], marks: [Marks, Marks] | undefined): PagePair[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => {
    const side = (png: Uint8Array | undefined, of: Marks | undefined) => png && { png, marks: of?.[at] ?? [] };
    const [a, b] = [side(before[at], marks?.[0]), side(after[at], marks?.[1])];
    return { ...(a && { before: a }), ...(b && { after: b }), same: !!a && !!b && Buffer.compare(a.png, b.png) === 0 };
  });
}

function tell(
  out: Output,
  { before, after, schema, text, look, reasons, oldData }: Report,
  pages: number[],
  file: string | undefined,
) {
  out.print(`${before} → ${after}`);
  const breaking = schema.filter(({ breaks }) => breaks).length;
  out.print(
    schema.length === 0
      ? '  Dữ liệu: không đổi.'
      : `  Dữ liệu: ${schema.length} thay đổi, ${breaking === 0 ? 'bên đang gửi dữ liệu không phải sửa gì' : `${breaking} khiến bên đang gửi dữ liệu phải sửa`}.`,
  );
  for (const { field, breaks, message } of schema) out.print(`    ${breaks ? '!' : ' '} ${field}: ${message}`);
  if (oldData) out.print(`  Dữ liệu của bản cũ: ${oldDataWords(oldData)}`);
  out.print(text.length === 0 ? '  Chữ trong mẫu: không đổi.' : `  Chữ trong mẫu: ${text.length} chỗ đổi.`);
  for (const { removed, added } of text.slice(0, 20)) {
    for (const line of removed) out.print(`    - ${line}`);
    for (const line of added) out.print(`    + ${line}`);
  }
  out.print(look.length === 0 ? '  Kiểu và trang giấy: không đổi.' : `  Kiểu và trang giấy: ${look.length} thay đổi.`);
  for (const one of look.slice(0, 20)) {
    out.print(
      `    ${one.of}${one.property && ` · ${one.property}`}: ${one.before ?? 'không'} → ${one.after ?? 'không'}`,
    );
  }
  for (const reason of reasons) out.print(`  Không in được: ${reason}`);
  out.print(pages.length === 0 ? '  Bản in: giống hệt.' : `  Bản in: khác ở trang ${pages.join(', ')}.`);
  if (file !== undefined) out.print(`  Báo cáo: ${file}`);
}
