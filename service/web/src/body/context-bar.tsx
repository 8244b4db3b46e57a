import { Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconAlignCenter,
  IconAlignJustified,
  IconAlignLeft,
  IconAlignRight,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowRemove,
  IconTableMinus,
  IconTableRow,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Canh } from '../../../engine/compose/view.ts';
import classes from './body.module.css';
import { byHand, renumber, setNumber } from './editing.ts';
import { current, LEVEL_NAMES, levelOf } from './levels.ts';
import {
  addColumn,
  addRow,
  alignColumn,
  alignmentAt,
  autoWidths,
  inGroup,
  removeColumn,
  removeRow,
  removeTable,
  setWidth,
  toggleGroup,
  widthAt,
} from './table.ts';
import { act } from './tools.ts';

/** What the caret stands in, and what can be done with just that: its number, or its table. */
export function ContextBar({
  editor,
  numberField,
}: {
  editor: Editor;
  numberField: RefObject<HTMLInputElement | null>;
}) {
  const state = useEditorState({
    editor,
    selector: ({ editor }) => {
      const { node, pos } = current(editor.state);
      return {
        table: isInTable(editor.state),
        level: LEVEL_NAMES[levelOf(node)],
        so:
          'so' in node.attrs && !['gachDau', 'cong'].includes(node.type.name)
            ? ((node.attrs.so as string | null) ?? '')
            : null,
        pos,
        byHand: byHand(node),
        canh: alignmentAt(editor.state),
        group: inGroup(editor.state),
        width: widthAt(editor.state),
      };
    },
  });
  return (
    <div className={classes.context} data-table={state.table || undefined}>
      {!state.table && <span className={classes.level}>{state.level}</span>}
      {state.table && <TableTools editor={editor} canh={state.canh} group={state.group} />}
      {state.width && <WidthField editor={editor} {...state.width} />}
      {!state.table && state.so !== null && (
        <>
          <NumberField key={`${state.pos} ${state.so}`} editor={editor} so={state.so} field={numberField} />
          <button
            type="button"
            className={classes.plain}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => act(editor, renumber)}
          >
            Đánh số lại
          </button>
          {state.byHand && state.so !== '' && <span className={classes.hint}>Số đặt bằng tay, không tự đổi</span>}
        </>
      )}
    </div>
  );
}

/** The caret's number, to be set by hand: Enter sets it, Escape leaves it. */
function NumberField({ editor, so, field }: { editor: Editor; so: string; field: RefObject<HTMLInputElement | null> }) {
  const [typed, setTyped] = useState(so);
  useEffect(() => setTyped(so), [so]);
  const set = () => {
    if (typed.trim() !== so) setNumber(typed)(editor.state, editor.view.dispatch);
  };
  return (
    <label className={classes.number}>
      Số
      <input
        ref={field}
        value={typed}
        maxLength={20}
        placeholder="không"
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={set}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          if (event.key === 'Escape') setTyped(so);
          else set();
          editor.view.focus();
        }}
      />
    </label>
  );
}

interface WidthProps {
  editor: Editor;
  column: number;
  percent: number;
  byHand: boolean;
}

/** How wide the caret's column is: Enter sets it, Escape leaves it. */
function WidthField({ editor, column, percent, byHand }: WidthProps) {
  const shown = String(percent).replace('.', ',');
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const set = () => {
    const wanted = Number(typed.replace(',', '.'));
    if (typed === shown || !(wanted > 0)) setTyped(shown);
    else setWidth(wanted)(editor.state, editor.view.dispatch);
  };
  return (
    <div className={classes.width}>
      <label className={classes.number}>
        Rộng
        <input
          value={typed}
          inputMode="decimal"
          maxLength={5}
          aria-label="Độ rộng cột (%)"
          aria-keyshortcuts="Alt+Shift+ArrowLeft Alt+Shift+ArrowRight"
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={set}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            if (event.key === 'Escape') setTyped(shown);
            else set();
            editor.view.focus();
          }}
        />
        %
      </label>
      {byHand && (
        <button
          type="button"
          className={classes.plain}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(editor, autoWidths)}
        >
          Rộng theo chữ
        </button>
      )}
      <VisuallyHidden role="status">
        <Changed column={column} words={`Cột ${column + 1} rộng ${shown} %`} />
      </VisuallyHidden>
    </div>
  );
}

/** Says the words when they change while the column stays: moving about is heard from the cells themselves. */
function Changed({ column, words }: { column: number; words: string }) {
  const before = useRef({ column, words });
  const [said, setSaid] = useState('');
  useEffect(() => {
    const { current } = before;
    before.current = { column, words };
    setSaid(current.column === column && current.words !== words ? words : '');
  }, [column, words]);
  return said;
}

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const;
const ALIGN: [Canh, string, ReactNode][] = [
  ['trai', 'Căn trái cột', <IconAlignLeft key="trai" {...icon} />],
  ['giua', 'Căn giữa cột', <IconAlignCenter key="giua" {...icon} />],
  ['phai', 'Căn phải cột', <IconAlignRight key="phai" {...icon} />],
  ['deu', 'Căn đều cột', <IconAlignJustified key="deu" {...icon} />],
];

function TableTools({ editor, canh, group }: { editor: Editor; canh: Canh | null; group: boolean }) {
  const tool = (name: string, picture: ReactNode, command: Command, pressed?: boolean) => (
    <Tooltip key={name} label={name}>
      <button
        type="button"
        className={classes.tool}
        aria-label={name}
        aria-pressed={pressed}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => act(editor, command)}
      >
        {picture}
      </button>
    </Tooltip>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div role="group" aria-label="Bảng" className={classes.group}>
      {tool('Thêm dòng', <IconRowInsertBottom {...icon} />, addRow)}
      {tool('Xoá dòng', <IconRowRemove {...icon} />, removeRow)}
      {tool('Thêm cột', <IconColumnInsertRight {...icon} />, addColumn)}
      {tool('Xoá cột', <IconColumnRemove {...icon} />, removeColumn)}
      {tool('Dòng tên nhóm', <IconTableRow {...icon} />, toggleGroup, group)}
      {ALIGN.map(([value, name, picture]) =>
        tool(name, picture, alignColumn(canh === value ? null : value), canh === value),
      )}
      {tool('Xoá bảng', <IconTableMinus {...icon} />, removeTable)}
    </div>
  );
}
