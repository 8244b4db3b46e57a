import type { Engine } from '../../service/engine/engine.js';
import type { TemplateVersion } from '../../service/engine/template/manifest.js';
import { replaceFile } from '../templates/files.js';
import { goldenFile } from '../templates/golden.js';
import { type Tried, tryExamples } from '../templates/try-examples.js';
import { readArguments, templatesHome } from './arguments.js';
import type { Command, Output } from './command.js';
import { EXIT } from './exit.js';
import { problemLine } from './failure.js';
import { editorLineOfData } from './lines.js';
import { readName } from './version-name.js';
import { withEngine } from './with-engine.js';

const OPTIONS = { update: { type: 'boolean' }, lines: { type: 'boolean' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu test: in mọi ví dụ và so với tệp chuẩn

Cách dùng:  npx vanthu test [MÃ[@BẢN]]… [--update] [--json | --lines]

  --update   ghi lại tệp chuẩn theo bản in bây giờ; hãy xem lại chúng (git diff) trước khi lưu
  --json     kết quả là JSON
  --lines    mỗi lỗi một dòng TỆP:DÒNG:CỘT, cho trình soạn thảo

Tệp chuẩn nằm cạnh ví dụ: examples/MÃ/BẢN/TÊN.golden.txt, là chữ của bản in theo từng dòng, từng trang.
Không nêu mẫu nào thì thử tất cả.

Mã kết thúc:  0 mọi ví dụ đều đúng · 2 có ví dụ sai · 3 không đọc, in được · 64 gọi lệnh sai

Ví dụ:
  npx vanthu test
  npx vanthu test dang-ky@2026-2027
  npx vanthu test dang-ky --update
`;

export const testCommand: Command = {
  name: 'test',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const names = positionals.map(readName);
    const home = templatesHome();
    return withEngine(async (engine) => {
      const all = [];
      for (const version of chosen(engine, names)) {
        const { id, version: name } = version.manifest;
        const tried = await tryExamples(engine, home, version);
        if (values.update) for (const one of tried) update(goldenFile(home, id, name, one.example), one);
        if (!values.json) tell(out, version, tried, values.lines === true);
        all.push({ id, version: name, examples: tried.map(({ golden: _, docx: __, pdf: ___, ...one }) => one) });
      }
      const failed = all.flatMap(({ examples }) => examples).filter(({ problems }) => problems.length > 0).length;
      const total = all.flatMap(({ examples }) => examples).length;
      if (values.json) out.print(JSON.stringify({ total, failed, versions: all }));
      else out.print(failed === 0 ? `Cả ${total} ví dụ đều đúng.` : `${failed} trong ${total} ví dụ chưa đúng.`);
      return failed === 0 ? EXIT.ok : EXIT.errors;
    }, home);
  },
};

/** Versions that were named, all of a kind, or all there are. Throws as the catalog does. */
function chosen(engine: Engine, names: { id: string; version: string | undefined }[]): TemplateVersion[] {
  const { catalog } = engine;
  const list = catalog.list();
  const wanted = names.length > 0 ? names : list.map(({ id }) => ({ id, version: undefined }));
  return wanted.flatMap(({ id, version }) => {
    if (version !== undefined) return [catalog.get(id, version)];
    const of = list.find((template) => template.id === id);
    // Says what there is.
    if (!of) return [catalog.get(id, '')];
    return of.versions.map(({ manifest }) => catalog.get(id, manifest.version));
  });
}

function update(file: string, tried: Tried): void {
  if (tried.golden === undefined || tried.problems.length === 0) return;
  replaceFile(file, tried.golden);
  tried.problems = [];
}

function tell(
  out: Output,
  { manifest: { id, version } }: TemplateVersion,
  tried: readonly Tried[],
  lines: boolean,
): void {
  for (const { example, pages, problems, changes } of tried) {
    if (problems.length === 0) {
      const written = changes.length > 0 ? ` (đã ghi lại, ${changes.length} dòng đổi)` : '';
      out.print(`ĐÚNG  ${id}@${version} ${example} · ${pages} trang${written}`);
    } else {
      out.print(`SAI   ${id}@${version} ${example}`);
      for (const problem of problems) out.print(lines ? editorLineOfData(problem) : problemLine(problem));
      for (const line of changes) out.print(`        ${line}`);
    }
  }
}
