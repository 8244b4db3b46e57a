import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A file of the templates. Undefined for what is none: not there, a folder, a pipe that would never end, a link that leads out
 * of `home`. Links inside are followed: volumes of a cluster are made of them.
 *
 * @param name from `home`, its steps parted by `/`
 */
export function readOwn(home: string, name: string): Uint8Array | undefined {
  const file = path.join(home, name);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const inside = `${realpathSync(home)}${path.sep}`;
  return realpathSync(file).startsWith(inside) ? readFileSync(file) : undefined;
}
