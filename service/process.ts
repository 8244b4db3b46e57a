import { setFlagsFromString } from 'node:v8';
import { type Config, ConfigError } from './config.js';
import { CatalogConflict } from './engine/template/catalog.js';
import { errorFields, type Log } from './log.js';
import type { Service } from './service.js';
import { FolderInUse } from './storage/instance-lock.js';

/** Ctrl+C reaches the service twice: from the terminal and through the launcher. */
const SAME_SIGNAL_MS = 1_000;

/** Stops once, gracefully, on a signal or when the launcher is gone; someone who asks again is not kept waiting. */
export function stopWith({ close }: Pick<Service, 'close'>, config: Config, log: Log): void {
  let asked: number | undefined;
  const stop = (why: string) => {
    if (asked !== undefined) {
      if (performance.now() - asked > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    asked = performance.now();
    log.info('service.stopping', { why });
    close().then(
      () => {
        log.info('service.stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.error('service.stop-failed', errorFields(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  if (config.launched && process.connected) process.once('disconnect', () => stop('launcher gone'));
}

/** The sentence for a start that failed for a reason people can mend. */
export function refusal(error: unknown, config: Config): ConfigError | undefined {
  if (error instanceof FolderInUse) {
    return new ConfigError(
      `Đã có một tiến trình Văn Thư khác dùng thư mục ${config.dataDir}. Hãy dừng nó trước, hoặc đặt DATA_DIR sang thư mục khác. (Another process already serves from this DATA_DIR.)`,
    );
  }
  if (error instanceof CatalogConflict) return new ConfigError(error.message);
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      `Cổng ${config.port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT sang cổng khác (0 là cổng trống bất kỳ). (PORT is in use.)`,
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new ConfigError(
      `Không có quyền ghi vào ${config.dataDir} hoặc mở cổng ${config.port}. Hãy sửa quyền, hoặc đặt DATA_DIR, PORT khác. (No permission for DATA_DIR or PORT.)`,
    );
  }
  return undefined;
}

/** Runs a program whose refusals are sentences for people. */
export function run(main: () => Promise<void>, log: Log): void {
  // The process has its limit by now. Left standing, the flag would be that of every thread too, in place of its own.
  setFlagsFromString('--max-old-space-size=0');
  process.on('unhandledRejection', (error) => {
    log.error('unhandled', errorFields(error));
  });
  main().catch((error: unknown) => {
    const said = error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${error instanceof ConfigError ? '' : 'Văn Thư không khởi động được: '}${said}\n`);
    process.exit(1);
  });
}
