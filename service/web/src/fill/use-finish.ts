import { useCallback, useRef, useState } from 'react';
import { API, call } from '../api/http.ts';
import { Problem } from '../api/problem.ts';
import type { VanthuDocument } from '../api/types.ts';
import { newId } from '../ui/ids.ts';
import { wordsOf } from '../ui/states.tsx';
import { useFill } from './context.tsx';
import { contentHash } from './drafts/draft.ts';
import type { KeptDraft } from './drafts/use-draft.ts';
import { issues } from './model/issues.ts';
import { sending } from './model/sending.ts';

export interface Finish {
  busy: boolean;
  document: VanthuDocument | undefined;
  /** Why it did not go, where nothing in the form is to blame. */
  failed: { title: string; detail: string } | undefined;
  run(): void;
  /** Back to the form. */
  edit(): void;
}

const FOLLOW_MS = 700;

/** Makes the document. The same content under the same draft is the same document, however often it is asked for. */
export function useFinish(kept: KeptDraft, toFirstProblem: () => void): Finish {
  const { store, shape, occasion, version } = useFill();
  const [busy, setBusy] = useState(false);
  const [document, setDocument] = useState<VanthuDocument>();
  const [failed, setFailed] = useState<Finish['failed']>();
  const running = useRef(false);
  // A form in which nothing was changed has no draft; what is made of it is still one document.
  const without = useRef(newId());

  const run = useCallback(async () => {
    if (running.current || store.state.readOnly) return;
    running.current = true;
    setBusy(true);
    setFailed(undefined);
    const { data, placeOf } = sending(shape, store.state.data);
    const { template } = occasion;
    store.know({ complete: true });
    try {
      const content = { template, version, title: '', data };
      const made = await call<VanthuDocument>(`${API}/documents`, {
        method: 'POST',
        body: { template, version, data },
        headers: {
          Prefer: 'wait=30',
          'Idempotency-Key': `${kept.id ?? without.current}-${contentHash(content)}`,
        },
      });
      const ended = await followed(made);
      if (ended.status !== 'done') {
        setFailed({
          title: 'Không làm được văn bản',
          detail: ended.error?.detail ?? 'Hãy thử lại; nếu vẫn vậy, báo cho người quản trị.',
        });
        return;
      }
      store.know({ issues: [], complete: false, readOnly: true });
      store.focus(undefined);
      setDocument(ended);
      // It is no longer begun and unfinished; what is changed afterwards is a draft of its own.
      void kept.discard();
    } catch (error) {
      if (error instanceof Problem && error.status === 422 && error.errors.length > 0) {
        store.know({ issues: issues(error.errors, shape, placeOf) });
        toFirstProblem();
      } else setFailed(wordsOf(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, [store, shape, occasion, version, kept.id, toFirstProblem]);

  const edit = useCallback(() => {
    setDocument(undefined);
    store.know({ readOnly: false });
  }, [store]);
  return { busy, document, failed, run: () => void run(), edit };
}

/** Waits on where thirty seconds were not enough. */
async function followed(document: VanthuDocument): Promise<VanthuDocument> {
  let now = document;
  while (now.status === 'queued' || now.status === 'rendering') {
    await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
    now = await call<VanthuDocument>(`${API}/documents/${now.id}`);
  }
  return now;
}
