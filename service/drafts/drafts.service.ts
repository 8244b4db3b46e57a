import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { etagOf } from '../http/revision.js';
import { isId } from '../ids.js';
import { ApiProblem, validationFailed } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import {
  type DraftItem,
  type DraftList,
  type DraftView,
  MOST_DRAFTS,
  SaveDraft,
  type SavedDraft,
} from './drafts.dto.js';
import { type DraftRow, DraftsRepository } from './drafts.repository.js';

@Injectable()
export class DraftsService {
  constructor(
    private readonly drafts: DraftsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(): Promise<DraftList> {
    return { items: (await this.drafts.list()).map(itemOf) };
  }

  async get(id: string): Promise<DraftView> {
    const row = isId(id) ? await this.drafts.get(id) : undefined;
    if (!row) throw notFound(id);
    return { ...itemOf(row), data: JSON.parse(row.data) as unknown };
  }

  /** @param seen the revision it is saved over; null for a new draft */
  async save(id: string, body: unknown, seen: number | null): Promise<{ draft: SavedDraft; replayed: boolean }> {
    if (!isId(id)) {
      const message = 'Mã bản nháp là một UUID do bên gọi đặt, ví dụ "3f1c9a52-7d0e-4c5b-9a41-2b6e8d7f0c13".';
      throw new ApiProblem('QUERY_INVALID', { errors: [{ path: '/id', code: 'INVALID_FORMAT', message }] });
    }
    const { value, problems } = checkEnvelope(SaveDraft, body);
    if (problems.length > 0) throw validationFailed(problems);
    const content = { ...value, data: JSON.stringify(value.data) };
    const saved = await this.drafts.save(id, content, seen, this.clock.now().toISOString(), MOST_DRAFTS);
    switch (saved.outcome) {
      case 'saved':
        return { draft: savedOf(saved.row), replayed: saved.replayed };
      case 'changed':
        throw changed(saved.row);
      case 'gone':
        throw notFound(id);
      case 'full':
        throw new ApiProblem('DRAFTS_FULL', { params: { most: MOST_DRAFTS } });
    }
  }

  async remove(id: string): Promise<void> {
    if (isId(id)) await this.drafts.remove(id, this.clock.now().toISOString());
  }
}

const notFound = (id: string) => new ApiProblem('DRAFT_NOT_FOUND', { params: { id } });

function changed(row: DraftRow): ApiProblem {
  const { revision, updatedAt } = savedOf(row);
  return new ApiProblem('DRAFT_CHANGED', { members: { revision, updatedAt }, headers: { ETag: etagOf(revision) } });
}

const savedOf = ({ id, revision, updated_at }: Omit<DraftRow, 'data'>): SavedDraft => ({
  id,
  revision,
  updatedAt: updated_at,
});

const itemOf = (row: Omit<DraftRow, 'data'>): DraftItem => {
  const { kind, template, version, title } = row;
  return { ...savedOf(row), kind, template, version, title };
};
