import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from './shape.ts';

const home = join(import.meta.dirname, '../../../../..');

/** Every form and version that the project ships. */
export const versions: [template: string, version: string][] = readdirSync(join(home, 'templates'), {
  withFileTypes: true,
}).flatMap((entry) =>
  entry.isDirectory()
    ? readdirSync(join(home, 'templates', entry.name)).map((version): [string, string] => [entry.name, version])
    : [],
);

const common = readdirSync(join(home, 'schemas/common')).map((file) => read(`common/${file}`));

/** A version's schema as the service gives it: with the common ones embedded. */
export function served(template: string, version: string): JsonSchema {
  const schema = read(`${template}/${version}.schema.json`);
  return { ...schema, $defs: Object.fromEntries(common.map((one) => [String(one.$id).split('/').at(-1), one])) };
}

function read(file: string): JsonSchema {
  return JSON.parse(readFileSync(join(home, 'schemas', file), 'utf8')) as JsonSchema;
}
