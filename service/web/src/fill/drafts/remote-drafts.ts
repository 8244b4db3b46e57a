import { API, call, send } from '../../api/http.ts';
import { Problem } from '../../api/problem.ts';
import type { Content, RemoteDraft } from './draft.ts';

const address = (id: string) => `${API}/drafts/${id}`;

/** Drafts that the service keeps. */
export const remoteDrafts = {
  /** Undefined where the service has none of that id. */
  async get(id: string, signal?: AbortSignal): Promise<RemoteDraft | undefined> {
    try {
      return await call<RemoteDraft>(address(id), { signal });
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  },
  /** `revision` is the one it was made from, 0 for a new draft; a newer one there is a Problem with status 412. */
  async put(id: string, revision: number, content: Content): Promise<{ revision: number; updatedAt: string }> {
    const condition: Record<string, string> =
      revision === 0 ? { 'If-None-Match': '*' } : { 'If-Match': `"${revision}"` };
    return call(address(id), { method: 'PUT', body: { kind: 'document', ...content }, headers: condition });
  },
  async remove(id: string): Promise<void> {
    try {
      await send(address(id), { method: 'DELETE' });
    } catch (error) {
      if (!(error instanceof Problem && error.status === 404)) throw error;
    }
  },
};
