"""A meeting of real processes goes well through what is done to them, and everybody is told."""

import asyncio
import os
import resource
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.faults.kills import killed
from tests.faults.meeting import A_WHILE_S, Meeting
from tests.faults.store import kill_store, process_of_store, says, store_in

Fault = Callable[[Meeting], Awaitable[None]]


async def store_hangs(meeting: Meeting) -> None:
    process = process_of_store(meeting.folder)
    os.kill(process, signal.SIGSTOP)
    try:
        await meeting.told("unsaving")
    finally:
        os.kill(process, signal.SIGCONT)
    await meeting.told("well")


async def memory_is_full(meeting: Meeting) -> None:
    async with store_in(meeting.folder) as store:
        await store.config_set("maxmemory", "1")
        await meeting.told("unsaving")
        await store.config_set("maxmemory", "0")
    await meeting.told("well")


async def disk_is_full(meeting: Meeting) -> None:
    """The store's files may not grow: it ends when it writes, and so does each that follows it."""
    assert meeting.service.process
    may = resource.prlimit(meeting.service.process.pid, resource.RLIMIT_FSIZE)
    limit_files(meeting, (1, may[1]))
    await meeting.told("unsaving")
    limit_files(meeting, may)
    kill_store(meeting.folder)
    await meeting.told("well")


def limit_files(meeting: Meeting, limits: tuple[int, int]) -> None:
    """Of what the service starts from now on, and of the store that runs."""
    assert meeting.service.process
    for process in (meeting.service.process.pid, process_of_store(meeting.folder)):
        if process:
            resource.prlimit(process, resource.RLIMIT_FSIZE, limits)


async def scripts_are_forgotten(meeting: Meeting) -> None:
    async with store_in(meeting.folder) as store:
        for _ in range(5):
            await store.script_flush()
            await asyncio.sleep(A_WHILE_S / 5)


async def subscriptions_are_killed(meeting: Meeting) -> None:
    async with store_in(meeting.folder) as store:
        for _ in range(30):
            await store.client_kill_filter(_type="pubsub")
            await asyncio.sleep(A_WHILE_S / 10)


async def service_starts_again(meeting: Meeting) -> None:
    await meeting.service.end(signal.SIGTERM)
    await meeting.service.start()


async def service_hangs(meeting: Meeting) -> None:
    """As a machine does that is moved or sleeps: everybody has given the line up meanwhile."""
    assert meeting.service.process
    meeting.service.process.send_signal(signal.SIGSTOP)
    await asyncio.sleep(8 * A_WHILE_S)
    meeting.service.process.send_signal(signal.SIGCONT)


async def a_backup_is_made(meeting: Meeting) -> None:
    file = meeting.folder.parent / "backup"
    assert "was read through" in await says(meeting.folder, "backup", str(file))


QUICK: list[Fault] = [scripts_are_forgotten, subscriptions_are_killed, service_starts_again]
SLOW: list[Fault] = [store_hangs, memory_is_full, disk_is_full, service_hangs, a_backup_is_made]


async def went_well(folder: Path, fault: Fault) -> None:
    async with Meeting(folder) as meeting:
        await meeting.goes_through(fault(meeting))


@pytest.mark.parametrize("fault", QUICK)
async def test_nothing_is_lost_and_every_screen_is_level(tmp_path: Path, fault: Fault) -> None:
    await went_well(tmp_path / "data", fault)


@pytest.mark.faults
@pytest.mark.parametrize("fault", SLOW)
async def test_nothing_is_lost_by_what_takes_longer(tmp_path: Path, fault: Fault) -> None:
    await went_well(tmp_path / "data", fault)


async def test_kills_of_server_and_store_lose_nothing(tmp_path: Path) -> None:
    verdict = await killed(tmp_path / "data", kills=5, seed=2)
    assert verdict.is_well, str(verdict)


@pytest.mark.faults
async def test_many_kills_of_server_and_store_lose_nothing(tmp_path: Path) -> None:
    verdict = await killed(tmp_path / "data", kills=30, seed=3)
    assert verdict.is_well, str(verdict)
