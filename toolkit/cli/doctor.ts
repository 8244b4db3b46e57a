import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../service/engine/print/find-browser.js';
import { Catalog } from '../../service/engine/template/catalog.js';
import { type FontId, fontFiles } from '../../service/engine/typeset/fonts.js';
import { ownHome, readArguments, templatesHome, today } from './arguments.js';
import type { Command } from './command.js';
import { EXIT } from './exit.js';

const OPTIONS = { json: { type: 'boolean' } } as const;

const HELP = `vanthu doctor: xem máy này có đủ để soạn mẫu và làm văn bản

Cách dùng:  npx vanthu doctor [--json]

Xem Node, các gói, phông chữ, trình duyệt, LibreOffice (không bắt buộc), kho mẫu và khóa, thư mục dữ liệu.
Lệnh chỉ xem, không cài và không sửa gì.

Mã kết thúc:  0 đủ cả · 1 thiếu thứ không bắt buộc, hoặc có điều nên xem · 2 có thứ phải sửa · 64 gọi lệnh sai

Ví dụ:
  npx vanthu doctor
`;

interface Finding {
  name: string;
  state: 'ok' | 'warning' | 'error';
  /** Vietnamese: what there is, or what is missing and how to mend it. */
  detail: string;
}

const run = promisify(execFile);

export const doctorCommand: Command = {
  name: 'doctor',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values } = readArguments(args, OPTIONS);
    const findings = [
      node(),
      packages(),
      fonts(),
      await browser(),
      await libreOffice(),
      ...(await templates(templatesHome())),
      dataFolder(process.env.DATA_DIR ?? join(ownHome(), 'data')),
    ];
    if (values.json) out.print(JSON.stringify({ findings }));
    else {
      const words = { ok: 'ĐỦ   ', warning: 'LƯU Ý', error: 'SAI  ' };
      for (const { name, state, detail } of findings) out.print(`${words[state]} ${name}: ${detail}`);
    }
    const states = new Set(findings.map(({ state }) => state));
    return states.has('error') ? EXIT.errors : states.has('warning') ? EXIT.warnings : EXIT.ok;
  },
};

function node(): Finding {
  const name = 'Node';
  const { node: version } = process.versions;
  if (Number(version.split('.')[0]) >= 24) return { name, state: 'ok', detail: version };
  return { name, state: 'error', detail: `${version}; cần bản 24. Hãy gọi lệnh qua npx vanthu.` };
}

function packages(): Finding {
  const name = 'Văn Thư và các gói';
  const { version, dependencies } = JSON.parse(readFileSync(join(ownHome(), 'package.json'), 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const wrong = Object.entries(dependencies).filter(([one, wanted]) => installed(one) !== wanted);
  if (wrong.length === 0) {
    return { name, state: 'ok', detail: `${version}; ${Object.keys(dependencies).length} gói đúng bản đã khóa` };
  }
  const said = wrong.map(([one, wanted]) => `${one} (${installed(one) ?? 'thiếu'}, cần ${wanted})`).join(', ');
  return { name, state: 'error', detail: `gói chưa đúng: ${said}. Hãy chạy npm start một lần.` };
}

function installed(name: string): string | undefined {
  const file = join(ownHome(), 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined;
}

const FONTS: readonly FontId[] = ['tinos', 'playfair-display'];

function fonts(): Finding {
  const name = 'Phông chữ';
  try {
    const missing = FONTS.flatMap((id) => fontFiles(id)).filter((file) => !existsSync(file));
    if (missing.length === 0) return { name, state: 'ok', detail: `${FONTS.join(', ')} (Tinos thay Times New Roman)` };
    return { name, state: 'error', detail: `thiếu ${missing.join(', ')}. Hãy chạy npm start một lần.` };
  } catch (error) {
    return { name, state: 'error', detail: `${(error as Error).message}. Hãy chạy npm start một lần.` };
  }
}

async function browser(): Promise<Finding> {
  const name = 'Trình duyệt để in';
  const file = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '');
  if (!file) return { name, state: 'error', detail: 'không có. Hãy cài Chromium, hoặc chạy npm start để tự cài.' };
  const version = await versionOf(file);
  if (version === undefined) return { name, state: 'error', detail: `${file} không chạy được. Hãy cài lại Chromium.` };
  return { name, state: 'ok', detail: `${version} (${file})` };
}

async function libreOffice(): Promise<Finding> {
  const name = 'LibreOffice';
  const file = (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, 'soffice'))
    .find(existsSync);
  if (!file) return { name, state: 'ok', detail: 'không có; chỉ cần khi chạy npm test' };
  return { name, state: 'ok', detail: (await versionOf(file)) ?? file };
}

async function versionOf(program: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, ['--version'], { timeout: 20_000 });
    return stdout.trim().split('\n')[0];
  } catch {
    return undefined;
  }
}

