import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pdfContent } from '../../service/archive/pdf-content.js';
import type { Engine } from '../../service/engine/engine.js';
import { EngineError } from '../../service/engine/problem.js';
import type { TemplateVersion } from '../../service/engine/template/manifest.js';
import { replaceFile } from '../templates/files.js';
import { generateSample, SAMPLES, type SampleName } from '../templates/samples/generate.js';
import { mendSample } from '../templates/samples/mend.js';
import { readArguments, templatesHome } from './arguments.js';
import type { Command } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { failureOf } from './failure.js';
import { chosenVersion, readId, readVersion } from './version-name.js';
import { withEngine } from './with-engine.js';

const OPTIONS = {
  version: { type: 'string' },
  out: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
} as const;

const HELP = `vanthu samples: làm dữ liệu thử từ lược đồ, và in thử

Cách dùng:  npx vanthu samples MÃ [--version=BẢN] [-o THƯ-MỤC] [--json]

  --version=BẢN        bỏ trống là bản mới nhất, cả bản nháp
  -o, --out=THƯ-MỤC    bỏ trống là samples/MÃ/BẢN
  --json               kết quả là JSON

Làm năm bộ dữ liệu, lần nào cũng như nhau:
${Object.entries(SAMPLES)
  .map(([name, what]) => `  ${name.padEnd(16)}${what}`)
  .join('\n')}
Bộ nào cũng đúng lược đồ và đã in được: cạnh tệp .json có tệp .pdf để xem.

Mã kết thúc:  0 xong · 2 có bộ không in được · 3 không đọc, ghi, in được · 64 gọi lệnh sai

Ví dụ:
  npx vanthu samples danh-sach-de-nghi
  npx vanthu samples dang-ky --version=2026-2027 -o /tmp/thu
`;

interface Sample {
  name: string;
  file?: string;
  pages?: number;
  error?: { code: string; detail: string; errors?: unknown };
}

export const samplesCommand: Command = {
  name: 'samples',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length > 1) throw new UsageError('mỗi lần chỉ một mẫu.');
    const id = readId(positionals[0]);
    const named = values.version === undefined ? undefined : readVersion(values.version);
    return withEngine(async (engine) => {
      const version = engine.catalog.get(id, chosenVersion(engine.catalog, id, named));
      const name = version.manifest.version;
      const folder = values.out ?? join(templatesHome(), 'samples', id, name);
      mkdirSync(folder, { recursive: true });
      const samples: Sample[] = [];
      for (const one of Object.keys(SAMPLES) as SampleName[]) samples.push(await make(engine, version, one, folder));
      const failed = samples.filter(({ error }) => error).length;
      if (values.json) out.print(JSON.stringify({ id, version: name, folder, samples }));
      else {
        out.print(`${id}@${name} → ${folder}`);
        for (const { name: of, pages, error } of samples) {
          out.print(error ? `  SAI   ${of}: ${error.detail}` : `  ĐÚNG  ${of} · ${pages} trang`);
        }
      }
      return failed === 0 ? EXIT.ok : EXIT.errors;
    });
  },
};

async function make(engine: Engine, version: TemplateVersion, name: SampleName, folder: string): Promise<Sample> {
  const file = join(folder, `${name}.json`);
  try {
    const data = mendSample(engine, version, generateSample(version, name));
    const { files } = await engine.render(version, engine.compose(version, data), version.manifest.formats);
    replaceFile(file, `${JSON.stringify(data, null, 2)}\n`);
    replaceFile(join(folder, `${name}.pdf`), files.pdf!);
    return { name, file, pages: (await pdfContent(files.pdf!)).length };
  } catch (error) {
    // What the system says of a file ends the command.
    const failure = failureOf(error);
    if (!failure || (failure.exit === EXIT.unreadable && !(error instanceof EngineError))) throw error;
    const { detail, errors } = failure;
    return { name, error: { code: 'SAMPLE_FAILED', detail, ...(errors && { errors }) } };
  }
}
