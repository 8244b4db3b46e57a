import { EngineError } from '../problem.js';
import { serve } from './serve.js';

/** What a file of anybody's making may do to the process that reads it. */
export type TestTask = 'answer' | 'refuse' | 'fail' | 'endless' | 'deep' | 'heap' | 'buffers' | 'exit';

const kept: unknown[] = [];

const work: Record<TestTask, () => unknown> = {
  answer: () => process.pid,
  refuse: () => {
    throw new EngineError('DOCX_UNREADABLE', 'no DOCX', { detail: 'Không phải tệp Word.' });
  },
  fail: () => {
    throw new TypeError('no function');
  },
  endless: () => {
    for (;;);
  },
  deep: () => {
    const down = (n: number): number => 1 + down(n + 1);
    return down(0);
  },
  heap: () => {
    for (;;) kept.push(Array.from({ length: 1_000 }, (_, n) => ({ n })));
  },
  // The heap's limit does not count them.
  buffers: () => {
    for (;;) kept.push(Buffer.alloc(16 * 2 ** 20, 1));
  },
  exit: () => process.exit(3),
};

serve((task: TestTask) => work[task]());
