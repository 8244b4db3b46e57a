import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
  Validate,
  ValidateBy,
  type ValidationArguments,
  ValidatorConstraint,
  validateSync,
} from 'class-validator';
import { type KeyEntry, readKeys, readKeysFile } from './access/keys.js';
import { ConfigError } from './config-error.js';
import { findBrowser } from './engine/print/find-browser.js';
import { type DatabaseSettings, databaseSettings, type FilesSettings, filesSettings } from './storage/settings.js';

export { ConfigError };

/** One environment variable that the service reads: what `npm start -- --help` prints. */
interface Variable {
  name: string;
  default: string;
  vi: string;
  en: string;
}

const MIB = 1024 * 1024;

/** Every variable the service reads, and nothing else reads the environment. */
export const variables: readonly Variable[] = [
  {
    name: 'HOST',
    default: '127.0.0.1',
    vi: 'địa chỉ nghe; ra ngoài máy này thì phải có khóa API',
    en: 'address to listen on; any but loopback needs an API key',
  },
  { name: 'PORT', default: '3000', vi: 'cổng; 0 là cổng trống bất kỳ', en: 'port; 0 takes any free one' },
  {
    name: 'PUBLIC_URL',
    default: 'không có',
    vi: 'địa chỉ mà người ngoài gọi tới, ví dụ https://vanthu.truong.edu.vn',
    en: 'address that callers use, of a proxy for example',
  },
  {
    name: 'ALLOWED_HOSTS',
    default: 'không có',
    vi: 'các tên máy khác được gọi tới, cách nhau bằng dấu phẩy',
    en: 'further host names that the service answers to, parted by commas',
  },
  {
    name: 'API_KEYS_FILE',
    default: 'DATA_DIR/api-keys.txt',
    vi: 'tệp khóa API (npm run keys)',
    en: 'file of API keys',
  },
  {
    name: 'API_KEYS',
    default: 'không có',
    vi: 'khóa API đã băm, mã:quyền:sha256, cách nhau bằng dấu phẩy',
    en: 'further hashed API keys, id:scope:sha256, parted by commas',
  },
  {
    name: 'WEBHOOK_SECRET',
    default: 'không có',
    vi: 'bí mật ký thông báo webhook, từ 32 ký tự; đổi thì ghi cái mới trước, cái cũ sau, cách nhau bằng dấu phẩy',
    en: 'secret that signs webhooks, 32 characters or more; several, parted by commas, while it is changed',
  },
  {
    name: 'WEBHOOK_ALLOW_PRIVATE',
    default: '0',
    vi: '1: webhook được gửi cả tới địa chỉ trong mạng riêng, và bằng http',
    en: '1: webhooks may also go to private addresses, and by http',
  },
  { name: 'DATA_DIR', default: 'data', vi: 'thư mục giữ mọi dữ liệu', en: 'folder that holds all data' },
  {
    name: 'DATABASE_URL',
    default: 'sqlite:DATA_DIR/vanthu.sqlite',
    vi: 'cơ sở dữ liệu: sqlite:<tệp> hoặc postgres://tên:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu',
    en: 'database: sqlite:<file> or postgres://user:password@host:port/database',
  },
  {
    name: 'FILES_URL',
    default: 'file:DATA_DIR/files',
    vi: 'kho tệp DOCX, PDF: file:<thư mục> hoặc s3://kho/tiền-tố?endpoint=https://…&region=…',
    en: 'store of the DOCX and PDF files: file:<folder> or s3://bucket/prefix?endpoint=https://…&region=…',
  },
  {
    name: 'S3_ACCESS_KEY',
    default: 'như AWS_ACCESS_KEY_ID',
    vi: 'khóa của kho S3; không đặt thì tìm các biến AWS_*, hồ sơ AWS, vai trò của máy',
    en: 'access key of S3; unset: the AWS_* variables, profile or role of the machine',
  },
  {
    name: 'S3_SECRET_KEY',
    default: 'như AWS_SECRET_ACCESS_KEY',
    vi: 'khóa bí mật của kho S3',
    en: 'secret key of S3',
  },
  {
    name: 'QUEUE_URL',
    default: 'embedded:',
    vi: 'hàng đợi; redis://máy:cổng để nhiều tiến trình cùng làm',
    en: 'queue; redis://host:port lets several processes work on it',
  },
  {
    name: 'QUEUE_LOCK_MS',
    default: '60000',
    vi: 'tiến trình im lặng quá lâu chừng này (ms) thì văn bản nó đang làm giao cho tiến trình khác',
    en: 'a process silent for so long (ms) loses its documents to others; Redis only',
  },
  {
    name: 'RENDER_IN_SERVICE',
    default: '1',
    vi: '0: dịch vụ chỉ nhận văn bản, để npm run worker làm (cần Redis)',
    en: '0: the service only accepts documents and npm run worker makes them (Redis only)',
  },
  {
    name: 'WORKER_PORT',
    default: 'không có',
    vi: 'cổng của npm run worker cho /metrics và /health; không đặt thì không mở',
    en: 'port of npm run worker for /metrics and /health; unset: none',
  },
  {
    name: 'VANTHU_HOME',
    default: 'thư mục của Văn Thư',
    vi: 'thư mục chứa templates/, schemas/, examples/',
    en: 'folder with templates/, schemas/, examples/',
  },
  {
    name: 'RENDER_PAGES',
    default: '4 đến 8, theo số nhân',
    vi: 'số văn bản in cùng lúc',
    en: 'documents printed at once',
  },
  { name: 'RENDER_TIMEOUT_MS', default: '60000', vi: 'hạn in một văn bản (ms)', en: 'time limit of one print' },
  { name: 'QUEUE_LIMIT', default: '1000', vi: 'số văn bản chờ tối đa', en: 'most documents that may wait' },
  {
    name: 'HEAP_LIMIT_MB',
    default: '768',
    vi: 'bộ nhớ JavaScript tối đa của tiến trình (MB), không kể các luồng và trình duyệt',
    en: 'most memory for JavaScript of the process (MB), without its threads and the browser; npm start and npm run worker only',
  },
  { name: 'BODY_LIMIT', default: String(2 * MIB), vi: 'cỡ yêu cầu tối đa (byte)', en: 'largest request body (bytes)' },
  {
    name: 'BROWSER_SANDBOX',
    default: '1, trừ khi chạy bằng root',
    vi: '0: tắt hộp cát riêng của Chromium, khi cả dịch vụ đã ở trong một container',
    en: "0: no sandbox of Chromium's own, where the whole service is in a container",
  },
  {
    name: 'PUPPETEER_EXECUTABLE_PATH',
    default: 'tìm trong PATH',
    vi: 'đường dẫn tới trình duyệt Chromium',
    en: 'path of the Chromium to print with',
  },
];

