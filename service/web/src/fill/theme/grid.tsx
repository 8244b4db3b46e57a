import { ActionIcon, Button, Skeleton, VisuallyHidden } from '@mantine/core';
import { IconMaximize, IconMinimize, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, memo, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { lazily } from '../../ui/lazily.ts';
import { useFill, usePlace } from '../context.tsx';
import { takesFrom } from '../go-to.ts';
import {
  type Column,
  cellText,
  cellValue,
  columnsOf,
  isOfPeople,
  pastedInto,
  type Row,
  rowOf,
  withCell,
} from '../model/grid.ts';
import { movedBy } from '../model/list.ts';
import { cellsOf } from '../model/paste.ts';
import { isEmpty } from '../model/sending.ts';
import { undoable } from '../undo-toast.ts';
import type { DrawnField } from './drawn-field.tsx';
import { Frame } from './frame.tsx';
import classes from './grid.module.css';
import { useTyped } from './use-typed.ts';

const PeopleSearch = lazily(() => import('./people-search.tsx'));

const ROW_PX = 44;
/** Longer tables draw only the rows that are seen. */
const ALL_ROWS = 60;

/** Rows of several columns, typed as in a spreadsheet and pasted from one. */
export function GridField({ path, shape }: DrawnField) {
  const { store, occasion } = useFill();
  const place = usePlace<Row[]>(path);
  const columns = useMemo(() => columnsOf(shape.items!), [shape]);
  const rows = place.value ?? [];
  const year = Number(occasion.today.slice(0, 4));
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ row: number; column: number; far: boolean } | undefined>(undefined);
  const [top, setTop] = useState(0);
  const [wide, setWide] = useState(false);

  // One empty row stands below the last for whoever goes on typing.
  const count = rows.length + (place.readOnly ? 0 : 1);
  const from = count > ALL_ROWS ? Math.max(0, Math.floor(top / ROW_PX) - 8) : 0;
  const to = count > ALL_ROWS ? Math.min(count, from + 32) : count;

  const drawn = (row: number, column: number) =>
    scroller.current?.querySelector<HTMLTextAreaElement>(`[data-cell="${row}:${column}"]`);
  /** `far`: one comes from elsewhere on the page. */
  const focusCell = (row: number, column: number, far = false) => {
    if (row < 0 || row >= count + 1 || column < 0 || column >= columns.length) return;
    const cell = drawn(row, column);
    if (cell) enter(cell, far);
    else {
      wanted.current = { row, column, far };
      scroller.current?.scrollTo({ top: Math.max(0, (row - 4) * ROW_PX) });
    }
  };
  useEffect(() => {
    const { current } = wanted;
    const cell = current && drawn(current.row, current.column);
    if (!cell) return;
    wanted.current = undefined;
    enter(cell, current.far);
  });

  // A row of a long table may not be drawn when the page beside the form leads to it.
  const take = useRef<(rest: string) => void>(() => undefined);
  take.current = (rest) => {
    const [, row = '0', path = ''] = /^\/(\d+)\/?([^#]*)/.exec(rest) ?? [];
    const column = columns.findIndex(({ path: own }) => path === own.join('/') || path.startsWith(`${own.join('/')}/`));
    focusCell(Math.min(Number(row), rows.length), Math.max(column, 0), true);
  };
  useEffect(() => takesFrom(place.pointer, (rest) => take.current(rest)), [place.pointer]);

  const actions = useRef<RowActions>(null!);
  actions.current = {
    write(row, column, text) {
      const now = (store.get(path) as Row[] | undefined) ?? [];
      // A day is one when its year is whole: before that it would change under the fingers.
      const begun = column.shape.kind === 'date' && !/\d{4}\s*$/.test(text) && text !== '';
      const value = begun ? text : cellValue(text, column, year);
      // The empty row below becomes one only when something is in it.
      if (row >= now.length && isEmpty(value)) return;
      store.set([...path, row], withCell(now[row], column, value));
    },
    paste(event, row, column) {
      const text = event.clipboardData.getData('text/plain');
      if (place.readOnly || !/[\t\n]/.test(text.trimEnd())) return;
      event.preventDefault();
      const pasted = pastedInto(rows, columns, { row, column }, cellsOf(text), year);
      undoable(store, `Đã dán ${pasted.count} dòng vào “${shape.title}”.`, () =>
        place.set(pasted.rows, { step: true }),
      );
    },
    keyDown(event, row, column) {
      if (event.nativeEvent.isComposing) return;
      const { value, selectionStart, selectionEnd } = event.currentTarget;
      const go = (toRow: number, toColumn: number) => {
        event.preventDefault();
        focusCell(toRow, toColumn);
      };
      const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (event.altKey && vertical !== 0) {
        event.preventDefault();
        const next = row + vertical;
        if (row >= rows.length || next < 0 || next >= rows.length) return;
        place.set(movedBy(rows, row, vertical), { step: true });
        focusCell(next, column);
      } else if (event.key === 'Enter' && event.altKey && !place.readOnly) {
        // As in Excel; a browser makes nothing of it.
        event.preventDefault();
        event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end');
        event.currentTarget.dispatchEvent(new Event('input', { bubbles: true }));
      } else if (event.key === 'Enter' && !event.altKey && !event.ctrlKey && !event.metaKey) {
        go(row + (event.shiftKey ? -1 : 1), column);
      } else if (vertical !== 0 && !event.shiftKey) {
        const edge = vertical < 0 ? value.slice(0, selectionStart) : value.slice(selectionEnd);
        if (!edge.includes('\n') && value.length < 40) go(row + vertical, column);
      } else if (event.key === 'ArrowLeft' && selectionStart === 0 && selectionEnd === 0) go(row, column - 1);
      else if (event.key === 'ArrowRight' && selectionStart === value.length) go(row, column + 1);
    },
    remove(row) {
      const taken = rows[row]!;
      const take = () => {
        place.set(rows.toSpliced(row, 1), { step: true });
        // The button that was pressed is another row's now.
        focusCell(Math.min(row, rows.length - 1), 0);
      };
      undoable(store, `Đã bỏ dòng ${row + 1} của “${shape.title}”.`, take, () => {
        const now = (store.get(path) as Row[] | undefined) ?? [];
        store.set(path, now.toSpliced(row, 0, taken), { step: true });
      });
    },
  };

  const wrong = useMemo(
    () => new Set(place.issues.map((issue) => issue.place.slice(place.pointer.length + 1))),
    [place.issues, place.pointer],
  );
  const minWidth = columns.reduce((sum, { width }) => sum + width, 0) + 6;
  return (
    <Frame
      place={place}
      shape={shape}
      group
      aside={
        <span className={classes.tools}>
          {rows.length > 0 && <span className={classes.count}>{rows.length} dòng</span>}
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.widen!}
            aria-expanded={wide}
            leftSection={wide ? <IconMinimize size={16} aria-hidden /> : <IconMaximize size={16} aria-hidden />}
            onClick={() => setWide(!wide)}
          >
            {wide ? 'Thu nhỏ bảng' : 'Mở rộng bảng'}
          </Button>
        </span>
      }
      wide={wide}
      onEscape={() => setWide(false)}
    >
      {(described) => (
        <>
          {isOfPeople(columns) && !place.readOnly && (
            <Suspense fallback={<Skeleton height={42} radius="md" />}>
              <PeopleSearch
                label={shape.title}
                onPick={(person) => place.set([...rows, rowOf(person, columns)], { step: true })}
              />
            </Suspense>
          )}
          <div
            ref={scroller}
            className={classes.scroller}
            onScroll={(event) => count > ALL_ROWS && setTop(event.currentTarget.scrollTop)}
          >
            <table
              className={classes.table}
              style={{ minWidth: `${minWidth}rem` }}
              aria-labelledby={`${place.id}-ten`}
              aria-describedby={described['aria-describedby']}
              aria-rowcount={count + 1}
            >
              <colgroup>
                <col style={{ width: '2.75rem' }} />
                {columns.map(({ path: name, width }) => (
                  <col key={name.join('.')} style={{ width: `${width}rem` }} />
                ))}
                <col style={{ width: '3rem' }} />
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">TT</th>
                  {columns.map(({ path: name, title, shape: column }) => (
                    <th key={name.join('.')} scope="col">
                      {title}
                      {column.required && <span aria-hidden> *</span>}
                    </th>
                  ))}
                  <th scope="col">
                    <VisuallyHidden>Bỏ dòng</VisuallyHidden>
                  </th>
                </tr>
              </thead>
              <tbody>
                {from > 0 && <Gap rows={from} columns={columns.length + 2} />}
                {Array.from({ length: to - from }, (_, at) => from + at).map((row) => (
                  <GridRow
                    key={row}
                    row={rows[row]}
                    index={row}
                    isNew={row >= rows.length}
                    columns={columns}
                    pointer={place.pointer}
                    name={shape.items?.title ?? shape.title}
                    wrong={wrong}
                    readOnly={place.readOnly}
                    actions={actions}
                  />
                ))}
                {to < count && <Gap rows={count - to} columns={columns.length + 2} />}
              </tbody>
            </table>
          </div>
          {!place.readOnly && (
            <div className={classes.more}>
              <Button
                variant="subtle"
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() =>
                  focusCell(
                    rows.length,
                    Math.max(
                      0,
                      columns.findIndex(({ shape: column }) => column.required),
                    ),
                  )
                }
              >
                Thêm dòng
              </Button>
              <span className={classes.tip}>Dán được thẳng từ Excel.</span>
            </div>
          )}
        </>
      )}
    </Frame>
  );
}

