import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { Clipboard, type Notice } from './clipboard.ts';
import { Editing } from './editing.ts';
import { nodes } from './schema.ts';
import { Tables } from './table.ts';

/** Everything that the editor of a body is made of. */
export const extensionsOf = (notice: Notice) => [
  ...nodes,
  Editing,
  Tables,
  Clipboard.configure({ notice }),
  UndoRedo.configure({ depth: 500 }),
  Gapcursor,
  Dropcursor.configure({ color: 'currentColor', width: 2 }),
  Placeholder.configure({
    placeholder: 'Gõ nội dung ở đây, hoặc dán từ Word, Excel. Gõ “I. ”, “1. ”, “a) ”, “- ” ở đầu dòng để đánh số.',
    showOnlyCurrent: false,
  }),
];
