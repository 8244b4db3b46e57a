import type { CanCu } from '../../template/can-cu.js';
import type { PaperWarning, Place } from '../paper/paper.js';
import type { RegimeId } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';

export type Severity = 'error' | 'warning' | 'info';
export type Source = 'docx' | 'pdf' | 'data';

/** One rule of a regime as data, with the small function that judges it. */
export interface Rule {
  /** `ND30-PAGE-01`: stable. */
  id: string;
  regime: RegimeId;
  severity: Severity;
  /** As people cite it: `Phụ lục I, Mục I, khoản 3, Nghị định 30/2020/NĐ-CP`. */
  clause: string;
  /** What it asks for, one Vietnamese sentence: the line of the table in the docs. */
  requires: string;
  /** The files it can be judged on. On others it is listed as unjudged. */
  on: readonly Source[];
  /** How sure the text of the rule is: found in the instrument, or known from practice. */
  source?: 'found' | 'practice';
  check(vanBan: VanBan, settings: CheckSettings): Verdict;
}

/**
 * What a rule says of a document: what breaks it (none: it is kept); that it is not about this document (no căn cứ to judge);
 * or that this file does not tell, with the reason in Vietnamese.
 */
export type Verdict = Fault[] | 'not-applicable' | { unjudged: string };

export interface Fault {
  place: Place;
  /** The words it is about, from the document; cut to 80 characters by the checker. */
  quote: string;
  /** What is wrong, in Vietnamese: what stands there and what should. */
  message: string;
  /** How to mend it, in Vietnamese, an order: `Hãy …`. */
  fix: string;
  /** Softer or harder than the rule's own, where the clause distinguishes. */
  severity?: Severity;
}

/** What an office may decide for itself; everything has a default. */
export interface CheckSettings {
  /** Học hàm, học vị before the name (NĐ 30, PLI-II.7.c lets education have its own rule). */
  hocVi: boolean;
  /** Official abbreviations of the body and its units; undefined: not known, so not judged. */
  kyHieu?: readonly string[];
  /** Titles that may sign by order (TL.) or by authorisation (TUQ.). Undefined: not known. */
  kyThuaLenh?: readonly string[];
  /** Marks of circulation beside those of the decree. */
  phamVi: readonly string[];
  /** Documents that others are based on, with the days they are in force; undefined: not known, so not judged. */
  canCu?: readonly CanCu[];
  /** Other documents the office has issued, with the day (ISO 8601) of each; undefined: not known, so not judged. */
  daPhatHanh?: readonly { so: number; kyHieu: string; ngay: string }[];
  /** Today in Vietnam (ISO 8601): a document cannot be dated later. Undefined: not judged. */
  homNay?: string;
  /** Least share of votes for a proposed reward, per cent; undefined: not known, so not judged. */
  tyLePhieu?: number;
  /** Most that may be Chiến sĩ thi đua cơ sở of those with Lao động tiên tiến, per cent; undefined: not judged. */
  tyLeChienSi?: number;
  /** Names of those who registered for thi đua this year; undefined: not known, so not judged. */
  daDangKy?: readonly string[];
}

export const DEFAULT_SETTINGS: CheckSettings = { hocVi: false, phamVi: [] };

/** A fault with all that the answer says of it. */
export interface Finding extends Required<Omit<Fault, 'severity' | 'quote' | 'place'>> {
  rule: string;
  severity: Severity;
  clause: string;
  place: Place & { quote: string };
}

export interface Check {
  regime: RegimeId;
  /** How the regime was chosen. */
  chosenBy: 'named' | 'date' | 'today';
  findings: Finding[];
  /** Rules that could not be judged on this file, each with its reason. */
  unjudged: { rule: string; reason: string }[];
  /** What the file holds beside its pages: nothing of it was run or followed. */
  warnings: PaperWarning[];
  /** Ids of the rules that were judged, kept or not. */
  judged: string[];
}
