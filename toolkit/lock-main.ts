import { lockPublished } from '../service/engine/template/publish.js';
import { lockTemplates } from './templates/exclusive.js';
import { recover } from './templates/transaction.js';

/** `npm run lock`: enters what says that it is published, unseen; `vanthu publish` looks first. */
const home = process.cwd();
const free = lockTemplates(home);
try {
  await recover(home);
  const entered = await lockPublished(home);
  console.log(entered.length > 0 ? `locked: ${entered.join(', ')}` : 'every published version is locked already');
} finally {
  free();
}
