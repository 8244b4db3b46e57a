import type { Template } from '../api/types.ts';
import { fold } from '../ui/fold.ts';

/** What people do with a kind, in the order of a day's work. */
export const GROUPS = [
  { id: 'gui-di', name: 'Gửi đi' },
  { id: 'ke-hoach', name: 'Kế hoạch, báo cáo' },
  { id: 'thi-dua', name: 'Thi đua – khen thưởng' },
  { id: 'hop', name: 'Họp' },
  { id: 'khac', name: 'Khác' },
] as const;

/** A kind in the version that is used in one school year. */
export interface Kind {
  id: string;
  name: string;
  version: string;
  /** The first of the groups in which it stands. */
  nhom: string[];
}

/** School years that there are forms for, the newest first. A correction within a year (`2017-2018.2`) is no year of its own. */
export function schoolYears(templates: readonly Template[]): string[] {
  const years = templates.flatMap((t) => t.versions.filter(usable).map((v) => yearOf(v.version)));
  return [...new Set(years)].sort().reverse();
}

/** The year of most versions in force today; undefined where none is. */
export function yearInForce(templates: readonly Template[]): string | undefined {
  const years = templates.flatMap((t) => (t.inForce ? [yearOf(t.inForce)] : []));
  const count = (year: string) => years.filter((y) => y === year).length;
  return [...new Set(years)].sort((a, b) => count(b) - count(a) || (a < b ? 1 : -1))[0];
}

/** The kinds that have a form in a year; of those in force, the form in force. */
export function kindsOf(templates: readonly Template[], year: string | undefined): Kind[] {
  return templates.flatMap((t): Kind[] => {
    const versions = t.versions.filter(usable).filter((v) => yearOf(v.version) === year);
    const version = versions.find((v) => v.version === t.inForce) ?? versions[0];
    return version
      ? [{ id: t.id, name: t.name, version: version.version, nhom: t.nhom?.length ? t.nhom : ['khac'] }]
      : [];
  });
}

/** Those whose name has every word that was typed, begun or whole. */
export function found(kinds: readonly Kind[], typed: string): Kind[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return kinds.filter(({ name, id }) => {
    const own = `${fold(name)} ${id.replaceAll('-', ' ')}`.split(/[\s(),–-]+/);
    return words.every((word) => own.some((w) => w.startsWith(word)));
  });
}

const usable = (v: Template['versions'][number]) => v.status === 'published' && !v.altered;
const yearOf = (version: string) => version.split('.')[0]!;
