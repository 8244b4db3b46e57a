import { type Config, ConfigError, helpText, readConfig } from './config.js';
import { CatalogConflict } from './engine/template/catalog.js';
import { errorFields, JsonLog } from './log.js';
import { type Service, startService } from './service.js';
import { FolderInUse } from './storage/instance-lock.js';

const log = new JsonLog();

async function main(args: string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(helpText());
    return;
  }
  if (args.length > 0) throw new ConfigError(`Không hiểu “${args[0]}”. Xem: npm start -- --help (unknown argument)`);
  const config = readConfig();
  const service = await startService(config, { log }).catch((error: unknown) => {
    throw refusal(error, config) ?? error;
  });
  // Standard output is for people: this one line.
  process.stdout.write(
    `Văn Thư đang phục vụ tại ${service.url} (tài liệu API: ${service.url}/api/docs; dừng: Ctrl+C)\n`,
  );
  log.info('service.started', { url: service.url, ms: Math.round(performance.now()) });
  stopWith(service, config);
}

/** Ctrl+C reaches the service twice: from the terminal and through the launcher. */
const SAME_SIGNAL_MS = 1_000;

/** Stops once, gracefully, on a signal or when the launcher is gone; someone who asks again is not kept waiting. */
function stopWith(service: Service, config: Config): void {
  let asked: number | undefined;
  const stop = (why: string) => {
    if (asked !== undefined) {
      if (performance.now() - asked > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    asked = performance.now();
    log.info('service.stopping', { why });
    service.close().then(
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
function refusal(error: unknown, config: Config): ConfigError | undefined {
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

process.on('unhandledRejection', (error) => {
  log.error('unhandled', errorFields(error));
});

main(process.argv.slice(2)).catch((error: unknown) => {
  const said = error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${error instanceof ConfigError ? '' : 'Văn Thư không khởi động được: '}${said}\n`);
  process.exit(1);
});
