import { EngineError } from '../problem.js';
import type { FontMetrics } from '../typeset/fonts.js';
import { type CheckRequest, checkFile, fileKind } from './check.js';
import { type Change, mendDocx } from './mend/mend.js';
import type { Check } from './rules/rule.js';

export interface Correction {
  docx: Uint8Array;
  /** What was changed, in the order of the document. */
  changes: Change[];
  /** The check of the file as it came, and of the corrected copy. */
  before: Check;
  after: Check;
}

/**
 * A copy of a DOCX with what is safe to mend mended, and nothing else touched. Its regime is that of the file as it came.
 * Throws what `checkFile` throws, and EngineError NOT_CORRECTABLE for a PDF.
 */
export async function correctFile(bytes: Uint8Array, fonts: FontMetrics, request: CheckRequest): Promise<Correction> {
  if (fileKind(bytes) === 'pdf') {
    throw new EngineError('NOT_CORRECTABLE', 'a PDF cannot be corrected', {
      detail: 'Chỉ sửa được tệp Word (DOCX). Hãy gửi tệp Word của văn bản này; tệp PDF thì chỉ kiểm tra được.',
    });
  }
  const before = await checkFile(bytes, fonts, request);
  const { docx, changes } = mendDocx(bytes, { regime: before.regime, fonts });
  const after = await checkFile(docx, fonts, { ...request, regime: before.regime });
  return { docx, changes, before, after };
}
