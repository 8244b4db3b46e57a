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
    else out.complain(`vanthu: không có lệnh “${name}”.\n\n${overview()}`);
    return asked ? EXIT.ok : EXIT.usage;
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
      out.complain(`vanthu ${name}: ${error.message}\nXem: vanthu ${name} --help`);
      return EXIT.usage;
    }
    const { failureOf, tellFailure } = await import('./failure.js');
    const failure = failureOf(error);
    if (!failure) throw error;
    tellFailure(out, name, failure, rest.includes('--json'));
    return failure.exit;
  }
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
