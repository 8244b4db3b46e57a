/** A browser is started anew with every document and every look; if none came in this time, none will in this process. */
const PATIENCE_MS = 120_000;

/** Whether the process can still be expected to print: for a short time without a browser it can. */
export class BrowserWatch {
  private failingSince: number | undefined;

  /** @param healthy whether a browser answers, or can be started; answers in bounded time */
  constructor(
    private readonly healthy: () => Promise<boolean>,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** False once every look in two minutes found no browser: whoever runs the process should start it again. */
  async hopeful(): Promise<boolean> {
    if (await this.healthy()) {
      this.failingSince = undefined;
      return true;
    }
    this.failingSince ??= this.elapsed();
    return this.elapsed() - this.failingSince < PATIENCE_MS;
  }
}
