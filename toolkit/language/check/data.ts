import { checkSchema } from '../../../service/engine/compose/validate.js';
import { EngineError } from '../../../service/engine/problem.js';
import type { JsonSchema, TemplateVersion } from '../../../service/engine/template/manifest.js';
import { Cache, examplesOf, type Folder, filesIn, hashOf, type VersionName } from '../folder.js';
import { nodeAt } from '../json/json.js';
import { type JsonFile, jsonFile } from '../json/json-file.js';
import type { VersionSchema } from '../json/schema.js';
import { wholeFile } from '../places.js';
import type { Report } from '../problem.js';

/** What data break of a schema: a JSON Pointer and a Vietnamese sentence each. */
type Breach = { path: string; message: string };

const breaches = new Cache<Breach[]>(256);

/** Throws EngineError TEMPLATE_BROKEN for a schema that does not compile. */
export function breachesOf(schema: JsonSchema, hash: string, data: JsonFile, text: string): Breach[] {
  return breaches.get(`${hash} ${hashOf(text)}`, () =>
    checkSchema(asVersion(schema, hash, data.path), data.root!.value),
  );
}

/** Reports breaches where they stand in the file. */
export function reportBreaches(
  code: 'EXAMPLE_REFUSED' | 'MANIFEST_INVALID',
  file: JsonFile,
  found: readonly Breach[],
  report: Report,
) {
  for (const { path, message } of found) {
    const steps = path
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const parent = nodeAt(file.root!, steps.slice(0, -1));
    const member = parent?.members?.get(steps.at(-1) ?? '');
    const node = nodeAt(file.root!, steps) ?? parent ?? file.root!;
    const [from, to] = member ? [member.from, member.to] : [node.from, Math.min(node.to, node.from + 1)];
    report(code, file.lines.place(from, to - from), message);
  }
}

/** Every example of a version: that it is JSON, and that the schema takes it. */
export function checkExamples(
  folder: Folder,
  name: VersionName,
  schema: VersionSchema | undefined,
  report: Report,
): void {
  const dir = examplesOf(name);
  const files = filesIn(folder, dir).filter((path) => path.endsWith('.json'));
  if (files.length === 0) {
    report(
      'EXAMPLE_MISSING',
      wholeFile(schema?.file.path ?? dir),
      `Phiên bản ${name.id} ${name.version} không có ví dụ.`,
      {
        fix: `Hãy thêm một tệp vào ${dir}/.`,
      },
    );
  }
  for (const path of files) {
    const file = jsonFile(folder, path)!;
    if (!file.root) reportFault(file, report);
    else if (schema) {
      reportBreaches('EXAMPLE_REFUSED', file, breachesOf(schema.bundle, schema.hash, file, file.lines.text), report);
    }
  }
}

export function reportFault({ lines, fault, path }: JsonFile, report: Report): void {
  if (fault) report('JSON_INVALID', lines.place(fault.at, 1), `${path.split('/').at(-1)}: ${fault.message}.`);
}

/** A pattern that repeats what is repeated already takes for ever on a text made for it. */
const RUNAWAY =
  /\((?:\?:)?(?:\\.|\[[^\]]*\]|[^()\\[\]*+?{}|])[*+][^()]*\)[*+{]|\([^()]*\([^()]*[*+][^()]*\)[*+][^()]*\)[*+{]/;

/** Whether the schema can check anything; told when it cannot. */
export function checkCompiles(schema: VersionSchema, report: Report): boolean {
  for (const file of [schema.file, ...schema.common]) {
    for (const match of file.lines.text.matchAll(/"pattern"\s*:\s*"((?:[^"\\]|\\.){0,2000})"/g)) {
      if (!RUNAWAY.test(match[1]!.replaceAll('\\\\', '\\'))) continue;
      report(
        'SCHEMA_INVALID',
        file.lines.place(match.index, match[0].length),
        'Mẫu "pattern" lặp lồng lặp, có thể chạy mãi không dừng.',
        {
          fix: 'Hãy viết lại "pattern" không có dấu + hoặc * lồng nhau.',
        },
      );
      return false;
    }
  }
  return compiles(schema.bundle, schema.hash, schema.file.path, report);
}

/** The same for any schema. Where the page's policy forbids to make functions, nothing can be said of data. */
export function compiles(schema: JsonSchema, hash: string, path: string, report: Report): boolean {
  try {
    checkSchema(asVersion(schema, hash, path), {});
    return true;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { cause } = error;
    if (cause instanceof EvalError) {
      report('EXAMPLE_UNCHECKED', wholeFile(path), `Chưa đối chiếu được với ${path}.`);
    } else {
      const why = cause instanceof Error ? cause.message : error.message;
      report('SCHEMA_INVALID', wholeFile(path), `Lược đồ không dùng được: ${why}.`);
    }
    return false;
  }
}

/** As much of a version as the engine's check of data asks for. */
const asVersion = (schema: JsonSchema, hash: string, path: string): TemplateVersion =>
  ({ manifest: { id: path, version: '', name: path }, schema, hash: `language ${hash}` }) as TemplateVersion;
