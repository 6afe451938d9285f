"""What is done to a store, and said by the commands that are run beside its service."""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from pathlib import Path

from redis.asyncio import Redis

from server.store.folder import listener, socket_path


@contextlib.asynccontextmanager
async def store_in(folder: Path) -> AsyncIterator[Redis]:
    """A connection to the store of a data folder."""
    with socket_path(folder) as path:
        async with Redis(unix_socket_path=str(path)) as client:
            yield client


def process_of_store(folder: Path) -> int:
    """Which process it is; 0 where none runs just now."""
    with socket_path(folder) as path:
        return listener(path) or 0


def kill_store(folder: Path) -> None:
    """Kill the store, if it runs just now."""
    if process := process_of_store(folder):
        os.kill(process, signal.SIGKILL)


async def says(folder: Path, *arguments: str) -> str:
    """What a command says that is run beside the service of a folder."""
    environ = {**os.environ, "DATA_DIR": str(folder)}
    command = (sys.executable, "-m", "server", *arguments)
    process = await asyncio.create_subprocess_exec(*command, env=environ, stdout=PIPE, stderr=PIPE)
    out, error = await process.communicate()
    assert process.returncode == 0, error.decode()
    return out.decode()
