import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { packFolder, unpackDocx } from '../templates/docx/parts.js';
import { docxText } from '../templates/docx-text.js';
import { replaceFile } from '../templates/files.js';
import { readArguments } from './arguments.js';
import type { Command, Output } from './command.js';
import { CommandError, EXIT, UsageError } from './exit.js';

const OPTIONS = { force: { type: 'boolean' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu docx: xem chữ, mở ra và đóng lại một tệp DOCX

Cách dùng:  npx vanthu docx text TỆP.docx
            npx vanthu docx unpack TỆP.docx THƯ-MỤC
            npx vanthu docx pack THƯ-MỤC TỆP.docx [--force]

  text      in chữ trong tệp, mỗi đoạn một dòng, thẻ như đã viết; git dùng lệnh này để so hai bản của mẫu
  unpack    ghi các phần bên trong ra một thư mục trống
  pack      đóng thư mục ấy thành DOCX; cùng tệp thì ra cùng byte
  --force   pack: ghi đè tệp đã có
  --json    kết quả là JSON

Bật cho git trong kho này, một lần trên mỗi máy (tệp .gitattributes đã có sẵn):
  git config diff.docx.textconv "npx vanthu docx text"

Mã kết thúc:  0 xong · 2 nơi ghi đã có · 3 không đọc, ghi được tệp · 64 gọi lệnh sai

Ví dụ:
  npx vanthu docx text templates/cong-van/2025-2026/template.docx
`;

export const docxCommand: Command = {
  name: 'docx',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const [action, from, to, ...more] = positionals;
    const fits = from !== undefined && more.length === 0 && (action === 'text') === (to === undefined);
    if (!fits) throw new UsageError('hãy nêu text TỆP, unpack TỆP THƯ-MỤC, hoặc pack THƯ-MỤC TỆP.');
    const json = values.json === true;
    if (action === 'text') return text(from, out, json);
    if (action === 'unpack') return unpack(from, to!, out, json);
    if (action === 'pack') return pack(from, to!, values.force === true, out, json);
    throw new UsageError(`không có việc “${action}”: chọn text, unpack hoặc pack.`);
  },
};

function text(file: string, out: Output, json: boolean): number {
  const parts = docxText(readFileSync(file));
  if (json) out.print(JSON.stringify({ file, parts: Object.fromEntries(parts) }));
  else {
    for (const [at, [name, lines]] of [...parts].entries()) {
      if (at > 0) out.print(`\n=== ${name} ===`);
      out.print(lines.join('\n'));
    }
  }
  return EXIT.ok;
}

function unpack(file: string, folder: string, out: Output, json: boolean): number {
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) {
    throw new CommandError('FILE_EXISTS', `“${folder}” đã có và không trống. Hãy nêu một thư mục mới.`);
  }
  const bytes = readFileSync(file);
  mkdirSync(folder, { recursive: true });
  const parts = unpackDocx(bytes, folder);
  out.print(json ? JSON.stringify({ file, folder, parts }) : `${file} → ${folder}: ${parts.length} phần`);
  return EXIT.ok;
}

function pack(folder: string, file: string, force: boolean, out: Output, json: boolean): number {
  if (existsSync(file) && !force) {
    throw new CommandError('FILE_EXISTS', `“${file}” đã có. Muốn ghi đè thì thêm --force.`);
  }
  const bytes = packFolder(folder);
  replaceFile(file, bytes);
  out.print(json ? JSON.stringify({ folder, file, size: bytes.length }) : `${folder} → ${file}: ${bytes.length} byte`);
  return EXIT.ok;
}
