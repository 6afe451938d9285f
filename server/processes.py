"""Several processes that serve together: one address, one store, each begun again when it ends."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
import tempfile
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

from server.app import made_fit
from server.duties import begin
from server.ending import end
from server.listening import cannot_listen, is_at
from server.settings import Settings, SettingsError
from server.store import leash
from server.store.opening import opened

logger = logging.getLogger("setroom")

MOST_PROCESSES = 64
END_WITHIN_S = 5.0
LOOK_AGAIN_S = 0.02


class NotServing(Exception):
    """A process ended before it served; it has said why."""


class Child:
    """One of the processes, by its number; it is run anew whenever it ends."""

    def __init__(self, number: int, count: int, folder: Path, listening: Sequence[int]) -> None:
        self.number, self.place, self.listening = number, folder / str(number), listening
        given = (number, count, folder, *listening)
        self.command = (sys.executable, "-m", "server", "process", *map(str, given))
        self.process: Process | None = None
        self.is_renewed = False

    async def run(self) -> None:
        """Run it until it ends by itself; whoever begins this again starts it anew."""
        while True:
            if self.process is None or self.process.returncode is not None:
                await self.start()
            self.is_renewed = False
            code = await self.process.wait() if self.process else 0
            if not self.is_renewed:
                logger.error("Process %s of the service ended, with %s.", self.number, code)
                return

    async def start(self) -> None:
        self.place.unlink(missing_ok=True)
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", "-S", leash.__file__, str(os.getpid())),
            *self.command,
            stdin=DEVNULL,
            # Ctrl-C is for us: we end them.
            start_new_session=True,
            pass_fds=self.listening,
        )

    async def serves(self) -> None:
        """Wait until it serves; raises NotServing where it ends before."""
        while not self.place.exists():
            if self.process and self.process.returncode is not None:
                raise NotServing(str(self.process.returncode))
            await asyncio.sleep(LOOK_AGAIN_S)

    async def renew(self) -> None:
        """End it, and wait until the one in its place serves, however long that takes."""
        before = self.process
        await self.end()
        while self.process is before or not self.place.exists():
            await asyncio.sleep(LOOK_AGAIN_S)

    async def end(self) -> None:
        """End it; one that is stopped, or does not listen, is killed."""
        if self.process is None:
            return
        self.is_renewed = True
        send(self.process, signal.SIGTERM)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(END_WITHIN_S):
                await self.process.wait()
        send(self.process, signal.SIGKILL)
        await self.process.wait()


def send(process: Process, what: signal.Signals) -> None:
    if process.returncode is None:
        process.send_signal(what)


async def serve_together(settings: Settings, count: int) -> None:
    """Serve by so many processes until SIGINT or SIGTERM; SIGHUP renews them one after another.

    Raises SettingsError where the address cannot be had, and NotServing.
    """
    store = opened(settings.redis_url, settings.data_dir, copies=settings.copies)
    async with store as log:
        await made_fit(log, settings)
        with listening(settings) as sockets, tempfile.TemporaryDirectory(prefix="setroom-") as path:
            folder, shared = Path(path), [one.fileno() for one in sockets]
            children = [Child(number, count, folder, shared) for number in range(count)]
            async with kept(children):
                logger.info("What is written is in %s.", settings.kept_in)
                is_at(sockets[0], settings.base_path)
                await until_told(children)
    logger.info("Setroom has ended.")


@contextlib.asynccontextmanager
async def kept(children: Sequence[Child]) -> AsyncIterator[None]:
    """Have the processes serve as long as the block runs."""
    duties: list[asyncio.Task[None]] = []
    try:
        for child in children:
            await child.start()
        await asyncio.gather(*(child.serves() for child in children))
        duties += [begin(f"process {child.number}", child.run) for child in children]
        yield
    finally:
        for duty in duties:
            await end(duty)
        await asyncio.gather(*(child.end() for child in children))


async def until_told(children: Sequence[Child]) -> None:
    """Wait for a signal to end; renew the processes at each that asks for it."""
    loop, told = asyncio.get_running_loop(), asyncio.Queue[signal.Signals]()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, told.put_nowait, number)
    renewing: asyncio.Task[None] | None = None
    while await told.get() is signal.SIGHUP:
        if renewing is None or renewing.done():
            renewing = asyncio.create_task(renew(children), name="renewing the processes")
    await end(renewing)


async def renew(children: Sequence[Child]) -> None:
    """Renew one after another: where one does not come back, those after it go on as they are."""
    for child in children:
        await child.renew()
    logger.info("All processes of the service are new.")


@contextlib.contextmanager
def listening(settings: Settings) -> Iterator[list[socket.socket]]:
    """Sockets that listen at the address, for all to take from; raises SettingsError."""
    with contextlib.ExitStack() as stack:
        try:
            made = [
                stack.enter_context(socket.create_server(at, family=family))
                for family, at in addresses(settings)
            ]
        except OSError as error:
            raise SettingsError(cannot_listen(settings, error)) from error
        yield made


def addresses(settings: Settings) -> Iterator[tuple[socket.AddressFamily, tuple[str, int]]]:
    """Where to listen: at each address of the name, or at the first, if any port will do."""
    found = socket.getaddrinfo(
        settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )
    for family, _, _, _, at in found[: None if settings.port else 1]:
        yield family, (str(at[0]), int(at[1]))
