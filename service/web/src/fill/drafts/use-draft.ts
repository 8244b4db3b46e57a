import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftsQuery } from '../../api/queries.ts';
import { newId } from '../../ui/ids.ts';
import type { Data, FormStore } from '../model/form-store.ts';
import { titleOf } from '../model/title.ts';
import { type Content, type RemoteDraft } from './draft.ts';
import { DraftSync, type SyncState } from './draft-sync.ts';
import { localDrafts } from './local-drafts.ts';
import { remoteDrafts } from './remote-drafts.ts';
import { type Claim, claim } from './tabs.ts';

export interface DraftOf extends Pick<Content, 'kind'> {
  template: string;
  version: string;
  /** The draft that the form was opened with. */
  opened: { id: string; revision: number; unsent: boolean } | undefined;
  /** What the service has beside it, where both went on. */
  theirs: RemoteDraft | undefined;
  /** Tells the draft from others, by its data. */
  titled?: (data: Data) => string;
}

export interface KeptDraft {
  id: string | undefined;
  state: SyncState;
  /** Another tab writes it. */
  elsewhere: boolean;
  takeOver(): Promise<void>;
  /** After a change on another machine: what stands here goes on as a draft of its own. */
  keepMine(): Promise<void>;
  /** After a change on another machine: that one; what stood here is one step back. */
  takeTheirs(): Promise<void>;
  /** All that is written is on its way or kept. */
  flush(): Promise<void>;
  /** Kept under another version; resolves when this machine has it. */
  moveTo(version: string): Promise<void>;
  /** The document is made: the draft has done its work. */
  discard(): Promise<void>;
}

const stores = {
  local: localDrafts,
  remote: remoteDrafts,
  now: () => Date.now(),
  after: (ms: number, call: () => void) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** Keeps what stands in the form as a draft from the first keystroke on. */
export function useDraft(
  store: FormStore,
  { kind = 'document', template, version, opened, theirs, titled = titleOf }: DraftOf,
  onId: (id: string) => void,
): KeptDraft {
  const client = useQueryClient();
  const [id, setId] = useState(opened?.id);
  const [state, setState] = useState<SyncState>(theirs ? { is: 'conflict', theirs } : { is: 'untouched' });
  const [elsewhere, setElsewhere] = useState(false);
  const sync = useRef<DraftSync | undefined>(undefined);
  const held = useRef<Claim | undefined>(undefined);
  const tell = useRef(onId);
  tell.current = onId;

  const content = useCallback(
    (data: Data = store.state.data): Content => ({ kind, template, version, title: titled(data), data }),
    [store, kind, template, version, titled],
  );

  /** Goes on under an id: its own writer, and its claim among the tabs. */
  const begin = useCallback(
    (draft: string, revision: number) => {
      sync.current?.stop();
      sync.current = new DraftSync(draft, revision, stores, (next) => {
        setState(next);
        if (next.is === 'saved') void client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      });
      setId(draft);
      return sync.current;
    },
    [client],
  );

  const claimed = useCallback(
    async (draft: string, ended: () => boolean) => {
      const got = await claim(draft, async () => {
        await sync.current?.flush();
        sync.current?.stop();
        sync.current = undefined;
        store.know({ readOnly: true });
        setElsewhere(true);
      });
      if (ended()) return got.release();
      held.current?.release();
      held.current = got;
      setElsewhere(!got.mine);
      if (!got.mine) store.know({ readOnly: true });
    },
    [store],
  );

  const first = useRef({ opened, theirs });
  useEffect(() => {
    const { opened: draft, theirs: other } = first.current;
    let over = false;
    if (draft) {
      const writer = begin(draft.id, draft.revision);
      if (other) writer.stopBefore(other);
      void claimed(draft.id, () => over).then(() => {
        // What only this machine had goes to the service now.
        if (draft.unsent && !over && held.current?.mine) sync.current?.change(content());
      });
    }
    return () => {
      over = true;
      const { current } = sync;
      void current?.flush().finally(() => current.stop());
      sync.current = undefined;
      held.current?.release();
      held.current = undefined;
    };
  }, [begin, claimed, content]);

  const seen = useRef(store.state.data);
  useEffect(() => {
    const changed = () => {
      if (store.state.data === seen.current) return;
      seen.current = store.state.data;
      if (store.state.readOnly) return;
      if (!sync.current) {
        const draft = newId();
        begin(draft, 0);
        tell.current(draft);
        void claimed(draft, () => sync.current?.id !== draft);
      }
      sync.current!.change(content());
    };
    // Whatever was changed before anybody listened.
    changed();
    return store.subscribe(changed);
  }, [store, begin, claimed, content]);

  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && void sync.current?.flush();
    const online = () => sync.current?.retry();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', online);
    };
  }, []);

  return {
    id,
    state,
    elsewhere,
    async takeOver() {
      await held.current?.takeOver();
      const draft = id!;
      // The other tab put everything on this machine before it let go.
      const newest = await localDrafts.get(draft).catch(() => undefined);
      begin(draft, newest?.revision ?? opened?.revision ?? 0);
      store.know({ readOnly: false });
      if (newest) store.replace(newest.data);
      setElsewhere(false);
    },
    async keepMine() {
      if (state.is !== 'conflict') return;
      const { theirs: other } = state;
      await localDrafts.put({ ...kept(other), changedAt: Date.now() }).catch(() => undefined);
      const draft = newId();
      begin(draft, 0).change(content());
      tell.current(draft);
      await claimed(draft, () => sync.current?.id !== draft);
    },
    async takeTheirs() {
      if (state.is !== 'conflict') return;
      const { theirs: other } = state;
      sync.current?.goOnFrom(other.revision);
      store.replace(other.data);
      await sync.current?.flush();
    },
    async flush() {
      await sync.current?.flush();
    },
    async moveTo(next) {
      sync.current?.change({ ...content(), version: next });
      await sync.current?.flush();
    },
    async discard() {
      const draft = id;
      const ended = sync.current?.end();
      sync.current = undefined;
      held.current?.release();
      held.current = undefined;
      await ended;
      setState({ is: 'untouched' });
      if (!draft) return;
      await Promise.allSettled([localDrafts.remove(draft), remoteDrafts.remove(draft)]);
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
    },
  };
}

function kept({ id, kind = 'document', template, version, title, data, revision }: RemoteDraft) {
  return { id, kind, template, version, title, data, revision, sent: true };
}
