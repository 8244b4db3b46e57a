import { type Code, codes, type Severity } from './codes.js';
import type { Edit } from './edits.js';
import type { Place } from './places.js';

/** A mending that is safe to apply as it is. */
export interface QuickFix {
  /** Vietnamese, an order. */
  title: string;
  edits: Edit[];
}

/** Something wrong with a template, its schema or its examples. Sentences are Vietnamese. */
export interface Problem {
  code: Code;
  severity: Severity;
  place: Place;
  /** What is wrong here. */
  message: string;
  /** Why it matters. */
  reason: string;
  /** How to mend it. */
  fix: string;
  fixes: QuickFix[];
}

export interface Details {
  fix?: string;
  fixes?: QuickFix[];
  severity?: Severity;
}

/** Takes problems as they are found. */
export type Report = (code: Code, place: Place, message: string, details?: Details) => void;

export function problem(code: Code, place: Place, message: string, { fix, fixes, severity }: Details = {}): Problem {
  const { reason, fix: usual, severity: own } = codes[code];
  return { code, severity: severity ?? own, place, message, reason, fix: fix ?? usual, fixes: fixes ?? [] };
}

/** A sentence of the engine's parted into what is wrong and what to do. */
export function parted(sentence: string): { message: string; fix?: string } {
  const at = sentence.search(/(?<=[.:]) Hãy /);
  return at < 0 ? { message: sentence } : { message: sentence.slice(0, at), fix: sentence.slice(at + 1) };
}
