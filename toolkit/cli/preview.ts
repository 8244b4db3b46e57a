import { servePreview } from '../templates/preview/server.js';
import { Session } from '../templates/preview/session.js';
import { readArguments, templatesHome, today } from './arguments.js';
import type { Command } from './command.js';
import { CommandError, EXIT, UsageError } from './exit.js';
import { chosenVersion, readName } from './version-name.js';
import { withEngine } from './with-engine.js';

const OPTIONS = { watch: { type: 'boolean' }, port: { type: 'string' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu preview: xem bản in của mẫu trong trình duyệt, tự in lại mỗi khi lưu

Cách dùng:  npx vanthu preview MÃ[@BẢN] [--watch] [--port=CỔNG] [--json]

  --watch        in lại mỗi khi tệp mẫu, lược đồ hay ví dụ được lưu (Ctrl+S trong Word)
  --port=CỔNG    bỏ trống thì chọn một cổng trống
  --json         in {"url": …} thay cho lời

Trang xem ở 127.0.0.1, chỉ máy này mở được: các trang như khi in, bên cạnh là những điều phải sửa.
Không nêu bản thì lấy bản mới nhất, cả bản nháp. Dừng bằng Ctrl+C.

Mã kết thúc:  0 đã dừng · 2 không có mẫu ấy · 3 không in được, cổng đã có người dùng · 64 gọi lệnh sai

Ví dụ:
  npx vanthu preview dang-ky --watch
`;

export const previewCommand: Command = {
  name: 'preview',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length > 1) throw new UsageError('mỗi lần chỉ một mẫu.');
    const { id, version: named } = readName(positionals[0]);
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port là một số từ 0 đến 65535.');
    const home = templatesHome();
    return withEngine(async (engine, bounded) => {
      const version = chosenVersion(engine.catalog, id, named);
      if (!engine.catalog.files(id, version) && !engine.catalog.broken.has(`${id}/${version}`))
        engine.catalog.get(id, version);
      const session = new Session({ engine, bounded, home, id, version, today: today() });
      const stopped = new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      if (values.watch) session.watch();
      const server = await servePreview(session, port).catch((error: NodeJS.ErrnoException) => {
        session.close();
        if (error.code !== 'EADDRINUSE') throw error;
        throw new CommandError('FILE_UNREADABLE', `Cổng ${port} đã có người dùng.`, { exit: EXIT.unreadable });
      });
      out.print(values.json ? JSON.stringify({ url: server.url }) : `${id}@${version}: ${server.url} (Ctrl+C để dừng)`);
      await stopped;
      session.close();
      await server.close();
      return EXIT.ok;
    }, home);
  },
};
