/**
 * What only the command line answers with, beside the codes of the API, in English for those who read `docs/errors.md`.
 * Codes are stable: never rename or reuse one.
 */
export const CLI_CODES = {
  VERSION_EXISTS: 'the version to be made is there already',
  VERSION_PUBLISHED: 'the version is published, so it is not written over',
  VERSION_NOT_PUBLISHED: 'only a published version can be retired',
  VERSION_NOT_READY: 'the version does not pass what publishing asks for; `errors` has every reason',
  RANGE_INVALID: 'the days a version is for do not follow those of the version before',
  PUBLISH_BUSY: 'another process publishes or retires a version of the same folder at this moment',
  KIND_UNKNOWN: 'the maker lays out no kind of that name under that regime',
  GOLDEN_MISSING: 'an example has no golden file yet (`vanthu test --update` writes it)',
  GOLDEN_DIFFERS: 'an example prints other words or pages than its golden file says',
  EXAMPLE_REFUSED: 'an example is not accepted as data of its version',
  EXAMPLE_FAILED: 'an example could not be filled or printed',
  EXAMPLE_MISSING: 'the version has no example',
  FORM_RULE: 'the rule checker finds an error in what an example prints',
  SAMPLE_FAILED: 'data that the schema allows could not be made into a document',
  TEMPLATE_TOO_HARD: 'reading or filling the form takes more than 60 seconds, 512 MB or the stack',
  USAGE: 'the command was called wrongly; nothing was done',
  FILE_EXISTS: 'what would be written is there already',
  FILE_UNREADABLE: 'a file that was named cannot be read or written',
} as const;
