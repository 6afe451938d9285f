"""What a store does in one step, in Lua: each script is given its keys and its arguments."""

import hashlib
from functools import cached_property
from typing import NamedTuple

from server.store.keys import CLOSED


class Script:
    """A script, and the SHA-1 by which a store knows one that it has."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def sum(self) -> str:
        return hashlib.sha1(self.text.encode(), usedforsecurity=False).hexdigest()


# While a backup is put in the place of all that a store has, it takes nothing from anybody else.
OPEN = f"""
if redis.call('EXISTS', '{CLOSED}') == 1 then
  return redis.error_reply('CLOSED a backup is being put back')
end
"""

# Whoever hears a log by the connection on which it hears a channel of its own, and is the only one,
# is not told what it said itself: whether that is so is called `alone`.
ALONE = """
local own = ARGV[%d]
local heard = own ~= '' and redis.call('PUBSUB', 'NUMSUB', KEYS[1], own)
local alone = heard and heard[2] == 1 and heard[4] == 1
"""

# Looking at the last line, writing the next ones and telling of them are one step; a transaction
# would write the second line of two though the first was refused.  What is told begins like a
# notice: a process of an earlier version takes it for one, and reads the log when it hears how far
# that is.
APPEND = f"""
if redis.call('EXISTS', KEYS[2]) == 1 then return redis.error_reply('ERASED') end
local after = tonumber(ARGV[1])
local before = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local last = before and tonumber(string.match(before[1], '%d+')) or 0
if last > after then
  before = redis.call('XRANGE', KEYS[1], ARGV[1] .. '-0', ARGV[1] .. '-0')[1]
end
local sum = before and redis.sha1hex(before[2][4]) or ''
if last < after or sum ~= ARGV[2] then return redis.error_reply('DIFFERS') end
local seq = after + 1
if last > after then return redis.call('XRANGE', KEYS[1], seq .. '-0', '+', 'COUNT', 500) end
local ends = KEYS[3] and #ARGV - 2 or #ARGV
{ALONE % 3}
for at = 4, ends, 2 do
  local act, text = ARGV[at], ARGV[at + 1]
  redis.call('XADD', KEYS[1], seq .. '-0', 'act', act, 'text', text)
  if not alone then
    redis.call('PUBLISH', KEYS[1], table.concat({{'notice \\0line', seq, sum, act, text}}, ' '))
    sum = redis.sha1hex(text)
  end
  seq = seq + 1
end
if KEYS[3] then redis.call('HSET', KEYS[3], ARGV[ends + 1], ARGV[ends + 2]) end
return alone and 1 or 0
"""
UNTOLD = 1
"""The answer where a writer has to tell itself."""

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

TELL = f"""
{ALONE % 2}
if not alone then redis.call('PUBLISH', KEYS[1], 'notice ' .. ARGV[1]) end
local untold = alone and 1 or 0
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if not newest then return {{untold, 0, ''}} end
return {{untold, tonumber(string.match(newest[1], '%d+')), redis.sha1hex(newest[2][4])}}
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


class Scripts(NamedTuple):
    """All of them, as one kind of store takes them."""

    writes: Script
    replaces: Script
    erases: Script
    tells: Script
    beats: Script


def scripts(is_sharded: bool) -> Scripts:
    """Those of one server; or of a cluster, where a script reaches the keys of one slot alone."""
    texts = (APPEND, PUT, ERASE, TELL, BEAT)
    if not is_sharded:
        opens = ((text if text is TELL else OPEN + text) for text in texts)
        return Scripts(*map(Script, opens))
    return Scripts(*(Script(sharded(text)) for text in texts))


def sharded(text: str) -> str:
    """The same, said to those who hear of the slot of its keys."""
    return text.replace("'PUBLISH'", "'SPUBLISH'").replace("'NUMSUB'", "'SHARDNUMSUB'")


OF_ONE, OF_CLUSTER = scripts(is_sharded=False), scripts(is_sharded=True)
