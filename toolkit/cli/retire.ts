import { viDate } from '../../service/engine/vietnamese/calendar.js';
import { lockTemplates } from '../templates/exclusive.js';
import { requirePresent } from '../templates/present.js';
import { retire } from '../templates/publish.js';
import { readArguments, readDate, templatesHome, today } from './arguments.js';
import type { Command } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { tidied } from './publish.js';
import { readFullName } from './version-name.js';

const OPTIONS = { den: { type: 'string' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu retire: cho một phiên bản mẫu thôi dùng

Cách dùng:  npx vanthu retire MÃ@BẢN [--den=NGÀY] [--json]

  --den=NGÀY   ngày cuối cùng áp dụng (năm-tháng-ngày); bỏ trống là hôm nay, hoặc ngày đã ghi nếu sớm hơn
  --json       kết quả là JSON

Tệp của bản ấy giữ nguyên: văn bản cũ vẫn làm lại được đúng từng byte; ai còn gọi bản ấy qua API thì được báo.

Mã kết thúc:  0 xong · 2 không làm được · 3 không đọc, ghi được tệp · 64 gọi lệnh sai · 75 có người khác đang ban hành

Ví dụ:
  npx vanthu retire cong-van@2017-2018
`;

export const retireCommand: Command = {
  name: 'retire',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length > 1) throw new UsageError('mỗi lần chỉ cho một phiên bản thôi dùng.');
    const { id, version } = readFullName(positionals[0]);
    const den = readDate('den', values.den) ?? today();
    const home = templatesHome();
    const free = lockTemplates(home);
    try {
      await tidied(home, out);
      requirePresent(home, id, version);
      const done = await retire(home, { id, version, den });
      if (values.json) out.print(JSON.stringify({ ...done, status: 'retired' }));
      else out.print(`${id}@${version} thôi dùng; ngày cuối cùng áp dụng: ${viDate(done.effective.to!)}.`);
      return EXIT.ok;
    } finally {
      free();
    }
  },
};
