import { serve } from '../engine/apart/serve.js';
import { type CheckRequest, checkFile } from '../engine/the-thuc/check.js';
import { type Correction, correctFile } from '../engine/the-thuc/correct.js';
import type { Check } from '../engine/the-thuc/rules/rule.js';
import { readCoreProperties } from '../engine/typeset/core-properties.js';
import { FontMetrics } from '../engine/typeset/fonts.js';
import { DocxPackage } from '../engine/typeset/package.js';
import { type Typeset, type TypesetOptions, typeset } from '../engine/typeset/typeset.js';

/*
 * The one place where the service reads and sets files that somebody sent: a process of its own, which takes nothing down with
 * it.
 */

/** What the process is asked to do with a file. */
export type Task =
  | { kind: 'check'; bytes: Uint8Array; request: CheckRequest }
  | { kind: 'correct'; bytes: Uint8Array; request: CheckRequest }
  | { kind: 'typeset'; bytes: Uint8Array; options: Omit<TypesetOptions, 'fonts'> };

export interface Results {
  check: Check;
  correct: Correction;
  typeset: Typeset;
}

const fonts = FontMetrics.load();

serve((task: Task): Results[keyof Results] | Promise<Results[keyof Results]> => {
  switch (task.kind) {
    case 'check':
      return checkFile(task.bytes, fonts, task.request);
    case 'correct':
      return correctFile(task.bytes, fonts, task.request);
    case 'typeset': {
      const { title } = readCoreProperties(new DocxPackage(task.bytes));
      return typeset(task.bytes, { title, ...task.options, fonts });
    }
  }
});
