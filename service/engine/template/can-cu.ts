import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Manifest } from './manifest.js';

/** A document that others are often based on, with the days (ISO 8601, inclusive) it is in force. */
export interface CanCu {
  id: string;
  linhVuc: string;
  /** The citation as it is printed, without its final mark. */
  van: string;
  tu: string;
  den: string | null;
  /** What people should look up before they rely on it. */
  ghiChu?: string;
}

/**
 * Reads `templates/can-cu.json`, the list that every version's suggestions come from. It makes no document, so it is not
 * locked. A home without it suggests nothing. Throws with every fault of the file.
 */
export function readCanCu(home: string): CanCu[] {
  const file = path.join(home, 'templates', 'can-cu.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const read = JSON.parse(text) as { canCu: CanCu[] };
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(path.join(home, 'schemas', 'can-cu.schema.json'), 'utf8')));
  if (!validate(read)) {
    const faults = validate.errors?.map((e) => `${e.instancePath || '/'} ${e.message}`).join('; ');
    throw new Error(`templates/can-cu.json: ${faults}`);
  }
  return read.canCu;
}

/**
 * What a version suggests: on a date (ISO 8601) what is in force then, else whatever is in force on a day of its range.
 */
export function suggested(all: readonly CanCu[], { canCu, effective }: Manifest, ngay?: string): CanCu[] {
  const [from, to] = ngay === undefined ? [effective.from, effective.to ?? '9999-12-31'] : [ngay, ngay];
  return all.filter(({ linhVuc, tu, den }) => canCu?.includes(linhVuc) && tu <= to && (den === null || from <= den));
}