function enter(cell: HTMLTextAreaElement, far: boolean): void {
  if (far) cell.scrollIntoView({ block: 'center', behavior: 'smooth' });
  cell.focus({ preventScroll: far });
}

interface RowActions {
  write(row: number, column: Column, text: string): void;
  paste(event: ClipboardEvent<HTMLElement>, row: number, column: number): void;
  keyDown(event: KeyboardEvent<HTMLTextAreaElement>, row: number, column: number): void;
  remove(row: number): void;
}

interface GridRowProps {
  row: Row | undefined;
  index: number;
  isNew: boolean;
  columns: readonly Column[];
  pointer: string;
  name: string;
  wrong: ReadonlySet<string>;
  readOnly: boolean;
  actions: { current: RowActions };
}

const GridRow = memo(function GridRow({
  row,
  index,
  isNew,
  columns,
  pointer,
  name,
  wrong,
  readOnly,
  actions,
}: GridRowProps) {
  const at = `${pointer}/${index}`;
  return (
    <tr aria-rowindex={index + 2}>
      <td className={classes.number}>{isNew ? '' : index + 1}</td>
      {columns.map((column, columnIndex) => {
        const place = `${index}/${column.path.join('/')}`;
        return (
          <td key={column.path.join('.')} data-pointer={`${at}/${column.path.join('/')}`}>
            <Cell
              row={row}
              column={column}
              label={`${column.title}, ${isNew ? 'dòng mới' : `dòng ${index + 1}`}`}
              cell={`${index}:${columnIndex}`}
              wrong={wrong.has(place) || wrong.has(String(index))}
              readOnly={readOnly}
              write={(text) => actions.current.write(index, column, text)}
              onPaste={(event) => actions.current.paste(event, index, columnIndex)}
              onKeyDown={(event) => actions.current.keyDown(event, index, columnIndex)}
            />
          </td>
        );
      })}
      <td className={classes.remove}>
        {!isNew && !readOnly && (
          <ActionIcon
            size={40}
            aria-label={`Bỏ ${name}, dòng ${index + 1}`}
            onClick={() => actions.current.remove(index)}
          >
            <IconTrash size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
});

interface CellProps {
  row: Row | undefined;
  column: Column;
  label: string;
  cell: string;
  wrong: boolean;
  readOnly: boolean;
  write: (text: string) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

function Cell({ row, column, label, cell, wrong, readOnly, write, onPaste, onKeyDown }: CellProps) {
  const typed = useTyped(cellText(row, column), write, { text: (text) => text, read: (text) => text });
  return (
    <textarea
      {...typed}
      className={classes.cell}
      rows={1}
      aria-label={label}
      aria-invalid={wrong || undefined}
      data-cell={cell}
      data-number={column.shape.kind === 'number' || undefined}
      inputMode={column.shape.kind === 'number' ? 'numeric' : undefined}
      readOnly={readOnly}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
      autoComplete="off"
    />
  );
}

function Gap({ rows, columns }: { rows: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height: rows * ROW_PX, padding: 0 }} />
    </tr>
  );
}
