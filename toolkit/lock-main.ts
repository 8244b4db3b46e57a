import { lockPublished } from './publish.js';

/** `npm run lock`. */
const entered = await lockPublished(process.cwd());
console.log(entered.length > 0 ? `locked: ${entered.join(', ')}` : 'every published version is locked already');
