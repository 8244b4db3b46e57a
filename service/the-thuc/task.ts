import { type CheckRequest, checkFile } from '../engine/the-thuc/check.js';
import { type Correction, correctFile } from '../engine/the-thuc/correct.js';
import type { Check } from '../engine/the-thuc/rules/rule.js';
import { FontMetrics } from '../engine/typeset/fonts.js';
import { answering } from '../threads/answering.js';

/** What a thread is asked: the file, and how to judge it. */
export interface Task {
  kind: 'check' | 'correct';
  bytes: Uint8Array;
  request: CheckRequest;
}

export type Answer = { check: Check } | { correction: Correction };

const fonts = FontMetrics.load();

export default answering<Task, Answer>(async ({ kind, bytes, request }) =>
  kind === 'check'
    ? { check: await checkFile(bytes, fonts, request) }
    : { correction: await correctFile(bytes, fonts, request) },
);
