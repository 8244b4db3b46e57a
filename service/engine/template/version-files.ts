import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type FontId, fontFiles } from '../typeset/fonts.js';
import { checkFolder, formFiles } from './form-files.js';
import { lockedManifest } from './locked-manifest.js';
import type { JsonSchema, Manifest, TemplateVersion } from './manifest.js';
import { readOwn } from './own-file.js';

/** One version on disk. */
export interface LoadedVersion {
  manifest: Manifest;
  /**
   * SHA-256 (hex) of every file it depends on, by its name from the home folder; fonts as `font:<name>`. Files are read again
   * when their size or time has changed.
   */
  files(): Record<string, string>;
  /** The version as `files` last saw it. Throws when its schema is no JSON. */
  current(): TemplateVersion;
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Reads `templates/<id>/<version>`, its schema, the common schemas that it refers to, and its examples. */
export async function loadVersion(home: string, id: string, version: string): Promise<LoadedVersion> {
  const dir = `templates/${id}/${version}`;
  const manifest = readJson<Manifest>(home, `${dir}/manifest.json`);
  const faults = manifestFaults(home, manifest);
  if (faults) throw new Error(`${dir}/manifest.json: ${faults}`);
  if (manifest.id !== id || manifest.version !== version) {
    throw new Error(
      `${dir}/manifest.json: tự ghi là ${manifest.id}/${manifest.version}, khác với tên thư mục. Hãy sửa cho khớp`,
    );
  }
  checkFolder(home, dir, manifest);
  const schemaFile = `schemas/${id}/${version}.schema.json`;
  const common = await commonSchemas(home, schemaFile);
  const names = () => [`${dir}/manifest.json`, ...formFiles(home, dir, manifest), schemaFile, ...common].sort();
  const examples = await readExamples(home, `examples/${id}/${version}`);

  let seen = '';
  let hashes: Record<string, string> = {};
  const contents = new Map<string, Uint8Array>();
  let current: TemplateVersion | undefined;

  const refresh = () => {
    const all = names();
    const now = all.map((name) => `${name} ${signature(path.join(home, name))}`).join('\n');
    if (now === seen) return;
    seen = now;
    current = undefined;
    hashes = fontHashes(['tinos', ...(manifest.fonts ?? [])]);
    contents.clear();
    for (const name of all) {
      const bytes = readOwn(home, name);
      if (!bytes) continue;
      contents.set(name, bytes);
      hashes[name] = name.endsWith('/manifest.json') ? manifestHash(bytes) : sha256(bytes);
    }
  };

  return {
    manifest,
    files() {
      refresh();
      return hashes;
    },
    current() {
      current ??= {
        manifest,
        source: needed(contents, `${dir}/${manifest.source}`),
        parts: partsOf(contents, dir, manifest.source),
        schema: bundle(contents, schemaFile, common),
        examples,
        files: hashes,
        hash: sha256(JSON.stringify(Object.entries(hashes).sort())),
      };
      return current;
    },
  };
}

const manifestHash = (bytes: Uint8Array) => sha256(lockedManifest(Buffer.from(bytes).toString('utf8')) ?? bytes);

/** A schema that is no template's, self-contained: what it refers to among the common ones is bundled. */
export async function readSchema(home: string, schemaFile: string): Promise<JsonSchema> {
  const common = await commonSchemas(home, schemaFile);
  const contents = new Map<string, Uint8Array>();
  for (const name of [schemaFile, ...common]) {
    const bytes = readOwn(home, name);
    if (bytes) contents.set(name, bytes);
  }
  return bundle(contents, schemaFile, common);
}

const validators = new Map<string, ValidateFunction>();

/** What `schemas/manifest.schema.json` has against a manifest. */
function manifestFaults(home: string, manifest: unknown): string | undefined {
  let validate = validators.get(home);
  if (!validate) {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    validate = ajv.compile(readJson<JsonSchema>(home, 'schemas/manifest.schema.json'));
    validators.set(home, validate);
  }
  return validate(manifest) ? undefined : ajvText(validate);
}

const ajvText = ({ errors }: ValidateFunction) =>
  errors?.map((e) => `${e.instancePath || '/'} ${e.message}`).join('; ');

const fonts = new Map<FontId, Record<string, string>>();

/** The fonts are part of what a document looks like, so they are part of the lock. */
function fontHashes(ids: FontId[]): Record<string, string> {
  for (const id of ids) {
    if (fonts.has(id)) continue;
    fonts.set(id, Object.fromEntries(fontFiles(id).map((f) => [`font:${path.basename(f)}`, sha256(readFileSync(f))])));
  }
  return Object.assign({}, ...ids.map((id) => fonts.get(id)));
}

/** What a version's folder holds besides manifest and source, by file name. */
function partsOf(contents: ReadonlyMap<string, Uint8Array>, dir: string, source: string): Record<string, Uint8Array> {
  const parts = [...contents].map(([name, bytes]) => [path.posix.relative(dir, name), bytes] as const);
  const own = parts.filter(([name]) => !name.startsWith('..') && name !== source && name !== 'manifest.json');
  return Object.fromEntries(own);
}

/**
 * Common schemas that `schemaFile` refers to, through `$ref` by `$id`, also through one another. What nothing here refers to
 * has no say: a file that cannot be read, or a copy that kept the `$id` of what it was copied from.
 */
async function commonSchemas(home: string, schemaFile: string): Promise<string[]> {
  const dir = 'schemas/common';
  const byId = new Map<string, string>();
  const unread = new Map<string, unknown>();
  for (const name of (await readdir(path.join(home, dir))).filter((one) => one.endsWith('.schema.json'))) {
    try {
      const id = String(readJson<JsonSchema>(home, `${dir}/${name}`).$id);
      if (!byId.has(id) || id.endsWith(`/${name}`)) byId.set(id, `${dir}/${name}`);
    } catch (error) {
      unread.set(name, error);
    }
  }
  const found = new Set<string>();
  const visit = (file: string) => {
    for (const match of JSON.stringify(readJson(home, file)).matchAll(/"\$ref":"([^"#]+)/g)) {
      const name = path.posix.basename(match[1]!);
      if (unread.has(name)) throw unread.get(name);
      const base = String(readJson<JsonSchema>(home, file).$id);
      const target = byId.get(new URL(match[1]!, base).href);
      if (target && !found.has(target)) {
        found.add(target);
        visit(target);
      }
    }
  };
  visit(schemaFile);
  return [...found];
}

/** The schema with what it refers to under `$defs`, each under its own `$id`, as JSON Schema 2020-12 §9.3 bundles. */
function bundle(contents: ReadonlyMap<string, Uint8Array>, schemaFile: string, common: string[]): JsonSchema {
  const read = (name: string) => parseJson<JsonSchema>(name, Buffer.from(needed(contents, name)).toString('utf8'));
  const schema = read(schemaFile);
  const defs = { ...(schema.$defs as Record<string, unknown> | undefined) };
  for (const file of common) defs[path.basename(file, '.schema.json')] = read(file);
  return { ...schema, $defs: defs };
}

async function readExamples(home: string, dir: string): Promise<Record<string, unknown>> {
  const files = await readdir(path.join(home, dir)).catch(() => [] as string[]);
  const json = files.filter((f) => f.endsWith('.json')).sort();
  return Object.fromEntries(json.map((f) => [f.slice(0, -'.json'.length), readJson(home, `${dir}/${f}`)]));
}

function readJson<T = unknown>(home: string, name: string): T {
  const bytes = readOwn(home, name);
  if (!bytes) throw missing(name);
  return parseJson(name, Buffer.from(bytes).toString('utf8'));
}

const missing = (name: string) => new Error(`${name}: thiếu tệp này. Hãy khôi phục hoặc thêm nó`);

function needed(contents: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = contents.get(name);
  if (!bytes) throw missing(name);
  return bytes;
}

function parseJson<T>(name: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new Error(`${name}: không phải JSON (${(cause as Error).message}). Hãy sửa lại tệp`, { cause });
  }
}

function signature(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}:${stat.size}:${stat.ino}` : 'missing';
}
