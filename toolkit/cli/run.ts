import { main } from './main.js';

// Whoever reads the output may stop before its end, as `head` and `git diff` do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2), {
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  complain: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
});
