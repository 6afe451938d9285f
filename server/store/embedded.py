"""The embedded store: a Valkey server of our own in the data folder, kept alive while we live."""

import asyncio
import contextlib
import logging
import os
import sys
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import BinaryIO

from server.duties import begin
from server.ending import end
from server.store import leash
from server.store.binary import StoreError, store_binary
from server.store.causes import MEND, RESTORE, why
from server.store.folder import PATIENCE, PAUSE, SOCKET, claimed, end_leftover, private, socket_path
from server.store.witness import FILES, NOTE, Lost, Witness

SETTINGS = {
    "port": "0",
    # Relative, as the server's working folder is the data folder: no path is too long or odd.
    "unixsocket": SOCKET,
    "unixsocketperm": "700",
    "dir": ".",
    "maxmemory-policy": "noeviction",
    # A reply means that the write is on the disk.
    "appendonly": "yes",
    "appendfsync": "always",
    "save": "",
    # A crash may cut the last write short; it was not acknowledged.
    "aof-load-truncated": "yes",
    # Every server from Redis 7 on reads a file without the preamble.
    "aof-use-rdb-preamble": "no",
    # Small nodes make reading from the middle of a log cheap, and save memory.
    "stream-node-max-bytes": "16384",
    "stream-node-max-entries": "0",
}
LONGEST_LOG = 1_000_000
LAST_WORDS, LONGEST_WORDS = 8, 10_000
FIRST_DELAY, LONGEST_DELAY = 0.1, 5.0
# A store that ran as long as this ended for a new reason, and is started again at once.
STEADY = 30.0

logger = logging.getLogger(__name__)


def say_error(sentence: str) -> None:
    logger.error("%s", sentence)


@contextlib.asynccontextmanager
async def embedded(
    folder: Path, tell: Callable[[str], None] = say_error, anew: bool = False
) -> AsyncIterator[Path]:
    """Run a store in the folder; yield the path of its unix socket, for this process alone.

    A store that dies is started again while the block runs, and nothing acknowledged is lost; what
    was lost before, as far as can be known, is told once.
    Raises StoreError if the folder is in use, the store does not start, or its files are gone:
    unless it is to begin `anew`.
    """
    folder = folder.absolute()
    binary = store_binary()
    with claimed(folder) as lock, socket_path(folder) as path:
        await end_leftover(path, lock)
        witness = Witness(folder)
        if lost := witness.lost():
            unlisted = any((folder / FILES).glob("*.aof"))
            if lost.size is None and (unlisted or not anew):
                raise StoreError(gone(folder, lost, unlisted))
            tell(told(lost))
        store = Store(binary, folder, path, lock)
        try:
            await store.start()
            if lost:
                witness.acknowledged()  # what was told is not told again
            keeper = begin("keeping the store alive", store.keep_alive)
            try:
                yield path
            finally:
                await end(keeper)
        finally:
            await store.stop()


