import { Injectable } from '@nestjs/common';
import type { WebhookCheck } from '../../documents/order.js';
import { pointer } from '../../engine/compose/pointer.js';
import type { Engine } from '../../engine/engine.js';
import { EngineError, type Problem } from '../../engine/problem.js';
import type { TemplateVersion } from '../../engine/template/manifest.js';
import { fold } from '../../engine/vietnamese/text.js';
import type { Upload } from '../../http/upload.js';
import { ApiProblem, validationFailed } from '../../problems/api-problem.js';
import { checkEnvelope } from '../../problems/envelope.js';
import type { BatchRequest, RequestItem, RowProblem } from '../batch-request.js';
import { SheetOptions } from '../batches.dto.js';
import { BATCH_PRIORITY, choiceOf, nameOf, versionOf, wrongNumbers } from '../json-batch.js';
import { merged, ownerOf } from '../merge.js';
import { giveNumbers } from '../numbering.js';
import { type CurrentRows, currentRows, writtenFor } from '../older-rows.js';
import { rowPath } from '../orders.js';
import { repeatedPeople } from '../repeated.js';
import { type Column, columnsOf } from './columns.js';
import { type Heads, readRows, type SheetRow } from './read-rows.js';
import { SheetReader } from './sheet-reader.js';

/** Batches from an uploaded sheet: one row, one document. */
@Injectable()
export class SheetBatches {
  constructor(private readonly reader: SheetReader) {}

  /** Reads form fields and sheet. Throws ApiProblem with everything that is wrong with them. */
  async read(
    engine: Engine,
    fields: Record<string, unknown>,
    file: Upload,
    today: string,
    { webhookProblems, gone }: { webhookProblems: WebhookCheck; gone: AbortSignal },
  ): Promise<BatchRequest> {
    const { value, problems } = checkEnvelope(SheetOptions, parsed(fields));
    const wrongWebhook = webhookProblems(value.webhook);
    problems.push(...wrongNumbers(value));
    if (problems.length > 0) throw validationFailed([...problems, ...wrongWebhook]);
    const version = versionOf(engine, value, today);
    const form = writtenForm(engine, value, version, wrongWebhook);
    const grid = await this.reader.read(file.buffer, gone);
    const columns = columnsOf(form);
    const { heads, problems: wrongHeads } = headsOf(value.cot ?? {}, columns);
    if (wrongHeads.length > 0) throw validationFailed([...wrongHeads, ...wrongWebhook]);
    const { rows, letters, unknown, problems: wrong, notes } = readRows(grid, columns, heads);
    const common = value.common ?? {};
    const together = rows.map(({ data }) => merged(common, data));
    const { rows: filled, placeBefore } = currentRows(engine, value, together, today);
    const missing = missingColumns(columns, letters, common);
    // Whether an older form's field is still needed, its rows tell.
    if (value.dataVersion == null) wrong.push(...missing);
    if (value.danhSo) wrong.push(...giveNumbers(filled, value.danhSo, version.schema));
    const absent = new Set(missing.map(({ path }) => path));
    const sheet = { common, letters, absent, placeBefore };
    const items = rows.map((row, at) => itemOf(row, at, filled[at]!, sheet, choiceOf(value)));
    return {
      name: nameOf(engine, value.template),
      priority: value.priority ?? BATCH_PRIORITY,
      items,
      problems: [...wrongWebhook, ...wrong],
      notes: [...notes, ...repeatedPeople(items)],
      webhook: value.webhook?.url,
      table: { options: value, rows: rows.map(({ data }) => data), letters, unknown },
    };
  }
}

/** As `writtenFor`, with what is wrong with `dataVersion` told as other fields of the form are. */
function writtenForm(
  engine: Engine,
  options: SheetOptions,
  version: TemplateVersion,
  others: Problem[],
): TemplateVersion {
  try {
    return writtenFor(engine, options, version);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'TEMPLATE_VERSION_NOT_FOUND') throw error;
    throw validationFailed([{ path: '/dataVersion', code: error.code, message: error.detail }, ...others]);
  }
}

/** What the rows of a sheet have in common. `absent` are the pointers of columns that are missing. */
interface Sheet {
  common: Record<string, unknown>;
  letters: ReadonlyMap<Column, string>;
  absent: ReadonlySet<string>;
  placeBefore: CurrentRows['placeBefore'];
}

function itemOf(
  { dong, data: own }: SheetRow,
  at: number,
  data: Record<string, unknown>,
  { common, letters, absent, placeBefore }: Sheet,
  choice: ReturnType<typeof choiceOf>,
): RequestItem {
  return {
    ...choice,
    data,
    sheetRow: dong,
    source: (current) => {
      const path = placeBefore(at, current);
      const shared = path.map((_, level) => pointer(['common', ...path.slice(0, level + 1)]));
      const lacking = shared.find((one) => absent.has(one));
      if (lacking !== undefined) return { path: lacking };
      if (ownerOf(common, own, path) === 'common') return { path: pointer(['common', ...path]) };
      const [, cot] = [...letters].find(([column]) => column.path.every((name, level) => path[level] === name)) ?? [];
      return { path: rowPath(at, path), dong, ...(cot !== undefined && { cot }) };
    },
  };
}

/** A column that every row needs is told once, not for every row. */
function missingColumns(
  columns: readonly Column[],
  letters: ReadonlyMap<Column, string>,
  common: Record<string, unknown>,
): RowProblem[] {
  if (letters.size === 0) return [];
  return columns
    .filter((column) => column.required && !letters.has(column) && ownerOf(common, {}, column.path) === 'own')
    .map(({ header, path }) => ({
      path: pointer(['common', ...path]),
      code: 'MISSING_COLUMN',
      message: `Bảng thiếu cột “${header}”. Hãy thêm cột, hoặc gửi giá trị chung của mọi dòng trong "common".`,
    }));
}

/** What was said of heads that the form does not know. */
function headsOf(said: Record<string, unknown>, columns: readonly Column[]): { heads: Heads; problems: Problem[] } {
  const problems: Problem[] = [];
  const heads = new Map<string, Column | null>();
  for (const [head, path] of Object.entries(said)) {
    const column = path === null ? null : columns.find((c) => pointer(c.path) === path);
    if (column !== undefined) heads.set(fold(head), column);
    else {
      const message = `Mẫu không có trường “${String(path).slice(0, 60)}” cho cột “${head.slice(0, 60)}”. Hãy dùng một trong các "path" của "columns", hoặc null để bỏ qua cột.`;
      problems.push({ path: pointer(['cot', head]), code: 'INVALID_VALUE', message });
    }
  }
  return { heads, problems };
}

/** Fields of a form are texts: lists and objects come as JSON, formats also with commas, a webhook as its address alone. */
function parsed(fields: Record<string, unknown>): Record<string, unknown> {
  const values = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    if (typeof value !== 'string' || value.trim() === '') return typeof value === 'string' ? [] : [[name, value]];
    const text = value.trim();
    if (name === 'formats' && !text.startsWith('[')) return [[name, text.split(/[\s,]+/)]];
    if (name === 'danhSo' && /^\d+$/.test(text)) return [[name, { tu: Number(text) }]];
    if (name === 'webhook' && !text.startsWith('{')) return [[name, { url: text }]];
    if (!['common', 'formats', 'danhSo', 'priority', 'webhook', 'cot'].includes(name)) return [[name, text]];
    try {
      return [[name, JSON.parse(text)]];
    } catch {
      throw new ApiProblem('BROKEN_JSON', { detail: `Trường “${name}” của biểu mẫu không phải JSON đúng cú pháp.` });
    }
  });
  return Object.fromEntries(values);
}
