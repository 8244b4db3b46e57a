import { type MigrationStep, migrate, placeBefore } from '../engine/compose/migrate.js';
import type { Engine } from '../engine/engine.js';
import { EngineError, type Problem } from '../engine/problem.js';
import type { TemplateVersion } from '../engine/template/manifest.js';
import { isRealDate } from '../problems/rules.js';
import type { BatchOptions } from './batches.dto.js';

type Data = Record<string, unknown>;

/** The rows of a batch as their versions want them, where they were written for an older one. */
export interface CurrentRows {
  rows: Data[];
  /** What is wrong with `dataVersion` itself. */
  problems: Problem[];
  /** Where a place in a row stands in the row as it was written. */
  placeBefore(at: number, path: readonly string[]): readonly string[];
}

/**
 * Brings each row to the version that it will be made with. A row for which there is none stays as it is, and tells so by
 * itself when it is checked.
 */
export function currentRows(engine: Engine, options: BatchOptions, rows: Data[], today: string): CurrentRows {
  const { template, dataVersion } = options;
  if (dataVersion == null) return { rows, problems: [], placeBefore: (_, path) => path };
  const problems: Problem[] = [];
  const known = new Map<string, MigrationStep[]>();
  const stepsTo = (to: string): MigrationStep[] => {
    try {
      return engine.catalog.migrationSteps(template, dataVersion, to);
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'TEMPLATE_VERSION_NOT_FOUND') throw error;
      problems.push({ path: '/dataVersion', code: error.code, message: error.detail });
      return [];
    }
  };
  const steps = rows.map((row) => {
    const to = versionOfRow(engine, options, row, today)?.manifest.version;
    if (to === undefined) return [];
    if (!known.has(to)) known.set(to, stepsTo(to));
    return known.get(to)!;
  });
  return {
    rows: rows.map((row, at) => (steps[at]!.length > 0 ? (migrate(row, steps[at]!) as Data) : row)),
    problems: problems.slice(0, 1),
    placeBefore: (at, path) => (steps[at]!.length > 0 ? placeBefore(rows[at], steps[at]!, path) : path),
  };
}

/** As `POST documents` chooses it; none where that refuses. */
function versionOfRow(
  engine: Engine,
  { template, version, namHoc }: BatchOptions,
  row: Data,
  today: string,
): TemplateVersion | undefined {
  const ngay = isRealDate(row.ngay) ? row.ngay : undefined;
  const query = { template, version: version ?? undefined, namHoc: namHoc ?? undefined, ngay, today };
  try {
    return engine.catalog.resolve(query);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return undefined;
  }
}

/** The version whose form the rows of a batch are written for. Throws EngineError. */
export const writtenFor = (
  engine: Engine,
  { template, dataVersion }: BatchOptions,
  version: TemplateVersion,
): TemplateVersion => (dataVersion == null ? version : engine.catalog.get(template, dataVersion));
