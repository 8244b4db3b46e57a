/**
 * One thing wrong with a caller's input. All of them are reported at once.
 *
 * `path` is a JSON Pointer (RFC 6901) into the data; `code` is stable and is what programs test; `message` is a
 * Vietnamese sentence in the words of the form: what is wrong, why, and how to mend it.
 */
export interface Problem {
  path: string;
  code: string;
  message: string;
}

/** The data of a document cannot be used as it is. Carries every problem found. */
export class DataError extends Error {
  override readonly name = 'DataError';
  constructor(readonly problems: Problem[]) {
    super(problems.map((p) => `${p.path || '/'} ${p.code}: ${p.message}`).join('\n'));
  }
}

/** Codes of everything else the engine can refuse or fail at. */
export type EngineErrorCode =
  | 'TEMPLATE_NOT_FOUND'
  | 'TEMPLATE_VERSION_NOT_FOUND'
  | 'TEMPLATE_NOT_IN_FORCE'
  | 'TEMPLATE_ALTERED'
  | 'TEMPLATE_BROKEN'
  | 'FORMAT_NOT_AVAILABLE'
  | 'DOCX_UNREADABLE'
  | 'PDF_UNREADABLE'
  | 'REGIME_UNKNOWN'
  | 'NOT_CORRECTABLE'
  | 'BROWSER_UNAVAILABLE'
  | 'PRINT_TIMEOUT'
  | 'PRINT_FAILED'
  | 'PRINT_BUSY'
  | 'CANCELLED';

/**
 * A refusal or failure that is not about one data field. `detail` is the Vietnamese sentence for people, `message` the
 * exact English chain for the log; `retryable` says whether the same work can succeed later.
 */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly detail: string;
  readonly retryable: boolean;
  constructor(
    readonly code: EngineErrorCode,
    message: string,
    options: { detail: string; retryable?: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.detail = options.detail;
    this.retryable = options.retryable ?? false;
  }
}
