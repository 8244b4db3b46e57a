import type { WebhookCheck } from '../documents/order.js';
import { pointer } from '../engine/compose/pointer.js';
import type { Engine } from '../engine/engine.js';
import type { Problem } from '../engine/problem.js';
import type { TemplateVersion } from '../engine/template/manifest.js';
import { validationFailed } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import { isRealDate } from '../problems/rules.js';
import type { BatchRequest, RequestItem } from './batch-request.js';
import { type BatchOptions, CreateBatch } from './batches.dto.js';
import { merged, ownerOf } from './merge.js';
import { giveNumbers } from './numbering.js';
import { currentRows } from './older-rows.js';
import { rowPath } from './orders.js';
import { repeatedPeople } from './repeated.js';

/** Behind the documents that somebody waits for at a form. */
export const BATCH_PRIORITY = -5;

/** Reads the JSON body of `POST batches`: one form, many documents. Throws ApiProblem. */
export function jsonBatch(engine: Engine, body: unknown, today: string, webhookProblems: WebhookCheck): BatchRequest {
  const { value, problems } = checkEnvelope(CreateBatch, body);
  const wrongWebhook = webhookProblems(value.webhook);
  problems.push(...wrongNumbers(value));
  if (problems.length > 0) throw validationFailed([...problems, ...wrongWebhook]);
  const common = value.common ?? {};
  const together = value.items.map((own) => merged(common, own));
  const { rows, problems: wrongVersion, placeBefore } = currentRows(engine, value, together, today);
  if (wrongVersion.length > 0) throw validationFailed([...wrongVersion, ...wrongWebhook]);
  const wrong = value.danhSo ? giveNumbers(rows, value.danhSo, versionOf(engine, value, today).schema) : [];
  const items = rows.map((data, at): RequestItem => {
    const own = value.items[at]!;
    return {
      ...choiceOf(value),
      data,
      sheetRow: null,
      source: (path) => {
        const place = placeBefore(at, path);
        return { path: ownerOf(common, own, place) === 'common' ? pointer(['common', ...place]) : rowPath(at, place) };
      },
    };
  });
  return {
    name: nameOf(engine, value.template),
    priority: value.priority ?? BATCH_PRIORITY,
    items,
    problems: [...wrongWebhook, ...wrong],
    notes: repeatedPeople(items),
    webhook: value.webhook?.url,
    table: { options: value, rows: value.items, letters: new Map(), unknown: [] },
  };
}

/** The parts of a request that choose form and formats. */
export const choiceOf = ({ template, version, namHoc, formats }: BatchOptions) => ({
  template,
  version: version ?? undefined,
  namHoc: namHoc ?? undefined,
  formats: formats ?? undefined,
});

/** The version that a batch as a whole is for: the one named, of the school year, of the common date, or today's. */
export function versionOf(
  engine: Engine,
  { template, version, namHoc, common }: BatchOptions,
  today: string,
): TemplateVersion {
  const ngay = isRealDate(common?.ngay) ? common.ngay : undefined;
  return engine.catalog.resolve({
    template,
    version: version ?? undefined,
    namHoc: namHoc ?? undefined,
    ngay,
    today,
  });
}

export function nameOf(engine: Engine, template: string): string {
  return engine.catalog.list().find(({ id }) => id === template)?.name ?? template;
}

export function wrongNumbers({ danhSo }: BatchOptions): Problem[] {
  if (danhSo === undefined || danhSo === null || typeof danhSo !== 'object') return [];
  const { tu, truong, ...others } = danhSo;
  const good = Number.isInteger(tu) && tu >= 1 && tu <= 1_000_000 && Object.keys(others).length === 0;
  if (good && (truong === undefined || typeof truong === 'string')) return [];
  return [
    {
      path: '/danhSo',
      code: 'INVALID_VALUE',
      message: '"danhSo" là {"tu": số đầu tiên, "truong": tên trường ghi số}; "tu" là số nguyên từ 1 đến 1000000.',
    },
  ];
}
