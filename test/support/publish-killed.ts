import { Engine } from '../../service/engine/engine.js';
import { Bounded } from '../../toolkit/language/host/bounded.js';
import { lockTemplates } from '../../toolkit/templates/exclusive.js';
import { publish } from '../../toolkit/templates/publish.js';
import { type Disk, disk } from '../../toolkit/templates/transaction.js';

/** Publishes as `vanthu publish` does, and is killed before it has written its n-th file. */
const [home = '', id = '', version = '', last = ''] = process.argv.slice(2);
let left = Number(last);
const counted = <A extends unknown[]>(work: (...args: A) => void) => {
  return (...args: A) => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    work(...args);
  };
};
const killed: Disk = { replace: counted(disk.replace), remove: counted(disk.remove) };
const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH!;
lockTemplates(home);
const engine = await Engine.open({ home, runtimeDir: `${home}/run`, browserPath });
const bounded = new Bounded();
await publish(engine, bounded, home, { id, version, changes: 'Thử ngắt.', today: '2026-11-22' }, killed);
bounded.close();
await engine.close();
