const LONGEST_WAIT_S = 60;

/** Seconds of `Prefer: wait=N` (RFC 7240), at most 60. Undefined when it is absent or not understood. */
export function preferredWait(header: string | undefined): number | undefined {
  for (const preference of (header ?? '').split(/[,;]/)) {
    const [, seconds] = /^\s*wait\s*=\s*"?(\d{1,9})"?\s*$/i.exec(preference) ?? [];
    if (seconds !== undefined) return Math.min(LONGEST_WAIT_S, Number(seconds));
  }
  return undefined;
}