async function templates(home: string): Promise<Finding[]> {
  const name = 'Kho mẫu';
  try {
    const catalog = await Catalog.load(home);
    const list = catalog.list();
    const drafts = list.flatMap(({ id, versions }) =>
      versions.filter((v) => v.manifest.status === 'draft').map((v) => `${id}@${v.manifest.version}`),
    );
    const gone = list.filter(
      ({ versions }) =>
        !versions.some(
          ({ manifest: { status, effective } }) =>
            status === 'published' && (effective.to === null || effective.to >= today()),
        ),
    );
    const altered = catalog.altered();
    return [
      {
        name,
        state: catalog.broken.size > 0 ? 'error' : 'ok',
        detail:
          catalog.broken.size > 0
            ? [...catalog.broken].map(([key, reason]) => `${key}: ${reason}`).join('; ')
            : `${list.length} mẫu, ${list.flatMap(({ versions }) => versions).length} phiên bản ở ${home}`,
      },
      {
        name: 'Khóa của mẫu đã ban hành',
        state: altered.length > 0 ? 'error' : 'ok',
        detail:
          altered.length > 0
            ? `tệp khác với templates/lock.json: ${[...new Set(altered.flatMap(({ files }) => files))].join(', ')}; ${altered.length} bản ngừng dùng. Hãy khôi phục (git checkout), hoặc mở bản mới.`
            : 'mọi bản đã ban hành còn nguyên',
      },
      ...(existsSync(join(home, 'templates/.publish-journal.json'))
        ? [
            {
              name: 'Ban hành dở',
              state: 'warning' as const,
              detail: 'một lần ban hành bị ngắt giữa chừng; lần gọi vanthu publish sau sẽ tự dọn.',
            },
          ]
        : []),
      ...(drafts.length > 0 ? [{ name: 'Bản nháp', state: 'ok' as const, detail: drafts.join(', ') }] : []),
      ...(gone.length > 0
        ? [
            {
              name: 'Mẫu hết hạn',
              state: 'warning' as const,
              detail: `không có bản nào dùng cho hôm nay: ${gone.map(({ id }) => id).join(', ')}. Hãy mở bản mới: npx vanthu new-version.`,
            },
          ]
        : []),
    ];
  } catch (error) {
    return [{ name, state: 'error', detail: (error as Error).message }];
  }
}

function dataFolder(dir: string): Finding {
  const name = 'Thư mục dữ liệu';
  if (!existsSync(dir)) return { name, state: 'ok', detail: `${dir}: chưa có, dịch vụ sẽ tạo` };
  try {
    accessSync(dir, constants.R_OK | constants.W_OK);
    const { bavail, bsize } = statfsSync(dir);
    const free = (bavail * bsize) / 1024 ** 3;
    const detail = `${dir}: còn ${free.toFixed(1)} GB`;
    return { name, state: free < 1 ? 'warning' : 'ok', detail };
  } catch (error) {
    return { name, state: 'error', detail: `${dir}: không đọc, ghi được (${(error as NodeJS.ErrnoException).code}).` };
  }
}
