import { keysFile } from '../config.js';
import { KeysUsage, keysCommand } from './keys-command.js';

keysCommand(keysFile(process.env), process.argv.slice(2)).then(
  (said) => process.stdout.write(said),
  (error: unknown) => {
    process.stderr.write(error instanceof KeysUsage ? error.message : `${error}\n`);
    process.exitCode = error instanceof KeysUsage ? 2 : 1;
  },
);
