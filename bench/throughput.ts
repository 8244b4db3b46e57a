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

/** What one way of making documents took: the clock and the processor by document, and how long each was waited for. */
class Taking {
  readonly each: number[] = [];
  readonly cpu: Taken[] = [];
  readonly waits: number[] = [];

  /** @param spent processor time so far in ms: in the process of its own, and in the browser */
  constructor(
    private readonly one: () => Promise<unknown>,
    private readonly spent: () => Taken,
  ) {}

  async round(count: number, lanes: number): Promise<void> {
    const before = this.spent();
    const time = await timed(() => inLanes(count, lanes, async () => this.waits.push(await timed(this.one))));
    const after = this.spent();
    this.each.push(time / count);
    this.cpu.push({ own: (after.own - before.own) / count, below: (after.below - before.below) / count });
  }
}

/**
 * The service over HTTP, every document another, waited for: DOCX and PDF made and stored, and the PDF alone. By turns with a bare
 * loop that prints the same HTML and keeps nothing, as many pages at once as there are callers, up to all it has.
 */
export async function throughput({ engine, service, bare }: Stand): Promise<void> {
  const { template, version, data } = input(engine, LONG);
  const composed = engine.compose(version, data);
  const { html } = engine.typeset(engine.fill(version, composed), composed.title);
  const make = (formats?: string[]) => () => service.make(template, VERSION, numbered(data), formats);
  const print = () => bare.print(html);
  await Promise.all([inLanes(64, 8, make()), inLanes(64, 8, make(['pdf'])), inLanes(64, bare.lanes, print)]);

  const ofService = () => cpuOf(service.pid);
  const ofLoop = () => {
    const { user, system } = process.cpuUsage();
    const { own, below } = cpuOf(bare.pid);
    return { own: (user + system) / 1000, below: own + below };
  };
  console.log('\nThroughput, 6 pages, service ÷ bare puppeteer:');
  const cpu: Record<'both' | 'pdf' | 'bare', Taken[]> = { both: [], pdf: [], bare: [] };
  for (const [callers, count] of LOADS) {
    const both = new Taking(make(), ofService);
    const pdf = new Taking(make(['pdf']), ofService);
    const loop = new Taking(print, ofLoop);
    const lanes = Math.min(callers, bare.lanes);
    for (let round = 0; round < ROUNDS; round++) {
      await both.round(count, callers);
      await loop.round(count, lanes);
      await pdf.round(count, callers);
    }
    const said = ({ each, waits }: Taking) =>
      `${perSecond(1, median(each))}, p50 ${ms(median(waits))}, p95 ${ms(p95(waits))}, ÷ bare = ${(median(loop.each) / median(each)).toFixed(2)}`;
    console.log(`  callers ${callers}: DOCX and PDF ${said(both)}; PDF alone ${said(pdf)}`);
    console.log(`    bare, ${lanes} at once ${perSecond(1, median(loop.each))}, p50 ${ms(median(loop.waits))}`);
    cpu.both.push(...both.cpu);
    cpu.pdf.push(...pdf.cpu);
    cpu.bare.push(...loop.cpu);
  }
  const spent = (all: Taken[]) => [median(all.map(({ own }) => own)), median(all.map(({ below }) => below))] as const;
  const bareSpent = spent(cpu.bare);
  console.log('  processor time a document, own + browser:');
  console.log(`    bare ${bareSpent.map((time) => time.toFixed(1)).join(' + ')} ms`);
  for (const [name, all] of [
    ['DOCX and PDF', cpu.both],
    ['PDF alone', cpu.pdf],
  ] as const) {
    const [own, below] = spent(all);
    const ratio = (bareSpent[0] + bareSpent[1]) / (own + below);
    console.log(`    ${name} ${own.toFixed(1)} + ${below.toFixed(1)} ms, bare ÷ it = ${ratio.toFixed(2)}`);
  }
}
