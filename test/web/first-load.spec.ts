import { describe, expect, it } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { clock, saveOffice } from '../support/desk.js';
import { useService } from '../support/service.js';

/** Bytes of bodies as they come over the wire. */
const LIMIT = 300_000;
/** What comes later, by words that stand in it whatever the part is called. */
const LATER = { 'the viewer of pages': /GlobalWorkerOptions/, 'the editor of the body': /ProseMirror/ };
const FIELD = '[data-pointer="/trichYeu"] :is(input, textarea)';

describe('the form page', () => {
  const service = useService(undefined, { clock });
  const browser = useBrowser();

  it('takes typing after less than 300 KB, without the viewer of pages and the editor', async () => {
    await saveOffice(service.url);
    const page = await (await browser.launch()).newPage();
    try {
      await page.evaluateOnNewDocument((field) => {
        const found = new MutationObserver(() => {
          const input = document.querySelector<HTMLInputElement>(field);
          if (!input || input.readOnly || input.disabled) return;
          found.disconnect();
          Object.assign(globalThis, { usable: performance.now() });
        });
        found.observe(document, { childList: true, subtree: true });
      }, FIELD);
      await page.goto(`${service.url}/app/soan/cong-van`);
      await page.waitForFunction(() => 'usable' in globalThis);
      await page.type(FIELD, 'x');
      await page.waitForNetworkIdle();
      const parts = await page.evaluate(() => {
        const { usable } = globalThis as never as { usable: number };
        const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        return (entries as PerformanceResourceTiming[]).map(({ name, startTime, encodedBodySize }) => ({
          path: new URL(name).pathname,
          bytes: encodedBodySize,
          before: startTime <= usable,
        }));
      });
      const own = parts.filter(({ path }) => !path.startsWith('/api/'));
      // Fonts are asked for once something is drawn in them.
      const needed = own.filter(({ path, before }) => before || path.endsWith('.woff2'));
      expect(needed.filter(({ path }) => /\.(js|css)$/.test(path)).length).toBeGreaterThan(3);
      expect(needed.filter(({ path }) => path.endsWith('.woff2')).length).toBeGreaterThan(1);
      const bytes = needed.reduce((sum, part) => sum + part.bytes, 0);
      if (bytes >= LIMIT) expect(needed).toEqual(`less than ${LIMIT} bytes, not ${bytes}`);

      const code = async ({ path }: { path: string }) => (await fetch(service.url + path)).text();
      const scripts = (some: typeof own) => Promise.all(some.filter(({ path }) => path.endsWith('.js')).map(code));
      const [first, all] = [await scripts(needed), await scripts(own)];
      for (const [what, words] of Object.entries(LATER)) {
        expect([what, first.some((one) => words.test(one))]).toEqual([what, false]);
        expect([what, all.some((one) => words.test(one))]).toEqual([what, true]);
      }
    } finally {
      await page.browser().close();
    }
  });
});
