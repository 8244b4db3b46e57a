import { DataError, EngineError, type Problem } from '../../service/engine/problem.js';
import { CatalogConflict } from '../../service/engine/template/catalog.js';
import { TemplateTooHard } from '../language/host/too-hard.js';
import { forMaintainers } from '../templates/for-maintainers.js';
import type { Output } from './command.js';
import { CommandError, EXIT } from './exit.js';
import { FILE_ERRORS } from './file-errors.js';
import { editorLineOfData, whereLine } from './lines.js';

/** Why a command ended without what was asked for. */
export interface Failure {
  code: string;
  detail: string;
  errors?: Problem[] | undefined;
  exit: number;
}

/** Errors that mean a file, not a document or a version, is what stands in the way. */
const OF_FILES = new Set(['DOCX_UNREADABLE', 'PDF_UNREADABLE', 'BROWSER_UNAVAILABLE', 'PRINT_TIMEOUT', 'PRINT_FAILED']);

/** What an error means to whoever called; undefined for the unexpected. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof CommandError) {
    const { code, detail, options } = error;
    return { code, detail, errors: options.errors, exit: options.exit ?? EXIT.errors };
  }
  if (error instanceof TemplateTooHard) {
    return { code: error.code, detail: error.detail, exit: EXIT.errors };
  }
  if (error instanceof DataError) {
    const detail = `Dữ liệu có ${error.problems.length} chỗ cần sửa.`;
    return { code: 'VALIDATION_FAILED', detail, errors: error.problems, exit: EXIT.errors };
  }
  if (error instanceof EngineError) {
    return {
      code: error.code,
      detail: forMaintainers(error.detail),
      exit: OF_FILES.has(error.code) ? EXIT.unreadable : EXIT.errors,
    };
  }
  if (error instanceof CatalogConflict) return { code: 'RANGE_INVALID', detail: error.message, exit: EXIT.errors };
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !Object.hasOwn(FILE_ERRORS, code)) return undefined;
  return {
    code: 'FILE_UNREADABLE',
    detail: `${path ? `${path}: ` : ''}${FILE_ERRORS[code] ?? message}`,
    exit: EXIT.unreadable,
  };
}

/** As JSON it stands where the answer would have stood; for people it goes to standard error. */
export function tellFailure(
  out: Output,
  command: string,
  { code, detail, errors }: Failure,
  as: { json: boolean; lines: boolean },
): void {
  if (as.lines && errors) for (const one of errors) out.print(editorLineOfData(one));
  if (as.json) out.print(JSON.stringify({ error: { code, detail, ...(errors && { errors }) } }));
  else out.complain([`vanthu ${command}: ${detail}`, ...(as.lines ? [] : (errors ?? []).map(problemLine))].join('\n'));
}

export const problemLine = ({ path, code, message }: Problem): string =>
  `  ${whereLine(path)} · ${code}\n      ${message}`;
