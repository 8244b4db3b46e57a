import type { PrintPage } from './browser.js';
import { pageEvent } from './page-event.js';
import { unseen } from './unseen.js';

/**
 * After so many characters of HTML a page's process throws away what it no longer shows. Left alone it does so only at some 90 MB:
 * without scripts nothing makes it look for garbage, and each document of one page leaves 0.6 MB. It takes 10 to 30 ms then.
 */
const COLLECT_AFTER = 300_000;

/** Sets the document on the page in place of the last one, and prints it. */
export async function printOn(sheet: PrintPage, html: string): Promise<Uint8Array> {
  const { cdp, frameId } = sheet;
  await Promise.all([
    pageEvent(sheet, 'Page.loadEventFired'),
    cdp.send('Page.setDocumentContent', { frameId, html: unseen(html) }),
  ]);
  const { data } = await cdp.send('Page.printToPDF', {
    scale: 2 / 3,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    transferMode: 'ReturnAsBase64',
  });
  sheet.sinceCollected += html.length;
  if (sheet.sinceCollected >= COLLECT_AFTER) {
    sheet.sinceCollected = 0;
    // Nobody waits for it but the next document on this page. If it fails, so does that, and says why.
    cdp.send('HeapProfiler.collectGarbage').catch(() => undefined);
  }
  return Buffer.from(data, 'base64');
}
