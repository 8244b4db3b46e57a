import { serve } from '../../../service/engine/apart/serve.js';
import { type Filled, OwnDesk, packedThere, type Work } from '../../../service/engine/desk.js';
import { type CheckRequest, checkFile } from '../../../service/engine/the-thuc/check.js';
import type { Check } from '../../../service/engine/the-thuc/rules/rule.js';
import { FontMetrics } from '../../../service/engine/typeset/fonts.js';
import { type Typeset, type TypesetOptions, typeset } from '../../../service/engine/typeset/typeset.js';
import type { Rendered } from '../check/rendered.js';
import type { VersionName } from '../folder.js';
import type { Problem } from '../problem.js';
import { problems } from '../problems.js';
import { readFolder } from './node.js';
import { renderExamples } from './render.js';

/*
 * The one place where templates of anybody's making are read and filled: a process of its own, which can be stopped whatever
 * it is doing and takes nothing down with it.
 */

/** What the process is asked to do with a template, or with what came of one. */
export type Task =
  | { kind: 'problems'; home: string; version: VersionName; rendered: readonly Rendered[] }
  | { kind: 'examples'; home: string; version: VersionName; today: string }
  | { kind: 'fill'; work: Work }
  | { kind: 'typeset'; docx: Uint8Array; options: Omit<TypesetOptions, 'fonts'> }
  | { kind: 'check'; bytes: Uint8Array; request: CheckRequest };

export interface Results {
  problems: Problem[];
  examples: Rendered[];
  fill: Filled;
  typeset: Typeset;
  check: Check;
}

const fonts = FontMetrics.load();
const desk = new OwnDesk(fonts);

serve((task: Task): Results[keyof Results] | Promise<Results[keyof Results]> => {
  switch (task.kind) {
    case 'problems': {
      const { home, version, rendered } = task;
      return problems(readFolder(home, version.id), { version, rendered });
    }
    case 'examples':
      return renderExamples(task.home, task.version, task.today);
    case 'fill':
      return desk.fill(task.work).then(packedThere);
    case 'typeset':
      return typeset(task.docx, { ...task.options, fonts });
    case 'check':
      return checkFile(task.bytes, fonts, task.request);
  }
});
