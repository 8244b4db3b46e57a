import { inLanes, median, ms, p95, perSecond, timed } from './measure.js';
import { cpuOf, type Taken } from './processes.js';
import { input, LONG, numbered, type Stand, VERSION } from './stand.js';

/** Callers, and documents of one round. */
const LOADS = [
  [1, 12],
  [8, 32],
  [64, 96],
] as const;
const ROUNDS = 5;
/** Documents that one warm LibreOffice converts, beyond the first. */
const WARM = 10;

/**
 * The service over HTTP (every document another, DOCX and PDF stored, waited for), by turns with a bare loop that prints the
 * same HTML and keeps nothing, and with LibreOffice on the same DOCX.
 */
export async function throughput({ engine, service, bare, office }: Stand): Promise<void> {
  const { template, version, data } = input(engine, LONG);
  const composed = engine.compose(version, data);
  const docx = engine.fill(version, composed);
  const { html } = engine.typeset(docx, composed.title);
  const make = () => service.make(template, VERSION, numbered(data));
  const print = (count: number) => inLanes(count, bare.lanes, () => bare.print(html));
  await Promise.all([inLanes(32, 8, make), print(16)]);

  console.log(`\nThroughput, 6 pages, bare puppeteer with ${bare.lanes} pages at once:`);
  let rate = 0;
  const cpu = { ours: [] as Taken[], bare: [] as Taken[] };
  for (const [callers, count] of LOADS) {
    const waits: number[] = [];
    const each = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const before = cpuOf(service.pid);
      each.ours.push((await timed(() => inLanes(count, callers, async () => waits.push(await timed(make))))) / count);
      cpu.ours.push(between(before, cpuOf(service.pid), count));
      const [bench, browser] = [process.cpuUsage(), cpuOf(bare.pid)];
      each.bare.push((await timed(() => print(count))) / count);
      const { user, system } = process.cpuUsage(bench);
      const { own, below } = between(browser, cpuOf(bare.pid), count);
      cpu.bare.push({ own: (user + system) / 1000 / count, below: own + below });
    }
    const [ours, theirs] = [median(each.ours), median(each.bare)];
    if (callers === 8) rate = 1 / ours;
    console.log(
      `  ${String(callers).padStart(2)} callers  ${perSecond(1, ours)}, p50 ${ms(median(waits))}, p95 ${ms(p95(waits))}; bare ${perSecond(1, theirs)}   service ÷ bare = ${(theirs / ours).toFixed(2)}`,
    );
  }

  const [own, below, bareOwn, bareBelow] = [cpu.ours, cpu.bare].flatMap((all) => [
    median(all.map((each) => each.own)),
    median(all.map((each) => each.below)),
  ]) as [number, number, number, number];
  console.log(
    `  processor time a document: service ${own.toFixed(1)} + browser ${below.toFixed(1)} ms; bare ${bareOwn.toFixed(1)} + browser ${bareBelow.toFixed(1)} ms   bare ÷ service = ${((bareOwn + bareBelow) / (own + below)).toFixed(2)}`,
  );

  const times = { started: [] as number[], warm: [] as number[] };
  office.convert(docx, 1);
  for (let round = 0; round < 3; round++) {
    const one = await timed(() => office.convert(docx, 1));
    times.started.push(one);
    times.warm.push(((await timed(() => office.convert(docx, 1 + WARM))) - one) / WARM);
  }
  for (const [name, value] of [
    ['started for each  ', median(times.started)],
    ['running, one after the other', median(times.warm)],
  ] as const) {
    console.log(
      `  LibreOffice, ${name.trim()}: ${perSecond(1, value)}   service with 8 callers ÷ it = ${(rate * value).toFixed(1)}`,
    );
  }
}

const between = (before: Taken, after: Taken, count: number): Taken => ({
  own: (after.own - before.own) / count,
  below: (after.below - before.below) / count,
});
