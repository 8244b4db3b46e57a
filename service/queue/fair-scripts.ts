/** `FairOrder` over Redis: the same turns for all processes, each script one step. */

/**
 * KEYS: the job, the groups' next turns (sorted set), the turn being done. ARGV: group.
 * Gives the turn of a new job, or 0 when the job is there already. A job without data is none: where Redis forgot one as
 * somebody took it, what he noted of it is all there is, and would keep its document out for ever.
 */
export const TAKE_TURN = `
if redis.call('HEXISTS', KEYS[1], 'data') == 1 then return 0 end
redis.call('DEL', KEYS[1])
local now = tonumber(redis.call('GET', KEYS[3]) or '1')
local turn = math.max(now, tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or '0'))
redis.call('ZADD', KEYS[2], turn + 1, ARGV[1])
return turn`;

/** KEYS: the groups' next turns, the turn being done. ARGV: the turn of a job that was taken out. */
export const TURN_BEGUN = `
local turn = tonumber(ARGV[1])
if turn > tonumber(redis.call('GET', KEYS[2]) or '1') then
  redis.call('SET', KEYS[2], ARGV[1])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', turn)
end
return 0`;
