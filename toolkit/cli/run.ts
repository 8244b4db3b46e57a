import { main } from './main.js';

process.exitCode = await main(process.argv.slice(2), {
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  complain: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
});
