import { isIPv6 } from 'node:net';

const LIMIT = 20;
const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

/**
 * How many wrong keys came from an address within a minute. A good key always passes: behind a proxy all callers have
 * one address, and 256 random bits are not guessed at any speed. The limit keeps who tries from filling the log.
 */
export class FailedKeys {
  private readonly windows = new Map<string, { since: number; count: number }>();

  constructor(private readonly elapsed: () => number = () => performance.now()) {}

  /** Counts one more; beyond the limit, the seconds until the next may be tried. `first` is true for the first of those. */
  count(address: string): { waitSeconds: number; first: boolean } | undefined {
    const network = networkOf(address);
    const now = this.elapsed();
    const known = this.windows.get(network);
    const window = known && now - known.since < WINDOW_MS ? known : { since: now, count: 0 };
    window.count++;
    // Last in the map is the youngest, so that the oldest is dropped when there are too many.
    this.windows.delete(network);
    this.windows.set(network, window);
    if (this.windows.size > MOST_ADDRESSES) this.windows.delete(this.windows.keys().next().value!);
    if (window.count <= LIMIT) return undefined;
    const waitSeconds = Math.max(1, Math.ceil((window.since + WINDOW_MS - now) / 1_000));
    return { waitSeconds, first: window.count === LIMIT + 1 };
  }
}

/** One household has a whole /64 of IPv6 addresses. */
function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