class Store:
    """One server process after another on one data folder."""

    def __init__(self, binary: Path, folder: Path, path: Path, lock: BinaryIO) -> None:
        self.binary = binary
        self.folder = folder
        self.path = path
        self.lock = lock
        self.process: Process | None = None

    async def start(self) -> None:
        """Start the server, and wait until it answers. Raises StoreError."""
        try:
            with private(self.folder / "store.log") as words:
                if words.tell() > LONGEST_LOG:
                    words.truncate(0)
                said_before = words.tell()
                self.process = await self.spawn(words)
        except OSError as error:
            raise StoreError(f"The store did not start: {error}.") from error
        if not await answers(self.process, self.path):
            await self.stop()
            raise StoreError(self.epitaph(Path(words.name), said_before))

    async def spawn(self, words: BinaryIO) -> Process:
        options = [part for name, value in SETTINGS.items() for part in (f"--{name}", value)]
        leashed = [sys.executable, "-I", "-S", leash.__file__, str(os.getpid())]
        return await asyncio.create_subprocess_exec(
            *(*leashed, str(self.binary), *options),
            cwd=self.folder,
            stdin=DEVNULL,
            stdout=words,
            stderr=words,
            # Ctrl-C is for us: the store ends after its last client.
            start_new_session=True,
            pass_fds=[self.lock.fileno()],
        )

    def epitaph(self, log_file: Path, start: int) -> str:
        words = log_file.read_bytes()[start:].decode(errors="replace").splitlines()[-LAST_WORDS:]
        if known := why(self.folder, words):
            return f"The store in {self.folder} did not start: {known}"
        last = words[-1] if words else f"code {self.process and self.process.returncode}"
        return (
            f"The store in {self.folder} did not start; it ended with: {last}. "
            f"All that it said is in {log_file}."
        )

    async def keep_alive(self) -> None:
        """Until cancelled: start it again whenever it ends, and say why it did, once a reason."""
        delay, reason = 0.0, ""
        while self.process:
            began = time.monotonic()
            code = await self.process.wait()
            steady = time.monotonic() - began > STEADY
            delay = 0.0 if steady else min(delay * 2 or FIRST_DELAY, LONGEST_DELAY)
            before, reason = "" if steady else reason, self.last_words(code)
            if reason != before:
                logger.error("The store ended: %s It is started again until it stays.", reason)
            await asyncio.sleep(delay)
            await self.restart()

    def last_words(self, code: int) -> str:
        """Why the store ended, as far as it said so, or as can be seen."""
        file = self.folder / "store.log"
        said = file.read_bytes()[-LONGEST_WORDS:].decode(errors="replace")
        known = why(self.folder, said.splitlines()[-LAST_WORDS:])
        return known or f"code {code}. All that it said is in {file}."

    async def restart(self) -> None:
        try:
            await self.start()
        except StoreError as error:
            say_error(str(error))

    async def stop(self) -> None:
        """End the server, and wait until it has ended."""
        if not self.process:
            return
        for ask in (self.process.terminate, self.process.kill):
            with contextlib.suppress(ProcessLookupError, TimeoutError):
                ask()
                async with asyncio.timeout(PATIENCE):
                    await self.process.wait()
                return


def told(lost: Lost) -> str:
    """What is lost at the end of the file, and what to do, in words."""
    if lost.size is None:
        return f"The store's files are gone: all that was saved until {lost.until}."
    return (
        f"The end of the store's file is gone ({lost.size} bytes): what was saved last, until "
        f"{lost.until}, is lost; all before stands there. Whoever had it on a screen is told. "
        "Nothing has to be done: a backup would hold more only if it was made after that."
    )


def gone(folder: Path, lost: Lost, unlisted: bool) -> str:
    """That there is nothing to go on with, and what to do; `unlisted` files may be all there."""
    if unlisted:
        return f"The list of the store's files is gone from {folder}. Make it anew: {MEND}."
    return (
        f"The store's files are gone from {folder}, with all that was saved until {lost.until}. "
        f"Put a backup back: {RESTORE}. Or, to begin with nothing, remove {folder / NOTE}."
    )


async def answers(process: Process, path: Path) -> bool:
    """Wait until the server answers; False if it ended, or said nothing for long."""
    silent_since = time.monotonic()
    while process.returncode is None and time.monotonic() - silent_since < PATIENCE:
        said = await ping(path)
        if said.startswith(b"+PONG"):
            return True
        if said:
            # It still loads, which takes as long as there is data.
            silent_since = time.monotonic()
        await asyncio.sleep(PAUSE)
    return False


async def ping(path: Path) -> bytes:
    try:
        async with asyncio.timeout(1):
            reader, writer = await asyncio.open_unix_connection(str(path))
            with contextlib.closing(writer):
                writer.write(b"PING\r\n")
                return await reader.readline()
    except OSError:
        return b""
