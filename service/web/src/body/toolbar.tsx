import { Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconItalic, IconTable } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import classes from './body.module.css';
import { current, levelOf } from './levels.ts';
import { insertTable } from './table.ts';
import { act, HEADINGS, LINES, shown, type Tool } from './tools.ts';

const icon = { size: 19, stroke: 1.8, 'aria-hidden': true } as const;

const MARKS: (Tool & { icon: ReactNode })[] = [
  {
    id: 'bold',
    name: 'Đậm',
    keys: 'Control+B',
    icon: <IconBold {...icon} />,
    run: (editor) => editor.chain().focus().toggleMark('bold').run(),
  },
  {
    id: 'italic',
    name: 'Nghiêng',
    keys: 'Control+I',
    icon: <IconItalic {...icon} />,
    run: (editor) => editor.chain().focus().toggleMark('italic').run(),
  },
];
const OTHERS: (Tool & { icon: ReactNode })[] = [
  { id: 'bang', name: 'Chèn bảng', keys: '', icon: <IconTable {...icon} />, run: (editor) => act(editor, insertTable) },
  {
    id: 'undo',
    name: 'Hoàn tác',
    keys: 'Control+Z',
    icon: <IconArrowBackUp {...icon} />,
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: 'redo',
    name: 'Làm lại',
    keys: 'Control+Y',
    icon: <IconArrowForwardUp {...icon} />,
    run: (editor) => editor.chain().focus().redo().run(),
  },
];
const GROUPS: { name: string; tools: (Tool & { icon?: ReactNode })[]; className?: string; shown?: boolean }[] = [
  { name: 'Đề mục', tools: HEADINGS, className: classes.headings, shown: true },
  { name: 'Dòng', tools: LINES, shown: true },
  { name: 'Chữ', tools: MARKS },
  { name: 'Khác', tools: OTHERS },
];
const ALL = GROUPS.flatMap((group) => group.tools.map((tool) => tool.id));

/** One stop of the Tab key; the arrows go from button to button. */
export function Toolbar({ editor, controls }: { editor: Editor; controls: string }) {
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor }) => ({
      level: levelOf(current(editor.state).node) as string,
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      inTable: isInTable(editor.state),
      heading: editor.isActive('muc'),
      undo: editor.can().undo(),
      redo: editor.can().redo(),
    }),
  });
  const pressed = (id: string) => (id === 'bold' ? state.bold : id === 'italic' ? state.italic : state.level === id);
  const off = (id: string) => {
    if (id === 'undo') return !state.undo;
    if (id === 'redo') return !state.redo;
    if (id === 'bold') return state.heading;
    return id !== 'italic' && state.inTable;
  };

  const keys = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ALL.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + ALL.length) % ALL.length;
    setAt(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Định dạng nội dung"
      aria-controls={controls}
      className={classes.toolbar}
      onKeyDown={keys}
    >
      {GROUPS.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
        <div
          key={group.name}
          role="group"
          aria-label={group.name}
          className={group.className ? `${classes.group} ${group.className}` : classes.group}
        >
          {group.shown && (
            <span className={classes.caption} aria-hidden="true">
              {group.name}
            </span>
          )}
          {group.tools.map((tool) => {
            const toggles = !['bang', 'undo', 'redo'].includes(tool.id);
            return (
              <Tooltip key={tool.id} label={tool.keys ? `${tool.name} (${shown(tool.keys)})` : tool.name}>
                <button
                  type="button"
                  className={classes.tool}
                  tabIndex={ALL[at] === tool.id ? 0 : -1}
                  aria-label={tool.name}
                  aria-keyshortcuts={tool.keys || undefined}
                  aria-pressed={toggles ? pressed(tool.id) : undefined}
                  aria-disabled={off(tool.id) || undefined}
                  // The caret stays where it is when a button is pressed with the mouse.
                  onMouseDown={(event) => event.preventDefault()}
                  onFocus={() => setAt(ALL.indexOf(tool.id))}
                  onClick={() => {
                    if (!off(tool.id)) tool.run(editor);
                  }}
                >
                  {tool.icon ?? tool.sign}
                </button>
              </Tooltip>
            );
          })}
        </div>
      ))}
    </div>
  );
}
