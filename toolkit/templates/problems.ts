import { checkSchema } from '../../service/engine/compose/validate.js';
import { EngineError, type Problem } from '../../service/engine/problem.js';
import type { Catalog } from '../../service/engine/template/catalog.js';
import type { Bounded } from '../language/host/bounded.js';
import { type Problem as Found, isWordPlace, type Place } from '../language/index.js';
import { placeWords } from '../language/place-words.js';

/**
 * Everything wrong with the files of one version, as far as it shows without printing anything: manifest, folder, schema,
 * form. `path` of a problem is a file's name from the home folder, with the place in it behind `#`.
 */
export function versionProblems(catalog: Catalog, id: string, version: string): Problem[] {
  try {
    const found = catalog.get(id, version);
    // Compiles the schema; what the examples are refused for is told where they are tried.
    checkSchema(found, {});
    return [];
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return [{ path: `templates/${id}/${version}`, code: error.code, message: error.detail }];
  }
}

/**
 * What the language service finds wrong inside the form itself: names, loops, what people leave in a Word file, and a form
 * that its examples cannot be made from in bounded time.
 *
 * @param today ISO 8601
 */
export async function formProblems(
  bounded: Bounded,
  home: string,
  id: string,
  version: string,
  today: string,
): Promise<Problem[]> {
  const form = `templates/${id}/${version}/template.`;
  const found = await bounded.problems(home, { id, version }, today);
  return asErrors(found.filter(({ place }) => place.file.startsWith(form)));
}

/** Every error that shows without making a document. */
export async function allErrors(bounded: Bounded, home: string, id: string, version: string): Promise<Problem[]> {
  return asErrors(await bounded.problems(home, { id, version }));
}

const asErrors = (found: readonly Found[]): Problem[] =>
  found
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place, message, fix }) => ({ path: whereOf(place), code, message: spoken(place, message, fix) }));

/** A place in a Word file is told in the sentence: nobody finds a part and a number in Word. */
const spoken = (place: Place, message: string, fix: string) =>
  isWordPlace(place) ? `Trong tệp Word, ${placeWords(place)}: ${message} ${fix}` : `${message} ${fix}`;

const whereOf = (place: Place): string =>
  isWordPlace(place) ? `${place.file}#${place.part}/${place.paragraph}` : `${place.file}#${place.line}:${place.column}`;
