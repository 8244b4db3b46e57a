import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { etagOf } from '../http/revision.js';
import { ApiProblem, validationFailed } from '../problems/api-problem.js';
import type { DataSchema } from '../problems/data-schema.js';
import type { Office, OfficeView } from './office.dto.js';
import { OfficeChanged, OfficeRepository } from './office.repository.js';

export const OFFICE_SCHEMA = Symbol('OfficeSchema');

@Injectable()
export class OfficeService {
  constructor(
    private readonly office: OfficeRepository,
    @Inject(OFFICE_SCHEMA) private readonly schema: DataSchema<Office>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get(): Promise<OfficeView> {
    return this.office.get();
  }

  /** Throws ApiProblem with everything that is wrong, or OFFICE_CHANGED. */
  async save(body: unknown, seen: number): Promise<OfficeView> {
    const { data, problems } = this.schema.read(body);
    if (problems.length > 0) throw validationFailed(problems);
    return this.office.save(data, seen, this.clock.now().toISOString()).catch((error: unknown) => {
      if (!(error instanceof OfficeChanged)) throw error;
      const { revision } = error.present;
      throw new ApiProblem('OFFICE_CHANGED', { members: { revision }, headers: { ETag: etagOf(revision) } });
    });
  }
}
