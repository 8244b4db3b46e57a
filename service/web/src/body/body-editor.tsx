import type { Editor } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { type Block, blocksOf } from './blocks.ts';
import classes from './body.module.css';
import { ContextBar } from './context-bar.tsx';
import { docOf } from './doc.ts';
import { extensionsOf } from './extensions.ts';
import { current } from './levels.ts';
import { Toolbar } from './toolbar.tsx';
import { bodyOf, cellAt, indexOf, positionInTable, positionOf } from './where.ts';

export interface BodyEditorHandle {
  /** Puts the caret into a block of the body, in view; into the last where there are fewer. `cell`: as `cellAt` names it. */
  focusBlock(index: number, cell?: string): void;
}

export interface BodyEditorProps {
  id: string;
  value: string | Block[] | undefined;
  /** Every block that has words, after each change. `back`: the editor went back, or forth again, by a history of its own. */
  onChange: (value: Block[], back: boolean) => void;
  labelledBy: string;
  describedBy?: string;
  /** The caret came into another block (its index in `value`) or another cell of a table (`/dong/0/2`), or into the editor. */
  onFocusBlock?: (index: number, cell: string) => void;
  invalid?: boolean;
  ref?: Ref<BodyEditorHandle>;
}

/** The body of a document as it will stand on paper. A new `value` from outside replaces what is there; its own comes back unread. */
export default function BodyEditor(props: BodyEditorProps) {
  const { id, value, labelledBy, describedBy, invalid, ref } = props;
  const latest = useRef(props);
  latest.current = props;
  const sent = useRef<unknown>(value);
  const block = useRef('');
  const [notice, setNotice] = useState('');
  const numberField = useRef<HTMLInputElement>(null);
  const help = useId();

  const tellBlock = (editor: Editor) => {
    if (!editor.isFocused) return;
    const index = indexOf(editor.state.doc, current(editor.state).index);
    const cell = cellAt(editor.state);
    if (index + cell === block.current) return;
    block.current = index + cell;
    latest.current.onFocusBlock?.(index, cell);
  };

  const editor = useEditor({
    extensions: extensionsOf(setNotice),
    content: docOf(blocksOf(value)),
    injectCSS: false,
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        id,
        class: classes.paper!,
        role: 'textbox',
        'aria-multiline': 'true',
        lang: 'vi',
        spellcheck: 'false',
      },
      handleClickOn: (view, _, node, pos, event, direct) => {
        // A number stands before the first letter of its line: a click on it is for the number.
        if (!direct || !node.attrs.so || pos !== view.state.doc.resolve(pos).pos) return false;
        const start = view.coordsAtPos(pos + 1, 1);
        if (event.clientX >= start.left - 2 || event.clientY > start.bottom) return false;
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos + 1)));
        requestAnimationFrame(() => numberField.current?.select());
        return true;
      },
      handleKeyDown: (view, event) => {
        // Escape gives the next Tab back to the page.
        if (event.key === 'Escape') leaving.current = true;
        else if (event.key === 'Tab' && leaving.current) {
          leaving.current = false;
          return leave(view.dom, event.shiftKey);
        } else if (event.key !== 'Shift') leaving.current = false;
        return false;
      },
    },
    onUpdate: ({ editor, transaction }) => {
      const body = bodyOf(editor.state.doc);
      sent.current = body;
      latest.current.onChange(body, isHistoryTransaction(transaction));
      tellBlock(editor);
    },
    onSelectionUpdate: ({ editor }) => tellBlock(editor),
    onFocus: ({ editor }) => tellBlock(editor),
    onBlur: () => {
      block.current = '';
    },
  });
  const leaving = useRef(false);

  useEffect(() => {
    if (value === sent.current || (isMounted(editor) && editor.view.composing)) return;
    sent.current = value;
    const wanted = blocksOf(value);
    if (JSON.stringify(wanted) === JSON.stringify(bodyOf(editor.state.doc))) return;
    // What comes from outside is no step of this editor to take back.
    editor.chain().setMeta('addToHistory', false).setContent(docOf(wanted), { emitUpdate: false }).run();
  }, [value, editor]);

  useEffect(() => {
    const name = () => {
      const { dom } = editor.view;
      dom.setAttribute('aria-labelledby', labelledBy);
      dom.setAttribute('aria-describedby', describedBy ? `${describedBy} ${help}` : help);
      dom.setAttribute('aria-invalid', String(invalid ?? false));
    };
    if (isMounted(editor)) name();
    editor.on('mount', name);
    return () => {
      editor.off('mount', name);
    };
  }, [editor, labelledBy, describedBy, invalid, help]);

  useImperativeHandle(
    ref,
    () => ({
      focusBlock(index, cell = '') {
        const { doc } = editor.state;
        const block = positionOf(doc, index) ?? doc.content.size - doc.lastChild!.nodeSize;
        const pos = positionInTable(doc, block, cell) ?? block;
        const { tr } = editor.state;
        editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos + 1))));
        editor.view.focus();
        const dom = editor.view.nodeDOM(pos);
        if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
      },
    }),
    [editor],
  );

  return (
    <div className={classes.editor} data-invalid={invalid || undefined}>
      <Toolbar editor={editor} controls={id} />
      <ContextBar editor={editor} numberField={numberField} />
      <EditorContent editor={editor} className={classes.page} />
      <p id={help} className={classes.help}>
        Tab và Shift+Tab đổi cấp của dòng. Nhấn Esc rồi Tab để ra khỏi khung soạn thảo.
      </p>
      <div role="status" className={classes.status}>
        {notice !== '' && (
          <p className={classes.notice}>
            {notice}
            <button type="button" onClick={() => setNotice('')}>
              Đã hiểu
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** While React puts the page together an editor may be there without its view, or already be given up for its successor. */
const isMounted = (editor: Editor) => !editor.isDestroyed;

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"]), [contenteditable=true]';

/** Moves the focus to what comes after the editor, or before it. */
function leave(dom: HTMLElement, back: boolean): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one === dom || (one.tabIndex >= 0 && one.offsetParent !== null && !dom.contains(one)),
  );
  const next = all[all.indexOf(dom) + (back ? -1 : 1)];
  if (next) next.focus();
  else dom.blur();
  return true;
}
