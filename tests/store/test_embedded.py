"""The embedded store through crashes, odd folders and clean ends, with real processes."""

import asyncio
import contextlib
import itertools
import os
import signal
import stat
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from server.store import folder as folders
from server.store.binary import StoreError
from server.store.embedded import embedded
from server.store.folder import SOCKET, listener, locked, private
from tests.waiting import eventually


@contextlib.asynccontextmanager
async def client(path: Path) -> AsyncIterator[Redis]:
    async with Redis(unix_socket_path=str(path), retry=Retry(NoBackoff(), 0)) as redis:
        yield redis


@contextlib.asynccontextmanager
async def standin(folder: Path) -> AsyncIterator[tuple[Process, Path]]:
    """Run a store in a process of its own; kill that process at the end."""
    command = [sys.executable, "-m", "tests.store.standin", str(folder)]
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=DEVNULL)
    assert process.stdout
    try:
        line = await process.stdout.readline()
        yield process, Path(line.decode().rstrip("\n"))
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        # To the end of the pipe, or its transport would be left to the garbage collector.
        await process.communicate()


def server_of(path: Path) -> int:
    process = listener(path)
    assert process
    return process


def is_free(folder: Path) -> bool:
    """Whether no store is left on the folder: each store holds this lock as long as it lives."""
    with private(folder / "store.lock") as lock:
        return locked(lock)


class Writer:
    """Writes on and on until told to stop, and remembers what was acknowledged."""

    def __init__(self, redis: Redis, key: str) -> None:
        self.redis = redis
        self.key = key
        self.acknowledged: list[int] = []
        self.stop = asyncio.Event()

    async def run(self) -> None:
        for number in itertools.count():
            if self.stop.is_set():
                return
            try:
                await self.redis.rpush(self.key, number)
                self.acknowledged.append(number)
            except (RedisError, OSError):
                await asyncio.sleep(0.01)

    async def goes_on(self) -> None:
        goal = len(self.acknowledged) + 50
        await eventually(lambda: len(self.acknowledged) >= goal)

    async def lost(self) -> set[int]:
        kept = await self.redis.lrange(self.key, 0, -1)
        return set(self.acknowledged) - {int(number) for number in kept}


async def test_a_killed_store_comes_back_with_all_that_it_acknowledged(tmp_path: Path) -> None:
    async with embedded(tmp_path) as path, client(path) as redis:
        writers = [Writer(redis, f"written:{number}") for number in range(4)]
        async with asyncio.TaskGroup() as tasks:
            for writer in writers:
                tasks.create_task(writer.run())
            try:
                for _ in range(3):
                    await asyncio.gather(*(writer.goes_on() for writer in writers))
                    os.kill(server_of(path), signal.SIGKILL)
                await asyncio.gather(*(writer.goes_on() for writer in writers))
            finally:
                for writer in writers:
                    writer.stop.set()
        assert [await writer.lost() for writer in writers] == [set()] * 4


async def test_a_store_that_was_killed_is_another_process(tmp_path: Path) -> None:
    async with embedded(tmp_path) as path:
        first = server_of(path)
        os.kill(first, signal.SIGKILL)
        await eventually(lambda: (listener(path) or first) != first)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not end a child for us")
async def test_a_killed_setroom_leaves_no_process_and_all_of_its_data(tmp_path: Path) -> None:
    async with standin(tmp_path) as (process, path), client(path) as redis:
        await redis.set("kept", "yes")
        process.kill()
        await eventually(lambda: is_free(tmp_path))
    async with embedded(tmp_path) as path, client(path) as redis:
        assert await redis.get("kept") == b"yes"


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_to_setroom_leaves_no_process(tmp_path: Path, sign: signal.Signals) -> None:
    async with standin(tmp_path) as (process, _):
        process.send_signal(sign)
        await process.wait()
        await eventually(lambda: is_free(tmp_path))


async def test_ctrl_c_does_not_reach_the_store_first(tmp_path: Path) -> None:
    async with embedded(tmp_path) as path:
        assert os.getpgid(server_of(path)) != os.getpgrp()


async def test_a_store_that_hangs_is_ended_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "PATIENCE", 0.2)
    async with standin(tmp_path) as (process, path):
        async with client(path) as redis:
            await redis.set("kept", "yes")
        hanging = server_of(path)
        os.kill(hanging, signal.SIGSTOP)
        process.kill()
        await process.wait()
        async with embedded(tmp_path) as again, client(again) as redis:
            assert server_of(again) != hanging
            assert await redis.get("kept") == b"yes"


async def test_a_folder_in_use_is_refused_in_words(tmp_path: Path) -> None:
    async with embedded(tmp_path) as path:
        with pytest.raises(StoreError, match=r"Another Setroom.*DATA_DIR.*REDIS_URL"):
            await embedded(tmp_path).__aenter__()
        async with client(path) as redis:
            assert await redis.ping()


async def test_a_clean_end_leaves_only_the_data(tmp_path: Path) -> None:
    async with embedded(tmp_path):
        pass
    assert is_free(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"appendonlydir", "lock", "store.lock", "store.log"}


@pytest.mark.parametrize("name", ["with space", "żółć", 'it\'s "so"', "long" * 40, "-dash", "#1"])
async def test_any_folder_will_do(tmp_path: Path, name: str) -> None:
    for value in (None, b"yes"):
        async with embedded(tmp_path / name) as path, client(path) as redis:
            assert await redis.get("kept") == value
            await redis.set("kept", "yes")


async def test_a_link_for_a_long_path_is_taken_away(tmp_path: Path) -> None:
    async with embedded(tmp_path / ("long" * 40)) as path:
        assert path.is_socket()
    assert not path.parent.parent.exists()


async def test_only_the_owner_can_read_anything(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    async with embedded(folder) as path, client(path) as redis:
        await redis.set("kept", "yes")
        modes = {each: stat.S_IMODE(each.stat().st_mode) for each in [folder, *folder.rglob("*")]}
    assert SOCKET in {each.name for each in modes}
    assert [each for each, mode in modes.items() if mode & 0o077] == []


async def test_a_write_cut_short_by_a_crash_is_let_go(tmp_path: Path) -> None:
    async with embedded(tmp_path) as path, client(path) as redis:
        await redis.set("kept", "yes")
    [log] = (tmp_path / "appendonlydir").glob("*.incr.aof")
    log.write_bytes(log.read_bytes() + b"*3\r\n$3\r\nSET\r\n$4\r\nke")
    async with embedded(tmp_path) as path, client(path) as redis:
        assert await redis.get("kept") == b"yes"


async def test_a_store_that_cannot_start_says_why(tmp_path: Path) -> None:
    async with embedded(tmp_path):
        pass
    (tmp_path / "appendonlydir" / "appendonly.aof.manifest").write_text("no manifest\n")
    with pytest.raises(StoreError, match=r"did not start: the list of its files is spoilt\. .+$"):
        await embedded(tmp_path).__aenter__()
    assert is_free(tmp_path)


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="file/data cannot be used: Not a directory"):
        await embedded(tmp_path / "file" / "data").__aenter__()


async def test_the_store_keeps_every_write_and_refuses_rather_than_forgets(
    store_socket: str,
) -> None:
    async with client(Path(store_socket)) as redis:
        said = await redis.config_get("append*", "maxmemory-policy", "port", "save", "stream-*")
    assert said["appendonly"] == "yes"
    assert said["appendfsync"] == "always"
    assert said["maxmemory-policy"] == "noeviction"
    assert (said["port"], said["save"]) == ("0", "")
    assert said["stream-node-max-bytes"] == "16384"
    assert said["stream-node-max-entries"] == "0"
