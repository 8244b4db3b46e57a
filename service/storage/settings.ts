import { join, resolve } from 'node:path';
import { ConfigError } from '../config-error.js';

/** Where rows are kept. */
export type DatabaseSettings = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

/** Where files are kept. */
export type FilesSettings = { kind: 'folder'; folder: string } | S3Settings;

export interface S3Settings {
  kind: 's3';
  bucket: string;
  /** Comes before every key: empty, or ending in a slash. */
  prefix: string;
  /** Of a store other than AWS's own. */
  endpoint: string | undefined;
  region: string;
  /** Undefined: AWS's client looks for them as it always does (environment, profile, role of the machine). */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
}

type Env = (name: string) => string | undefined;

/** Reads DATABASE_URL. Throws a ConfigError, which never repeats the value: it holds a password. */
export function databaseSettings(env: Env, dataDir: string): DatabaseSettings {
  const value = env('DATABASE_URL');
  if (value === undefined) return { kind: 'sqlite', file: join(dataDir, 'vanthu.sqlite') };
  const [scheme, path] = parts(value);
  if (scheme === 'sqlite') return { kind: 'sqlite', file: path ? resolve(path) : join(dataDir, 'vanthu.sqlite') };
  const url = URL.parse(value);
  if ((scheme === 'postgres' || scheme === 'postgresql') && url && url.pathname.length > 1) {
    return { kind: 'postgres', url: value };
  }
  throw new ConfigError(
    'DATABASE_URL chỉ nhận “sqlite:<đường dẫn>” hoặc “postgres://người-dùng:mật-khẩu@máy:cổng/tên-cơ-sở-dữ-liệu”, hoặc để trống. (DATABASE_URL may only be "sqlite:…" or "postgres://user:password@host:port/database".)',
  );
}

/** Reads FILES_URL and the keys of S3. Throws a ConfigError. */
export function filesSettings(env: Env, dataDir: string): FilesSettings {
  const value = env('FILES_URL');
  if (value === undefined) return { kind: 'folder', folder: join(dataDir, 'files') };
  const [scheme, path] = parts(value);
  if (scheme === 'file') return { kind: 'folder', folder: path ? resolve(path) : join(dataDir, 'files') };
  const url = scheme === 's3' ? URL.parse(value) : null;
  if (!url || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.hostname)) {
    throw new ConfigError(
      'FILES_URL chỉ nhận “file:<thư mục>” hoặc “s3://kho/tiền-tố?endpoint=https://…&region=…”, hoặc để trống; tên kho gồm 3 đến 63 chữ thường, chữ số, dấu chấm, gạch nối. (FILES_URL may only be "file:…" or "s3://bucket/prefix?endpoint=…&region=…".)',
    );
  }
  return s3Settings(url, env);
}

function s3Settings(url: URL, env: Env): S3Settings {
  if (url.username || url.password) {
    throw new ConfigError(
      'FILES_URL không được chứa khóa: hãy đặt khóa vào S3_ACCESS_KEY và S3_SECRET_KEY. (FILES_URL must not hold keys: put them into S3_ACCESS_KEY and S3_SECRET_KEY.)',
    );
  }
  const { endpoint, region, ...others } = Object.fromEntries(url.searchParams);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new ConfigError(
      `FILES_URL có tham số lạ “${unknown}”: chỉ có endpoint và region. (FILES_URL has an unknown parameter; there are endpoint and region.)`,
    );
  }
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new ConfigError(
      'FILES_URL: endpoint phải là địa chỉ http:// hoặc https://. (endpoint in FILES_URL must be an http or https address.)',
    );
  }
  const [accessKeyId, secretAccessKey] = [env('S3_ACCESS_KEY'), env('S3_SECRET_KEY')];
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined)) {
    throw new ConfigError(
      'S3_ACCESS_KEY và S3_SECRET_KEY phải được đặt cùng nhau. (Set S3_ACCESS_KEY and S3_SECRET_KEY together.)',
    );
  }
  const folders = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  return {
    kind: 's3',
    bucket: url.hostname,
    prefix: folders.map((folder) => `${folder}/`).join(''),
    endpoint,
    region: region ?? env('AWS_REGION') ?? 'us-east-1',
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  };
}

/** Scheme and what follows it, slashes of an authority left out. */
function parts(value: string): [scheme: string, path: string] {
  const [, scheme = '', path = ''] = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(.*)$/i.exec(value) ?? [];
  return [scheme, path];
}
