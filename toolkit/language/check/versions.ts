import { FORM_FILE } from '../../../service/engine/fill/hbs-form.js';
import type { JsonSchema } from '../../../service/engine/template/manifest.js';
import { dirOf, type Folder, hashOf, MANIFEST_SCHEMA, schemaOf, type VersionName, versionsIn } from '../folder.js';
import { jsonFile } from '../json/json-file.js';
import { wholeFile } from '../places.js';
import type { Report } from '../problem.js';
import { MOST_BYTES, manifestOf, type Version } from '../version.js';
import { breachesOf, compiles, reportBreaches, reportFault } from './data.js';

/** What editors and desktops leave in a folder is no part of a form. */
const LEAVINGS = /^(?:\.|~\$)/;

/** The manifest and the folder of a version. */
export function checkVersion(folder: Folder, { name, manifest, schema }: Version, report: Report): void {
  const dir = dirOf(name);
  const path = `${dir}/manifest.json`;
  if (!manifest) report('MANIFEST_MISSING', wholeFile(path), `Không có ${path}.`);
  else if (!manifest.root) reportFault(manifest, report);
  else {
    const rules = jsonFile(folder, MANIFEST_SCHEMA);
    if (rules?.root) {
      const hash = `manifest ${hashOf(folder.get(MANIFEST_SCHEMA)!)}`;
      const schema = rules.root.value as JsonSchema;
      if (compiles(schema, hash, MANIFEST_SCHEMA, report)) {
        const found = breachesOf(schema, hash, manifest, manifest.lines.text);
        reportBreaches('MANIFEST_INVALID', manifest, found, report);
      }
    }
    checkName(name, manifest, report);
  }
  checkFiles(folder, name, manifestOf(manifest)?.source, report);
  const own = jsonFile(folder, schemaOf(name));
  if (!own) report('SCHEMA_MISSING', wholeFile(schemaOf(name)), `Không có ${schemaOf(name)}.`);
  else if (!own.root) reportFault(own, report);
  else if (!schema) report('SCHEMA_INVALID', wholeFile(own.path), 'Lược đồ phải là một đối tượng JSON.');
}

function checkName({ id, version }: VersionName, manifest: NonNullable<Version['manifest']>, report: Report): void {
  const said = manifestOf(manifest);
  for (const [key, folder] of [
    ['id', id],
    ['version', version],
  ] as const) {
    const node = manifest.root!.members?.get(key)?.node;
    if (!node || said?.[key] === folder) continue;
    report(
      'MANIFEST_INVALID',
      manifest.lines.place(node.from, node.to - node.from),
      `"${key}" ghi “${String(said?.[key])}”, khác với tên thư mục “${folder}”.`,
      {
        fix: `Hãy ghi "${folder}".`,
        fixes: [
          {
            title: `Ghi "${folder}"`,
            edits: [
              { file: manifest.path, offset: node.from, length: node.to - node.from, text: JSON.stringify(folder) },
            ],
          },
        ],
      },
    );
  }
}

function checkFiles(folder: Folder, name: VersionName, source: unknown, report: Report): void {
  const dir = dirOf(name);
  const form = source === 'template.hbs' || source === 'template.docx' ? source : undefined;
  if (form && !folder.has(`${dir}/${form}`)) {
    report('SOURCE_MISSING', wholeFile(`${dir}/${form}`), `Không có ${dir}/${form}.`);
  }
  for (const path of folder.keys()) {
    if (!path.startsWith(`${dir}/`)) continue;
    const file = path.slice(dir.length + 1);
    if (folder.get(path)!.length > MOST_BYTES)
      report('FILE_TOO_LARGE', wholeFile(path), `${file} lớn quá ${MOST_BYTES >> 20} MB.`);
    const part = form === 'template.hbs' && FORM_FILE.test(file) && !file.includes('/');
    if (file === 'manifest.json' || file === form || part || LEAVINGS.test(file) || !form) continue;
    report('FILE_STRAY', wholeFile(path), `Mẫu không dùng đến tệp “${file}”.`);
  }
}

const viDate = (iso: string) => iso.split('-').reverse().join('/');

/** Versions of one kind that are in force on one day. A correction within a year takes the place of what it corrects. */
export function checkRanges(folder: Folder, id: string, report: Report): void {
  const all = versionsIn(folder)
    .filter((name) => name.id === id)
    .flatMap((name) => {
      const manifest = jsonFile(folder, `${dirOf(name)}/manifest.json`);
      const said = manifestOf(manifest);
      const { from, to } = (said?.effective ?? {}) as { from?: unknown; to?: unknown };
      if (!manifest || said?.status === 'draft' || typeof from !== 'string') return [];
      return [{ version: name.version, manifest, from, to: typeof to === 'string' ? to : '9999-12-31' }];
    });
  for (const [n, later] of all.entries()) {
    for (const earlier of all.slice(0, n)) {
      if (earlier.version.split('.')[0] === later.version.split('.')[0]) continue;
      if (earlier.from > later.to || later.from > earlier.to) continue;
      const day = [earlier.from, later.from].sort()[1]!;
      const member = later.manifest.root!.members?.get('effective');
      const place = later.manifest.lines.place(member?.from ?? 0, member ? member.to - member.from : 0);
      report(
        'RANGE_OVERLAP',
        place,
        `Ngày ${viDate(day)} có cả ${earlier.version} và ${later.version} của “${id}” cùng áp dụng.`,
      );
    }
  }
}

/** Names of files that would lead out of the project. They are not read. */
export function climbing(folder: Folder): string[] {
  return [...folder.keys()].filter((path) => /(^|[/\\])\.\.?([/\\]|$)|^[/\\]|^[a-z]:|\\|\0/i.test(path));
}
