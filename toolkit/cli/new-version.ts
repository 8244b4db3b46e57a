import { existsSync } from 'node:fs';
import path from 'node:path';
import { withEditorSettings } from '../templates/editor-settings.js';
import { newVersion } from '../templates/new-version.js';
import { requirePresent } from '../templates/present.js';
import { readArguments, readDate, readNamHoc, templatesHome } from './arguments.js';
import type { Command } from './command.js';
import { CommandError, EXIT, UsageError } from './exit.js';
import { readId, readVersion } from './version-name.js';

const OPTIONS = {
  from: { type: 'string' },
  'nam-hoc': { type: 'string' },
  'tu-ngay': { type: 'string' },
  json: { type: 'boolean' },
} as const;

const HELP = `vanthu new-version: mở phiên bản mẫu cho năm học mới, từ phiên bản năm trước

Cách dùng:  npx vanthu new-version MÃ --from=NĂM-HỌC --nam-hoc=NĂM-HỌC [--tu-ngay=NGÀY] [--json]

  --from=BẢN        phiên bản để chép, ví dụ 2025-2026
  --nam-hoc=NĂM     năm học mới, ví dụ 2026-2027; đã có bản của năm ấy thì ghi 2026-2027.2
  --tu-ngay=NGÀY    dùng cho văn bản từ ngày này (năm-tháng-ngày); bỏ trống là 01/8 của năm học mới
  --json            kết quả là JSON

Chép tệp mẫu, lược đồ và ví dụ; đổi mã, năm học, ngày trong ví dụ; tình trạng là bản nháp. Bản cũ không bị đụng tới.
Cuối cùng lệnh kể những điều thường phải xem lại.

Mã kết thúc:  0 xong · 2 không làm được (đã có bản ấy, ngày không hợp) · 3 không đọc, ghi được tệp · 64 gọi lệnh sai

Ví dụ:
  npx vanthu new-version cong-van --from=2025-2026 --nam-hoc=2026-2027
  npx vanthu new-version dang-ky --from 2025-2026 --nam-hoc 2026-2027 --tu-ngay 2026-08-15
`;

export const newVersionCommand: Command = {
  name: 'new-version',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length > 1) throw new UsageError('mỗi lần chỉ mở phiên bản của một mẫu.');
    const id = readId(positionals[0]);
    if (values.from === undefined) throw new UsageError('hãy nêu phiên bản để chép: --from=2025-2026.');
    const from = readVersion(values.from);
    if (values['nam-hoc'] === undefined) throw new UsageError('hãy nêu năm học mới: --nam-hoc=2026-2027.');
    const version = readVersion(values['nam-hoc']);
    readNamHoc('nam-hoc', version.split('.')[0]);
    const home = templatesHome();
    requirePresent(home, id, from);
    if (!existsSync(path.join(home, 'templates', id, from, 'manifest.json'))) {
      const detail = `Phiên bản “${from}” của mẫu “${id}” thiếu manifest.json nên không chép được. Hãy khôi phục tệp ấy (git checkout), hoặc chép từ bản khác.`;
      throw new CommandError('TEMPLATE_BROKEN', detail);
    }
    const tuNgay = readDate('tu-ngay', values['tu-ngay']) ?? `${version.slice(0, 4)}-08-01`;
    const { files, review } = withEditorSettings(home, () => newVersion(home, { id, from, version, tuNgay }));
    if (values.json) out.print(JSON.stringify({ id, version, from, tuNgay, status: 'draft', files, review }));
    else {
      out.print(`Đã mở ${id}@${version} (bản nháp), chép từ ${from}:`);
      for (const name of files) out.print(`  ${name}`);
      out.print('\nHãy xem lại:');
      for (const line of review) out.print(`  - ${line}`);
      out.print(`\nTiếp theo: npx vanthu preview ${id} --watch, rồi npx vanthu publish ${id}@${version} --changes "…"`);
    }
    return EXIT.ok;
  },
};
