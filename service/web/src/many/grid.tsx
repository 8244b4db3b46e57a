import { ActionIcon, Button, SegmentedControl, Tooltip, VisuallyHidden } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import classes from './many.module.css';
import { type Column, cellKey, dataOf, type Row, textOf, valueAt } from './rows.ts';

interface GridProps {
  rows: readonly Row[];
  columns: readonly Column[];
  /** What is wrong, by cell. */
  cells: ReadonlyMap<string, string[]>;
  onChange: (row: number, path: string, value: unknown) => void;
  onRemove: (row: number) => void;
}

/** More on one page would make a slow one. */
const PAGE = 50;

/** The rows of the sheet, each cell to be mended where it stands; those with problems first seen. */
export function Grid({ rows, columns, cells, onChange, onRemove }: GridProps) {
  const isWrong = (row: number) => columns.some((c) => cells.has(cellKey(row, c)));
  const wrong = rows.flatMap((_, index) => (isWrong(index) ? [index] : []));
  const [chosen, setChosen] = useState<'sai' | 'het'>();
  const [shown, setShown] = useState(PAGE);
  // A row that is mended stays where it is, under the hand that mends it.
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const [heldPaths, setHeldPaths] = useState<ReadonlySet<string>>(new Set());
  const nameOf = (index: number) => String(rows[index]!.dong ?? index + 1);
  const fresh = wrong.map(nameOf).filter((name) => !held.has(name));
  if (fresh.length > 0) setHeld(new Set([...held, ...fresh]));
  const view = chosen ?? (held.size > 0 ? 'sai' : 'het');
  const indices = rows.map((_, index) => index).filter((index) => view === 'het' || held.has(nameOf(index)));
  const isUsed = (c: Column) =>
    rows.some((row, i) => cells.has(cellKey(i, c)) || valueAt(row.data, c.path) !== undefined);
  // Among what is to be mended a column that nobody filled in is only in the way.
  const shownColumns = columns.filter(
    (c) => (c.cot !== undefined && view === 'het') || (view === 'sai' && heldPaths.has(c.path)) || isUsed(c),
  );
  // What is to be mended stands first, and stays there once it is.
  const wrongPaths = columns.filter((c) => rows.some((_, index) => cells.has(cellKey(index, c)))).map((c) => c.path);
  const freshPaths = wrongPaths.filter((path) => !heldPaths.has(path));
  if (freshPaths.length > 0) setHeldPaths(new Set([...heldPaths, ...freshPaths]));
  const first = (c: Column) => view === 'sai' && heldPaths.has(c.path);
  const visible = [...shownColumns.filter(first), ...shownColumns.filter((c) => !first(c))];
  return (
    <section className={classes.grid} aria-label="Các dòng của bảng">
      <SegmentedControl
        aria-label="Xem dòng nào"
        size="md"
        value={view}
        onChange={(value) => {
          setChosen(value as typeof view);
          setHeld(new Set(wrong.map(nameOf)));
          setHeldPaths(new Set(wrongPaths));
        }}
        data={[
          { value: 'sai', label: `Dòng cần sửa (${wrong.length})` },
          { value: 'het', label: `Mọi dòng (${rows.length})` },
        ]}
      />
      <div className={classes.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              {visible.map((column) => (
                <th key={column.path} scope="col">
                  {column.title}
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>Bỏ dòng</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {indices.slice(0, shown).map((index) => {
              const row = rows[index]!;
              const name = nameOf(index);
              return (
                <tr key={`${name} ${index}`}>
                  <th scope="row">{name}</th>
                  {visible.map((column) => (
                    <Cell
                      key={column.path}
                      label={`${column.title}, dòng ${name}`}
                      column={column}
                      value={valueAt(row.data, column.path)}
                      problems={cells.get(cellKey(index, column))}
                      onChange={(value) => onChange(index, column.path, value)}
                    />
                  ))}
                  <td>
                    <Tooltip label="Bỏ dòng này">
                      <ActionIcon size={40} aria-label={`Bỏ dòng ${name}`} onClick={() => onRemove(index)}>
                        <IconTrash size={18} />
                      </ActionIcon>
                    </Tooltip>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {indices.length === 0 && <p>{view === 'sai' ? 'Không còn dòng nào cần sửa.' : 'Bảng không có dòng nào.'}</p>}
      {indices.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + PAGE)}>
          Xem thêm {Math.min(PAGE, indices.length - shown)} dòng
        </Button>
      )}
    </section>
  );
}

interface CellProps {
  label: string;
  column: Column;
  value: unknown;
  problems: string[] | undefined;
  onChange: (value: unknown) => void;
}

/** Time after a key at which what is typed is taken over, in ms. */
const PAUSE = 400;

function Cell({ label, column, value, problems, onChange }: CellProps) {
  const text = textOf(value, column.type);
  const id = `loi ${label}`.replace(/\s+/g, '-');
  const field = useRef<HTMLTextAreaElement>(null);
  const take = useDebouncedCallback(
    (typed: string) => {
      if (typed !== text) onChange(dataOf(typed, column.type));
    },
    { delay: PAUSE, flushOnUnmount: true },
  );
  // What the service read anew stands here anew; while it is typed in, nobody writes here.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = text;
  }, [text]);
  return (
    <td className={classes.cell} data-wrong={problems !== undefined}>
      <textarea
        ref={field}
        aria-label={label}
        aria-invalid={problems !== undefined}
        aria-describedby={problems ? id : undefined}
        defaultValue={text}
        rows={Math.min(4, Math.max(1, text.split('\n').length, Math.ceil(text.length / 28)))}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={(event) => {
          take.flush();
          event.currentTarget.value = textOf(dataOf(event.currentTarget.value, column.type), column.type);
        }}
      />
      {problems && (
        <span id={id} className={classes.problem}>
          {problems.join(' ')}
        </span>
      )}
    </td>
  );
}
