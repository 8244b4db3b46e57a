import { describe, expect, it } from '@jest/globals';
import { newKey, writeEntry } from './access/keys.js';
import { ConfigError, helpText, readConfig, variables } from './config.js';

const refused = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('the configuration', () => {
  it('has safe defaults', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, bodyLimit: 2 * 1024 * 1024, launched: false });
    expect(config.database).toEqual({ kind: 'sqlite', file: `${config.dataDir}/vanthu.sqlite` });
    expect(config.files).toEqual({ kind: 'folder', folder: `${config.dataDir}/files` });
  });

  it('cannot be changed', () => {
    const config = readConfig({}) as { port: number };
    expect(() => {
      config.port = 1;
    }).toThrow(TypeError);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org'])(
    'refuses to listen on %s, and says why',
    (HOST) => {
      expect(refused({ HOST })).toMatch(/^HOST .*kiểm soát truy cập/);
    },
  );

  it('listens anywhere once there is a key, hashed', () => {
    const { key, entry } = newKey('full', 'Phần mềm thi đua');
    const config = readConfig({ HOST: '0.0.0.0', API_KEYS: writeEntry(entry) });
    expect(config).toMatchObject({ host: '0.0.0.0', apiKeys: [entry] });
    expect(JSON.stringify(config)).not.toContain(key);
  });

  it('stops the start at a key that is not hashed, without repeating it', () => {
    const { key, entry } = newKey('full', '');
    const message = refused({ API_KEYS: `${writeEntry(entry)},${key}` });
    expect(message).toMatch(/^API_KEYS: mục thứ 2 /);
    expect(message).not.toContain(key);
  });

  it.each([
    ['PUBLIC_URL', 'vanthu.lan'],
    ['PUBLIC_URL', 'https://vanthu.lan/duong/dan'],
    ['PUBLIC_URL', 'ftp://vanthu.lan'],
    ['ALLOWED_HOSTS', 'vanthu.lan:3000'],
    ['ALLOWED_HOSTS', '*'],
    ['WEBHOOK_SECRET', 'short'],
    ['WEBHOOK_ALLOW_PRIVATE', 'yes'],
    ['BROWSER_SANDBOX', 'yes'],
  ])('stops the start at %s=%s', (name, value) => {
    expect(refused({ [name]: value })).toMatch(new RegExp(`^${name} `));
  });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('listens on %s', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['RENDER_PAGES', '0'],
    ['RENDER_TIMEOUT_MS', '1.5'],
    ['QUEUE_LIMIT', '0'],
    ['BODY_LIMIT', '10'],
  ])('stops the start at %s=%s, naming the variable and what is allowed', (name, value) => {
    expect(refused({ [name]: value })).toMatch(new RegExp(`^${name} phải là số nguyên từ \\d+ đến \\d+`));
  });

  it('names every wrong variable at once', () => {
    const message = refused({ PORT: 'x', HOST: '0.0.0.0' });
    expect(message).toContain('PORT');
    expect(message).toContain('HOST');
  });

  it.each([
    ['QUEUE_URL', 'amqp://localhost'],
    ['QUEUE_URL', 'redis://localhost/queue'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'postgres://localhost'],
    ['FILES_URL', 'just-a-name'],
    ['FILES_URL', 's3://'],
    ['FILES_URL', 's3://KHO_TỆP/x'],
  ])('knows no %s=%s', (name, value) => {
    expect(refused({ [name]: value })).toMatch(new RegExp(`^${name} chỉ nhận`));
  });

  it('takes Redis, and leaves the rendering to workers only then', () => {
    const config = readConfig({ QUEUE_URL: 'rediss://ten:bi-mat@hang-doi:6380/2', RENDER_IN_SERVICE: '0' });
    expect([config.redisUrl, config.renders, config.queueLockMs]).toEqual([
      'rediss://ten:bi-mat@hang-doi:6380/2',
      false,
      60_000,
    ]);
    expect(readConfig({ QUEUE_URL: 'redis://hang-doi' }).renders).toBe(true);
    expect(readConfig({}).redisUrl).toBeUndefined();
    expect(refused({ RENDER_IN_SERVICE: '0' })).toMatch(/^RENDER_IN_SERVICE=0 cần QUEUE_URL=redis/);
    expect(refused({ RENDER_IN_SERVICE: 'no' })).toMatch(/^RENDER_IN_SERVICE phải là 0 hoặc 1/);
    expect(refused({ QUEUE_LOCK_MS: '0' })).toMatch(/^QUEUE_LOCK_MS phải là số nguyên/);
  });

  it('takes PostgreSQL and S3', () => {
    const DATABASE_URL = 'postgres://vanthu:bi-mat@db:5432/vanthu?sslmode=require';
    const FILES_URL = 's3://kho-tep/truong/van-ban?endpoint=https://s3.example.org&region=hn1';
    const keys = { S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b' };
    const config = readConfig({ DATABASE_URL, FILES_URL, ...keys });
    expect(config.database).toEqual({ kind: 'postgres', url: DATABASE_URL });
    expect(config.files).toEqual({
      kind: 's3',
      bucket: 'kho-tep',
      prefix: 'truong/van-ban/',
      endpoint: 'https://s3.example.org',
      region: 'hn1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    expect(readConfig({ FILES_URL: 's3://kho', AWS_REGION: 'ap-southeast-1' }).files).toMatchObject({
      prefix: '',
      endpoint: undefined,
      region: 'ap-southeast-1',
      credentials: undefined,
    });
  });

  it.each([
    [{ FILES_URL: 's3://kho?endpoint=ftp://x' }, /endpoint/],
    [{ FILES_URL: 's3://kho?vung=x' }, /tham số lạ “vung”/],
    [{ FILES_URL: 's3://khoa:bi-mat@kho' }, /S3_ACCESS_KEY/],
    [{ FILES_URL: 's3://kho', S3_ACCESS_KEY: 'a' }, /cùng nhau/],
    [{ DATABASE_URL: 'postgres://vanthu:bi-mat@/' }, /DATABASE_URL/],
  ])('refuses %j without repeating what is secret', (env, message) => {
    const said = refused(env as Record<string, string>);
    expect(said).toMatch(message);
    expect(said).not.toContain('bi-mat');
  });

  it('takes the embedded drivers by their own names', () => {
    const config = readConfig({
      QUEUE_URL: 'embedded:',
      DATABASE_URL: 'sqlite:/srv/a.sqlite',
      FILES_URL: 'file:///srv/f',
    });
    expect(config).toMatchObject({
      database: { kind: 'sqlite', file: '/srv/a.sqlite' },
      files: { kind: 'folder', folder: '/srv/f' },
    });
  });

  it('explains every variable in the help', () => {
    const help = helpText();
    for (const { name, vi, en } of variables) {
      expect(help).toContain(name);
      expect(help).toContain(vi);
      expect(help).toContain(en);
    }
  });
});
