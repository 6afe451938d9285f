"""Logs in Redis Streams: the number of a line is its stream id."""

import asyncio
import contextlib
import secrets
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar, cast

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError, ResponseError
from redis.maint_notifications import MaintNotificationsConfig

from server.store.following import Following
from server.store.log import STORE, Line, LogAway, LogDiffers, LogUnavailable, Mark, Value, Watcher
from server.store.pulse import ANSWER_WITHIN_S, Beat, Pulse, Refused, State

PREFIX = "setroom:"
CONNECT_WITHIN_S = 1
MOST_CONNECTIONS = 16

# While a backup is put in the place of all that a store has, it takes nothing from anybody else.
CLOSED = f"{PREFIX}closed"
OPEN = f"""
if redis.call('EXISTS', '{CLOSED}') == 1 then
  return redis.error_reply('CLOSED a backup is being put back')
end
"""

# Looking at the last line, writing the next and telling of it are one step; a transaction would
# write the second line of two though the first was refused.  What is told begins like a notice: a
# process of an earlier version takes it for one, and reads the log when it hears how far that is.
APPEND = """
local after = tonumber(ARGV[1])
local before = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local last = before and tonumber(string.match(before[1], '%d+')) or 0
if last > after then
  before = redis.call('XRANGE', KEYS[1], ARGV[1] .. '-0', ARGV[1] .. '-0')[1]
end
local sum = before and redis.sha1hex(before[2][4]) or ''
if last < after or sum ~= ARGV[2] then return redis.error_reply('DIFFERS') end
local next = string.format('%d', after + 1)
if last > after then return redis.call('XRANGE', KEYS[1], next .. '-0', '+') end
redis.call('XADD', KEYS[1], next .. '-0', 'act', ARGV[3], 'text', ARGV[4])
if ARGV[5] then redis.call('HSET', KEYS[2], ARGV[5], ARGV[6]) end
redis.call('PUBLISH', KEYS[1], table.concat({'notice \\0line', next, sum, ARGV[3], ARGV[4]}, ' '))
return false
"""

