import { UNTRUSTED } from '../storage/failures.js';

/** Redis's own word for what it refuses (`WRONGPASS`, `OOM`), or the code of a connection that failed. */
export function redisCode(error: unknown): string | undefined {
  const { name, message, code } = (error ?? {}) as { name?: string; message?: string; code?: unknown };
  if (name === 'ReplyError') return /^[A-Z]{2,20}\b/.exec(message ?? '')?.[0];
  return typeof code === 'string' ? code : undefined;
}

const HINTS: Record<string, string> = {
  NOAUTH: 'QUEUE_URL needs the password of Redis',
  WRONGPASS: 'check user and password in QUEUE_URL',
  NOPERM: 'give the user of QUEUE_URL the rights to all commands, keys and channels',
  OOM: 'Redis is full: raise maxmemory; documents wait in the database meanwhile',
  MISCONF: 'Redis cannot write its file: look at its disk and its log',
  READONLY: 'QUEUE_URL names a replica: name the master',
};

/** What has to be done where waiting alone mends nothing. */
export function redisHint(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  if (UNTRUSTED.test(code)) return 'set NODE_EXTRA_CA_CERTS to the certificate of its authority';
  return HINTS[code];
}

/** What `INFO memory` says: whether Redis has no room for more, and how it makes room. */
export function memoryOf(info: string): { full: boolean; policy: string | undefined } {
  const value = (name: string) => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1];
  const [used, most] = [Number(value('used_memory')), Number(value('maxmemory'))];
  const policy = most > 0 ? value('maxmemory_policy') : undefined;
  return { full: policy === 'noeviction' && used >= most, policy };
}
