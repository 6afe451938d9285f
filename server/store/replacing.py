"""Putting other logs in the place of all that a store has, in one step, as a new life of it."""

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from server.store.log import STORE, Line
from server.store.redis import AT_ONCE, PREFIX, RedisLog

STAGED = "setroom-restoring:"


async def replace(
    log: RedisLog, logs: Iterable[tuple[str, list[Line]]], about: Mapping[str, bytes]
) -> None:
    """Replace every log and table by these logs, and by what is to be known about the store.

    They are laid beside the others first, and take their place together.  Not for a cluster, where
    nothing is done in one step.  Raises LogUnavailable, with all as it was.
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
