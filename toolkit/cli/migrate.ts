import { Catalog } from '../../service/engine/template/catalog.js';
import { replaceFile } from '../templates/files.js';
import { readArguments, templatesHome } from './arguments.js';
import type { Command } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { readData } from './render.js';
import { chosenVersion, readName, readVersion } from './version-name.js';

const OPTIONS = { from: { type: 'string' }, out: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu migrate: chuyển dữ liệu của phiên bản cũ sang phiên bản mới

Cách dùng:  npx vanthu migrate MÃ[@BẢN] DỮ-LIỆU.json --from=BẢN-CŨ [-o TỆP.json] [--json]

  --from=BẢN-CŨ   dữ liệu đang viết theo phiên bản này
  -o, --out=TỆP   ghi vào tệp; bỏ trống thì in ra
  --json          kết quả là JSON một dòng, dữ liệu ở "data"

Các bước chuyển (đổi tên, điền sẵn, tách, gộp, bỏ) khai ở schemas/MÃ/BẢN.migrations.json. Qua API thì ghi "dataVersion".

Mã kết thúc:  0 xong · 2 không có phiên bản ấy, bước khai sai · 3 không đọc, ghi được tệp · 64 gọi lệnh sai

Ví dụ:
  npx vanthu migrate dang-ky@2026-2027 nam-ngoai.json --from=2025-2026 -o nam-nay.json
`;

export const migrateCommand: Command = {
  name: 'migrate',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const [name, file, ...more] = positionals;
    const { id, version: named } = readName(name);
    if (file === undefined || more.length > 0) throw new UsageError('hãy nêu đúng một tệp dữ liệu (.json).');
    if (values.from === undefined) throw new UsageError('hãy nêu phiên bản của dữ liệu: --from=2025-2026.');
    const from = readVersion(values.from);
    const catalog = await Catalog.load(templatesHome());
    const version = chosenVersion(catalog, id, named);
    const data = catalog.migrate(id, from, version, readData(file));
    const text = `${JSON.stringify(data, null, 2)}\n`;
    if (values.out !== undefined) replaceFile(values.out, text);
    if (values.json) out.print(JSON.stringify({ id, from, version, file: values.out, data }));
    else out.print(values.out === undefined ? text : `${file} (${from}) → ${values.out} (${id}@${version})`);
    return EXIT.ok;
  },
};
