import type { Node } from '@tiptap/pm/model';
import { columnWidths } from '../../../engine/compose/table.ts';

/** No column becomes narrower than this share of the table, in percent. */
const LEAST = 3;

const known = new WeakMap<Node, number[]>();

/** How wide the columns of a table will be printed, in percent; sum 100. */
export function widthsOf(table: Node): number[] {
  let widths = known.get(table);
  if (!widths) {
    const [head, ...rows] = table.children;
    const names = head?.children ?? [];
    const texts = names.map((cell) => [cell.textContent.trim()]);
    for (const row of rows) {
      let column = 0;
      row.forEach((cell) => {
        if (!row.attrs.nhom) texts[column]?.push(cell.textContent.trim());
        column += cell.attrs.colspan as number;
      });
    }
    widths = columnWidths(
      names.map((cell) => cell.attrs.rong as number | null),
      texts,
    );
    known.set(table, widths);
  }
  return widths;
}

/** The widths with the border behind column `border` moved to the right by `by` percent; the two columns keep their sum. */
export function moved(widths: readonly number[], border: number, by: number): number[] {
  const [left, right] = [widths[border], widths[border + 1]];
  if (left === undefined || right === undefined) return [...widths];
  const to = tenths(Math.min(Math.max(left + by, LEAST), left + right - LEAST));
  return left + right < 2 * LEAST ? [...widths] : widths.with(border, to).with(border + 1, tenths(left + right - to));
}

/** The widths with one column as wide as `wanted`, as far as there is room; the others keep their proportions. */
export function withWidth(widths: readonly number[], column: number, wanted: number): number[] {
  const others = widths.length - 1;
  if (others === 0) return [100];
  const to = tenths(Math.min(Math.max(wanted, LEAST), 100 - LEAST * others));
  const rest = 100 - widths[column]!;
  const scaled = widths.map((width, at) =>
    at === column ? to : tenths(rest > 0 ? (width * (100 - to)) / rest : (100 - to) / others),
  );
  // Whatever rounding left over goes to a neighbour.
  const neighbour = column === 0 ? 1 : column - 1;
  const sum = scaled.reduce((a, b) => a + b, 0);
  return scaled.with(neighbour, tenths(scaled[neighbour]! + 100 - sum));
}

/** Widths are kept with one decimal. */
export const tenths = (width: number) => Math.round(width * 10) / 10;
