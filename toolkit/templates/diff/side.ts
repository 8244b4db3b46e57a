import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Engine } from '../../../service/engine/engine.js';
import { DataError, EngineError } from '../../../service/engine/problem.js';
import type { JsonSchema, TemplateVersion } from '../../../service/engine/template/manifest.js';
import { CommandError, EXIT, UsageError } from '../../cli/exit.js';
import { readFullName } from '../../cli/version-name.js';
import { docxText, type FormText } from '../docx-text.js';
import { migratedData, refusals } from './old-data.js';

/** One of the two things that are compared. */
export interface Side {
  label: string;
  text: FormText;
  docx?: Uint8Array;
  schema?: JsonSchema;
  version?: TemplateVersion;
}

/**
 * `cong-van@2026-2027`, a folder with `template.docx`, or a DOCX. A version brings its schema and examples along.
 *
 * @throws CommandError FILE_UNREADABLE; UsageError; EngineError as the catalog and DOCX_UNREADABLE
 */
export function readSide(engine: Engine, name: string): Side {
  if (/^[^@/]+[@/][\d.-]+$/.test(name) && !existsSync(name)) return ofVersion(engine, name);
  if (!existsSync(name)) throw new CommandError('FILE_UNREADABLE', `Không có “${name}”.`, { exit: EXIT.unreadable });
  const file = statSync(name).isDirectory() ? join(name, 'template.docx') : name;
  if (!file.endsWith('.docx'))
    throw new UsageError(`“${name}” phải là MÃ@BẢN, thư mục có template.docx, hoặc tệp .docx.`);
  const docx = readFileSync(file);
  return { label: basename(name), text: docxText(docx), docx };
}

function ofVersion(engine: Engine, name: string): Side {
  const { id, version } = readFullName(name);
  const found = engine.catalog.get(id, version);
  const { manifest, source, parts, schema } = found;
  if (manifest.source === 'template.docx') {
    return { label: name, text: docxText(source), docx: source, schema, version: found };
  }
  const files = Object.entries({ [manifest.source]: source, ...parts });
  const text = new Map(files.map(([file, bytes]) => [file, Buffer.from(bytes).toString('utf8').split('\n')]));
  return { label: name, text, schema, version: found };
}

/**
 * The same document by both sides, as PDF: the first data of either's examples that both take, else the first example of
 * `before` as `after` takes it by its declared steps, else each its own of the same name; a file is printed as it is, with its
 * tags. What cannot be printed has no PDF, and says why.
 */
export async function printSides(
  engine: Engine,
  [before, after]: readonly [Side, Side],
): Promise<{ example?: string; printed: [Printed, Printed] }> {
  const chosen = before.version && after.version && chosenExamples(engine, before.version, after.version).next().value;
  return {
    ...(chosen && { example: chosen.name }),
    printed: [await printSide(engine, before, chosen?.old), await printSide(engine, after, chosen?.now)],
  };
}

interface Chosen {
  name: string;
  old: unknown;
  now: unknown;
}

function* chosenExamples(
  engine: Engine,
  before: TemplateVersion,
  after: TemplateVersion,
): Generator<Chosen, undefined> {
  const takes = (version: TemplateVersion, data: unknown) => refusals(engine, version, data).length === 0;
  for (const [name, data] of [...Object.entries(after.examples), ...Object.entries(before.examples)]) {
    if (takes(before, data) && takes(after, data)) yield { name, old: data, now: data };
  }
  for (const [name, old] of Object.entries(before.examples)) {
    const migrated = migratedData(engine, before, after, old);
    if ('data' in migrated && takes(before, old) && takes(after, migrated.data))
      yield { name, old, now: migrated.data };
  }
  for (const [name, old] of Object.entries(before.examples)) {
    if (Object.hasOwn(after.examples, name)) yield { name, old, now: after.examples[name] };
  }
  return undefined;
}

export type Printed = { pdf: Uint8Array } | { reason: string };

async function printSide(engine: Engine, { label, version, docx }: Side, data: unknown): Promise<Printed> {
  try {
    if (version) {
      const composed = engine.compose(version, data ?? Object.values(version.examples)[0]);
      const { files } = await engine.render(version, composed, ['pdf']);
      return { pdf: files.pdf! };
    }
    return { pdf: (await engine.printDocx(docx!)).pdf };
  } catch (error) {
    if (error instanceof EngineError) return { reason: `${label}: ${error.detail}` };
    if (error instanceof DataError) {
      const why = error.problems.map(({ message }) => message).join(' ');
      return { reason: `${label}: ví dụ chưa đúng lược đồ. ${why}` };
    }
    throw error;
  }
}
