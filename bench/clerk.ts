import { inLanes, median, ms, sample } from './measure.js';
import { RunningService } from './running-service.js';
import { input, numbered, ONE_PAGE, type Stand, VERSION } from './stand.js';

const OTHERS = 1_000;
const CLERK = 10;

/**
 * A clerk asks for documents one after the other, waits for each, and goes before a thousand others that were asked for
 * already. In a service of its own, which need not finish them.
 */
export async function clerk({ engine, browserPath }: Stand): Promise<void> {
  const service = await RunningService.start(browserPath, { QUEUE_LIMIT: String(2 * OTHERS) });
  try {
    const { template, data } = input(engine, ONE_PAGE);
    await inLanes(16, 4, () => service.make(template, VERSION, numbered(data)));
    await inLanes(OTHERS, 16, () => service.ask(template, VERSION, numbered(data), { priority: -5 }));
    const stored = await sample(CLERK, 0, () => service.make(template, VERSION, numbered(data)));
    const preview = await sample(CLERK, 0, () => service.preview(template, VERSION, numbered(data)));
    console.log(`\nWhile ${OTHERS} others wait or are being made, a clerk has`);
    for (const [what, times] of Object.entries({ 'a stored document': stored, 'a preview': preview })) {
      console.log(`  ${what} after ${ms(median(times))} (longest ${ms(Math.max(...times))})`);
    }
  } finally {
    await service.close();
  }
}
