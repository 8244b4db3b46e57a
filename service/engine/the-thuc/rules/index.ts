import type { RegimeId } from '../regime.js';
import type { Rule } from './rule.js';

/** Every rule, in the order of the parts of a document. */
export const allRules: readonly Rule[] = [];

export const rulesOf = (regime: RegimeId): readonly Rule[] => allRules.filter((rule) => rule.regime === regime);
