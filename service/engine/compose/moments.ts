import type { Problem } from '../problem.js';
import { dateFault } from './dates.js';
import { quote } from './messages.js';

/** Moments (`2026-11-20T08:00`) whose day is not in the calendar; how they are written is the schema's matter. */
export function checkMoments(data: unknown, names: string[]): Problem[] {
  const record = (data ?? {}) as Record<string, unknown>;
  return names.flatMap((name) => {
    const text = record[name];
    if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return [];
    const fault = dateFault(text.slice(0, 10));
    return fault ? [{ path: `/${name}`, code: 'INVALID_DATE', message: `Ngày ${quote(text)}: ${fault}.` }] : [];
  });
}
