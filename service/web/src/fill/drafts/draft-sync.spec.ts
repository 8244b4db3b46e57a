import { describe, expect, it } from '@jest/globals';
import { offline, Problem } from '../../api/problem.ts';
import type { Content, LocalDraft, RemoteDraft } from './draft.ts';
import { DraftSync, type SyncState } from './draft-sync.ts';

/** Stores whose clock and answers the test sets. */
function desk() {
  let clock = 0;
  let waiting: { at: number; call: () => void }[] = [];
  const kept: LocalDraft[] = [];
  const states: SyncState[] = [];
  const there: { draft: RemoteDraft | undefined; down: boolean; loseAnswer: boolean; wait?: Promise<void> } = {
    draft: undefined,
    down: false,
    loseAnswer: false,
  };
  const sync = new DraftSync(
    'd',
    0,
    {
      local: { put: async (draft) => void kept.push(draft) },
      remote: {
        get: async () => {
          if (there.down) throw offline();
          return there.draft;
        },
        put: async (id, revision, content) => {
          await there.wait;
          if (there.down) throw offline();
          if (!there.draft && revision > 0) throw new Problem(404, { code: 'DRAFT_NOT_FOUND' });
          if ((there.draft?.revision ?? 0) !== revision) throw new Problem(412, { code: 'DRAFT_CHANGED' });
          there.draft = { id, ...content, revision: revision + 1, updatedAt: '' };
          if (there.loseAnswer) throw offline();
          return there.draft;
        },
      },
      now: () => clock,
      after: (ms, call) => {
        const entry = { at: clock + ms, call };
        waiting.push(entry);
        return () => {
          waiting = waiting.filter((other) => other !== entry);
        };
      },
    },
    (state) => states.push(state),
  );
  const settle = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return {
    sync,
    kept,
    there,
    states,
    async pass(ms: number) {
      const end = clock + ms;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        clock = Math.max(clock, next.at);
        waiting = waiting.filter((other) => other !== next);
        next.call();
        await settle();
      }
      clock = end;
      await settle();
    },
  };
}

const content = (trichYeu: string): Content => ({
  template: 'cong-van',
  version: '2025-2026',
  title: trichYeu,
  data: { trichYeu },
});

describe('keeping a draft', () => {
  it('puts every change on this machine within 300 ms and with the service after a pause', async () => {
    const { sync, kept, there, pass } = desk();
    sync.change(content('a'));
    await pass(300);
    expect(kept.map(({ title, sent }) => [title, sent])).toEqual([['a', false]]);
    expect(there.draft).toBeUndefined();
    await pass(1_000);
    expect(there.draft).toMatchObject({ revision: 1, title: 'a' });
    expect(kept.at(-1)).toMatchObject({ revision: 1, sent: true });
    expect(sync.state.is).toBe('saved');
  });

  it('reaches the service while somebody types without a pause', async () => {
    const { sync, there, pass } = desk();
    for (let i = 0; i < 12; i++) {
      sync.change(content(`a${i}`));
      await pass(500);
    }
    expect(there.draft).toBeDefined();
  });

  it('goes on here while the service is away, and with it when it is back', async () => {
    const { sync, kept, there, pass } = desk();
    there.down = true;
    sync.change(content('a'));
    await pass(2_000);
    expect(sync.state).toMatchObject({ is: 'here-only', offline: true });
    sync.change(content('ab'));
    await pass(300);
    expect(kept.at(-1)).toMatchObject({ title: 'ab', sent: false });
    there.down = false;
    await pass(20_000);
    expect(there.draft).toMatchObject({ title: 'ab' });
    expect(sync.state.is).toBe('saved');
  });

  it('takes its own draft for its own when the answer was lost', async () => {
    const { sync, there, pass } = desk();
    there.loseAnswer = true;
    sync.change(content('a'));
    await pass(1_500);
    there.loseAnswer = false;
    await pass(10_000);
    expect(sync.state.is).toBe('saved');
    expect(there.draft).toMatchObject({ revision: 1, title: 'a' });
  });

  it('stops before what another machine wrote, and overwrites nothing', async () => {
    const { sync, kept, there, pass } = desk();
    sync.change(content('a'));
    await pass(1_500);
    there.draft = { ...there.draft!, revision: 7, title: 'b', data: { trichYeu: 'b' } };
    sync.change(content('ac'));
    await pass(10_000);
    expect(sync.state).toMatchObject({ is: 'conflict', theirs: { revision: 7 } });
    expect(there.draft.title).toBe('b');
    expect(kept.at(-1)).toMatchObject({ title: 'ac', sent: false });
    sync.goOnFrom(7);
    sync.change(content('b!'));
    await pass(2_000);
    expect(there.draft).toMatchObject({ revision: 8, title: 'b!' });
  });

  it('keeps as new what was thrown away elsewhere', async () => {
    const { sync, there, pass } = desk();
    sync.change(content('a'));
    await pass(1_500);
    there.draft = undefined;
    sync.change(content('ab'));
    await pass(5_000);
    expect(there.draft).toMatchObject({ title: 'ab' });
  });

  it('sends nothing once another tab has the draft', async () => {
    const { sync, kept, there, pass } = desk();
    sync.change(content('a'));
    sync.stop();
    await pass(5_000);
    expect(kept).toEqual([]);
    expect(there.draft).toBeUndefined();
  });

  it('ends after what is on its way has arrived: a draft deleted then stays deleted', async () => {
    const { sync, kept, there, pass } = desk();
    let arrive = () => {};
    there.wait = new Promise((done) => {
      arrive = done;
    });
    sync.change(content('a'));
    await pass(1_000);
    let ended = false;
    const end = sync.end().then(() => {
      ended = true;
    });
    await pass(100);
    expect(ended).toBe(false);
    arrive();
    await end;
    expect(there.draft).toMatchObject({ title: 'a' });
    // Nothing is put on this machine afterwards.
    expect(kept.map(({ sent }) => sent)).toEqual([false]);
  });

  it('gives everything out at once when the page may go', async () => {
    const { sync, kept, there } = desk();
    sync.change(content('a'));
    await sync.flush();
    expect(kept[0]).toMatchObject({ title: 'a' });
    expect(there.draft).toMatchObject({ title: 'a' });
  });
});
