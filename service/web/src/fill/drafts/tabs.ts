/** One tab writes a draft; others look on, or take it over. */
export interface Claim {
  /** Undefined while another tab has it. */
  mine: boolean;
  /** Takes the draft from the tab that has it; resolves when it is this one's. */
  takeOver(): Promise<void>;
  release(): void;
}

type Message =
  | { is: 'who'; id: string }
  | { is: 'here'; id: string }
  | { is: 'give'; id: string }
  | { is: 'given'; id: string };

const ANSWER_MS = 200;
const GIVE_MS = 1_500;

/**
 * Asks whether another tab has the draft. Web Locks answer for sure and end with the tab; they are not there over plain HTTP,
 * where the other tabs are asked instead.
 *
 * @param onTaken called when another tab takes it; what it returns is waited for before the other goes on
 */
export async function claim(id: string, onTaken: () => Promise<void>): Promise<Claim> {
  const channel = new BroadcastChannel('vanthu-drafts');
  const say = (message: Message) => channel.postMessage(message);
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  let held: (() => void) | undefined;
  const result: Claim = {
    mine: false,
    async takeOver() {
      const given = heard(channel, (message) => message.is === 'given' && message.id === id, GIVE_MS);
      say({ is: 'give', id });
      await given;
      // A tab that does not answer is asleep or hangs; its lock goes all the same.
      if (locks && !(await hold(id, 'ifAvailable'))) await hold(id, 'steal');
      result.mine = true;
    },
    release() {
      held?.();
      held = undefined;
      result.mine = false;
      channel.close();
    },
  };
  /** Resolves whether the lock is held; then it stays so until it is released or stolen. */
  function hold(name: string, how: 'ifAvailable' | 'steal'): Promise<boolean> {
    return new Promise((resolve) => {
      locks!
        .request(`vanthu-draft-${name}`, { [how]: true }, (lock) => {
          resolve(lock !== null);
          return lock === null ? undefined : new Promise<void>((end) => (held = end));
        })
        // Stolen.
        .catch(() => void lose());
    });
  }
  async function lose(): Promise<void> {
    if (!result.mine) return;
    result.mine = false;
    await onTaken();
    held?.();
    held = undefined;
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.id !== id || !result.mine) return;
    if (data.is === 'who') say({ is: 'here', id });
    if (data.is === 'give') void lose().then(() => say({ is: 'given', id }));
  });
  if (locks) result.mine = await hold(id, 'ifAvailable');
  else {
    const here = heard(channel, (message) => message.is === 'here' && message.id === id, ANSWER_MS);
    say({ is: 'who', id });
    result.mine = !(await here);
  }
  return result;
}

/** Whether such a message comes in time. */
function heard(channel: BroadcastChannel, wanted: (message: Message) => boolean, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (found: boolean) => {
      clearTimeout(timer);
      channel.removeEventListener('message', listen);
      resolve(found);
    };
    const listen = ({ data }: MessageEvent<Message>) => wanted(data) && end(true);
    const timer = setTimeout(() => end(false), ms);
    channel.addEventListener('message', listen);
  });
}
