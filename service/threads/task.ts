import { deserialize } from 'node:v8';
import { answering } from '../engine/apart/answering.js';
import { type Filled, OwnDesk, packedThere, type Work } from '../engine/desk.js';
import type { Form } from '../engine/template/manifest.js';
import { FontMetrics } from '../engine/typeset/fonts.js';

/** A form as threads get it: its hash, and its files in memory that all of them share. */
export interface SharedForm {
  hash: string;
  packed: SharedArrayBuffer;
}

/** What a thread is asked to fill and set. */
export interface Task {
  form: SharedForm;
  work: Omit<Work, 'form'>;
}

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

export default answering<Task, Filled>(async ({ form, work }) =>
  packedThere(await desk.fill({ ...work, form: formOf(form) })),
);
