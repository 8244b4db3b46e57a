import { clean } from '../engine/compose/clean.js';
import { schemaChecker } from '../engine/compose/validate.js';
import type { Engine } from '../engine/engine.js';
import type { Problem } from '../engine/problem.js';
import type { JsonSchema } from '../engine/template/manifest.js';
import { readSchema, sha256 } from '../engine/template/version-files.js';

/** Data that make no document by themselves, checked as those of documents are: same schemas, same words, all at once. */
export class DataSchema<T> {
  /** Of the schema's text. */
  readonly hash: string;
  private readonly check: (data: unknown) => Problem[];

  private constructor(
    readonly schema: JsonSchema,
    private readonly engine: Engine,
  ) {
    this.hash = sha256(JSON.stringify(schema));
    this.check = schemaChecker(schema);
  }

  /** @param file from the home folder, e.g. `schemas/office.schema.json`. Throws where it is missing or broken. */
  static async read<T>(home: string, file: string, engine: Engine): Promise<DataSchema<T>> {
    return new DataSchema<T>(await readSchema(home, file), engine);
  }

  /** The data in NFC; what is wrong with them. They are a `T` where nothing is. */
  read(input: unknown): { data: T; problems: Problem[] } {
    const { data, problems, broken } = clean(input, this.engine.fonts);
    const seen = new Set(problems.map(({ path }) => path));
    const more = broken ? [] : this.check(data).filter(({ path }) => !seen.has(path));
    return { data: data as T, problems: [...problems, ...more] };
  }
}
