import { Processes } from '../../../apart/processes.js';
import { WorkEnded } from '../../../apart/work-ended.js';
import type { ReadAnswer, ReadOrder } from './raw.js';

/** A process is used again only after a file it could read. The heap is what 500 pages need, several times over. */
const readers = new Processes<ReadOrder, ReadAnswer>({
  program: new URL('./read-process', import.meta.url),
  memoryMb: 384,
  reusable: (answer) => 'paper' in (answer as ReadAnswer),
});

/** Has a PDF read in a process of its own, two at once at most, and with limits of time and memory. */
export async function readApart(order: ReadOrder, timeoutMs: number): Promise<ReadAnswer> {
  try {
    return await readers.run(order, timeoutMs);
  } catch (error) {
    const { message } = error as Error;
    if (!(error instanceof WorkEnded)) return { refused: 'broken', message };
    return { refused: error.why === 'late' ? 'time' : 'memory', message };
  }
}
