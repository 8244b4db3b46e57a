import { createRequire } from 'node:module';

/** What the process is started with. */
export interface Settings {
  /** `package.json` beside the packages. */
  packages: string;
  folder: string;
  browserPath: string;
  workers: number;
}

/** The end of a printing; of the start, with the id 0. */
export interface Answer {
  id: number;
  failed?: string;
}

interface Reporter {
  use(extension: unknown): void;
  init(): Promise<void>;
  close(): Promise<void>;
  render(request: object): Promise<{ content: Uint8Array }>;
}

const { packages, folder, browserPath, workers } = JSON.parse(process.argv[2]!) as Settings;
const require = createRequire(packages);

const reporter = (require('@jsreport/jsreport-core') as (options: object) => Reporter)({
  rootDirectory: folder,
  tempDirectory: folder,
  loadConfig: false,
  discover: false,
  useExtensionsLocationCache: false,
  store: { provider: 'memory' },
  logger: { silent: true },
  workers: { numberOfWorkers: workers },
  chrome: {
    strategy: 'chrome-pool',
    numberOfWorkers: workers,
    launchOptions: {
      executablePath: browserPath,
      args: [
        '--font-render-hinting=none',
        '--disable-dev-shm-usage',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
reporter.use((require('@jsreport/jsreport-chrome-pdf') as () => unknown)());
reporter.use((require('@jsreport/jsreport-handlebars') as () => unknown)());

const chrome = { printBackground: true, scale: 2 / 3, preferCSSPageSize: true };

async function print(html: string): Promise<void> {
  const template = { content: html, engine: 'handlebars', recipe: 'chrome-pdf', chrome };
  const { content } = await reporter.render({ template });
  if (!Buffer.from(content.subarray(0, 5)).equals(Buffer.from('%PDF-'))) throw new Error('jsreport made no PDF');
}

const answer = (id: number, work: Promise<void>) =>
  work.then(
    () => process.send!({ id } satisfies Answer),
    (error: unknown) => process.send!({ id, failed: String(error) } satisfies Answer),
  );

process.on('message', ({ id, html }: { id: number; html: string }) => void answer(id, print(html)));
process.on('disconnect', () => void reporter.close().finally(() => process.exit(0)));
await answer(0, reporter.init());
