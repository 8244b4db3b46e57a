import { stopping, tooManyWaiting } from '../problems/api-problem.js';

/** Lets so many pieces of work run at once; the others wait their turn, in the order they came. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** Throws TOO_MANY_WAITING at once, and STOPPING when the signal comes before the turn. */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running++;
    else await this.turn(signal);
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The turn goes to the next one; `running` stays what it is.
      if (next) next();
      else this.running--;
    }
  }

  private turn(signal: AbortSignal): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) return Promise.reject(tooManyWaiting());
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(stopping());
      };
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      if (signal.aborted) return reject(stopping());
      this.waiting.push(enter);
      signal.addEventListener('abort', leave, { once: true });
    });
  }
}
