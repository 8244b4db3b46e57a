import type { ViewField, ViewFields } from '../../service/engine/compose/view-shape.js';
import type { Place } from './places.js';
import type { Report } from './problem.js';

/** A use of a field in the form of a version. */
export interface Use {
  /** As it is written. */
  name: string;
  field: ViewField;
  place: Place;
  kind: 'print' | 'condition' | 'inverse' | 'loop';
  /** Names of the conditions and loops around it. */
  around: readonly string[];
  /** Nothing stands round it that would be left behind. */
  mayStayEmpty?: boolean;
}

/** How far lists may stand in each other. */
const MOST_LOOPS = 4;

/** A list in itself, or too many in each other: lines by the million. Answers whether it was told. */
export function checkLoops(
  name: string,
  field: ViewField,
  loops: readonly ViewField[],
  place: Place,
  report: Report,
): boolean {
  if (loops.includes(field)) report('LOOP_NESTED', place, `Danh sách “${name}” lặp lồng trong chính nó.`);
  else if (loops.length >= MOST_LOOPS) report('LOOP_NESTED', place, `Quá ${MOST_LOOPS} danh sách lặp lồng nhau.`);
  else return false;
  return true;
}

/**
 * Fields that may be empty and are printed as if they never were.
 *
 * @param mayBeEmpty whether the data may leave out the field with this path
 */
export function checkGuards(uses: readonly Use[], mayBeEmpty: (path: string) => boolean, report: Report): void {
  const inverted = new Set(uses.filter(({ kind }) => kind === 'inverse').map(({ name }) => name));
  for (const { name, field, place, kind, around, mayStayEmpty } of uses) {
    const { guards, from, title } = field;
    const own = name.split('.')[0]!;
    if (kind !== 'print' || mayStayEmpty || !guards || !from.every(mayBeEmpty)) continue;
    if ([own, name, ...guards].some((guard) => around.includes(guard) || inverted.has(guard))) continue;
    const guard = guards[0]!;
    report(
      'FIELD_UNGUARDED',
      place,
      `“${name}” (${title.charAt(0).toLowerCase()}${title.slice(1)}) có thể để trống mà được in không có điều kiện.`,
      {
        fix: place.file.endsWith('.hbs')
          ? `Hãy đặt chỗ ấy giữa {{#if ${guard}}} và {{/if}}.`
          : `Hãy đặt dòng ấy giữa {#${guard}} và {/${guard}}.`,
      },
    );
  }
}

/** Paths of the data that the uses print, decide on or repeat. */
export function usedPaths(uses: readonly Use[], view: ViewFields, styles: ReadonlySet<string>): Set<string> {
  const used = new Set<string>();
  for (const { field } of uses) for (const path of field.from) used.add(path);
  for (const { style, from } of Object.values(view)) {
    if (style !== undefined && styles.has(style)) for (const path of from) used.add(path);
  }
  return used;
}

/** Whether a path, or something in it, is among these. */
export function isUsed(used: ReadonlySet<string>, path: string): boolean {
  if (used.has(path)) return true;
  for (const one of used) if (one.startsWith(`${path}/`)) return true;
  return false;
}

/** Whether a path, something above it or something in it is among these. */
export function covers(used: ReadonlySet<string>, path: string): boolean {
  if (isUsed(used, path)) return true;
  for (const one of used) if (path.startsWith(`${one}/`)) return true;
  return false;
}
