import { median, ms, p95, sample, timed } from './measure.js';
import { input, LENGTHS, type Stand } from './stand.js';

const ROUNDS = 40;

/** Data in to PDF out, warm, one at a time, by turns with a bare loop that prints the same HTML; and where the time goes. */
export async function oneDocument({ engine, bare }: Stand): Promise<void> {
  for (const [name, which] of LENGTHS) {
    const { version, data } = input(engine, which);
    const composed = engine.compose(version, data);
    const docx = engine.fill(version, composed);
    const { html } = engine.typeset(docx, composed.title);
    const whole = () => engine.render(version, engine.compose(version, data), ['pdf']);
    const theirs = () => bare.print(html);
    const times = { ours: [] as number[], bare: [] as number[] };
    await sample(0, 10, whole);
    await sample(0, 10, theirs);
    for (let round = 0; round < ROUNDS; round++) {
      times.ours.push(await timed(whole));
      times.bare.push(await timed(theirs));
    }
    const stages = {
      compose: await sample(20, 3, () => engine.compose(version, data)),
      fill: await sample(20, 3, () => engine.fill(version, composed)),
      typeset: await sample(20, 3, () => engine.typeset(docx, composed.title)),
      print: await sample(20, 3, () => engine.printer.print(html)),
    };
    const [ours, theirMs] = [median(times.ours), median(times.bare)];
    console.log(`One document, ${name}, data in to PDF out: ${ms(ours)} (p95 ${ms(p95(times.ours))})`);
    console.log(`  bare puppeteer, HTML in to PDF out: ${ms(theirMs)}   bare ÷ ours = ${(theirMs / ours).toFixed(2)}`);
    const each = Object.entries(stages).map(([stage, all]) => `${stage} ${median(all).toFixed(1)}`);
    console.log(`  ${each.join(', ')} ms`);
  }
}
