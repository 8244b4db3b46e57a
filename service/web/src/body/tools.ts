import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { setLevel } from './editing.ts';
import { LEVEL_NAMES, type Level } from './levels.ts';

/** A button of the toolbar. `sign`: what stands on it where it has no picture. */
export interface Tool {
  id: string;
  name: string;
  sign?: string;
  keys: string;
  run: (editor: Editor) => void;
}

const mac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

/** Keys as they stand on the keyboard. */
export const shown = (keys: string) =>
  mac
    ? keys.replace('Control', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll('+', ' ')
    : keys.replace('Control', 'Ctrl');

/** Runs a ProseMirror command and goes back to writing. */
export const act = (editor: Editor, command: Command): void => {
  command(editor.state, editor.view.dispatch, editor.view);
  editor.view.focus();
};

/** What is seen on a button is part of its name, so that it can be spoken to. */
const level = (id: Level, sign: string, key: number, name: string = LEVEL_NAMES[id]): Tool => ({
  id,
  name,
  sign,
  keys: `Control+Alt+${key}`,
  run: (editor) => act(editor, setLevel(id)),
});

export const HEADINGS: Tool[] = [
  level('muc1', 'I.', 1, 'Đề mục I.'),
  level('muc2', '1.', 2, 'Đề mục 1.'),
  level('muc3', '2.1.', 3, 'Đề mục 2.1.'),
];
export const LINES: Tool[] = [
  level('khoan', '1.', 4, 'Khoản 1.'),
  level('diem', 'a)', 5, 'Điểm a)'),
  level('gachDau', '–', 6),
  level('cong', '+', 7),
  level('doan', '¶', 0),
];
