"""Putting other logs in the place of all that a store has, in one step, as a new life of it."""

import asyncio
import contextlib
import secrets
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence

from server.ending import end
from server.store.binary import StoreError
from server.store.keys import CLOSED, PREFIX, STAGED, key, pulse, slot_of
from server.store.log import STORE, Line
from server.store.pipe import Word
from server.store.redis import AT_ONCE, RedisLog, scan
from server.store.shard import Shard
from server.store.shards import One

CLOSED_S, CLOSE_AGAIN_S = 30, 5
"""A store opens again by itself, where whoever closed it is gone."""
IN_USE = (
    "Setroom runs on this cluster, where nothing can be replaced in one step; nothing was changed. "
    "Stop it first, all processes of it."
)


@contextlib.asynccontextmanager
async def closed(log: RedisLog) -> AsyncIterator[None]:
    """Have a store take nothing from anybody until it is replaced, or the block ends.

    What is asked for meanwhile is refused, and asked again later.  A cluster cannot be closed: it
    must be in use by nobody.  Raises LogUnavailable, and StoreError.
    """
    if not isinstance(log.shards, One):
        await must_be_free(log)
        yield
        return
    shard = log.shards.shard
    await shard.ask("SET", CLOSED, 1, "EX", CLOSED_S)
    keeping = asyncio.create_task(keep_closed(shard), name="keeping the store closed")
    try:
        yield
    finally:
        await end(keeping)
        await shard.ask("DEL", CLOSED)


async def keep_closed(shard: Shard) -> None:
    while True:
        await asyncio.sleep(CLOSE_AGAIN_S)
        await shard.ask("EXPIRE", CLOSED, CLOSED_S)


async def must_be_free(log: RedisLog) -> None:
    """Raise StoreError where a process hears of a cluster."""
    for shard in log.shards.all:
        if await shard.ask("PUBSUB", "SHARDCHANNELS", f"{PREFIX}beat:*"):
            raise StoreError(IN_USE)


async def replace(
    log: RedisLog, logs: Iterable[tuple[str, list[Line]]], about: Mapping[str, bytes]
) -> None:
    """Replace every log and table by these logs, and by what is to be known about the store.

    They are laid beside the others first, and take their place together; of a cluster, those that
    are in one slot.  A store that was closed is open again from then on.  Raises LogUnavailable,
    with all as it was; of a cluster some may be replaced then, and it is to be done again.
    """
    await discard(log)
    names = []
    for name, lines in logs:
        names.append(name)
        for first in range(0, len(lines), AT_ONCE):
            await stage(log.shards.of(name), name, lines[first : first + AT_ONCE])
    for place, steps in (await swaps(log, names, about)).items():
        await log.shards.of(place).together(*steps)


async def stage(shard: Shard, name: str, lines: Sequence[Line]) -> None:
    await shard.together(
        *(("XADD", STAGED + name, f"{ln.seq}-0", "act", ln.act, "text", ln.text) for ln in lines)
    )


async def swaps(
    log: RedisLog, names: Iterable[str], about: Mapping[str, bytes]
) -> dict[str, list[Sequence[Word]]]:
    """What is to be done in one step, by a name in that slot; of one server, all."""
    steps: defaultdict[int, list[Sequence[Word]]] = defaultdict(list)
    first: dict[int, str] = {}

    def add(name: str, *command: Word) -> None:
        slot = 0 if isinstance(log.shards, One) else slot_of(name)
        first.setdefault(slot, name)
        steps[slot].append(command)

    for shard in log.shards.all:
        for found in await scan(shard, f"{PREFIX}*"):
            add(found.removeprefix(PREFIX), "DEL", found)
    for name in names:
        add(name, "RENAME", STAGED + name, key(name))
    add(STORE, "HSET", key(STORE), *(word for pair in about.items() for word in pair))
    for shard in log.shards.all:
        own = pulse(shard.tag)
        add(own.removeprefix(PREFIX), "HSET", own, "life", secrets.token_hex(8))
    return {first[slot]: each for slot, each in steps.items()}


async def discard(log: RedisLog) -> None:
    """Remove what an attempt left that was broken off."""
    for shard in log.shards.all:
        for found in await scan(shard, f"{STAGED}*"):
            await shard.ask("DEL", found)
