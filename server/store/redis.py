"""Logs in Redis Streams: the number of a line is its stream id."""

import asyncio
import contextlib
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any

from server.store import keys
from server.store.address import Kind, parse
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
from server.store.pipe import Word
from server.store.pulse import State
from server.store.replies import lines_of, pairs
from server.store.scripts import UNTOLD
from server.store.shard import Shard
from server.store.shards import Cluster, One, Shards

ERASED_FOR_S = 24 * 3_600
"""Longer than anybody has a room open, or is about to write, of which they do not know that."""
AT_ONCE = 500
A_PAGE = 100
"""Lines that are read at once: a store that is asked for many keeps all others waiting."""
AWAITED = "copies_awaited"
"""Among the facts of a server: how many copies must have a line before it counts as written."""
WORST_FIRST = (State.SILENT, State.REFUSING, State.WELL)


class RedisLog:
    """The logs of one store, of one server or many: each has a pulse, which says how it is."""

    def __init__(
        self, url: str, acknowledged: Callable[[], None] = lambda: None, copies: int | None = None
    ) -> None:
        """`acknowledged` is called whenever a line was written, before anybody is told.

        `copies`: how many copies of the store must have a line before it counts as written; None:
        one, where a copy may take the place of a server.  Raises ValueError for no address.
        """
        self.acknowledged = acknowledged
        address = parse(url)
        made: type[Shards] = Cluster if address.kind is Kind.CLUSTER else One
        usual = 0 if address.kind is Kind.ONE else 1
        self.shards = made(address, usual if copies is None else copies)
        self.changed: Callable[[State, Callable[[str], bool]], None] = lambda state, whose: None
        """Called when a part of the store is otherwise than before, and of which logs that is."""
        self.is_kept = False
        self.shards.added = self.attend
        for shard in self.shards.all:
            self.attend(shard)

    def attend(self, shard: Shard) -> None:
        """Tell when a part of the store is otherwise; look after it, if we do after all."""
        is_of = partial(self.is_of, shard)
        shard.pulse.changed = lambda state: self.changed(state, is_of)
        if self.is_kept:
            shard.keep()

    def is_of(self, shard: Shard, name: str) -> bool:
        with contextlib.suppress(LogUnavailable):
            return self.shards.of(name) is shard
        return False

    # The promise

    async def append(
        self, name: str, lines: Sequence[Line], after: Mark, value: Value | None = None
    ) -> Sequence[Line]:
        shard = self.shards.of(name)
        if shard.pulse.state is not State.WELL:
            raise LogAway
        places = [keys.key(name), keys.erased(name)]
        arguments: list[Word] = [after.seq, after.sum, shard.following.hears_by(name)]
        for line in lines:
            arguments += (line.act, line.text)
        if value:
            places.append(keys.key(value.table))
            arguments += (value.field, value.text)
        try:
            taken = await shard.run(shard.scripts.writes, places, *arguments)
        except LogUnavailable as error:
            for refused, answer in ((LogDiffers, "DIFFERS"), (LogErased, "ERASED")):
                if str(error.__cause__).startswith(answer):
                    raise refused(name) from None
            raise
        if not isinstance(taken, int):
            return lines_of(taken)
        self.acknowledged()
        if taken == UNTOLD and (watcher := shard.following.watchers.get(name)):
            tell(watcher, lines, after)
        return lines

    async def read(self, name: str, after: int = 0, copied: bool = False) -> list[Line]:
        shard = self.shards.of(name)
        found: list[Line] = []
        while True:
            # Each page begins with the line that ended the one before: the log may be put back
            # to another meanwhile.
            last = found[-1:]
            start = f"{last[0].seq}-0" if last else f"({after}-0"
            asked = ("XRANGE", keys.key(name), start, "+", "COUNT", A_PAGE)
            page = lines_of(await shard.ask(*asked, copied=copied))
            if page[: len(last)] != last:
                found = []
                continue
            found += page[len(last) :]
            if len(page) < A_PAGE:
                return found

    async def remove(self, name: str) -> None:
        await self.shards.of(name).ask("DEL", keys.key(name))

    async def erase(self, names: Collection[str]) -> None:
        shard = self.shards.of(next(iter(names)))
        places = [place(name) for place in (keys.key, keys.erased) for name in names]
        await shard.run(shard.scripts.erases, places, ERASED_FOR_S)
        self.acknowledged()
        # Its file holds what was written until it is made anew; a store may not allow that to us.
        with contextlib.suppress(LogUnavailable):
            await shard.ask("BGREWRITEAOF")

    async def names(self) -> list[str]:
        found: set[str] = set()
        for shard in self.shards.all:
            found |= await scan(shard, f"{keys.PREFIX}*")
        return [name for key in found if (name := keys.named(key))]

    async def values(self, table: str) -> dict[str, bytes]:
        found = pairs(await self.shards.of(table).ask("HGETALL", keys.key(table)))
        return {field.decode(): value for field, value in found.items()}

    async def put(self, value: Value, before: bytes | None) -> bool:
        shard = self.shards.of(value.table)
        places = [keys.key(value.table), keys.erased(value.table)]
        script = shard.scripts.replaces
        return bool(await shard.run(script, places, value.field, value.text, before or b""))

    async def publish(self, name: str, text: bytes) -> Mark:
        shard = self.shards.of(name)
        own = shard.following.hears_by(name)
        untold, seq, sum = await shard.run(shard.scripts.tells, [keys.key(name)], text, own)
        if untold == UNTOLD and (watcher := shard.following.watchers.get(name)):
            watcher.notice(text)
        return Mark(seq, sum.decode())

    async def watch(self, name: str, watcher: Watcher) -> None:
        self.shards.watch(name, watcher)

    async def unwatch(self, name: str, watcher: Watcher) -> None:
        self.shards.unwatch(name)

    def life(self, name: str) -> str:
        with contextlib.suppress(LogUnavailable):
            return self.shards.of(name).life
        return ""

    # The store itself

    async def find(self) -> None:
        """Look whether the store is there, and where; raises LogUnavailable."""
        await self.shards.find()

    def keep(self) -> None:
        """Look regularly how each part of the store is, from now on."""
        self.is_kept = True
        for shard in self.shards.all:
            shard.keep()

    async def fresh(self) -> State:
        """How the store is now, or was two seconds ago: as that part of it which is worst."""
        found = await asyncio.gather(*(shard.pulse.fresh() for shard in self.shards.all))
        return min(found, key=WORST_FIRST.index, default=State.SILENT)

    def state(self, name: str) -> State:
        """How that part of the store is which keeps a log, as last seen."""
        with contextlib.suppress(LogUnavailable):
            return self.shards.of(name).pulse.state
        return State.SILENT

    @property
    def why(self) -> str:
        """Why a part of the store is not well; empty where all are."""
        return next((shard.pulse.why for shard in self.shards.all if shard.pulse.why), "")

    async def now(self) -> int:
        """Milliseconds since 1970, by the store's time of day; raises LogUnavailable."""
        seconds, micros = await self.shards.of(STORE).ask("TIME")
        return int(seconds) * 1_000 + int(micros) // 1_000

    async def facts(self) -> list[dict[str, Any]]:
        """What each server tells of itself, and of its settings where it may be asked for them."""
        return [await facts(shard) for shard in self.shards.all]

    async def close(self) -> None:
        """Let the connections go."""
        await self.shards.close()


async def scan(shard: Shard, pattern: str) -> set[str]:
    """All keys of a server that are like this; raises LogUnavailable."""
    found: set[str] = set()
    cursor: int | None = None
    while cursor != 0:
        told, some = await shard.ask("SCAN", cursor or 0, "MATCH", pattern, "COUNT", AT_ONCE)
        cursor = int(told)
        found.update(key.decode() for key in some)
    return found


async def facts(shard: Shard) -> dict[str, Any]:
    info = (await shard.ask("INFO")).decode()
    lines = (line.partition(":") for line in info.splitlines() if line and line[0] != "#")
    told: dict[str, Any] = {AWAITED: shard.pipe.copies} | {
        n: int(v) if v.isdigit() else v for n, _, v in lines
    }
    with contextlib.suppress(LogUnavailable):
        settings = pairs(await shard.ask("CONFIG", "GET", "append*"))
        told |= {f"config:{name.decode()}": value.decode() for name, value in settings.items()}
    return told
