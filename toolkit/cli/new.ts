import { schoolYear } from '../../service/clock.js';
import { regimes } from '../../service/engine/the-thuc/regime.js';
import { withEditorSettings } from '../templates/editor-settings.js';
import { newTemplate } from '../templates/new-template.js';
import { readArguments, readDate, readNamHoc, readRegime, templatesHome, today } from './arguments.js';
import type { Command } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { readId } from './version-name.js';

const OPTIONS = {
  regime: { type: 'string' },
  loai: { type: 'string' },
  'nam-hoc': { type: 'string' },
  'tu-ngay': { type: 'string' },
  json: { type: 'boolean' },
} as const;

const HELP = `vanthu new: mở một mẫu mới: tệp Word đúng thể thức, lược đồ, ví dụ

Cách dùng:  npx vanthu new MÃ --loai="LOẠI" [--regime=QUY-ĐỊNH] [--nam-hoc=NĂM] [--tu-ngay=NGÀY] [--json]

  MÃ               chữ thường không dấu, nối bằng gạch, ví dụ quy-che-chi-tieu
  --loai="…"       loại văn bản: Công văn, Kế hoạch, Quy chế, Giấy mời …; ghi sai thì lệnh kể các loại có
  --regime=…       ${Object.keys(regimes).join(' hoặc ')}; bỏ trống là nd30-2020
  --nam-hoc=NĂM    bỏ trống là năm học này
  --tu-ngay=NGÀY   dùng cho văn bản từ ngày này; bỏ trống là 01/8 của năm học
  --json           kết quả là JSON

Tệp Word có sẵn lề, phông, kiểu và thẻ theo quy định; từ đó sửa tiếp trong Word. Tình trạng là bản nháp.

Mã kết thúc:  0 xong · 2 không làm được (đã có mã ấy, không có loại ấy) · 3 không ghi được tệp · 64 gọi lệnh sai

Ví dụ:
  npx vanthu new cong-van-moi-hop --loai="Công văn"
  npx vanthu new quy-che-chi-tieu --regime=nd30-2020 --loai="Quy chế" --nam-hoc=2026-2027
`;

export const newCommand: Command = {
  name: 'new',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length > 1) throw new UsageError('mỗi lần chỉ mở một mẫu.');
    const id = readId(positionals[0]);
    const loai = values.loai?.normalize('NFC').trim();
    if (!loai) throw new UsageError('hãy nêu loại văn bản: --loai="Công văn".');
    const regime = readRegime(values.regime) ?? 'nd30-2020';
    const version = values['nam-hoc'] === undefined ? schoolYear(today()) : readNamHoc('nam-hoc', values['nam-hoc']);
    const tuNgay = readDate('tu-ngay', values['tu-ngay']) ?? `${version.slice(0, 4)}-08-01`;
    const home = templatesHome();
    const files = withEditorSettings(home, () => newTemplate(home, { id, version, regime, loai, tuNgay }));
    if (values.json) out.print(JSON.stringify({ id, version, regime, tuNgay, status: 'draft', files }));
    else {
      out.print(`Đã mở mẫu ${id}@${version} (bản nháp):`);
      for (const name of files) out.print(`  ${name}`);
      out.print(`\nTiếp theo: mở template.docx bằng Word, xem bằng npx vanthu preview ${id} --watch`);
    }
    return EXIT.ok;
  },
};
