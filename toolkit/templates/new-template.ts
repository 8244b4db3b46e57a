import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { kinds } from '../../service/engine/maker/kinds.js';
import { makeTemplate } from '../../service/engine/maker/maker.js';
import { editJson } from '../../service/engine/template/edit-json.js';
import type { Manifest } from '../../service/engine/template/manifest.js';
import { type RegimeId, regimes } from '../../service/engine/the-thuc/regime.js';
import { fold } from '../../service/engine/vietnamese/text.js';
import { CommandError } from '../cli/exit.js';
import { createFile, syncFolder } from './files.js';

export interface NewTemplate {
  id: string;
  version: string;
  regime: RegimeId;
  /** What people call the kind: `Công văn`, or a tên loại that has no kind of its own: `Quy chế`. */
  loai: string;
  tuNgay: string;
}

/** The kind for whatever else has a tên loại. */
const NAMED = 'van-ban-ten-loai';

/**
 * A new form of a kind: laid out from the numbers of the regime, with schema and example of that kind's newest version under
 * the regime, as a draft. The folder of the form comes into its place last and at once.
 *
 * @throws CommandError KIND_UNKNOWN, VERSION_EXISTS
 */
export function newTemplate(home: string, { id, version, regime, loai, tuNgay }: NewTemplate): string[] {
  const { kind, tenLoai } = kindNamed(home, loai, regime);
  const source = newestVersion(home, kind, regime)!;
  const inHome = (name: string) => path.join(home, name);
  const written = new Map<string, string>();
  const from = `${kind}/${source.version}.schema.json`;
  const schema = readFileSync(inHome(`schemas/${from}`), 'utf8').replaceAll(from, `${id}/${version}.schema.json`);
  written.set(`schemas/${id}/${version}.schema.json`, schema);
  const examples = exampleFiles(home, kind, source.version);
  const picked = examples.find(
    (name) => tenLoai === undefined || textOf(home, kind, source.version, name).includes(`"${tenLoai}"`),
  );
  const name = picked ?? examples[0];
  if (name !== undefined) {
    const text = textOf(home, kind, source.version, name);
    written.set(
      `examples/${id}/${version}/${name}`,
      tenLoai === undefined || picked !== undefined ? text : editJson(text, [[['tenLoai'], tenLoai]]),
    );
  }
  const dir = `templates/${id}/${version}`;
  const present = [dir, ...written.keys()].filter((one) => existsSync(inHome(one)));
  if (present.length > 0) {
    throw new CommandError(
      'VERSION_EXISTS',
      `Đã có ${present.join(', ')}. Hãy chọn mã khác, hoặc xóa đi rồi gọi lại lệnh.`,
    );
  }
  const manifest = manifestOf({ id, version, regime, loai, tuNgay }, kind, source);
  mkdirSync(inHome(`templates/${id}`), { recursive: true });
  const draft = mkdtempSync(inHome(`templates/${id}/.new-`));
  try {
    for (const [file, content] of written) createFile(inHome(file), content);
    createFile(path.join(draft, 'template.docx'), makeTemplate(kind, regime));
    createFile(path.join(draft, 'manifest.json'), manifest);
    syncFolder(draft);
    renameSync(draft, inHome(dir));
    syncFolder(inHome(`templates/${id}`));
  } catch (error) {
    for (const file of written.keys()) rmSync(inHome(file), { force: true });
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return [`${dir}/manifest.json`, `${dir}/template.docx`, ...written.keys()].sort();
}

/** Kinds that can be made under a regime, by what people call them. */
export function kindNames(home: string, regime: RegimeId): string[] {
  const named = tenLoaiOf(home, regime).map((one) => `${one[0]!.toUpperCase()}${one.slice(1)}`);
  const own = Object.entries(kinds).filter(([kind]) => newestVersion(home, kind, regime));
  return [...own.map(([, { name }]) => name), ...named];
}

function kindNamed(home: string, loai: string, regime: RegimeId): { kind: string; tenLoai?: string } {
  const wanted = fold(loai);
  const [kind] =
    Object.entries(kinds).find(
      ([key, { name }]) => newestVersion(home, key, regime) && (key === loai || fold(name) === wanted),
    ) ?? [];
  if (kind !== undefined) return { kind };
  const tenLoai = tenLoaiOf(home, regime).find((one) => fold(one) === wanted);
  if (tenLoai !== undefined) return { kind: NAMED, tenLoai };
  throw new CommandError(
    'KIND_UNKNOWN',
    `Không có loại “${loai}” theo ${regimes[regime].ten}. Các loại có: ${kindNames(home, regime).join(', ')}.`,
  );
}

function tenLoaiOf(home: string, regime: RegimeId): string[] {
  const version = newestVersion(home, NAMED, regime)?.version;
  if (version === undefined) return [];
  const { properties } = JSON.parse(
    readFileSync(path.join(home, `schemas/${NAMED}/${version}.schema.json`), 'utf8'),
  ) as {
    properties: { tenLoai?: { enum?: string[] } };
  };
  return properties.tenLoai?.enum ?? [];
}

function newestVersion(home: string, kind: string, regime: RegimeId): Manifest | undefined {
  const dir = path.join(home, 'templates', kind);
  if (!existsSync(dir)) return undefined;
  const all = readdirSync(dir)
    .map((version) => path.join(dir, version, 'manifest.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Manifest);
  return all
    .filter((manifest) => manifest.regime === regime && manifest.status !== 'draft')
    .sort((a, b) => (a.effective.from < b.effective.from ? 1 : -1))[0];
}

const exampleFiles = (home: string, kind: string, version: string) =>
  readdirSync(path.join(home, 'examples', kind, version))
    .filter((name) => name.endsWith('.json'))
    .sort();
const textOf = (home: string, kind: string, version: string, name: string) =>
  readFileSync(path.join(home, 'examples', kind, version, name), 'utf8');

function manifestOf({ id, version, regime, loai, tuNgay }: NewTemplate, kind: string, source: Manifest): string {
  const name = `${loai[0]!.toUpperCase()}${loai.slice(1)}`;
  const lines = [
    ['$schema', '../../../schemas/manifest.schema.json'],
    ['id', id],
    ['version', version],
    ['name', name],
    ...(source.nhom ? [['nhom', source.nhom]] : []),
    ...(kind === id ? [] : [['loai', kind]]),
    ['regime', regime],
    ['effective', { from: tuNgay, to: null }],
    ['source', 'template.docx'],
    ['formats', ['docx', 'pdf', 'html']],
    ['fileName', source.fileName],
    ['status', 'draft'],
    ['changes', 'Bản đầu tiên.'],
    ...(source.canCu ? [['canCu', source.canCu]] : []),
  ] as [string, unknown][];
  const shown = (value: unknown) =>
    Array.isArray(value)
      ? `[${value.map((one) => JSON.stringify(one)).join(', ')}]`
      : typeof value === 'object'
        ? JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')
        : JSON.stringify(value);
  return `{\n${lines.map(([key, value]) => `  ${JSON.stringify(key)}: ${shown(value)}`).join(',\n')}\n}\n`;
}
