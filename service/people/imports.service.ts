import { Inject, Injectable } from '@nestjs/common';
import { rowPath } from '../batches/orders.js';
import { SheetReader } from '../batches/sheet/sheet-reader.js';
import type { Upload } from '../http/upload.js';
import { v7Id } from '../ids.js';
import { validationFailed } from '../problems/api-problem.js';
import type { DataSchema } from '../problems/data-schema.js';
import { type Match, matchRows } from './matching.js';
import { MOST_PEOPLE, type NamesakeView, type PeopleImport, type Person, type PersonFields } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';
import { PERSON_SCHEMA, peopleFull } from './people.service.js';
import { inSheet, makePeopleSheet, type ReadPeople, readPeople } from './people-sheet.js';

/** Undoes a change that is not to be made. */
class NotStored extends Error {
  constructor(readonly result: PeopleImport) {
    super('not stored');
  }
}

/** People from sheets, and the sheet to fill in. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly reader: SheetReader,
    @Inject(PERSON_SCHEMA) private readonly schema: DataSchema<PersonFields>,
  ) {}

  sheet(): Promise<Uint8Array> {
    return makePeopleSheet(this.schema);
  }

  /**
   * Takes everybody of a sheet, or nobody where anything is wrong with it: then throws ApiProblem VALIDATION_FAILED. A
   * trial stores nothing and throws for no row.
   */
  async import(file: Upload, trial: boolean, gone: AbortSignal): Promise<PeopleImport> {
    const read = await readPeople(await this.reader.read(file.buffer, gone), this.schema);
    if (trial) return this.planned(read, await this.people.all()).result;
    const imported = this.people.changeAll((people) => {
      const { stored, result } = this.planned(read, people);
      if (result.errors.length > 0 || stored.length === 0) throw new NotStored(result);
      return { stored, result };
    });
    return imported.catch((error: unknown) => {
      if (!(error instanceof NotStored)) throw error;
      if (error.result.errors.length === 0) return error.result;
      throw refused(error.result);
    });
  }

  /** What the sheet makes of the people who are there. */
  private planned(read: ReadPeople, people: readonly Person[]): { stored: Person[]; result: PeopleImport } {
    const stored: Person[] = [];
    const problems = [...read.problems];
    const result: PeopleImport = { added: 0, updated: 0, unchanged: 0, errors: [], trungTen: [] };
    for (const match of matchRows(read.rows, people)) {
      if (match.is === 'unclear') {
        result.trungTen.push(namesake(match));
        problems.push(unclear(match, read.letterOf('hoTen')));
      } else if (match.is === 'new') {
        result.added++;
        stored.push({ id: v7Id(), ...match.row.fields });
      } else {
        const { is: person, row } = match;
        // Known by it, however it was typed: a sheet in capitals is no correction of names.
        const told = { ...person, ...row.fields, hoTen: person.hoTen };
        if (differs(person, told)) {
          result.updated++;
          stored.push(told);
        } else result.unchanged++;
      }
    }
    if (people.length + result.added > MOST_PEOPLE) throw peopleFull();
    return { stored, result: { ...result, errors: problems, ...(read.notes.length > 0 && { notes: read.notes }) } };
  }
}

const differs = (person: Person, told: Person) =>
  Object.entries(told).some(([name, value]) => person[name as keyof Person] !== value);

type Unclear = Extract<Match, { is: 'unclear' }>;

const namesake = ({ row, people, rows }: Unclear): NamesakeView => ({
  dong: row.dong,
  hoTen: row.fields.hoTen,
  nguoi: people,
  dongKhac: rows.map(({ dong }) => dong),
});

function unclear({ row, people, rows }: Unclear, cot: string | undefined) {
  const there = people.length > 0 ? `${people.length} người trong danh bạ` : '';
  const others = rows.length > 0 ? `dòng ${rows.map(({ dong }) => dong).join(', ')}` : '';
  const message = `không rõ người này là ai: có thể trùng với ${[there, others].filter(Boolean).join(' và ')}. Hãy ghi năm sinh hoặc đơn vị cho đủ để phân biệt, hoặc bỏ dòng trùng.`;
  return inSheet({ path: rowPath(row.at, ['hoTen']), code: 'PERSON_AMBIGUOUS', message }, row.dong, cot);
}

/** Of what is not stored nothing is added, and nothing changed. */
function refused({ errors, trungTen }: PeopleImport) {
  const problem = validationFailed(errors);
  problem.options.members = { added: 0, updated: 0, unchanged: 0, trungTen };
  return problem;
}
