import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Engine } from '../../service/engine/engine.js';
import { findBrowser } from '../../service/engine/print/find-browser.js';
import { EngineError } from '../../service/engine/problem.js';
import { ownHome, readArguments } from './arguments.js';
import type { Command } from './command.js';
import { EXIT, UsageError } from './exit.js';
import { FILE_ERRORS } from './file-errors.js';

const OPTIONS = { out: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu pdf: in tệp DOCX ra PDF như Word in

Cách dùng:  npx vanthu pdf TỆP… [-o TỆP.pdf] [--json]

  -o, --out=TỆP   tên tệp PDF (chỉ khi có một tệp DOCX); bỏ trống thì đổi đuôi .docx thành .pdf
  --json          kết quả là JSON, mỗi tệp một dòng

Chỗ nào không in được như Word thì lệnh nói rõ, kèm đoạn văn.

Mã kết thúc:  0 xong · 3 có tệp không đọc, ghi hoặc in được · 64 gọi lệnh sai

Ví dụ:
  npx vanthu pdf "Kế hoạch.docx"
  npx vanthu pdf *.docx
`;

export const pdfCommand: Command = {
  name: 'pdf',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    const { values, positionals: files } = readArguments(args, OPTIONS);
    if (files.length === 0) throw new UsageError('hãy nêu ít nhất một tệp.');
    if (values.out !== undefined && files.length > 1) throw new UsageError('--out chỉ dùng với một tệp.');
    const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '');
    if (!browserPath) throw new UsageError('không tìm thấy trình duyệt Chromium để in.');
    const runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-pdf-'));
    const engine = await Engine.open({ home: ownHome(), runtimeDir, browserPath });
    let worst: number = EXIT.ok;
    try {
      for (const file of files) {
        const target = values.out ?? `${file.replace(/\.docx$/i, '')}.pdf`;
        try {
          const { pdf, notes } = await engine.printDocx(await readFile(file));
          await writeFile(target, pdf);
          if (values.json) {
            out.print(JSON.stringify({ file, pdf: target, notes }));
            continue;
          }
          out.print(`${basename(file)} → ${basename(target)}`);
          for (const { message, paragraph, quote } of notes) {
            out.print(`  LƯU Ý · ${paragraph > 0 ? `đoạn ${paragraph}${quote ? ` “${quote}”` : ''}: ` : ''}${message}`);
          }
        } catch (error) {
          worst = EXIT.unreadable;
          const { code, detail } = told(error);
          if (values.json) out.print(JSON.stringify({ file, error: { code, message: detail } }));
          else out.complain(`${file}: ${detail}`);
        }
      }
    } finally {
      await engine.close();
      rmSync(runtimeDir, { recursive: true, force: true });
    }
    return worst;
  },
};

function told(error: unknown): { code: string; detail: string } {
  if (error instanceof EngineError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { code, detail: FILE_ERRORS[code] ?? message };
}
