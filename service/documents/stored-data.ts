import type { Log } from '../log.js';
import { ApiProblem } from '../problems/api-problem.js';
import { DataDamaged, type DocumentsRepository } from './documents.repository.js';

/** What a document was made from. Throws ApiProblem DATA_DAMAGED, and says so in the log. */
export async function storedData(documents: DocumentsRepository, log: Log, id: string): Promise<unknown> {
  try {
    return await documents.data(id);
  } catch (error) {
    if (!(error instanceof DataDamaged)) throw error;
    log.error('data.damaged', { id });
    throw new ApiProblem('DATA_DAMAGED', { params: { id } });
  }
}
