import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Migrations } from '../compose/migrate.js';

export const migrationsFile = (id: string, version: string) => `schemas/${id}/${version}.migrations.json`;

/**
 * How data of older versions become data of this one. They are not in the lock: what is stored with a document is its data as
 * they became. Undefined where nothing is declared. Throws with every fault of the file.
 */
export function readMigrations(home: string, id: string, version: string): Migrations | undefined {
  const name = migrationsFile(id, version);
  const file = path.join(home, name);
  if (!existsSync(file)) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${name}: không phải JSON (${(cause as Error).message}). Hãy sửa lại tệp`, { cause });
  }
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true });
  const validate = ajv.compile(JSON.parse(readFileSync(path.join(home, 'schemas/migrations.schema.json'), 'utf8')));
  if (validate(read)) return read as Migrations;
  throw new Error(`${name}: ${validate.errors?.map((e) => `${e.instancePath || '/'} ${e.message}`).join('; ')}`);
}
