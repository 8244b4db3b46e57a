import { useEffect, useState } from 'react';
import { API, call, send } from '../../api/http.ts';
import { Problem } from '../../api/problem.ts';
import type { Fill } from '../context.tsx';
import { advice, type Finding, issues } from '../model/issues.ts';
import { pathOf, valueAt } from '../model/path.ts';
import { withPlaceholders } from '../model/placeholders.ts';
import { isEmpty, sending } from '../model/sending.ts';

export interface Preview {
  pdf: Blob | undefined;
  busy: boolean;
  /** Why the pages are older than what is written. */
  behind: 'problems' | 'unreachable' | undefined;
}

const PAUSE_MS = 250;
const ADVICE_MS = 900;
const RETRY_MS = 3_000;

/**
 * The pages of what is written, made again after each pause; and with them what the service finds wrong and what the rules
 * advise, which go to the store.
 */
export function usePreview({ store, shape, occasion, version }: Fill): Preview {
  const [preview, setPreview] = useState<Preview>({ pdf: undefined, busy: true, behind: undefined });
  useEffect(() => {
    let running: AbortController | undefined;
    let timer: ReturnType<typeof setTimeout>;
    /** What the service judged last. */
    let judgedData = store.state.data;
    const { template } = occasion;

    const pages = async (data: object, signal: AbortSignal): Promise<Blob> => {
      const answer = await send(`${API}/previews?danhDau=truong`, {
        method: 'POST',
        body: { template, version, data },
        accept: 'application/pdf',
        signal,
      });
      return answer.blob();
    };

    async function run() {
      running?.abort();
      running = new AbortController();
      const { signal } = running;
      const asked = store.state.data;
      const { data, placeOf } = sending(shape, asked);
      const whole = withPlaceholders(shape, data, occasion);
      const complete = whole === data;
      setPreview((last) => ({ ...last, busy: true }));
      const [shown, judged] = await Promise.allSettled([
        pages(whole, signal),
        // Words in the place of what is missing would hide that it is.
        complete ? undefined : pages(data, signal),
      ]);
      if (signal.aborted) return;
      const verdict = complete ? shown : judged;
      const problem = verdict.status === 'rejected' ? verdict.reason : undefined;
      if (problem instanceof Problem && problem.status === 422) {
        judgedData = asked;
        store.know({ issues: issues(problem.errors, shape, placeOf) });
      } else if (!problem) {
        judgedData = asked;
        store.know({ issues: [] });
      } else {
        // What was said of other words than stand there now is not said again before it is known.
        const same = (field: string) => Object.is(valueAt(judgedData, pathOf(field)), valueAt(asked, pathOf(field)));
        const left = store.state.issues.filter(({ field }) => same(field));
        if (left.length < store.state.issues.length) store.know({ issues: left });
      }
      if (shown.status === 'fulfilled') {
        setPreview({ pdf: shown.value, busy: false, behind: undefined });
        timer = setTimeout(() => void advise(whole, data, placeOf, signal), ADVICE_MS - PAUSE_MS);
        return;
      }
      const refused = shown.reason instanceof Problem && shown.reason.status === 422;
      setPreview((last) => ({ ...last, busy: false, behind: refused ? 'problems' : 'unreachable' }));
      if (!refused) timer = setTimeout(() => void run(), RETRY_MS);
    }

    async function advise(whole: object, data: object, placeOf: (pointer: string) => string, signal: AbortSignal) {
      try {
        const { findings } = await call<{ findings: Finding[] }>(`${API}/the-thuc/checks`, {
          method: 'POST',
          body: { template, version, data: whole },
          signal,
        });
        if (signal.aborted) return;
        // What is said of words that only stand for something is said of nothing.
        const real = findings.filter(
          ({ place: { path } }) => whole === data || path === undefined || !isEmpty(valueAt(data, pathOf(path))),
        );
        store.know({ advice: advice(real, shape, placeOf) });
      } catch {
        // Advice can wait for the next pause.
      }
    }

    let { data } = store.state;
    void run();
    const unsubscribe = store.subscribe(() => {
      if (store.state.data === data) return;
      data = store.state.data;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), PAUSE_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
      running?.abort();
    };
  }, [store, shape, occasion, version]);
  return preview;
}
