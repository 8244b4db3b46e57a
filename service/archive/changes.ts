import type { StoredDocument } from '../documents/documents.repository.js';
import type { Engine } from '../engine/engine.js';
import { type ChangedInput, changedInputs, type EngineFacts } from '../engine/facts.js';
import { DataError, EngineError } from '../engine/problem.js';
import { ApiProblem, underData } from '../problems/api-problem.js';

/** What is not as it was when the document was made. Where that was not kept, the hash of the template's version tells. */
export function changedSince({ row, facts }: StoredDocument, versionHash: string, now: EngineFacts): ChangedInput[] {
  if (facts) return changedInputs(facts, now);
  return row.version_hash === versionHash ? [] : [wholeVersion({ row }, versionHash)];
}

/**
 * Why a document cannot be made again at all, with what has changed, where that is known; undefined for what has
 * nothing to do with the document (no browser, too much to do).
 */
export async function refusal(engine: Engine, stored: StoredDocument, error: unknown): Promise<ApiProblem | undefined> {
  if (error instanceof DataError) {
    const params = { id: stored.row.id };
    const members = { changed: await changedNow(engine, stored) };
    return new ApiProblem('STORED_DATA_REFUSED', { params, errors: underData(error.problems), members });
  }
  if (!(error instanceof EngineError)) return undefined;
  const { code, detail } = error;
  switch (code) {
    case 'TEMPLATE_NOT_FOUND':
    case 'TEMPLATE_VERSION_NOT_FOUND':
    case 'TEMPLATE_ALTERED':
    case 'TEMPLATE_BROKEN':
    case 'FORMAT_NOT_AVAILABLE':
      // The caller asked for nothing wrong: the house no longer has what it once used.
      return new ApiProblem(code, { detail, status: 503, members: { changed: await changedNow(engine, stored) } });
    default:
      return undefined;
  }
}

/** As `changedSince`, of a version that cannot be used. */
async function changedNow(engine: Engine, stored: StoredDocument): Promise<ChangedInput[]> {
  const { template, version } = stored.row;
  const files = engine.catalog.files(template, version);
  const gone = files ? [] : [wholeVersion(stored, null)];
  if (!stored.facts) return files ? [] : gone;
  const now = await engine.facts({ files: files ?? stored.facts.files }, []);
  return [...gone, ...changedInputs(stored.facts, now)];
}

const wholeVersion = ({ row }: Pick<StoredDocument, 'row'>, now: string | null): ChangedInput => ({
  input: 'template',
  name: `${row.template}/${row.version}`,
  stored: row.version_hash,
  now,
});
