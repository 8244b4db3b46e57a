import { Problem } from '../../api/problem.ts';
import { type Content, type LocalDraft, type RemoteDraft, sameContent } from './draft.ts';

/** How far the draft is kept. */
export type SyncState =
  | { is: 'untouched' }
  | { is: 'saving' }
  | { is: 'saved'; at: number }
  /** On this machine alone until the service can be reached again. */
  | { is: 'here-only'; offline: boolean; why: string }
  /** The service cannot be reached and this machine keeps nothing (private window, full disk). */
  | { is: 'unsaved'; why: string }
  | { is: 'conflict'; theirs: RemoteDraft };

export interface Stores {
  local: { put(draft: LocalDraft): Promise<void> };
  remote: {
    get(id: string): Promise<RemoteDraft | undefined>;
    put(id: string, revision: number, content: Content): Promise<{ revision: number; updatedAt: string }>;
  };
  now(): number;
  /** Calls after that many milliseconds; the answer takes it back. */
  after(ms: number, call: () => void): () => void;
}

const LOCAL_MS = 150;
const REMOTE_MS = 1_000;
const REMOTE_AT_MOST_MS = 5_000;
const RETRY_MS = [2_000, 4_000, 8_000, 15_000];

/** Keeps one draft: at once on this machine, a little later with the service; goes on by itself when a connection is back. */
export class DraftSync {
  private content: Content | undefined;
  private changedAt = 0;
  private localFailed = false;
  private cancelLocal: (() => void) | undefined;
  private cancelRemote: (() => void) | undefined;
  private waitingSince: number | undefined;
  private underWay: Promise<void> | undefined;
  private failures = 0;
  private stopped = false;
  private lastSent: Content | undefined;
  private current: SyncState = { is: 'untouched' };

  constructor(
    readonly id: string,
    private revision: number,
    private readonly stores: Stores,
    private readonly tell: (state: SyncState) => void,
  ) {}

  get state(): SyncState {
    return this.current;
  }

  get baseRevision(): number {
    return this.revision;
  }

  /** The form holds this now. */
  change(content: Content): void {
    if (this.stopped) return;
    this.content = content;
    this.changedAt = this.stores.now();
    if (this.current.is === 'untouched' || this.current.is === 'saved') this.become({ is: 'saving' });
    this.cancelLocal ??= this.stores.after(LOCAL_MS, () => void this.keepHere());
    this.later(REMOTE_MS);
  }

  /** Everything goes out now: the page may be gone in a moment. */
  async flush(): Promise<void> {
    if (this.cancelLocal) await this.keepHere();
    if (this.cancelRemote) await this.sendNow();
  }

  /** The network is back, as far as one can tell. */
  retry(): void {
    if (this.content && this.cancelRemote && this.failures > 0) this.later(0);
  }

  /** Nothing more goes out from here: another tab has the draft, or it is done. */
  stop(): void {
    this.stopped = true;
    this.cancelLocal?.();
    this.cancelRemote?.();
    this.cancelLocal = this.cancelRemote = undefined;
  }

  /** Stops, once nothing is on its way any more: what arrives after the draft was deleted would make it anew. */
  async end(): Promise<void> {
    this.stop();
    await this.underWay;
  }

  /** The service had gone on already when the draft was opened: nothing goes out before somebody chose. */
  stopBefore(theirs: RemoteDraft): void {
    this.become({ is: 'conflict', theirs });
  }

  /** Goes on from what the service has, after a conflict. */
  goOnFrom(revision: number): void {
    this.revision = revision;
    this.failures = 0;
    this.become({ is: 'saved', at: this.stores.now() });
  }

  private async keepHere(sent = false): Promise<void> {
    this.cancelLocal?.();
    this.cancelLocal = undefined;
    const { content } = this;
    if (!content || this.stopped) return;
    try {
      await this.stores.local.put({
        id: this.id,
        ...content,
        revision: this.revision,
        changedAt: this.changedAt,
        sent,
      });
      this.localFailed = false;
    } catch {
      // A private window or a full disk: the service alone keeps it, and is asked at once.
      this.localFailed = true;
    }
  }

  private later(ms: number): void {
    if (this.current.is === 'conflict' || this.stopped) return;
    const now = this.stores.now();
    this.waitingSince ??= now;
    // While the service is away, its own pace counts, not that of the typing.
    if (ms > 0 && this.failures > 0 && this.cancelRemote) return;
    const atMost = Math.max(0, this.waitingSince + REMOTE_AT_MOST_MS - now);
    this.cancelRemote?.();
    this.cancelRemote = this.stores.after(this.failures > 0 ? ms : Math.min(ms, atMost), () => void this.sendNow());
  }

  private async sendNow(): Promise<void> {
    this.cancelRemote?.();
    this.cancelRemote = undefined;
    this.waitingSince = undefined;
    // One at a time: the next one stands on the revision of this one.
    while (this.underWay) await this.underWay;
    if (!this.content || this.stopped || this.current.is === 'conflict') return;
    this.underWay = this.send(this.content);
    await this.underWay;
    this.underWay = undefined;
  }

  private async send(content: Content): Promise<void> {
    this.lastSent = content;
    try {
      const { revision } = await this.stores.remote.put(this.id, this.revision, content);
      await this.arrived(revision, content);
    } catch (error) {
      // 404: it was thrown away elsewhere.
      if (error instanceof Problem && (error.status === 412 || error.status === 404)) await this.refused();
      else this.failed(error);
    }
  }

  private async arrived(revision: number, content: Content): Promise<void> {
    this.revision = revision;
    this.failures = 0;
    const all = this.content === content;
    await this.keepHere(all);
    if (this.stopped) return;
    this.become(all ? { is: 'saved', at: this.stores.now() } : { is: 'saving' });
  }

  /** There is a newer one: our own, whose answer was lost, or somebody else's. */
  private async refused(): Promise<void> {
    try {
      const theirs = await this.stores.remote.get(this.id);
      if (theirs && this.lastSent && sameContent(theirs, this.lastSent)) {
        await this.arrived(theirs.revision, this.lastSent);
      } else if (theirs) {
        this.become({ is: 'conflict', theirs });
      } else {
        // It was thrown away elsewhere; what is written here is kept as new.
        this.revision = 0;
        const wait = RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)]!;
        this.cancelRemote = this.stores.after(wait, () => void this.sendNow());
      }
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    const problem = error instanceof Problem ? error : undefined;
    const why = problem ? problem.title : 'Máy chủ trả lời không đúng';
    const offline = problem === undefined || problem.passing;
    this.become(this.localFailed ? { is: 'unsaved', why } : { is: 'here-only', offline, why });
    const wait = RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)]!;
    this.cancelRemote = this.stores.after(wait, () => void this.sendNow());
  }

  private become(state: SyncState): void {
    this.current = state;
    this.tell(state);
  }
}
