import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { variables } from '../../service/config.js';
import { home } from '../support/process.js';

/** What docker/compose.yaml says of a service, as far as it is looked at here. */
interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string | null>;
  ports?: string[];
  volumes?: string[];
  configs?: { source: string; target: string }[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  restart?: string;
  mem_limit?: string;
  [more: string]: unknown;
}
interface Compose {
  name: string;
  services: Record<string, Service>;
  volumes: Record<string, null>;
  configs: Record<string, { content: string }>;
  [extension: `x-${string}`]: unknown;
}

// The reader of YAML that Swagger brings: it refuses what is said twice, and anchors that are not there.
const { load } = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'))('js-yaml') as {
  load(text: string): unknown;
};
const read = (name: string) => readFileSync(join(home, name), 'utf8');
const text = read('docker/compose.yaml');
const compose = merged(load(text)) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image === 'vanthu');
const image = read('docker/Dockerfile');

/** With what `<<` stands for. */
function merged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(merged);
  if (typeof value !== 'object' || value === null) return value;
  const { '<<': base, ...own } = value as Record<string, unknown>;
  const fields = { ...(base as object), ...own };
  return Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, merged(one)]));
}

/** Those of the Compose specification that this file uses: a slip of the pen is none of them. */
const KEYS =
  'image build restart read_only tmpfs cap_drop security_opt stop_grace_period logging environment ports volumes depends_on mem_limit cpus pids_limit command deploy healthcheck shm_size configs entrypoint';

describe('docker/compose.yaml', () => {
  it('says of services only what the Compose specification knows', () => {
    const known = ['name', 'services', 'volumes', 'configs'];
    expect(Object.keys(compose).filter((key) => !known.includes(key) && !key.startsWith('x-'))).toEqual([]);
    for (const [name, service] of services)
      expect([name, Object.keys(service).filter((key) => !KEYS.split(' ').includes(key))]).toEqual([name, []]);
  });

  it.each(ours)('gives %s settings that there are', (_, { environment = {} }) => {
    const there = variables.map(({ name }) => name);
    expect(Object.keys(environment).length).toBeGreaterThan(5);
    expect(Object.keys(environment).filter((name) => !there.includes(name))).toEqual([]);
  });

  it('asks for no secret and no setting that docker/.env.example does not name', () => {
    const named = [...read('docker/.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map((m) => m[1]!);
    const asked = [...text.matchAll(/\$\{([A-Z0-9_]+)(:[?-][^}]*)?\}/g)].map((m) => m[1]!);
    expect(new Set(asked)).toEqual(new Set([...named, 'PORT']));
    // Secrets must be there, or the start is refused; only webhooks may be left out.
    for (const name of ['REDIS_PASSWORD', 'POSTGRES_PASSWORD', 'S3_SECRET_KEY'])
      expect(text.replaceAll(`\${${name}:?}`, '')).not.toContain(`\${${name}`);
    expect(text).not.toMatch(/\$(?![{])[A-Z]/);
  });

  it('names only volumes, configs and services that it has', () => {
    for (const [name, { volumes = [], configs = [], depends_on = {} }] of services) {
      for (const volume of volumes)
        expect([name, Object.keys(compose.volumes)]).toEqual([name, expect.arrayContaining([volume.split(':')[0]])]);
      for (const { source } of configs) expect(Object.keys(compose.configs)).toContain(source);
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const there = compose.services[other];
        expect([other, there !== undefined]).toEqual([other, true]);
        if (condition === 'service_healthy') expect([other, there!.healthcheck]).toEqual([other, expect.anything()]);
        else
          expect([other, condition, there!.restart]).toEqual([other, 'service_completed_successfully', 'on-failure']);
      }
    }
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('builds the image of docker/Dockerfile, runs what is in it, and fixes the version of every other', () => {
    for (const [, { build, command }] of ours) {
      expect(build).toEqual({ context: '..', dockerfile: 'docker/Dockerfile' });
      const program = command?.at(-1) ?? /^CMD \[.*"(dist\/[^"]+)"\]$/m.exec(image)?.[1];
      expect(read(program!.replace('dist/', '').replace(/\.js$/, '.ts'))).not.toBe('');
    }
    for (const [name, { image: other }] of services)
      if (other !== 'vanthu') expect([name, other]).toEqual([name, expect.stringMatching(/^[\w./-]+:\d[\w.-]*$/)]);
  });

  it('opens the port of the API alone, to this machine alone, and watches everybody who stays', () => {
    const open = services.filter(([, { ports }]) => ports);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([
      ['api', [expect.stringMatching(/^127\.0\.0\.1:.*:3000$/)]],
    ]);
    for (const [name, { healthcheck, restart, mem_limit }] of services) {
      if (restart === 'on-failure') continue;
      const watched = healthcheck ?? (name === 'api' ? /^HEALTHCHECK /m.exec(image) : null);
      expect([name, watched, mem_limit]).toEqual([name, expect.anything(), expect.stringMatching(/^\d+[mg]$/)]);
    }
    const { WORKER_PORT } = compose.services.worker!.environment!;
    expect(compose.services.worker!.healthcheck!.test.at(-1)).toContain(`127.0.0.1:${WORKER_PORT}/health/live`);
  });
});

it('docker/Dockerfile sets nothing for the service that it does not have', () => {
  const there = [...variables.map(({ name }) => name), 'PATH', 'NODE_ENV', 'NODE_OPTIONS'];
  const set = /^ENV ((?:.*\\\n)*.*)/m.exec(image)![1]!;
  const names = [...set.matchAll(/^\s*([A-Z_]+)=/gm)].map((m) => m[1]!);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !there.includes(name))).toEqual([]);
  const heap = variables.find(({ name }) => name === 'HEAP_LIMIT_MB')!.default;
  expect(set).toContain(`--max-old-space-size=${heap}"`);
  expect(read('scripts/setup.mjs')).toContain(`process.env.HEAP_LIMIT_MB?.trim() || ${heap})`);
});
