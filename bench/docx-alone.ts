import { inLanes, median, ms, perSecond, sample, timed } from './measure.js';
import { input, LENGTHS, numbered, type Stand, VERSION } from './stand.js';

const COUNT = 64;
const CALLERS = 8;

/** No browser takes part: in the engine alone, and over HTTP with every file stored. */
export async function docxAlone({ engine, service }: Stand): Promise<void> {
  console.log('');
  for (const [name, which] of LENGTHS) {
    const { template, version, data } = input(engine, which);
    const alone = await sample(60, 10, () => engine.render(version, engine.compose(version, data), ['docx']));
    const served = await sample(5, 1, () =>
      timed(() => inLanes(COUNT, CALLERS, () => service.make(template, VERSION, numbered(data), ['docx']))),
    );
    console.log(
      `DOCX alone, ${name}: engine ${ms(median(alone))}, ${perSecond(1, median(alone))}; service, ${CALLERS} callers ${perSecond(COUNT, median(served))}`,
    );
  }
}