PUT = """
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
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
AT_ONCE = 500
MUCH = 65_536
"""As many bytes as people may have a store write at once."""

T = TypeVar("T")


def connect(url: str, most: int = MOST_CONNECTIONS) -> Redis:
    """Make a client that never sends anything twice by itself: the rooms know when to."""
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=most,
        timeout=None,
        socket_timeout=ANSWER_WITHIN_S,
        socket_connect_timeout=CONNECT_WITHIN_S,
        retry=Retry(NoBackoff(), 0),
        # With these on, the library would use a connection again that the store has closed.
        maint_notifications_config=MaintNotificationsConfig(enabled=False),
        driver_info=None,  # to tell the store its own version, each connection would look it up
    )
    return Redis.from_pool(pool)


class RedisLog:
    """The logs of one store, told to this process over one connection; `pulse` says how it is."""

    def __init__(self, url: str, acknowledged: Callable[[], None] = lambda: None) -> None:
        """`acknowledged` is called whenever a line was written, before anybody is told."""
        self.acknowledged = acknowledged
        name = secrets.token_hex(8)
        self.client = connect(url)
        # What waits for a connection must not make the store look as if it were away.
        self.beats = connect(url, 1)
        self.turns = asyncio.Semaphore(MOST_CONNECTIONS)
        self.writes = self.client.register_script(OPEN + APPEND)
        self.replaces = self.client.register_script(OPEN + PUT)
        self.tells = self.client.register_script(TELL)
        self.following = Following(self.client.connection_pool, PREFIX, f"{PREFIX}beat:{name}")
        self.pulse = Pulse(self.beat, self.following)

    # The promise

    async def append(
        self, name: str, line: Line, after: Mark, value: Value | None = None
    ) -> Sequence[Line]:
        if self.pulse.state is not State.WELL:
            raise LogAway
        keys: list[str] = [PREFIX + name]
        arguments: list[str | bytes | int] = [after.seq, after.sum, line.act, line.text]
        if value:
            keys.append(PREFIX + value.table)
            arguments += [value.field, value.text]
        try:
            taken = await self.answer(self.writes(keys=keys, args=arguments))
        except LogUnavailable as error:
            if str(error.__cause__).startswith("DIFFERS"):
                raise LogDiffers(name) from None
            raise
        self.acknowledged()
        return lines(taken) if taken else (line,)

    async def read(self, name: str, after: int = 0) -> list[Line]:
        return lines(await self.answer(self.client.xrange(PREFIX + name, min=f"({after}-0")))

    async def remove(self, name: str) -> None:
        await self.answer(self.client.delete(PREFIX + name))

    async def names(self) -> list[str]:
        found: set[bytes] = set()
        cursor: int | None = None
        while cursor != 0:
            cursor, keys = await self.answer(self.client.scan(cursor or 0, f"{PREFIX}*", AT_ONCE))
            found.update(keys)
        return [key.decode().removeprefix(PREFIX) for key in found]

    async def values(self, table: str) -> dict[str, bytes]:
        found = await self.answer(cast("Awaitable[Any]", self.client.hgetall(PREFIX + table)))
        return {field.decode(): value for field, value in found.items()}

    async def put(self, value: Value, before: bytes | None) -> bool:
        arguments: list[str | bytes] = [value.field, value.text, before or b""]
        return bool(await self.answer(self.replaces(keys=[PREFIX + value.table], args=arguments)))

    async def publish(self, name: str, text: bytes) -> Mark:
        seq, sum = await self.answer(self.tells(keys=[PREFIX + name], args=[text]))
        return Mark(seq, sum.decode())

    async def watch(self, name: str, watcher: Watcher) -> None:
        self.following.watch(name, watcher)

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        self.following.unwatch(name)

    # The store itself

    async def ping(self) -> None:
        """Ask whether the store is there; raises LogUnavailable."""
        await self.answer(cast("Awaitable[Any]", self.client.ping()))

    async def now(self) -> int:
        """Milliseconds since 1970, by the store's time of day; raises LogUnavailable."""
        seconds, micros = await self.answer(self.client.time())
        return int(seconds) * 1_000 + int(micros) // 1_000

    async def beat(self, known: int, thorough: bool) -> Beat:
        """Write something, and have it told to ourselves; `known` is how many beats there were.

        Where `thorough`, as much is written as people may.  Raises Refused, and LogUnavailable.
        """
        much = MUCH if thorough else 0
        beat = (PREFIX + STORE, secrets.token_hex(8), known, self.following.beat, much)
        try:
            life, count = await self.beats.eval(OPEN + BEAT, 1, *beat)
        except ResponseError as error:
            raise Refused(str(error)) from error
        except (RedisError, OSError) as error:
            raise LogUnavailable(str(error)) from error
        return Beat(life.decode(), count)

    @property
    def life(self) -> str:
        return self.pulse.last.life if self.pulse.last else ""

    async def close(self) -> None:
        """Let the connections go."""
        await self.following.close()
        await self.beats.aclose()
        await self.client.aclose()

    async def facts(self) -> dict[str, Any]:
        """What the store tells of itself, and of its settings where it may be asked for them."""
        told = dict(await self.answer(self.client.info()))
        with contextlib.suppress(LogUnavailable):
            settings = await self.answer(self.client.config_get("append*"))
            told |= {f"config:{name}": value for name, value in settings.items()}
        return told

    async def answer(self, reply: Awaitable[T]) -> Any:
        """Wait for a turn, and for a reply; whatever keeps the store from it is LogUnavailable."""
        async with self.turns:
            if self.pulse.state is State.SILENT:
                cancel(reply)
                raise LogAway("the store is away")
            try:
                return await reply
            except (RedisError, OSError) as error:
                raise LogUnavailable(f"the store does not answer: {error}") from error


def cancel(reply: Awaitable[Any]) -> None:
    """Let go of what was not sent yet."""
    if asyncio.iscoroutine(reply):
        reply.close()


def lines(reply: Sequence[tuple[bytes, dict[bytes, bytes]]]) -> list[Line]:
    """Turn what XRANGE returns, by itself or through the script, into lines."""
    return [line(id, pairs if isinstance(pairs, dict) else in_pairs(pairs)) for id, pairs in reply]


def line(id: bytes, fields: dict[bytes, bytes]) -> Line:
    return Line(int(id.partition(b"-")[0]), fields[b"act"].decode(), fields[b"text"])


def in_pairs(flat: list[bytes]) -> dict[bytes, bytes]:
    return dict(zip(flat[::2], flat[1::2], strict=True))
