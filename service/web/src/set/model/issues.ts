import type { FieldProblem } from '../../api/problem.ts';
import type { Data } from '../../fill/model/form-store.ts';
import { columnsOf } from '../../fill/model/grid.ts';
import { fieldOf, type Issue, issues } from '../../fill/model/issues.ts';
import { isObject, valueAt } from '../../fill/model/path.ts';
import type { Group, SetForms } from './forms.ts';

/** What the service says of a set, at the fields and cells that show it. The same thing of several rows is said once. */
export function issuesOfSet(
  errors: readonly FieldProblem[],
  { shape, columns, reports }: SetForms,
  data: Data,
  placeOf: (pointer: string) => string,
): Issue[] {
  const found = new Map<string, Issue>();
  for (const issue of issues(errors, shape, placeOf)) {
    const own = { ...issue, field: fieldIn(issue, { shape, columns, reports }), message: nameless(issue, data) };
    found.set(`${own.place} ${own.message}`, own);
  }
  const all = [...found.values()];
  const rows = new Map<string, number[]>();
  const key = ({ field, message }: Issue) => `${field} ${message}`;
  for (const issue of all) {
    const row = rowAt(issue);
    if (row !== undefined) rows.set(key(issue), [...(rows.get(key(issue)) ?? []), row]);
  }
  return all.map((issue) => {
    const lines = rows.get(key(issue));
    return lines ? { ...issue, message: `Dòng ${lineList(lines)}: ${issue.message}` } : issue;
  });
}

/** A cell shows what is said of it under its table, the rest of a report where it is written. */
function fieldIn({ place, field }: Issue, { columns, reports }: SetForms): string {
  const [, report = '', of, inside] = /^(\/(caNhan|tapThe)\/\d+\/baoCao)(\/.+)$/.exec(place) ?? [];
  if (!inside) return field;
  const cells = columnsOf(columns[of as Group].items!).map(({ path }) => `/${path.join('/')}`);
  if (cells.some((cell) => cell === `/baoCao${inside}` || cell.startsWith(`/baoCao${inside}/`))) return `/${of}`;
  return report + fieldOf(reports[of as Group], inside);
}

/** The row of a table, from 1; undefined for what stands in no table. */
function rowAt({ place, field }: Issue): number | undefined {
  const [, row] = /^\/(?:caNhan|tapThe)\/(\d+)/.exec(place) ?? [];
  return row !== undefined && /^\/(?:caNhan|tapThe)$/.test(field) ? Number(row) + 1 : undefined;
}

/** Without the name in front or the place behind: the row says who it is. */
function nameless({ place, message }: Issue, data: Data): string {
  const [, of = '', row = ''] = /^\/(caNhan|tapThe)\/(\d+)/.exec(place) ?? [];
  if (of === '') return message;
  const one = valueAt(data, [of, Number(row)]);
  const name = isObject(one) ? String(one.hoTen ?? one.ten ?? '') : '';
  const before = [`${name}: `, `/${of}/${row}: `].find((start) => start.length > 2 && message.startsWith(start)) ?? '';
  return message.slice(before.length).replace(/ \((?:cá nhân|tập thể) thứ \d+\)/, '');
}

/** `1–3, 7`. */
export function lineList(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const row of sorted) {
    const last = ranges.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges
    .map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}

export const STEPS = ['chung', 'nguoi', 'van-ban', 'lam'] as const;
export type Step = (typeof STEPS)[number];

/** The sheet of the third step that shows a place. */
export type Tab = 'toTrinh' | 'bienBan' | 'baoCao' | 'quyetDinh' | 'giayKhen';

/** Where in the page a field is. */
export function whereIs(field: string): { step: Step; tab?: Tab; report?: { of: Group; row: number } } {
  const [, first = '', row = '', inside] = field.split('/');
  if (first === 'caNhan' || first === 'tapThe') {
    return inside === 'baoCao'
      ? { step: 'van-ban', tab: 'baoCao', report: { of: first, row: Number(row) } }
      : { step: 'nguoi' };
  }
  if (first === 'baoCaoChung') return { step: 'van-ban', tab: 'baoCao' };
  if (['toTrinh', 'bienBan', 'quyetDinh', 'giayKhen'].includes(first)) return { step: 'van-ban', tab: first as Tab };
  return { step: 'chung' };
}
