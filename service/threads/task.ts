import { deserialize } from 'node:v8';
import { type Desk, OwnDesk, type Work } from '../engine/desk.js';
import type { Form } from '../engine/template/manifest.js';
import type { Printed } from '../engine/typeset/context.js';
import { FontMetrics } from '../engine/typeset/fonts.js';
import { answering } from './answering.js';

/** A form as threads get it: its hash, and its files in memory that all of them share. */
export interface SharedForm {
  hash: string;
  packed: SharedArrayBuffer;
}

/** What a thread is asked: one call of `Desk`. */
export type Task =
  | { call: 'fill'; form: SharedForm; work: Omit<Work, 'form'> }
  | { call: 'read'; docx: Uint8Array }
  | { call: 'setAgain'; docx: Uint8Array; title: string; printed: Printed };

export type Answer = Awaited<ReturnType<Desk[Task['call']]>>;

const desk = new OwnDesk(FontMetrics.load());

/** Forms this thread has used, which keep what was compiled of them; oldest first. */
const forms = new Map<string, Form>();
const KEPT = 64;

function formOf({ hash, packed }: SharedForm): Form {
  const form = forms.get(hash) ?? (deserialize(Buffer.from(packed)) as Form);
  forms.delete(hash);
  forms.set(hash, form);
  if (forms.size > KEPT) forms.delete(forms.keys().next().value!);
  return form;
}

export default answering<Task, Answer>((task) => {
  switch (task.call) {
    case 'fill':
      return desk.fill({ ...task.work, form: formOf(task.form) });
    case 'read':
      return desk.read(task.docx);
    case 'setAgain':
      return desk.setAgain(task.docx, task.title, task.printed);
  }
});
