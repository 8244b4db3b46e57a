import { useEffect, useState } from 'react';
import { API, call } from '../api/http.ts';
import { Problem } from '../api/problem.ts';
import type { Batch } from '../api/types.ts';
import type { FormStore } from '../fill/model/form-store.ts';
import type { BatchCheck } from '../many/check.ts';
import { issuesOfSet } from './model/issues.ts';
import { requestOf, type SetRequest } from './model/request.ts';
import type { YearForms } from './opening.ts';

export type SetDocument = NonNullable<BatchCheck['documents']>[number];

/** What would be made of what is typed. */
export interface Checked {
  /** Undefined until it was asked for the first time. */
  documents: readonly SetDocument[] | undefined;
  /** Something was typed since. */
  busy: boolean;
  /** The service cannot be asked; it is tried again. */
  unreachable: boolean;
  /** What is wrong with the set as a whole, and nowhere in it. */
  refused: { title: string; detail: string } | undefined;
}

const PAUSE_MS = 500;
const RETRY_MS = 3_000;

/** Asks after each pause what would be made; what is wrong goes to the fields and cells it is wrong with. */
export function useCheck(store: FormStore, forms: YearForms): Checked {
  const [checked, setChecked] = useState<Checked>({
    documents: undefined,
    busy: true,
    unreachable: false,
    refused: undefined,
  });
  useEffect(() => {
    let running: AbortController | undefined;
    let timer: ReturnType<typeof setTimeout>;
    async function run() {
      running?.abort();
      running = new AbortController();
      const { signal } = running;
      const { data } = store.state;
      const { body, placeOf } = requestOf(forms.shape, data);
      try {
        const { documents, errors } = await call<BatchCheck>(`${API}/batches/checks`, { method: 'POST', body, signal });
        if (signal.aborted) return;
        store.know({ issues: issuesOfSet(errors, forms, data, placeOf) });
        setChecked({ documents, busy: false, unreachable: false, refused: undefined });
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof Problem && !error.passing) {
          store.know({ issues: issuesOfSet(error.errors, forms, data, placeOf) });
          const { title, detail } = error;
          const refused = error.errors.length > 0 ? undefined : { title, detail };
          setChecked((last) => ({ ...last, busy: false, unreachable: false, refused }));
          return;
        }
        setChecked((last) => ({ ...last, busy: false, unreachable: true }));
        timer = setTimeout(() => void run(), RETRY_MS);
      }
    }
    let { data } = store.state;
    void run();
    const unsubscribe = store.subscribe(() => {
      if (store.state.data === data) return;
      data = store.state.data;
      setChecked((last) => (last.busy ? last : { ...last, busy: true }));
      clearTimeout(timer);
      timer = setTimeout(() => void run(), PAUSE_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
      running?.abort();
    };
  }, [store, forms]);
  return checked;
}

/** Orders the whole set. With the same key a second time it is the same batch. */
export const makeSet = ({ body }: SetRequest, key: string) =>
  call<Batch>(`${API}/batches`, { method: 'POST', body, headers: { 'Idempotency-Key': key } });
