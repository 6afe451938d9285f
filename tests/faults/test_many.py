"""Meetings on services that share a store of many servers go well through the loss of some."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from redis.crc import key_slot

from e2e.service import Service
from tests.faults.meeting import Meeting
from tests.store.servers import DOWN_AFTER_MS, Many, Server, cluster, until, watched

pytestmark = pytest.mark.faults

Stores = Callable[..., contextlib.AbstractAsyncContextManager[Many]]
LATER_S = 4 * DOWN_AFTER_MS / 1_000
"""After that another has taken the place of a server that does not answer."""


@contextlib.asynccontextmanager
async def meeting_on(many: Many, folder: Path) -> AsyncIterator[Meeting]:
    """A meeting on two services, each of which anybody may be on."""
    services = [Service(folder / f"{n}", REDIS_URL=many.url) for n in range(2)]
    async with Meeting(folder / "none", services=services) as meeting:
        yield meeting


async def keeper(many: Many, meeting: Meeting) -> Server:
    """The server that takes what is written in this meeting."""
    slot = key_slot(f"{{{meeting.house.set}}}".encode())
    for one in await many.in_charge():
        if "cluster-enabled" not in one.settings:
            return one
        slots = await one.ask("CLUSTER", "SHARDS")
        if is_in_charge(slots, one.port, slot):
            return one
    raise AssertionError("nobody is in charge")


def is_in_charge(shards: list[dict[str, list[int]]], port: int, slot: int) -> bool:
    for shard in shards:
        ports = [node["port"] for node in shard["nodes"] if node["role"] == "master"]  # type: ignore[index]
        ranges = zip(shard["slots"][::2], shard["slots"][1::2], strict=True)
        if port in ports and any(first <= slot <= last for first, last in ranges):
            return True
    return False


async def is_killed(one: Server, others: Many) -> None:
    """It comes back as a copy, once another has taken its place."""
    await one.end()
    await asyncio.sleep(LATER_S)
    await one.start()
    await until(one, "ROLE", of="slave")


async def hangs(one: Server, others: Many) -> None:
    """It still takes itself for the one in charge when it goes on."""
    one.send(signal.SIGSTOP)
    await asyncio.sleep(LATER_S)
    one.send(signal.SIGCONT)
    await until(one, "ROLE", of="slave")


@pytest.mark.parametrize("harm", [is_killed, hangs])
@pytest.mark.parametrize("stores", [cluster, watched])
async def test_the_loss_of_the_server_in_charge_loses_nothing(
    tmp_path: Path, stores: Stores, harm: Callable[[Server, Many], Awaitable[None]]
) -> None:
    async with stores(tmp_path, copies=1) as many, meeting_on(many, tmp_path) as meeting:
        await meeting.goes_through(harm(await keeper(many, meeting), many))
