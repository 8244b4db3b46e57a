import { EngineError } from '../engine/problem.js';
import { type CheckRequest, checkFile } from '../engine/the-thuc/check.js';
import { type Correction, correctFile } from '../engine/the-thuc/correct.js';
import type { Check } from '../engine/the-thuc/rules/rule.js';
import { FontMetrics } from '../engine/typeset/fonts.js';

/** What a thread is asked: the file, and how to judge it. */
export interface Task {
  kind: 'check' | 'correct';
  bytes: Uint8Array;
  request: CheckRequest;
}

/** What it answers. An error of the engine crosses the border between threads as its words. */
export type Answer =
  | { check: Check }
  | { correction: Correction }
  | { refused: { code: EngineError['code']; message: string; detail: string } };

const fonts = FontMetrics.load();

export default async function work({ kind, bytes, request }: Task): Promise<Answer> {
  try {
    if (kind === 'check') return { check: await checkFile(bytes, fonts, request) };
    return { correction: await correctFile(bytes, fonts, request) };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { refused: { code: error.code, message: error.message, detail: error.detail } };
  }
}
