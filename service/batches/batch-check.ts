import type { Order } from '../documents/order.js';
import { pointer } from '../engine/compose/pointer.js';
import type { Engine } from '../engine/engine.js';
import type { BatchRequest, RequestItem, Table } from './batch-request.js';
import type { BatchCheck, CheckedColumn, CheckedDocument } from './batches.dto.js';
import { nameOf, versionOf } from './json-batch.js';
import { writtenFor } from './older-rows.js';
import { checkOrders } from './orders.js';
import { type Column, columnsOf } from './sheet/columns.js';

/**
 * What `POST batches` would make of a request and what it would say of it; nothing is stored. Throws ApiProblem where the
 * request as a whole cannot be read, STOPPING when the caller has gone.
 */
export async function checkBatch(
  engine: Engine,
  request: BatchRequest,
  today: string,
  gone: AbortSignal,
): Promise<BatchCheck> {
  const { items, notes, table } = request;
  const version = table && versionOf(engine, table.options, today);
  const { orders, problems } = await checkOrders(engine, request, today, gone);
  return {
    template: version?.manifest.id ?? null,
    version: version?.manifest.version ?? null,
    total: items.length,
    items: (table?.rows ?? []).map((data, at) => {
      const dong = items[at]!.sheetRow;
      return { ...(dong !== null && { dong }), data };
    }),
    common: table?.options.common ?? {},
    columns:
      table && version
        ? columnsOf(writtenFor(engine, table.options, version)).map((column) => columnView(column, table))
        : [],
    ...(!table && { documents: items.map((item, at) => documentView(engine, item, orders[at])) }),
    errors: problems,
    unknown: table?.unknown ?? [],
    ...(notes.length > 0 && { notes }),
  };
}

export function columnView(column: Column, { letters }: Pick<Table, 'letters'>): CheckedColumn {
  const cot = letters.get(column);
  return { path: pointer(column.path), title: column.header, type: column.kind, ...(cot !== undefined && { cot }) };
}

/** A set has chosen the version of each. */
function documentView(
  engine: Engine,
  { template, version = '', data }: RequestItem,
  order: Order | undefined,
): CheckedDocument {
  return { template, version, title: order?.composed.title ?? nameOf(engine, template), data };
}
