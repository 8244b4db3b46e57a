import { makeSheet } from '../../service/batches/sheet/make-sheet.js';
import { Catalog } from '../../service/engine/template/catalog.js';
import { replaceFile } from '../templates/files.js';
import { readArguments, templatesHome } from './arguments.js';
import type { Command } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { chosenVersion, readName } from './version-name.js';

const OPTIONS = { out: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu sheet: bảng tính (XLSX) để điền dữ liệu cho nhiều văn bản

Cách dùng:  npx vanthu sheet MÃ[@BẢN] [-o TỆP.xlsx] [--json]

  -o, --out=TỆP   bỏ trống là “Tên mẫu BẢN.xlsx” ở thư mục này
  --json          kết quả là JSON

Mỗi trường một cột, có lời nhắc và danh sách chọn. Điền xong thì gửi lên POST batches, hoặc trang làm nhiều văn bản.

Mã kết thúc:  0 xong · 2 không có mẫu ấy · 3 không ghi được tệp · 64 gọi lệnh sai

Ví dụ:
  npx vanthu sheet dang-ky@2026-2027 -o dang-ky.xlsx
`;

export const sheetCommand: Command = {
  name: 'sheet',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length > 1) throw new UsageError('mỗi lần chỉ một mẫu.');
    const { id, version } = readName(positionals[0]);
    const catalog = await Catalog.load(templatesHome());
    const found = catalog.get(id, chosenVersion(catalog, id, version));
    const { name, version: chosen } = found.manifest;
    const file = values.out ?? `${name} ${chosen}.xlsx`;
    replaceFile(file, await makeSheet(found));
    out.print(values.json ? JSON.stringify({ id, version: chosen, file }) : `${id}@${chosen} → ${file}`);
    return EXIT.ok;
  },
};
