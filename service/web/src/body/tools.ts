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

const level = (name: Level, sign: string, key: number): Tool => ({
  id: name,
  name: LEVEL_NAMES[name],
  sign,
  keys: `Control+Alt+${key}`,
  run: (editor) => act(editor, setLevel(name)),
});

export const HEADINGS: Tool[] = [level('muc1', 'I.', 1), level('muc2', '1.', 2), level('muc3', '2.1.', 3)];
export const LINES: Tool[] = [
  level('khoan', '1.', 4),
  level('diem', 'a)', 5),
  level('gachDau', '–', 6),
  level('cong', '+', 7),
  level('doan', '¶', 0),
];
