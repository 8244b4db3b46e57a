import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, vietnamDate } from '../clock.js';
import { DocumentEvents } from '../documents/document-events.js';
import { readOrder } from '../documents/order.js';
import { Engine } from '../engine/engine.js';
import { type CheckRequest, checkVanBan } from '../engine/the-thuc/check.js';
import { vanBanFromView } from '../engine/the-thuc/thanh-phan/from-data.js';
import type { Upload } from '../http/upload.js';
import { validationFailed } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import { Checker } from './checker.js';
import { CheckQuery, type CheckView, type CorrectionView } from './the-thuc.dto.js';

export interface Corrected {
  answer: CorrectionView;
  bytes: Uint8Array;
}

@Injectable()
export class TheThucService {
  constructor(
    private readonly engine: Engine,
    private readonly checker: Checker,
    private readonly events: DocumentEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What breaks the rules in a file of anybody's making. */
  checkFile(file: Upload, query: unknown, gone: AbortSignal): Promise<CheckView> {
    return this.checker.check(file.buffer, this.request(query), this.ends(gone));
  }

  /** What breaks the rules in the data of a document of ours, before it is made. `body` is that of `POST documents`. */
  checkData(body: unknown, query: unknown): CheckView {
    const request = this.request(query);
    const { version, composed } = readOrder(this.engine, body, request.today);
    const { regime } = version.manifest;
    const vanBan = vanBanFromView(composed.view, version.manifest);
    return checkVanBan(vanBan, { ...request, regime: request.regime ?? regime });
  }

  async correct(file: Upload, query: unknown, gone: AbortSignal): Promise<Corrected> {
    const { docx, ...rest } = await this.checker.correct(file.buffer, this.request(query), this.ends(gone));
    const answer = {
      ...rest,
      docx: {
        fileName: correctedName(file.originalname),
        sha256: createHash('sha256').update(docx).digest('hex'),
        size: docx.length,
        content: Buffer.from(docx).toString('base64'),
      },
    };
    return { answer, bytes: docx };
  }

  private request(query: unknown): CheckRequest {
    const { value, problems } = checkEnvelope(CheckQuery, query);
    if (problems.length > 0) throw validationFailed(problems);
    const today = vietnamDate(this.clock.now());
    const settings = { hocVi: value.hocVi === 'true', canCu: this.engine.catalog.grounds, homNay: today };
    return { regime: value.regime, today, settings };
  }

  private ends(gone: AbortSignal): AbortSignal {
    return AbortSignal.any([gone, this.events.stopped]);
  }
}

/** `Kế hoạch.docx` → `Kế hoạch (đã sửa).docx`. */
function correctedName(name: string): string {
  const base = name
    .normalize('NFC')
    .replace(/\.docx$/i, '')
    .slice(0, 150)
    .trim();
  return `${base || 'Văn bản'} (đã sửa).docx`;
}
