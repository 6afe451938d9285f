"""Putting other logs in the place of all that a store has, in one step, as a new life of it."""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any

from server.ending import end
from server.store.log import STORE, Line
from server.store.redis import AT_ONCE, CLOSED, PREFIX, RedisLog

STAGED = "setroom-restoring:"
CLOSED_S, CLOSE_AGAIN_S = 30, 5
"""A store opens again by itself, where whoever closed it is gone."""


@contextlib.asynccontextmanager
async def closed(log: RedisLog) -> AsyncIterator[None]:
    """Have a store take nothing from anybody until it is replaced, or the block ends.

    What is asked for meanwhile is refused, and asked again later.  Raises LogUnavailable.
    """
    await log.answer(log.client.set(CLOSED, 1, ex=CLOSED_S))
    keeping = asyncio.create_task(keep_closed(log), name="keeping the store closed")
    try:
        yield
    finally:
        await end(keeping)
        await log.answer(log.client.delete(CLOSED))


async def keep_closed(log: RedisLog) -> None:
    while True:
        await asyncio.sleep(CLOSE_AGAIN_S)
        await log.answer(log.client.expire(CLOSED, CLOSED_S))


async def replace(
    log: RedisLog, logs: Iterable[tuple[str, list[Line]]], about: Mapping[str, bytes]
) -> None:
    """Replace every log and table by these logs, and by what is to be known about the store.

    They are laid beside the others first, and take their place together; a store that was closed is
    open again from then on.  Not for a cluster, where nothing is done in one step.  Raises
    LogUnavailable, with all as it was.
    """
    await log.answer(discard(log))
    names = []
    for name, lines in logs:
        names.append(name)
        for first in range(0, len(lines), AT_ONCE):
            await log.answer(stage(log, name, lines[first : first + AT_ONCE]))
    await log.answer(swap(log, names, about))


async def stage(log: RedisLog, name: str, lines: Iterable[Line]) -> None:
    async with log.client.pipeline(transaction=False) as pipe:
        for line in lines:
            fields: dict[Any, Any] = {"act": line.act, "text": line.text}
            pipe.xadd(STAGED + name, fields, id=f"{line.seq}-0")
        await pipe.execute()


async def swap(log: RedisLog, names: Iterable[str], about: Mapping[str, bytes]) -> None:
    standing = [key async for key in log.client.scan_iter(f"{PREFIX}*", AT_ONCE)]
    async with log.client.pipeline(transaction=True) as pipe:
        if standing:
            pipe.delete(*standing)
        for name in names:
            pipe.rename(STAGED + name, PREFIX + name)
        told: dict[Any, Any] = {**about, "life": secrets.token_hex(8)}
        pipe.hset(PREFIX + STORE, mapping=told)
        await pipe.execute()


async def discard(log: RedisLog) -> None:
    """Remove what an attempt left that was broken off."""
    async for key in log.client.scan_iter(f"{STAGED}*", AT_ONCE):
        await log.client.delete(key)
