"""Logs in Redis Streams: the number of a line is its stream id."""

from collections.abc import Awaitable, Sequence
from typing import Any, TypeVar, cast

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from server.store.following import Following
from server.store.log import Line, LogUnavailable, Value, Watcher

PREFIX = "setroom:"
ANSWER_WITHIN_S = 2
MOST_CONNECTIONS = 16

# Reading the last number, writing the next and telling of it are one step; a transaction would
# write the second line of two though the first was refused.
APPEND = """
local last, newest = 0, redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
if newest[1] then last = tonumber(string.match(newest[1][1], '%d+')) end
local seq = tonumber(ARGV[1])
if seq <= last then return redis.call('XRANGE', KEYS[1], ARGV[1] .. '-0', '+') end
if seq > last + 1 then return redis.error_reply('SKIPS ' .. last + 1) end
redis.call('XADD', KEYS[1], ARGV[1] .. '-0', 'act', ARGV[2], 'text', ARGV[3])
if ARGV[4] then redis.call('HSET', KEYS[2], ARGV[4], ARGV[5]) end
redis.call('PUBLISH', KEYS[1], 'line ' .. ARGV[1] .. ' ' .. ARGV[2] .. ' ' .. ARGV[3])
return false
"""

PUT = """
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
"""
AT_ONCE = 500

T = TypeVar("T")


def connect(url: str) -> Redis:
    """Make a client that never sends anything twice by itself: the rooms know when to."""
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=MOST_CONNECTIONS,
        timeout=ANSWER_WITHIN_S,
        socket_timeout=ANSWER_WITHIN_S,
        socket_connect_timeout=ANSWER_WITHIN_S,
        retry=Retry(NoBackoff(), 0),
        driver_info=None,  # to tell the store its own version, each connection would look it up
    )
    return Redis.from_pool(pool)


class RedisLog:
    """The logs of one store, told to this process over one connection."""

    def __init__(self, client: Redis) -> None:
        self.client = client
        self.script = client.register_script(APPEND)
        self.replace = client.register_script(PUT)
        self.following = Following(client, PREFIX)

    async def append(self, name: str, line: Line, value: Value | None = None) -> Sequence[Line]:
        keys: list[str] = [PREFIX + name]
        arguments: list[str | bytes | int] = [line.seq, line.act, line.text]
        if value:
            keys.append(PREFIX + value.table)
            arguments += [value.field, value.text]
        try:
            taken = await answered(self.script(keys=keys, args=arguments))
        except LogUnavailable as error:
            if str(error.__cause__).startswith("SKIPS"):
                raise ValueError(f"{name}: line {line.seq} {error.__cause__}") from None
            raise
        return lines(taken) if taken else (line,)

    async def read(self, name: str, after: int = 0) -> list[Line]:
        return lines(await answered(self.client.xrange(PREFIX + name, min=f"({after}-0")))

    async def remove(self, name: str) -> None:
        await answered(self.client.delete(PREFIX + name))

    async def names(self) -> list[str]:
        found: set[bytes] = set()
        cursor: int | None = None
        while cursor != 0:
            cursor, keys = await answered(self.client.scan(cursor or 0, f"{PREFIX}*", AT_ONCE))
            found.update(keys)
        return [key.decode().removeprefix(PREFIX) for key in found]

    async def values(self, table: str) -> dict[str, bytes]:
        found = await answered(cast("Awaitable[Any]", self.client.hgetall(PREFIX + table)))
        return {field.decode(): value for field, value in found.items()}

    async def put(self, value: Value, before: bytes | None) -> bool:
        arguments: list[str | bytes] = [value.field, value.text, before or b""]
        return bool(await answered(self.replace(keys=[PREFIX + value.table], args=arguments)))

    async def publish(self, name: str, text: bytes) -> None:
        await answered(self.client.publish(PREFIX + name, b"notice " + text))

    async def watch(self, name: str, watcher: Watcher) -> None:
        await self.following.watch(name, watcher)

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        await self.following.unwatch(name)

    async def ping(self) -> None:
        """Ask whether the store is there; raises LogUnavailable."""
        await answered(cast("Awaitable[Any]", self.client.ping()))

    async def close(self) -> None:
        """Let the connections go."""
        await self.following.close()
        await self.client.aclose()

    async def syncs(self) -> bool:
        """Whether the store writes to disk before it answers; true where it will not say."""
        try:
            found = await answered(self.client.config_get("append*"))
        except LogUnavailable:
            return True
        return (found.get("appendonly"), found.get("appendfsync")) == ("yes", "always")


async def answered(reply: Awaitable[T]) -> Any:
    """Wait for a reply; whatever keeps the store from giving one is LogUnavailable."""
    try:
        return await reply
    except (RedisError, OSError) as error:
        raise LogUnavailable(f"the store does not answer: {error}") from error


def lines(reply: Sequence[tuple[bytes, dict[bytes, bytes]]]) -> list[Line]:
    """Turn what XRANGE returns, by itself or through the script, into lines."""
    return [line(id, pairs if isinstance(pairs, dict) else in_pairs(pairs)) for id, pairs in reply]


def line(id: bytes, fields: dict[bytes, bytes]) -> Line:
    return Line(int(id.partition(b"-")[0]), fields[b"act"].decode(), fields[b"text"])


def in_pairs(flat: list[bytes]) -> dict[bytes, bytes]:
    return dict(zip(flat[::2], flat[1::2], strict=True))
