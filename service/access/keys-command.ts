import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { newKey, readKeys, readKeysFile, SCOPES, type Scope, writeEntry } from './keys.js';

/** Told to whoever runs the command; the exit code is then 2. */
export class KeysUsage extends Error {
  override readonly name = 'KeysUsage';
}

export const keysHelp = `Khóa API của Văn Thư (API keys). Tệp khóa: API_KEYS_FILE, mặc định DATA_DIR/api-keys.txt.

  npm run keys -- add [--scope full|read|metrics] [--label "Phần mềm thi đua"]
      tạo một khóa và in ra MỘT lần; chỉ mã băm của khóa được giữ lại (prints the key once)
  npm run keys -- list
      các khóa đang có: mã, quyền, nhãn (id, scope, label)
  npm run keys -- revoke <mã>
      thu hồi một khóa; có hiệu lực trong một giây, không cần khởi động lại (takes effect within a second)

Quyền (scopes): full làm mọi việc · read chỉ xem và tải về · metrics chỉ đọc /metrics
`;

/** Runs `npm run keys`. @returns what it prints. Throws KeysUsage. */
export async function keysCommand(file: string, args: string[]): Promise<string> {
  const { values, positionals } = parsed(args);
  const [what, id, ...more] = positionals;
  if (more.length > 0) throw new KeysUsage(keysHelp);
  switch (what) {
    case 'add':
      if (id !== undefined) throw new KeysUsage(keysHelp);
      return add(file, values.scope ?? 'full', values.label ?? '');
    case 'list':
      return list(file);
    case 'revoke':
      return revoke(file, id ?? '');
    default:
      throw new KeysUsage(keysHelp);
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { scope: { type: 'string' }, label: { type: 'string' } },
    });
  } catch {
    throw new KeysUsage(keysHelp);
  }
}

async function add(file: string, scope: string, label: string): Promise<string> {
  if (!SCOPES.includes(scope as Scope)) {
    throw new KeysUsage(`Không có quyền “${scope}”. Chọn một trong: ${SCOPES.join(', ')}.\n`);
  }
  const tidy = label.replace(/\s+/g, ' ').trim();
  if (/[,:\p{Cc}]/u.test(tidy) || tidy.length > 100) {
    throw new KeysUsage('Nhãn dài không quá 100 ký tự, không có dấu phẩy và dấu hai chấm.\n');
  }
  const { key, entry } = newKey(scope as Scope, tidy);
  const text = await textOf(file);
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  await replace(file, `${before}${writeEntry(entry)}\n`);
  return `${key}\n`;
}

function list(file: string): string {
  const { entries, wrong } = readKeysFile(file);
  const rows = entries.map(({ id, scope, label }) => `${id}  ${scope.padEnd(7)}  ${label}`.trimEnd());
  const lost = wrong.map((line) => `dòng ${line}: không đọc được (unreadable)`);
  return [...rows, ...lost, ...(rows.length + lost.length === 0 ? ['Chưa có khóa nào. (No keys.)'] : []), ''].join(
    '\n',
  );
}

async function revoke(file: string, id: string): Promise<string> {
  const lines = (await textOf(file)).split('\n');
  const left = lines.filter((line) => readKeys(line).entries[0]?.id !== id);
  if (left.length === lines.length) {
    throw new KeysUsage(`Không có khóa nào mang mã “${id}”. Xem: npm run keys -- list\n`);
  }
  await replace(file, left.join('\n'));
  return `Đã thu hồi khóa ${id}. (Revoked.)\n`;
}

const textOf = (file: string) =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/** Whole or not at all, and for the owner's eyes only. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  try {
    const handle = await open(aside, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(aside, 0o600);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
