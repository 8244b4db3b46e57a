import { viDate } from '../../service/engine/vietnamese/calendar.js';
import { lockTemplates } from '../templates/exclusive.js';
import { publish, reopen } from '../templates/publish.js';
import { recover } from '../templates/transaction.js';
import { readArguments, templatesHome, today } from './arguments.js';
import type { Command, Output } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { readFullName } from './version-name.js';
import { withEngine } from './with-engine.js';

const OPTIONS = { changes: { type: 'string' }, lines: { type: 'boolean' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu publish: ban hành một phiên bản mẫu

Cách dùng:  npx vanthu publish MÃ@BẢN --changes="ĐIỂM MỚI" [--json | --lines]

  --changes="…"   một dòng cho mọi người: bản này có gì mới
  --json          kết quả là JSON
  --lines         mỗi lý do chưa ban hành được là một dòng TỆP:DÒNG:CỘT, cho trình soạn thảo

Chỉ ban hành khi: tệp mẫu, lược đồ, manifest không có lỗi; ví dụ nào cũng in được, đúng tệp chuẩn (vanthu test), đúng thể
thức (vanthu check); thời gian áp dụng không chồng bản khác. Bản năm trước đang để ngỏ thì hết hạn vào hôm trước.
Ban hành xong, tệp của bản ấy không được sửa nữa. Bị ngắt giữa chừng thì lần gọi sau tự dọn: hoặc đã ban hành xong, hoặc
như chưa làm gì.

Mã kết thúc:  0 đã ban hành · 2 chưa ban hành được, kèm mọi lý do · 3 không đọc, ghi, in được · 64 gọi lệnh sai
              75 có người khác đang ban hành

Ví dụ:
  npx vanthu publish dang-ky@2026-2027 --changes="Thêm mục 10: Kiến nghị, đề xuất."
`;

const LONGEST = 500;

export const publishCommand: Command = {
  name: 'publish',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length > 1) throw new UsageError('mỗi lần chỉ ban hành một phiên bản.');
    const { id, version } = readFullName(positionals[0]);
    const changes = (values.changes ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
    if (changes === '' || changes.length > LONGEST) {
      throw new UsageError(`hãy ghi điểm mới trong một dòng, không quá ${LONGEST} chữ: --changes="…".`);
    }
    const home = templatesHome();
    const free = lockTemplates(home);
    try {
      await tidied(home, out);
      await reopen(home, id, version);
      const done = await withEngine(
        (engine, bounded) => publish(engine, bounded, home, { id, version, changes, today: today() }),
        home,
      );
      if (values.json) out.print(JSON.stringify({ ...done, status: 'published', changes }));
      else {
        out.print(`Đã ban hành ${id}@${version}, dùng cho văn bản từ ${viDate(done.effective.from)}.`);
        if (done.closed) out.print(`  Bản ${done.closed.version} hết hạn ngày ${viDate(done.closed.to)}.`);
        out.print('  Hãy lưu vào git, rồi khởi động lại dịch vụ để dùng.');
      }
      return EXIT.ok;
    } finally {
      free();
    }
  },
};

/** Says what was left by a command that was cut off, and how it was settled. */
export async function tidied(home: string, out: Output): Promise<void> {
  const left = await recover(home);
  if (left) {
    const how = left.published ? 'đã hoàn tất' : 'đã trả về như cũ';
    out.complain(`Lần ban hành ${left.key.replace('/', '@')} trước bị ngắt giữa chừng: ${how}.`);
  }
}
