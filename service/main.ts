import { ConfigError, helpText, readConfig } from './config.js';
import { JsonLog } from './log.js';
import { refusal, run, stopWith } from './process.js';
import { startService } from './service.js';

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
  stopWith(service, config, log);
}

run(() => main(process.argv.slice(2)), log);