@ValidatorConstraint()
class LoopbackUnlessKeys {
  validate(host: string, { object }: ValidationArguments): boolean {
    return isLoopback(host) || (object as Config).hasKeys;
  }
}

/** True for the names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

const whole = (name: string, min: number, max: number) => ({
  message: `${name} phải là số nguyên từ ${min} đến ${max}. (${name} must be a whole number from ${min} to ${max}.)`,
});

/** The settings of one run: read once, checked, never changed. */
export class Config {
  @Validate(LoopbackUnlessKeys, {
    message:
      'HOST phải là địa chỉ trong máy này (127.0.0.1, localhost hoặc ::1) khi chưa có khóa API nào: mở ra mạng thì phải có kiểm soát truy cập. Tạo khóa: npm run keys -- add. (HOST must be a loopback address as long as there is no API key: npm run keys -- add.)',
  })
  readonly host: string;

  @IsInt(whole('PORT', 0, 65_535))
  @Min(0, whole('PORT', 0, 65_535))
  @Max(65_535, whole('PORT', 0, 65_535))
  readonly port: number;

  /** Undefined: a worker listens nowhere. */
  @IsOptional()
  @IsInt(whole('WORKER_PORT', 0, 65_535))
  @Min(0, whole('WORKER_PORT', 0, 65_535))
  @Max(65_535, whole('WORKER_PORT', 0, 65_535))
  readonly workerPort: number | undefined;

  /** Origin that callers use, without a path. */
  @ValidateBy(
    { name: 'publicUrl', validator: { validate: (url) => url === undefined || isOrigin(url) } },
    {
      message:
        'PUBLIC_URL phải là địa chỉ http(s) không có đường dẫn, ví dụ https://vanthu.truong.edu.vn. (PUBLIC_URL must be an http(s) origin without a path.)',
    },
  )
  readonly publicUrl: string | undefined;

  @ValidateBy(
    { name: 'allowedHosts', validator: { validate: (names: string[]) => names.every(isHostName) } },
    {
      message:
        'ALLOWED_HOSTS là các tên máy cách nhau bằng dấu phẩy, không có cổng, ví dụ vanthu.lan,10.0.0.5. (ALLOWED_HOSTS are host names without port, parted by commas.)',
    },
  )
  readonly allowedHosts: readonly string[];

  readonly apiKeysFile: string;
  /** Those of `API_KEYS`; those of the file are read while the service runs. */
  readonly apiKeys: readonly KeyEntry[];
  /** Whether there was a key at the start. */
  readonly hasKeys: boolean;

