import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Format } from '../../service/engine/template/manifest.js';
import { replaceFile } from '../templates/files.js';
import { readArguments, readNamHoc, today } from './arguments.js';
import type { Command } from './command.js';
import { CommandError, EXIT, UsageError } from './exit.js';
import { readId, readVersion } from './version-name.js';
import { withEngine } from './with-engine.js';

const OPTIONS = {
  version: { type: 'string' },
  'nam-hoc': { type: 'string' },
  'data-version': { type: 'string' },
  formats: { type: 'string' },
  out: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
} as const;

const FORMATS: readonly Format[] = ['docx', 'pdf', 'html'];

const HELP = `vanthu render: làm văn bản từ một tệp dữ liệu

Cách dùng:  npx vanthu render MÃ DỮ-LIỆU.json [--version=BẢN] [--nam-hoc=NĂM] [--data-version=BẢN]
                              [--formats=docx,pdf,html] [-o NƠI]

  --version=BẢN     đúng phiên bản này, cả bản nháp; bỏ trống thì theo năm học, rồi ngày của văn bản, rồi hôm nay
  --nam-hoc=NĂM     chọn phiên bản theo năm học
  --data-version=BẢN  dữ liệu đang viết theo bản này: chuyển sang bản được dùng trước khi in
  --formats=…       các dạng cần có; bỏ trống là mọi dạng trừ html
  -o, --out=NƠI     thư mục để ghi, hoặc một tên tệp .docx, .pdf, .html; bỏ trống là thư mục này
  --json            kết quả là JSON

Mã kết thúc:  0 xong · 2 dữ liệu hay mẫu có lỗi · 3 không đọc, ghi, in được · 64 gọi lệnh sai

Ví dụ:
  npx vanthu render cong-van du-lieu.json
  npx vanthu render dang-ky --version=2026-2027 examples/dang-ky/2026-2027/da-dien.json -o xem.pdf
`;

export const renderCommand: Command = {
  name: 'render',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const [template, file, ...more] = positionals;
    const id = readId(template);
    if (file === undefined || more.length > 0) throw new UsageError('hãy nêu đúng một tệp dữ liệu (.json).');
    const version = values.version === undefined ? undefined : readVersion(values.version);
    const namHoc = values['nam-hoc'] === undefined ? undefined : readNamHoc('nam-hoc', values['nam-hoc']);
    const dataVersion = values['data-version'] === undefined ? undefined : readVersion(values['data-version']);
    const target = readTarget(values.out, readFormats(values.formats));
    const data = readData(file);
    return withEngine(async (engine) => {
      const { ngay } = (data ?? {}) as { ngay?: unknown };
      const query = {
        template: id,
        version,
        namHoc,
        ngay: typeof ngay === 'string' ? ngay : undefined,
        today: today(),
      };
      const chosen = engine.catalog.resolve(query);
      const { version: used } = chosen.manifest;
      const current = dataVersion === undefined ? data : engine.catalog.migrate(id, dataVersion, used, data);
      const composed = engine.compose(chosen, current);
      const formats = target.formats ?? chosen.manifest.formats.filter((format) => format !== 'html');
      const { files, notes } = await engine.render(chosen, composed, formats);
      const written = formats.map((format) => {
        const name = target.file ?? join(target.folder, `${composed.fileName}.${format}`);
        replaceFile(name, files[format]!);
        return { format, file: name, size: files[format]!.length };
      });
      if (values.json) {
        out.print(JSON.stringify({ template: id, version: chosen.manifest.version, files: written, notes }));
      } else {
        out.print(`${basename(file)} → ${id}@${chosen.manifest.version}`);
        for (const one of written) out.print(`  ${one.file}`);
        for (const { message } of notes) out.print(`  LƯU Ý · ${message}`);
      }
      return EXIT.ok;
    });
  },
};

/** Data as JSON. Throws CommandError BROKEN_JSON, or what the system says of the file. */
export function readData(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new CommandError('BROKEN_JSON', `${file}: không phải JSON đúng cú pháp (${(cause as Error).message}).`, {
      exit: EXIT.unreadable,
    });
  }
}

export function readFormats(text: string | undefined): Format[] | undefined {
  if (text === undefined) return undefined;
  const formats = [...new Set(text.split(',').map((one) => one.trim()))];
  const wrong = formats.find((one) => !FORMATS.includes(one as Format));
  if (wrong !== undefined) throw new UsageError(`--formats chọn trong docx, pdf, html; không có “${wrong}”.`);
  return formats as Format[];
}

function readTarget(out: string | undefined, formats: Format[] | undefined) {
  if (out === undefined) return { folder: '.', formats };
  const ending = extname(out).slice(1).toLowerCase() as Format;
  if (!FORMATS.includes(ending)) {
    if (!statSync(out).isDirectory())
      throw new UsageError(`--out phải là một thư mục, hoặc tên tệp .docx, .pdf, .html.`);
    return { folder: out, formats };
  }
  if (formats && (formats.length > 1 || formats[0] !== ending)) {
    throw new UsageError(`--out=${basename(out)} chỉ hợp với --formats=${ending}.`);
  }
  return { folder: '.', file: out, formats: [ending] };
}
