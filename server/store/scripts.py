"""What a store does in one step, in Lua: each script is given its keys and its arguments."""

# Looking at the last line, writing the next and telling of it are one step; a transaction would
# write the second line of two though the first was refused.  What is told begins like a notice: a
# process of an earlier version takes it for one, and reads the log when it hears how far that is.
APPEND = """
if redis.call('EXISTS', KEYS[2]) == 1 then return redis.error_reply('ERASED') end
local after = tonumber(ARGV[1])
local before = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local last = before and tonumber(string.match(before[1], '%d+')) or 0
if last > after then
  before = redis.call('XRANGE', KEYS[1], ARGV[1] .. '-0', ARGV[1] .. '-0')[1]
end
local sum = before and redis.sha1hex(before[2][4]) or ''
if last < after or sum ~= ARGV[2] then return redis.error_reply('DIFFERS') end
local next = string.format('%d', after + 1)
if last > after then return redis.call('XRANGE', KEYS[1], next .. '-0', '+', 'COUNT', 500) end
redis.call('XADD', KEYS[1], next .. '-0', 'act', ARGV[3], 'text', ARGV[4])
if ARGV[5] then redis.call('HSET', KEYS[3], ARGV[5], ARGV[6]) end
redis.call('PUBLISH', KEYS[1], table.concat({'notice \\0line', next, sum, ARGV[3], ARGV[4]}, ' '))
return false
"""

PUT = """
if redis.call('EXISTS', KEYS[2]) == 1 then return 0 end
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
"""

# What is erased, then in the same order what says of each that it was.
ERASE = """
local many = #KEYS / 2
for place = 1, many do
  redis.call('SET', KEYS[many + place], 1, 'EX', ARGV[1])
  redis.call('UNLINK', KEYS[place])
end
return true
"""

TELL = """
redis.call('PUBLISH', KEYS[1], 'notice ' .. ARGV[1])
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if not newest then return {0, ''} end
return {tonumber(string.match(newest[1], '%d+')), redis.sha1hex(newest[2][4])}
"""

# Something is written, as only that shows whether anything can be.  A store that had fewer beats
# than we know of was put back to an earlier copy, and has another life from now on.
BEAT = """
if ARGV[4] ~= '0' then
  redis.call('HSET', KEYS[1], 'room', string.rep('.', tonumber(ARGV[4])))
  redis.call('HDEL', KEYS[1], 'room')
end
local life = redis.call('HGET', KEYS[1], 'life')
local count = tonumber(redis.call('HGET', KEYS[1], 'beats') or 0)
if not life or count < tonumber(ARGV[2]) then
  life = ARGV[1]
  redis.call('HSET', KEYS[1], 'life', life)
end
redis.call('HINCRBY', KEYS[1], 'beats', 1)
redis.call('PUBLISH', ARGV[3], count + 1)
return {life, count + 1}
"""
