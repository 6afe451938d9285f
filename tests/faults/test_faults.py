"""A meeting of real processes goes well through what is done to them, and everybody is told."""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from redis.asyncio import Redis

from server.store.folder import listener, socket_path
from server.store.witness import FILES, MANIFEST, newest
from tests.faults.kills import killed
from tests.faults.meeting import Meeting, writing

Fault = Callable[[Meeting], Awaitable[None]]
A_WHILE_S = 0.7


@contextlib.asynccontextmanager
async def store_of(meeting: Meeting) -> AsyncIterator[Redis]:
    with socket_path(meeting.folder) as path:
        async with Redis(unix_socket_path=str(path)) as client:
            yield client


def process_of_store(meeting: Meeting) -> int:
    with socket_path(meeting.folder) as path:
        return listener(path) or 0


async def store_hangs(meeting: Meeting) -> None:
    process = process_of_store(meeting)
    os.kill(process, signal.SIGSTOP)
    try:
        await told(meeting, "unsaving")
    finally:
        os.kill(process, signal.SIGCONT)
    await told(meeting, "well")


async def memory_is_full(meeting: Meeting) -> None:
    async with store_of(meeting) as store:
        await store.config_set("maxmemory", "1")
        await told(meeting, "unsaving")
        await store.config_set("maxmemory", "0")
    await told(meeting, "well")


async def scripts_are_forgotten(meeting: Meeting) -> None:
    async with store_of(meeting) as store:
        for _ in range(5):
            await store.script_flush()
            await asyncio.sleep(A_WHILE_S / 5)


async def subscriptions_are_killed(meeting: Meeting) -> None:
    async with store_of(meeting) as store:
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
    assert "was read through" in await says(meeting, "backup", str(file))


async def told(meeting: Meeting, state: str) -> None:
    """Wait until everybody was told so."""
    async with asyncio.timeout(30):
        while not all(client.service == state for client in meeting.clients):
            await asyncio.sleep(0.02)


async def says(meeting: Meeting, *arguments: str) -> str:
    """What a command says that is run beside the service."""
    environ = {**os.environ, "DATA_DIR": str(meeting.folder)}
    command = (sys.executable, "-m", "server", *arguments)
    process = await asyncio.create_subprocess_exec(*command, env=environ, stdout=PIPE, stderr=PIPE)
    out, error = await process.communicate()
    assert process.returncode == 0, error.decode()
    return out.decode()


QUICK: list[Fault] = [scripts_are_forgotten, subscriptions_are_killed, service_starts_again]
SLOW: list[Fault] = [store_hangs, memory_is_full, service_hangs, a_backup_is_made]


async def went_well(folder: Path, fault: Fault) -> None:
    async with Meeting(folder, seed=1) as meeting:
        async with writing(meeting):
            await asyncio.sleep(A_WHILE_S)
            await fault(meeting)
            await asyncio.sleep(A_WHILE_S)
        verdict = await meeting.verdict()
    assert verdict.is_well, str(verdict)


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


# What cannot but lose something is told


async def lost_something(meeting: Meeting) -> None:
    """Every screen began anew, and is level with what there is now."""
    await meeting.settles()
    for name, client in zip(("ana", "ben", "chloe"), meeting.clients, strict=True):
        assert client.begun_anew
        assert client.entries == await meeting.transcript(name)


@pytest.mark.faults
async def test_a_backup_that_is_put_back_has_every_screen_begin_anew(tmp_path: Path) -> None:
    async with Meeting(tmp_path / "data", seed=1) as meeting:
        file = str(tmp_path / "backup")
        await says(meeting, "backup", file)
        async with writing(meeting):
            await asyncio.sleep(A_WHILE_S)
            said = await says(meeting, "restore", file)
            assert "What it held before is in" in said
            await asyncio.sleep(A_WHILE_S)
        await lost_something(meeting)


@pytest.mark.faults
async def test_an_end_that_was_cut_off_is_told_at_the_start_and_on_every_screen(
    tmp_path: Path,
) -> None:
    async with Meeting(tmp_path / "data", seed=1) as meeting:
        async with writing(meeting):
            await asyncio.sleep(A_WHILE_S)
        await meeting.service.end(signal.SIGKILL)
        await store_ended(meeting)
        files = meeting.folder / FILES
        file = files / newest(files / MANIFEST)
        whole = file.read_bytes()
        cut = [at for at in range(len(whole)) if whole.startswith(b"\r\n*", at)][-12] + 2
        file.write_bytes(whole[:cut])
        await meeting.service.start()
        assert "The end of the store's file is gone" in meeting.service.said
        await lost_something(meeting)


async def store_ended(meeting: Meeting) -> None:
    """The store ends with its service, a moment later."""
    async with asyncio.timeout(20):
        while process_of_store(meeting):
            await asyncio.sleep(0.02)
