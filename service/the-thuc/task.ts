import { EngineError } from '../engine/problem.js';
import { type CheckRequest, checkFile } from '../engine/the-thuc/check.js';
import { type Correction, correctFile } from '../engine/the-thuc/correct.js';
import type { Check } from '../engine/the-thuc/rules/rule.js';
import { readCoreProperties } from '../engine/typeset/core-properties.js';
import { FontMetrics } from '../engine/typeset/fonts.js';
import { DocxPackage } from '../engine/typeset/package.js';
import { type Typeset, type TypesetOptions, typeset } from '../engine/typeset/typeset.js';

/** What a thread is asked to do with a file that somebody sent. */
export type Task =
  | { kind: 'check'; bytes: Uint8Array; request: CheckRequest }
  | { kind: 'correct'; bytes: Uint8Array; request: CheckRequest }
  | { kind: 'typeset'; bytes: Uint8Array; options: Omit<TypesetOptions, 'fonts'> };

export interface Results {
  check: Check;
  correct: Correction;
  typeset: Typeset;
}

/** What it answers. An error of the engine crosses the border between threads as its words. */
export type Answer =
  | { done: Results[keyof Results] }
  | { refused: { code: EngineError['code']; message: string; detail: string } };

const fonts = FontMetrics.load();

export default async function work(task: Task): Promise<Answer> {
  try {
    return { done: await result(task) };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { refused: { code: error.code, message: error.message, detail: error.detail } };
  }
}

function result(task: Task): Results[keyof Results] | Promise<Results[keyof Results]> {
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
}
