import type { Fault, Rule, Verdict } from './rule.js';

/**
 * One check out of several: the faults of all. Where none finds any, what one could not judge; where none is about the
 * document, not-applicable.
 */
export function ketHop(...checks: Rule['check'][]): Rule['check'] {
  return (vanBan, settings): Verdict => {
    const verdicts = checks.map((check) => check(vanBan, settings));
    const faults: Fault[] = verdicts.flatMap((one) => (Array.isArray(one) ? one : []));
    if (faults.length > 0) return faults;
    const open = verdicts.find((one) => one !== 'not-applicable' && !Array.isArray(one));
    return open ?? (verdicts.some((one) => Array.isArray(one)) ? [] : 'not-applicable');
  };
}
