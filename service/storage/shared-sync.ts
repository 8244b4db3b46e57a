/**
 * One sync for all who wait: it covers what was written before it began. Whoever comes while one runs waits for the next,
 * together with the others who do.
 */
export class SharedSync {
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly sync: () => Promise<void>) {}

  /** Resolves when all that was written up to now is on the disk. Rejects when that cannot be said. */
  done(): Promise<void> {
    if (!this.running) return this.begin();
    this.next ??= this.running.then(nothing, nothing).then(() => {
      this.next = undefined;
      return this.begin();
    });
    return this.next;
  }

  private begin(): Promise<void> {
    const run = this.sync().finally(() => {
      this.running = undefined;
    });
    this.running = run;
    return run;
  }
}

const nothing = () => {};
