import type { Engine } from '../../../service/engine/engine.js';
import { DataError, EngineError } from '../../../service/engine/problem.js';
import type { TemplateVersion } from '../../../service/engine/template/manifest.js';

/** What becomes of callers who send what the older version took: tried on its examples. */
export type OldData =
  /** It is taken as it is. */
  | { state: 'as-is' }
  /** It is taken by the steps that are declared, where the caller names its version (`dataVersion`). */
  | { state: 'migrated' }
  /** `reasons` are Vietnamese, each once. */
  | { state: 'refused'; reasons: string[] };

/** Undefined where the older version has no example. */
export function oldData(engine: Engine, before: TemplateVersion, after: TemplateVersion): OldData | undefined {
  const all = Object.values(before.examples).filter((data) => refusals(engine, before, data).length === 0);
  if (all.length === 0) return undefined;
  if (all.every((data) => refusals(engine, after, data).length === 0)) return { state: 'as-is' };
  const reasons = all.flatMap((data) => {
    const migrated = migratedData(engine, before, after, data);
    return 'reason' in migrated ? [migrated.reason] : refusals(engine, after, migrated.data);
  });
  return reasons.length === 0 ? { state: 'migrated' } : { state: 'refused', reasons: [...new Set(reasons)] };
}

/** Data of the older version by the steps that the newer one declares. */
export function migratedData(
  { catalog }: Engine,
  before: TemplateVersion,
  after: TemplateVersion,
  data: unknown,
): { data: unknown } | { reason: string } {
  const [from, to] = [before.manifest, after.manifest];
  if (from.id !== to.id) return { data };
  try {
    return { data: catalog.migrate(to.id, from.version, to.version, data) };
  } catch (error) {
    if (error instanceof DataError) return { reason: error.problems.map(({ message }) => message).join(' ') };
    if (error instanceof EngineError) return { reason: error.detail };
    throw error;
  }
}

/** Why a version does not take these data; empty where it does. */
export function refusals(engine: Engine, version: TemplateVersion, data: unknown): string[] {
  try {
    engine.compose(version, data);
    return [];
  } catch (error) {
    if (error instanceof DataError) return error.problems.map(({ message }) => message);
    if (error instanceof EngineError) return [error.detail];
    throw error;
  }
}
