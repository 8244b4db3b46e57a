import type { Output } from './command.js';
import { commands } from './commands.js';
import { EXIT, UsageError } from './exit.js';

export type { Command, Output } from './command.js';

export async function main(args: string[], out: Output): Promise<number> {
  const [name = '', ...rest] = args;
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    const asked = name === '' || name === 'help' || name === '--help' || name === '-h';
    if (asked) out.print(overview());
    else if (name === '--version') out.print(await ownVersion());
    else {
      await tellUsage(out, 'vanthu', await unknownCommand(name), args);
      return EXIT.usage;
    }
    return EXIT.ok;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    out.print(command.help);
    return EXIT.ok;
  }
  try {
    return await command.run(rest, out);
  } catch (error) {
    if (error instanceof UsageError) {
      await tellUsage(out, `vanthu ${name}`, error.message, rest);
      return EXIT.usage;
    }
    const { failureOf, tellFailure } = await import('./failure.js');
    const failure = failureOf(error);
    if (!failure) throw error;
    tellFailure(out, name, failure, { json: rest.includes('--json'), lines: rest.includes('--lines') });
    return failure.exit;
  }
}

/** As JSON it stands where the answer would have stood. */
async function tellUsage(out: Output, command: string, detail: string, args: readonly string[]): Promise<void> {
  if (args.includes('--json')) out.print(JSON.stringify({ error: { code: 'USAGE', detail } }));
  else out.complain(`${command}: ${detail}\nXem: npx ${command} --help`);
}

async function unknownCommand(name: string): Promise<string> {
  const { suggest } = await import('../../service/engine/compose/suggest.js');
  const names = Object.keys(commands);
  const guess = suggest(
    name,
    names.map((word) => ({ word })),
  );
  return `không có lệnh “${name}”. ${guess === undefined ? `Các lệnh: ${names.join(', ')}.` : `Có phải “${guess}”?`}`;
}

async function ownVersion(): Promise<string> {
  const [{ readFile }, { ownHome }] = await Promise.all([import('node:fs/promises'), import('./arguments.js')]);
  return (JSON.parse(await readFile(`${ownHome()}/package.json`, 'utf8')) as { version: string }).version;
}

const overview = () =>
  [
    'vanthu: công cụ dòng lệnh của Văn Thư',
    '',
    'Cách dùng:  npx vanthu <lệnh> …',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(13)}${summary}`),
    '',
    'Xem thêm:   npx vanthu <lệnh> --help',
    'Mọi lệnh đều nhận --json. Kho mẫu là thư mục này, hoặc thư mục ghi ở biến VANTHU_HOME.',
    '',
  ].join('\n');
