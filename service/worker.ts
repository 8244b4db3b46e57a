import { ConfigError, helpText, readConfig } from './config.js';
import { JsonLog } from './log.js';
import { refusal, run, stopWith } from './process.js';
import { startWorker } from './service.js';

const log = new JsonLog();

async function main(args: string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(helpText());
    return;
  }
  if (args.length > 0)
    throw new ConfigError(`Không hiểu “${args[0]}”. Xem: npm run worker -- --help (unknown argument)`);
  // A worker is there to render, whatever the service beside it does.
  const config = readConfig({ ...process.env, RENDER_IN_SERVICE: '1' });
  const worker = await startWorker(config, { log }).catch((error: unknown) => {
    throw refusal(error, config) ?? error;
  });
  process.stdout.write('Văn Thư đang làm văn bản từ hàng đợi chung (dừng: Ctrl+C)\n');
  log.info('worker.started', { url: worker.url, ms: Math.round(performance.now()) });
  stopWith(worker, config, log);
}

run(() => main(process.argv.slice(2)), log);
