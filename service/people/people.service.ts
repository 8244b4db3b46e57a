import { Inject, Injectable } from '@nestjs/common';
import { requestKey } from '../documents/request-key.js';
import { isId, v7Id } from '../ids.js';
import { ApiProblem, validationFailed } from '../problems/api-problem.js';
import type { DataSchema } from '../problems/data-schema.js';
import { type Directory, directoryOf, pageOf } from './directory.js';
import { type ListPeople, MOST_PEOPLE, type PeopleList, type Person, type PersonFields } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';

export const PERSON_SCHEMA = Symbol('PersonSchema');

export const peopleFull = () => new ApiProblem('PEOPLE_FULL', { params: { most: MOST_PEOPLE } });

@Injectable()
export class PeopleService {
  /** Sorting everybody takes longer than asking whether anybody has changed. */
  private known: { revision: number; directory: Directory } | undefined;

  constructor(
    private readonly people: PeopleRepository,
    @Inject(PERSON_SCHEMA) private readonly schema: DataSchema<PersonFields>,
  ) {}

  async list({ q, limit, cursor }: ListPeople): Promise<PeopleList> {
    return pageOf(await this.directory(), { q, limit: Number(limit ?? 50), cursor });
  }

  /**
   * A repeated request with the same key gets the first one's answer, which is that person as the request has it, whatever
   * became of them since.
   */
  async add(body: unknown, keyHeader: string | undefined): Promise<{ person: Person; replayed: boolean }> {
    const key = requestKey(keyHeader, body);
    const fields = this.fields(body);
    const person = { id: v7Id(), ...fields };
    const added = await this.people.add(person, MOST_PEOPLE, key);
    if (added === 'full') throw peopleFull();
    if (added === 'added') return { person, replayed: false };
    if (added.hash !== key!.hash) throw new ApiProblem('IDEMPOTENCY_CONFLICT');
    return { person: { id: added.personId, ...fields }, replayed: true };
  }

  async replace(id: string, body: unknown): Promise<Person> {
    const person = { id, ...this.fields(body, id) };
    if (!isId(id) || !(await this.people.replace(person))) throw new ApiProblem('PERSON_NOT_FOUND', { params: { id } });
    return person;
  }

  async remove(id: string): Promise<void> {
    if (isId(id)) await this.people.remove(id);
  }

  /** The body's fields without its id, which may only say again what the address says, and without what is empty. */
  private fields(body: unknown, id?: string): PersonFields {
    const { data, problems } = this.schema.read(body);
    const said = (data as Partial<Person> | null)?.id;
    if (said !== undefined && said !== id && !problems.some(({ path }) => path === '/id')) {
      const message = 'Mã của người do dịch vụ đặt: khi thêm thì không gửi, khi sửa thì phải đúng mã ở địa chỉ.';
      problems.push({ path: '/id', code: 'INVALID_VALUE', message });
    }
    if (problems.length > 0) throw validationFailed(problems);
    const { id: _, ...fields } = data as Person;
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as unknown as PersonFields;
  }

  /** The revision is read before the people: what changes between is read again the next time. */
  private async directory(): Promise<Directory> {
    const revision = await this.people.revision();
    if (this.known?.revision !== revision) {
      this.known = { revision, directory: directoryOf(await this.people.all()) };
    }
    return this.known.directory;
  }
}
