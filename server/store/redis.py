"""Logs in Redis Streams: the number of a line is its stream id."""

import contextlib
import secrets
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Any, TypeVar

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError, ResponseError
from redis.maint_notifications import MaintNotificationsConfig

from server.store.following import Following, reason
from server.store.log import (
    STORE,
    Line,
    LogAway,
    LogDiffers,
    LogErased,
    LogUnavailable,
    Mark,
    Value,
    Watcher,
    tell,
)
from server.store.pipe import Pipe, Word
from server.store.pulse import ANSWER_WITHIN_S, Beat, Pulse, Refused, State
from server.store.replies import lines_of, pairs
from server.store.scripts import APPEND, BEAT, ERASE, PUT, TELL, UNTOLD, Script

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
WRITES, ERASES, REPLACES = Script(OPEN + APPEND), Script(OPEN + ERASE), Script(OPEN + PUT)
TELLS = Script(TELL)

ERASED = f"{PREFIX}erased:"
"""Before the name of a log: that it was erased, and takes nothing."""
ERASED_FOR_S = 24 * 3_600
"""Longer than anybody has a room open, or is about to write, of which they do not know that."""
AT_ONCE = 500
A_PAGE = 100
"""Lines that are read at once: a store that is asked for many keeps all others waiting."""
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
        self.pipe = Pipe(self.client.connection_pool, ANSWER_WITHIN_S)
        self.following = Following(self.client.connection_pool, PREFIX, f"{PREFIX}beat:{name}")
        self.pulse = Pulse(self.beat, self.following)

    # The promise

    async def append(
        self, name: str, lines: Sequence[Line], after: Mark, value: Value | None = None
    ) -> Sequence[Line]:
        if self.pulse.state is not State.WELL:
            raise LogAway
        keys: list[str] = [PREFIX + name, ERASED + name]
        arguments: list[Word] = [after.seq, after.sum, self.following.hears_by(name)]
        for line in lines:
            arguments += (line.act, line.text)
        if value:
            keys.append(PREFIX + value.table)
            arguments += (value.field, value.text)
        try:
            taken = await self.run(WRITES, keys, *arguments)
        except LogUnavailable as error:
            for refused, answer in ((LogDiffers, "DIFFERS"), (LogErased, "ERASED")):
                if str(error.__cause__).startswith(answer):
                    raise refused(name) from None
            raise
        if not isinstance(taken, int):
            return lines_of(taken)
        self.acknowledged()
        if taken == UNTOLD and (watcher := self.following.watchers.get(name)):
            tell(watcher, lines, after)
        return lines

    async def read(self, name: str, after: int = 0) -> list[Line]:
        found: list[Line] = []
        while True:
            # Each page begins with the line that ended the one before: the log may be put back
            # to another meanwhile.
            last = found[-1:]
            start = f"{last[0].seq}-0" if last else f"({after}-0"
            reply = await self.ask("XRANGE", PREFIX + name, start, "+", "COUNT", A_PAGE)
            page = lines_of(reply)
            if page[: len(last)] != last:
                found = []
                continue
            found += page[len(last) :]
            if len(page) < A_PAGE:
                return found

    async def remove(self, name: str) -> None:
        await self.ask("DEL", PREFIX + name)

    async def erase(self, names: Collection[str]) -> None:
        keys = [before + name for before in (PREFIX, ERASED) for name in names]
        await self.run(ERASES, keys, ERASED_FOR_S)
        self.acknowledged()
        # Its file holds what was written until it is made anew; a store may not allow that to us.
        with contextlib.suppress(LogUnavailable):
            await self.ask("BGREWRITEAOF")

    async def names(self) -> list[str]:
        found: set[Any] = set()
        cursor: int | None = None
        while cursor != 0:
            told, keys = await self.ask(
                "SCAN", cursor or 0, "MATCH", f"{PREFIX}*", "COUNT", AT_ONCE
            )
            cursor = int(told)
            found.update(keys)
        names = [key.decode() for key in found]
        return [name.removeprefix(PREFIX) for name in names if not name.startswith(ERASED)]

    async def values(self, table: str) -> dict[str, bytes]:
        found = pairs(await self.ask("HGETALL", PREFIX + table))
        return {field.decode(): value for field, value in found.items()}

    async def put(self, value: Value, before: bytes | None) -> bool:
        keys = [PREFIX + value.table, ERASED + value.table]
        return bool(await self.run(REPLACES, keys, value.field, value.text, before or b""))

    async def publish(self, name: str, text: bytes) -> Mark:
        seq, sum = await self.run(TELLS, [PREFIX + name], text)
        return Mark(seq, sum.decode())

    async def watch(self, name: str, watcher: Watcher) -> None:
        self.following.watch(name, watcher)

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        self.following.unwatch(name)

    # The store itself

    async def ping(self) -> None:
        """Ask whether the store is there; raises LogUnavailable."""
        await self.ask("PING")

    async def now(self) -> int:
        """Milliseconds since 1970, by the store's time of day; raises LogUnavailable."""
        seconds, micros = await self.ask("TIME")
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
        await self.pipe.close()
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

    async def run(self, script: Script, keys: Sequence[str], *arguments: Word) -> Any:
        """Run a script; one that the store does not have is given to it."""
        rest = (len(keys), *keys, *arguments)
        try:
            return await self.ask("EVALSHA", script.sum, *rest)
        except LogUnavailable as error:
            if not str(error.__cause__).startswith("NOSCRIPT"):
                raise
        return await self.ask("EVAL", script.text, *rest)

    async def ask(self, *command: Word) -> Any:
        """Ask the store something, and wait; whatever keeps it from an answer is LogUnavailable."""
        if self.pulse.state is State.SILENT:
            raise LogAway("the store is away")
        try:
            return await self.pipe.ask(*command)
        except (RedisError, OSError) as error:
            raise unavailable(error) from error

    async def answer(self, reply: Awaitable[T]) -> T:
        """Wait for a reply; whatever keeps the store from it is LogUnavailable."""
        try:
            return await reply
        except (RedisError, OSError) as error:
            raise unavailable(error) from error


def unavailable(error: Exception) -> LogUnavailable:
    return LogUnavailable(f"the store does not answer: {reason(error)}")
