import { isObject } from '../../fill/model/path.ts';

/** The school year of a day, `2026-11-24` → `2026-2027`: it begins on 1 August for whoever prepares it. */
export function yearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `${year}-${year + 1}`;
}

/** The years that a set may be for: the present one, the two before and the next. */
export function yearsAround(day: string): string[] {
  const first = Number(yearOf(day).slice(0, 4));
  return [1, 0, -1, -2].map((by) => `${first + by}-${first + by + 1}`);
}

/** Data whose texts name another year; people and what they did stay as they were typed. */
export function inYear<T extends Record<string, unknown>>(data: T, from: string, to: string): T {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(from, to);
    if (Array.isArray(value)) return value.map(changed);
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one)])) : value;
  };
  const parts = ['toTrinh', 'bienBan', 'quyetDinh', 'giayKhen'].filter((name) => isObject(data[name]));
  return { ...data, namHoc: to, ...Object.fromEntries(parts.map((name) => [name, changed(data[name])])) };
}
