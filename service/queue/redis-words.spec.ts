import { describe, expect, it } from '@jest/globals';
import { memoryOf, redisCode, redisHint } from './redis-words.js';

const reply = (message: string) => Object.assign(new Error(message), { name: 'ReplyError' });

describe('what Redis says', () => {
  it.each([
    [reply('WRONGPASS invalid username-password pair or user is disabled.'), 'WRONGPASS', /password in QUEUE_URL/],
    [reply("OOM command not allowed when used memory > 'maxmemory'."), 'OOM', /maxmemory/],
    [reply('NOAUTH Authentication required.'), 'NOAUTH', /password/],
    [Object.assign(new Error(), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }), 'SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA/],
  ])('%s has its code, and what to do', (error, code, hint) => {
    expect(redisCode(error)).toBe(code);
    expect(redisHint(code)).toMatch(hint);
  });

  it('has no more of a message in its code than its first word, and waiting needs no hint', () => {
    expect(redisCode(reply('unknown command “Nguyễn”'))).toBeUndefined();
    expect(redisHint(redisCode(Object.assign(new Error(), { code: 'ECONNREFUSED' })))).toBeUndefined();
  });

  it('of its memory', () => {
    const info = (used: number, most: number, policy: string) =>
      `# Memory\r\nused_memory:${used}\r\nmaxmemory:${most}\r\nmaxmemory_policy:${policy}\r\n`;
    expect(memoryOf(info(5, 0, 'noeviction'))).toEqual({ full: false, policy: undefined });
    expect(memoryOf(info(5, 10, 'allkeys-lru'))).toEqual({ full: false, policy: 'allkeys-lru' });
    expect(memoryOf(info(11, 10, 'noeviction'))).toEqual({ full: true, policy: 'noeviction' });
  });
});
