import type { FieldProblem } from '../../api/problem.ts';
import { isWithin, type Path, pathOf, pointerOf } from './path.ts';
import { type Shape, shapeAt } from './shape.ts';

/** Something that must be mended before the document can be made. */
export interface Issue {
  /** Where in the form; empty for the document as a whole. */
  place: string;
  /** The field that shows it: the place itself, or the list or body it lies in. */
  field: string;
  message: string;
}

/** What the rules on thể thức say about the words: advice, with its clause. */
export interface Advice extends Issue {
  rule: string;
  clause: string;
  fix: string;
}

export interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  clause: string;
  message: string;
  fix: string;
  place: { path?: string; quote?: string };
}

/** The service's answer as the form shows it. `placeOf` as in `sending`. */
export function issues(
  errors: readonly FieldProblem[],
  shape: Shape,
  placeOf: (pointer: string) => string = (pointer) => pointer,
): Issue[] {
  return errors.map(({ path, message }) => {
    const place = placeOf(path.replace(/^\/data(?=\/|$)/, ''));
    return { place, field: fieldOf(shape, place), message: short(message, shapeAt(shape, pathOf(place))) };
  });
}

export function advice(
  findings: readonly Finding[],
  shape: Shape,
  placeOf: (pointer: string) => string = (pointer) => pointer,
): Advice[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, clause, message, fix, place: { path = '' } }) => {
      const place = placeOf(path);
      return { place, field: fieldOf(shape, place), rule, clause, message, fix };
    });
}

/** The field that draws a place: lists, tables and bodies draw all that lies in them. */
export function fieldOf(shape: Shape, place: string): string {
  const drawn: (string | number)[] = [];
  let at: Shape | undefined = shape;
  for (const key of pathOf(place)) {
    if (at && !['group', 'signer', 'cards'].includes(at.kind) && drawn.length > 0) {
      if (!(at.fields && typeof key === 'string')) break;
    }
    at = typeof key === 'number' ? at?.items : at?.fields?.[key];
    drawn.push(key);
  }
  return pointerOf(drawn);
}

/** Without the description that stands beside the field anyway, and with days as people write them. */
function short(message: string, shape: Shape | undefined): string {
  const description = shape?.description;
  const said = description && message.endsWith(description) ? message.slice(0, -description.length).trim() : message;
  return said.replace(
    /: phải viết theo dạng năm-tháng-ngày\S* ví dụ (\d{4})-(\d\d)-(\d\d)\./,
    ' không phải một ngày có thật: viết ngày/tháng/năm, ví dụ $3/$2/$1.',
  );
}

/** Those to be shown: of places that were worked on, or of all. */
export function shown<T extends Issue>(all: readonly T[], touched: ReadonlySet<string>, everything: boolean): T[] {
  return everything ? [...all] : all.filter(({ place, field }) => touched.has(field) || touched.has(place));
}

/** Whether an issue belongs to one of these fields of the first level. */
export const isOf = (issue: Issue, fields: readonly string[]): boolean =>
  fields.some((name) => isWithin(issue.place, `/${name}`));

/** In the order in which the form shows them. */
export function inOrder<T extends Issue>(all: readonly T[], fields: readonly string[]): T[] {
  const rank = (path: Path) => (path.length === 0 ? -1 : fields.indexOf(String(path[0])));
  return [...all].sort((a, b) => rank(pathOf(a.place)) - rank(pathOf(b.place)));
}
