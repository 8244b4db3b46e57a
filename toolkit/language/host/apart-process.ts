import { Worker } from 'node:worker_threads';
import { type Filled, OwnDesk, packedThere, type Work } from '../../../service/engine/desk.js';
import { type CheckRequest, checkFile } from '../../../service/engine/the-thuc/check.js';
import type { Check } from '../../../service/engine/the-thuc/rules/rule.js';
import { FontMetrics } from '../../../service/engine/typeset/fonts.js';
import { type Typeset, type TypesetOptions, typeset } from '../../../service/engine/typeset/typeset.js';
import { answering, type Reply } from '../../../service/threads/answering.js';
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

/** What comes back: the answer, a refusal of the engine, or an error of any other kind as its words. */
export type Answer = Reply<Results[keyof Results]> | { failed: { name: string; message: string } };

const fonts = FontMetrics.load();
const desk = new OwnDesk(fonts);

const work = answering((task: Task): Results[keyof Results] | Promise<Results[keyof Results]> => {
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

async function answer(task: Task): Promise<Answer> {
  try {
    return await work(task);
  } catch (error) {
    const { name, message } = error as Error;
    return { failed: { name, message } };
  }
}

process.on('message', async (task: Task) => process.send?.(await answer(task)));
process.on('disconnect', () => process.exit());

/** Who is busy without end does not hear that the program was killed. */
const watch = `
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000);`;
new Worker(watch, { eval: true, execArgv: [] }).unref();