  /** Each signs; none: there are no webhooks. */
  @ValidateBy(
    { name: 'secret', validator: { validate: (all: string[]) => all.every((one) => one.length >= 32) } },
    {
      message: 'WEBHOOK_SECRET phải dài từ 32 ký tự. (WEBHOOK_SECRET must have 32 characters or more.)',
    },
  )
  readonly webhookSecrets: readonly string[];

  @IsBoolean({ message: 'WEBHOOK_ALLOW_PRIVATE chỉ nhận 0 hoặc 1. (WEBHOOK_ALLOW_PRIVATE must be 0 or 1.)' })
  readonly webhookAllowPrivate: boolean;

  readonly dataDir: string;
  readonly home: string;
  readonly database: DatabaseSettings;
  readonly files: FilesSettings;
  readonly runtimeDir: string;
  /** Address of the Redis that holds the queue; undefined: the queue is in this process. May hold a password. */
  readonly redisUrl: string | undefined;

  @IsInt(whole('QUEUE_LOCK_MS', 1_000, 3_600_000))
  @Min(1_000, whole('QUEUE_LOCK_MS', 1_000, 3_600_000))
  @Max(3_600_000, whole('QUEUE_LOCK_MS', 1_000, 3_600_000))
  readonly queueLockMs: number;

  /** Whether this process makes accepted documents itself. */
  readonly renders: boolean;

  @IsInt(whole('RENDER_PAGES', 1, 64))
  @Min(1, whole('RENDER_PAGES', 1, 64))
  @Max(64, whole('RENDER_PAGES', 1, 64))
  readonly renderPages: number;

  @IsInt(whole('RENDER_TIMEOUT_MS', 100, 3_600_000))
  @Min(100, whole('RENDER_TIMEOUT_MS', 100, 3_600_000))
  @Max(3_600_000, whole('RENDER_TIMEOUT_MS', 100, 3_600_000))
  readonly renderTimeoutMs: number;

  @IsInt(whole('QUEUE_LIMIT', 1, 1_000_000))
  @Min(1, whole('QUEUE_LIMIT', 1, 1_000_000))
  @Max(1_000_000, whole('QUEUE_LIMIT', 1, 1_000_000))
  readonly queueLimit: number;

  @IsInt(whole('BODY_LIMIT', 1_024, 100 * MIB))
  @Min(1_024, whole('BODY_LIMIT', 1_024, 100 * MIB))
  @Max(100 * MIB, whole('BODY_LIMIT', 1_024, 100 * MIB))
  readonly bodyLimit: number;

  /** Set by who starts the process, for V8; here it is only checked. */
  @IsInt(whole('HEAP_LIMIT_MB', 256, 65_536))
  @Min(256, whole('HEAP_LIMIT_MB', 256, 65_536))
  @Max(65_536, whole('HEAP_LIMIT_MB', 256, 65_536))
  readonly heapLimitMb: number;

  readonly browserPath: string | undefined;

  /** Undefined: wherever Chromium can have one. */
  @IsOptional()
  @IsBoolean({ message: 'BROWSER_SANDBOX chỉ nhận 0 hoặc 1. (BROWSER_SANDBOX must be 0 or 1.)' })
  readonly browserSandbox: boolean | undefined;
  /** Started by `npm start`, which holds an IPC channel: when that closes, the launcher is gone. */
  readonly launched: boolean;

