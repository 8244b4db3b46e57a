import { judgeCorpus, report } from './accuracy.js';

/** `npm run accuracy`: how much of what the checker finds is right, and how much of what is wrong it finds. */
console.log(report(await judgeCorpus()));
