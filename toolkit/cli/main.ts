import { checkCommand } from './check.js';
import { EXIT, UsageError } from './exit.js';
import { pdfCommand } from './pdf.js';
import { templateCommand } from './template.js';

/** One command of `vanthu`. Gets what stands behind its name; answers with an exit code. */
export interface Command {
  name: string;
  /** One line in Vietnamese. */
  summary: string;
  help: string;
  run(args: string[], out: Output): Promise<number>;
}

/** Where a command writes; a test has its own. */
export interface Output {
  print(text: string): void;
  complain(text: string): void;
}

export const commands: readonly Command[] = [checkCommand, pdfCommand, templateCommand];

export async function main(args: string[], out: Output): Promise<number> {
  const [name = '', ...rest] = args;
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const asked = name === '' || name === 'help' || name === '--help' || name === '-h';
    if (asked) out.print(overview());
    else out.complain(`vanthu: không có lệnh “${name}”.\n\n${overview()}`);
    return asked ? EXIT.ok : EXIT.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    out.print(command.help);
    return EXIT.ok;
  }
  try {
    return await command.run(rest, out);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    out.complain(`vanthu ${name}: ${error.message}\nXem: vanthu ${name} --help`);
    return EXIT.usage;
  }
}

const overview = () =>
  [
    'vanthu: công cụ dòng lệnh của Văn Thư',
    '',
    'Cách dùng:  npx vanthu <lệnh> …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
    '',
    'Xem thêm:   npx vanthu <lệnh> --help',
    '',
  ].join('\n');