  constructor(env: Record<string, string | undefined>) {
    const set = (name: string) => env[name]?.trim() || undefined;
    const number = (name: string, otherwise: number) => {
      const text = set(name);
      return text === undefined ? otherwise : /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    };
    // Anything but 0 and 1 stays the text that it is, for the check to refuse.
    const flag = (text: string) => ({ 0: false, 1: true })[text] ?? (text as unknown as boolean);
    this.host = set('HOST') ?? '127.0.0.1';
    this.port = number('PORT', 3000);
    this.workerPort = set('WORKER_PORT') === undefined ? undefined : number('WORKER_PORT', 0);
    this.publicUrl = set('PUBLIC_URL')?.replace(/\/$/, '');
    this.allowedHosts = (set('ALLOWED_HOSTS') ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    this.webhookSecrets = (set('WEBHOOK_SECRET') ?? '').split(/[\s,]+/).filter(Boolean);
    this.webhookAllowPrivate = flag(set('WEBHOOK_ALLOW_PRIVATE') ?? '0');
    this.dataDir = resolve(set('DATA_DIR') ?? 'data');
    this.apiKeysFile = keysFile(env);
    this.apiKeys = keysOf('API_KEYS', () => readKeys(set('API_KEYS') ?? ''));
    this.hasKeys = this.apiKeys.length + keysOf('API_KEYS_FILE', () => readKeysFile(this.apiKeysFile)).length > 0;
    this.home = resolve(set('VANTHU_HOME') ?? ownHome());
    this.database = databaseSettings(set, this.dataDir);
    this.files = filesSettings(set, this.dataDir);
    this.redisUrl = redisUrl(set('QUEUE_URL'));
    this.queueLockMs = number('QUEUE_LOCK_MS', 60_000);
    this.renders = renders(set('RENDER_IN_SERVICE'), this.redisUrl);
    this.runtimeDir = join(this.dataDir, 'runtime');
    this.renderPages = number('RENDER_PAGES', Math.min(8, Math.max(4, availableParallelism())));
    this.renderTimeoutMs = number('RENDER_TIMEOUT_MS', 60_000);
    this.queueLimit = number('QUEUE_LIMIT', 1_000);
    this.bodyLimit = number('BODY_LIMIT', 2 * MIB);
    this.heapLimitMb = number('HEAP_LIMIT_MB', 768);
    this.browserPath = set('PUPPETEER_EXECUTABLE_PATH') ?? findBrowser(env.PATH ?? ['/usr/bin'].join(delimiter));
    const sandbox = set('BROWSER_SANDBOX');
    this.browserSandbox = sandbox === undefined ? undefined : flag(sandbox);
    this.launched = env.VANTHU_LAUNCHER === '1';
  }
}

/** Reads and checks the environment. Throws a ConfigError that names every wrong variable and what is allowed. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const config = new Config(env);
  const wrong = validateSync(config).map((e) => Object.values(e.constraints ?? {})[0]!);
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return Object.freeze(config);
}

/** The text of `npm start -- --help`. */
export function helpText(): string {
  const rows = variables.map((v) => `  ${v.name}\n      ${v.vi} · ${v.en}\n      mặc định (default): ${v.default}`);
  return [
    'Văn Thư: văn bản hành chính từ dữ liệu, ra Word và PDF.',
    '',
    'Cách chạy (usage):  npm start',
    'Mọi thiết lập là biến môi trường (settings are environment variables):',
    '',
    ...rows,
    '',
    'Ví dụ (example):  PORT=8080 DATA_DIR=/srv/vanthu npm start',
    '',
  ].join('\n');
}

/** Where API keys are kept. */
export function keysFile(env: Record<string, string | undefined>): string {
  const named = env.API_KEYS_FILE?.trim();
  return named ? resolve(named) : join(resolve(env.DATA_DIR?.trim() || 'data'), 'api-keys.txt');
}

/** Never quotes what it could not read: it may be a key somebody put there by mistake. */
function keysOf(name: string, read: () => { entries: KeyEntry[]; wrong: number[] }): KeyEntry[] {
  let list: ReturnType<typeof read>;
  try {
    list = read();
  } catch {
    throw new ConfigError(`Không đọc được tệp mà ${name} nêu. (The file that ${name} names cannot be read.)`);
  }
  if (list.wrong.length === 0) return list.entries;
  throw new ConfigError(
    `${name}: mục thứ ${list.wrong.join(', ')} không phải dạng mã:quyền:sha256. Tạo khóa bằng: npm run keys -- add. (${name}: entry ${list.wrong.join(', ')} is not id:scope:sha256.)`,
  );
}

const isHostName = (name: string) => isIP(name) !== 0 || /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/.test(name);

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.toLowerCase();
}

/** Nothing for the embedded queue. */
function redisUrl(value: string | undefined): string | undefined {
  if (value === undefined || value === 'embedded:') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if ((url?.protocol === 'redis:' || url?.protocol === 'rediss:') && /^(\/\d{0,5})?$/.test(url.pathname)) return value;
  throw new ConfigError(
    'QUEUE_URL chỉ nhận “embedded:” hoặc “redis://[tên:mật khẩu@]máy[:cổng][/số]” (rediss: là qua TLS). (QUEUE_URL must be "embedded:" or "redis://[user:password@]host[:port][/database]", rediss: for TLS.)',
  );
}

function renders(value: string | undefined, redis: string | undefined): boolean {
  if (value === undefined || value === '1') return true;
  if (value !== '0') throw new ConfigError('RENDER_IN_SERVICE phải là 0 hoặc 1. (RENDER_IN_SERVICE must be 0 or 1.)');
  if (redis !== undefined) return false;
  throw new ConfigError(
    'RENDER_IN_SERVICE=0 cần QUEUE_URL=redis://…: hàng đợi embedded: chỉ có trong dịch vụ, không tiến trình nào khác làm thay được. (RENDER_IN_SERVICE=0 needs a queue on Redis.)',
  );
}

/** The project's folder, from where this file is: `service/` in the sources, `dist/service/` when built. */
function ownHome(): string {
  const service = fileURLToPath(new URL('.', import.meta.url));
  const parent = resolve(service, '..');
  return parent.endsWith('dist') ? resolve(parent, '..') : parent;
}
