import { inLanes, mean } from './measure.js';
import { memoryByRole, memoryOf, type Taken } from './processes.js';
import { input, numbered, ONE_PAGE, type Stand, VERSION } from './stand.js';

const STEPS = 20;

/** Memory of the service and its browser over many renders. */
export async function memoryFlat({ engine, service }: Stand, renders: number): Promise<void> {
  const { template, data } = input(engine, ONE_PAGE);
  const each = Math.ceil(renders / STEPS);
  const seen: Taken[] = [];
  const roles: Map<string, number>[] = [];
  for (let step = 0; step < STEPS; step++) {
    await inLanes(each, 4, () => service.make(template, VERSION, numbered(data)));
    seen.push(memoryOf(service.pid));
    roles.push(memoryByRole(service.pid));
  }
  console.log(`\nMemory over ${each * STEPS} renders, MiB, ${STEPS} times:`);
  for (const [what, of] of [
    ['service', 'own'],
    ['browser', 'below'],
  ] as const) {
    const all = seen.map((memory) => memory[of]);
    const [first, last] = [mean(all.slice(0, STEPS / 5)), mean(all.slice(-STEPS / 5))];
    console.log(
      `  ${what}  ${all.map((value) => value.toFixed(0)).join(' ')}   last fifth ÷ first = ${(last / first).toFixed(2)}`,
    );
  }
  for (const role of new Set(roles.flatMap((one) => [...one.keys()]))) {
    console.log(`  ${role}: ${roles.map((one) => (one.get(role) ?? 0).toFixed(0)).join(' ')}`);
  }
}
