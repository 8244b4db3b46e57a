import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readCanCu, suggested } from '../../service/engine/template/can-cu.js';
import { editJson } from '../../service/engine/template/edit-json.js';
import type { Manifest } from '../../service/engine/template/manifest.js';
import { migrationsFile } from '../../service/engine/template/migrations.js';
import { viDate, yearsLater } from '../../service/engine/vietnamese/calendar.js';
import { CommandError } from '../cli/exit.js';
import { docxText } from './docx-text.js';
import { createFile, syncFolder } from './files.js';

export interface NewVersion {
  id: string;
  from: string;
  version: string;
  /** First day (ISO 8601) of the documents it is for. */
  tuNgay: string;
}

/** What came of it: the files that were made, and what somebody should look at before anything else. */
export interface Made {
  files: string[];
  /** Vietnamese sentences. */
  review: string[];
}

/**
 * A draft from the version of an earlier year: form, schema and examples, with ids, years and dates moved on. Nothing of the
 * old version is touched. The folder of the form comes into its place last and at once: until then there is no new version.
 */
export function newVersion(home: string, { id, from, version, tuNgay }: NewVersion): Made {
  const inHome = (name: string) => path.join(home, name);
  const [oldDir, dir] = [`templates/${id}/${from}`, `templates/${id}/${version}`];
  const manifestText = readFileSync(inHome(`${oldDir}/manifest.json`), 'utf8');
  const manifest = JSON.parse(manifestText) as Manifest;
  const years = Number(version.slice(0, 4)) - Number(from.slice(0, 4));
  if (tuNgay <= manifest.effective.from) {
    throw new CommandError(
      'RANGE_INVALID',
      `Phiên bản ${from} dùng từ ${viDate(manifest.effective.from)}, nên phiên bản mới phải bắt đầu sau ngày đó. Hãy ghi --tu-ngay muộn hơn.`,
    );
  }
  const moved = (text: string) => moveYears(text, from, version);
  const schema = `schemas/${id}/${version}.schema.json`;
  const written = new Map<string, string | Uint8Array>();
  written.set(schema, moved(readFileSync(inHome(`schemas/${id}/${from}.schema.json`), 'utf8')));
  for (const name of namesIn(inHome(`examples/${id}/${from}`)).filter((file) => file.endsWith('.json'))) {
    const text = readFileSync(inHome(`examples/${id}/${from}/${name}`), 'utf8');
    written.set(`examples/${id}/${version}/${name}`, moveDates(moved(text), years));
  }
  written.set(
    migrationsFile(id, version),
    `${JSON.stringify({ $schema: '../migrations.schema.json', from: { [from]: [] } }, null, 2)}\n`,
  );
  const form = namesIn(inHome(oldDir)).filter((name) => name !== 'manifest.json');
  const present = [dir, ...written.keys()].filter((name) => existsSync(inHome(name)));
  if (present.length > 0) {
    throw new CommandError(
      'VERSION_EXISTS',
      `Đã có ${present.join(', ')}. Hãy dùng tiếp, hoặc xóa đi rồi gọi lại lệnh.`,
    );
  }

  const draft = mkdtempSync(inHome(`templates/${id}/.new-`));
  try {
    for (const [name, content] of written) createFile(inHome(name), content);
    for (const name of form) createFile(path.join(draft, name), readFileSync(inHome(`${oldDir}/${name}`)));
    createFile(
      path.join(draft, 'manifest.json'),
      editJson(manifestText, [
        [['version'], version],
        [['effective', 'from'], tuNgay],
        [['effective', 'to'], null],
        [['status'], 'draft'],
        [['changes'], `Bản của năm học ${yearOf(version)}, soạn từ bản ${from}.`],
      ]),
    );
    syncFolder(draft);
    renameSync(draft, inHome(dir));
    syncFolder(path.dirname(inHome(dir)));
  } catch (error) {
    for (const name of [...written.keys()].map(inHome)) rmSync(name, { force: true });
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  const files = [...form, 'manifest.json'].map((name) => `${dir}/${name}`).concat(...written.keys());
  return { files: files.sort(), review: review(home, manifest, { id, from, version, tuNgay }, files) };
}

const namesIn = (dir: string) =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => !/^(\.|~\$)/.test(name))
        .sort()
    : [];
const yearOf = (version: string) => version.split('.')[0]!;

/** `2025-2026` as an id or in a sentence, with a hyphen or a dash. */
function moveYears(text: string, from: string, to: string): string {
  const ids = text.replaceAll(`/${from}.schema.json`, `/${to}.schema.json`);
  const [first, second] = yearOf(from).split('-') as [string, string];
  const [newFirst, newSecond] = yearOf(to).split('-') as [string, string];
  return ids.replace(new RegExp(`\\b${first}( ?[-–] ?)${second}\\b`, 'g'), `${newFirst}$1${newSecond}`);
}

/** Dates that are a value by themselves; those inside sentences are facts, which stay. */
const DATE = /"(\d{4}-\d{2}-\d{2})((?:T[^"]*)?)"/g;
const moveDates = (text: string, years: number) =>
  text.replace(DATE, (_, date: string, time: string) => JSON.stringify(`${yearsLater(date, years)}${time}`));

/** What usually changes with a school year, and where this version speaks of it. */
function review(home: string, old: Manifest, made: NewVersion, files: string[]): string[] {
  const { id, from, version, tuNgay } = made;
  const found = [
    `Thời gian áp dụng: từ ${viDate(tuNgay)}; ban hành xong thì bản ${from} hết hạn hôm trước đó. Sửa ở "effective" trong templates/${id}/${version}/manifest.json.`,
  ];
  // What says both years of the new school year, or a day that was moved, says nothing of the old, nor does the way from the old data.
  const years = new RegExp(`\\b(${yearOf(from).split('-').join('|')})\\b`);
  const now = new RegExp(`\\b${yearOf(version).split('-').join(' ?[-–] ?')}\\b`, 'g');
  const shown = (name: string, lines: string[]) => {
    const hits = lines.filter((line) => years.test(line.replace(now, '').replace(DATE, '')));
    const more = hits.length > 3 ? ` … (${hits.length} chỗ)` : '';
    if (hits.length > 0) found.push(`${name} còn nhắc năm cũ: ${hits.slice(0, 3).map(quoted).join('; ')}${more}.`);
  };
  for (const name of files) {
    const bytes = readFileSync(path.join(home, name));
    if (name.endsWith('.docx')) shown(name, [...docxText(bytes).values()].flat());
    else if (/\.(hbs|json)$/.test(name) && !/\/manifest\.json$|\.migrations\.json$/.test(name))
      shown(name, bytes.toString('utf8').split('\n'));
  }
  const before = suggested(readCanCu(home), old, old.effective.from);
  const later = new Set(suggested(readCanCu(home), old, tuNgay).map((one) => one.id));
  for (const { van, den, id: name } of before) {
    if (!later.has(name)) found.push(`Căn cứ đã hết hiệu lực${den ? ` ngày ${viDate(den)}` : ''}: ${van}.`);
  }
  found.push(
    'Trường thêm, bớt hay đổi tên: sửa lược đồ, thẻ trong template.docx và ví dụ; khai cách chuyển dữ liệu cũ ở ' +
      `${migrationsFile(id, version)}.`,
  );
  return found;
}

const quoted = (line: string) => {
  const text = line.trim();
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
};
