import { setImmediate } from 'node:timers/promises';
import { type Order, readOrder } from '../documents/order.js';
import { parsePointer, pointer } from '../engine/compose/pointer.js';
import type { Engine } from '../engine/engine.js';
import type { Problem } from '../engine/problem.js';
import { ApiProblem, stopping, validationFailed } from '../problems/api-problem.js';
import type { BatchRequest, RequestItem, RowProblem } from './batch-request.js';

/** More problems than this are counted, not told. */
const MOST_PROBLEMS = 10_000;

/** So many rows are checked in one go; others are served between. */
const AT_ONCE = 8;

/** Every document of a batch that can be made. Throws one ApiProblem with everything that is wrong with any of them. */
export async function readOrders(engine: Engine, request: BatchRequest, today: string): Promise<Order[]> {
  const { orders, problems } = await checkOrders(engine, request, today);
  if (problems.length > 0) throw validationFailed(problems);
  return orders.map((order) => order!);
}

/** What each document of a batch will be, undefined where it cannot be made, and everything that is wrong with any of them. */
export async function checkOrders(
  engine: Engine,
  request: BatchRequest,
  today: string,
  gone?: AbortSignal,
): Promise<{ orders: (Order | undefined)[]; problems: RowProblem[] }> {
  const orders: (Order | undefined)[] = [];
  const problems = new Problems();
  for (const problem of request.problems) problems.add(problem);
  const told = new Set(request.problems.map(({ path }) => path));
  for (const [at, item] of request.items.entries()) {
    if (at % AT_ONCE === 0) await setImmediate();
    if (gone?.aborted) throw stopping();
    const { template, version, namHoc, formats, data } = item;
    try {
      orders.push(readOrder(engine, { template, version, namHoc, formats, data }, today));
    } catch (error) {
      if (!(error instanceof ApiProblem) || !error.options.errors) throw error;
      orders.push(undefined);
      for (const problem of error.options.errors) {
        const here = placed(problem, item);
        if (!told.has(here.path)) problems.add(here);
      }
    }
  }
  return { orders, problems: problems.list };
}

/** Where the caller wrote what is wrong. */
function placed(problem: Problem, item: RequestItem): RowProblem {
  const [root, ...path] = parsePointer(problem.path);
  if (root !== 'data') return problem;
  const { dong, cot, path: where } = item.source(path);
  const prefix = dong === undefined ? '' : `Dòng ${dong}${cot === undefined ? '' : `, cột ${cot}`}: `;
  return {
    path: where,
    code: problem.code,
    message: prefix + problem.message,
    ...(dong !== undefined && { dong }),
    ...(cot !== undefined && { cot }),
  };
}

/** Each thing once: what is wrong with the template, or with what all rows have in common, is not told for every row. */
export class Problems {
  readonly #seen = new Set<string>();
  readonly #list: RowProblem[] = [];

  add(problem: RowProblem): void {
    const key = `${problem.path} ${problem.code}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (this.#list.length < MOST_PROBLEMS) this.#list.push(problem);
  }

  get count(): number {
    return this.#seen.size;
  }

  get list(): RowProblem[] {
    const rest = this.count - this.#list.length;
    if (rest === 0) return this.#list;
    const message = `Còn ${rest} lỗi nữa chưa kể ra. Hãy sửa các lỗi trên rồi gửi lại.`;
    return [...this.#list, { path: '', code: 'MORE_PROBLEMS', message }];
  }
}

/** Pointer to a place in a row of the request. */
export const rowPath = (at: number, path: readonly string[]): string => pointer(['items', at, ...path]);
