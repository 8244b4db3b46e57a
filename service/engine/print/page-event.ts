import type { CDPEvents, CDPSession } from 'puppeteer';

/**
 * The next such event of a page. Rejects with the reason of `ended` once none can come. What brings the event about belongs with
 * it into one `Promise.all`, since both fail then.
 */
export function pageEvent<Name extends keyof CDPEvents>(
  { cdp, ended }: { cdp: CDPSession; ended: AbortSignal },
  name: Name,
  is: (event: CDPEvents[Name]) => boolean = () => true,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      cdp.off(name, onEvent);
      ended.removeEventListener('abort', onEnd);
      how();
    };
    const onEvent = (event: CDPEvents[Name]) => is(event) && settle(resolve);
    const onEnd = () => settle(() => reject(ended.reason));
    cdp.on(name, onEvent);
    ended.addEventListener('abort', onEnd);
    if (ended.aborted) onEnd();
  });
}
