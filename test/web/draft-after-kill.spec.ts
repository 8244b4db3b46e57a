import { expect, it } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { browserOf, useService } from '../support/service.js';

const service = useService(undefined, { clock: { now: () => new Date('2026-11-20T05:00:00Z') } });
const { launch } = useBrowser();
const trichYeu = '[data-pointer="/trichYeu"] textarea';

it('a draft that only this machine has is there again after the browser was killed', async () => {
  const first = await launch();
  const page = await first.newPage();
  await page.goto(`${service.url}/app/soan/ke-hoach`);
  await page.waitForSelector(trichYeu);
  await page.setOfflineMode(true);
  await page.type(trichYeu, 'năm học 2026-2027 của tổ Toán');
  await page.waitForSelector('::-p-text(bản nháp được giữ trên máy này)');
  const address = page.url();
  const shell = first.process()!;
  const closed = new Promise((resolve) => shell.once('exit', resolve));
  process.kill((await browserOf(shell.pid!)) ?? shell.pid!, 'SIGKILL');
  await closed;
  const second = await launch();
  try {
    const again = await second.newPage();
    await again.goto(address);
    await again.waitForSelector(trichYeu);
    expect(await again.$eval(trichYeu, (field) => (field as HTMLTextAreaElement).value)).toBe(
      'năm học 2026-2027 của tổ Toán',
    );
    // And the service has it now, too.
    await again.waitForSelector('::-p-text(Đã lưu bản nháp)');
  } finally {
    await second.close();
  }
});
