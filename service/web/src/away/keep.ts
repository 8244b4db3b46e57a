import type { Loaded } from './worker.ts';

const AT = '/app/sw.js';
/** Files come one after the other: what is told of them waits for a pause. */
const PAUSE_MS = 2_000;

/**
 * Has the browser keep the page and its files for when the service is away. Browsers allow that to pages over HTTPS or from the
 * same machine; elsewhere everything works as before, but a page cannot be loaded again until the service is back.
 */
export async function keepForAway(): Promise<void> {
  const entry = document.querySelector<HTMLScriptElement>('script[type=module][src^="/assets/"]')?.getAttribute('src');
  if (!('serviceWorker' in navigator) || !entry) return;
  await navigator.serviceWorker.register(AT, { scope: '/' });
  const { active } = await navigator.serviceWorker.ready;
  const paths = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = new PerformanceObserver((list) => {
    const before = paths.size;
    for (const { name } of list.getEntries()) {
      const { origin, pathname } = new URL(name);
      if (origin === window.location.origin) paths.add(pathname);
    }
    if (paths.size === before) return;
    clearTimeout(timer);
    timer = setTimeout(() => active?.postMessage({ entry, paths: [...paths] } satisfies Loaded), PAUSE_MS);
  });
  seen.observe({ type: 'resource', buffered: true });
}
