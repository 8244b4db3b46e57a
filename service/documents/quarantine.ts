interface Waiting {
  alone: boolean;
  enter(): void;
}

/** A place among the documents that a process has in hand. */
export interface Place {
  /** Gives the place up and waits for one with nothing else in hand. Throws the signal's reason when it aborts. */
  alone(signal: AbortSignal): Promise<void>;
  leave(): void;
}

/**
 * Documents are made side by side, but for those that were in hand when a process died: each of them is made while this process
 * has no other in hand, so that it shows which of them it was. First come, first in: neither kind keeps the other waiting for ever.
 */
export class Quarantine {
  private beside = 0;
  private isolated = false;
  private readonly waiting: Waiting[] = [];

  /** A place beside others. Throws the signal's reason when it aborts. */
  async enter(signal: AbortSignal): Promise<Place> {
    await this.wait(false, signal);
    let held: 'beside' | 'alone' | undefined = 'beside';
    const leave = () => {
      if (held === 'beside') this.beside--;
      if (held === 'alone') this.isolated = false;
      held = undefined;
      this.next();
    };
    const alone = async (aborts: AbortSignal) => {
      leave();
      await this.wait(true, aborts);
      held = 'alone';
    };
    return { alone, leave };
  }

  private wait(alone: boolean, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const abort = () => {
        this.waiting.splice(this.waiting.indexOf(one), 1);
        reject(signal.reason);
        this.next();
      };
      const enter = () => {
        signal.removeEventListener('abort', abort);
        if (alone) this.isolated = true;
        else this.beside++;
        resolve();
      };
      const one = { alone, enter };
      signal.addEventListener('abort', abort, { once: true });
      this.waiting.push(one);
      this.next();
    });
  }

  private next(): void {
    for (let first = this.waiting[0]; first && !this.isolated; first = this.waiting[0]) {
      if (first.alone && this.beside > 0) return;
      this.waiting.shift();
      first.enter();
    }
  }
}
