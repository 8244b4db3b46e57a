const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds from a failed try to the next: soon at first, about a day in all. */
const WAITS = [
  10,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  4 * HOUR,
  6 * HOUR,
  7 * HOUR,
] as const;

/** When to try again after so many failed tries, in milliseconds from now; undefined when it is given up. */
export function nextWaitMs(tries: number): number | undefined {
  const seconds = WAITS[tries - 1];
  return seconds && seconds * 1_000;
}
