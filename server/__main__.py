"""`python -m server` is the service: it reads the environment and serves until told to end.

What may be said after the name instead is in `HELP`.
"""

import asyncio
import contextlib
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn

from server.app import service
from server.care.backup import BackupError, back_up
from server.care.doctor import examine
from server.care.mend import mend as mended
from server.care.restore import Unproven
from server.care.restore import restore as put_back
from server.edge.reading import LARGEST_MESSAGE
from server.lens import cli as lens
from server.live.upgrade import StoreIsNewer, make_records
from server.settings import Settings, SettingsError, read
from server.store.binary import StoreError
from server.store.log import LogUnavailable
from server.store.opening import opened, reached

logger = logging.getLogger("setroom")

END_WITHIN_S = 0.2
"""How long requests may take that were not answered when the sockets have ended."""
LOOK_AGAIN_S = 0.02


HELP = """Say nothing after the name to serve, or one of:
  backup FILE      copy all that is written into a file, while the service runs or not
  restore FILE     put a backup in the place of all that is written
  doctor [URL]     look whether all is well, by the public address too, and what to do if not
  mend             keep what can be read of a store whose file is spoilt
  records          make anew what sets know of their meetings
  lens             look at questions: lens --help
"""


def main() -> None:
    """Run the service, or what is named after it."""
    match sys.argv[1:]:
        case []:
            run(serve)
        case ["backup", file]:
            run(partial(backup, Path(file)))
        case ["restore", file]:
            run(partial(restore, Path(file)))
        case ["doctor"]:
            run(partial(doctor, None))
        case ["doctor", address]:
            run(partial(doctor, address))
        case ["mend"]:
            run(mend)
        case ["records"]:
            run(records)
        case ["lens", *arguments]:
            sys.exit(lens.main(arguments))
        case _:
            sys.stderr.write(HELP)
            sys.exit(2)


def run(task: Callable[[Settings], Coroutine[Any, Any, None]]) -> None:
    """Run a task on a store; a mistake in the environment ends it with status 2.

    Where the store cannot be had one sentence says why, and the status is 3.
    """
    try:
        settings = read(os.environ)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(message)s")
    # Entries live as long as their room: to look through all of them for cycles, as often as the
    # defaults would, makes everybody wait for a third of a second now and then.
    gc.set_threshold(50_000, 20, 50)
    try:
        asyncio.run(task(settings))
    except (StoreError, StoreIsNewer, LogUnavailable, BackupError, Unproven) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(3)


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM."""
    async with service(settings) as (app, say_goodbye):
        await Server(config(settings, app), say_goodbye).serve()


async def backup(file: Path, settings: Settings) -> None:
    """Copy all that is written into a file."""
    async with reached(settings.redis_url, settings.data_dir) as log:
        made = await back_up(log, file)
    print(f"{file} holds {made.lines} lines of {made.logs} logs, and was read through.")
    print(f"Its sum is {made.sum}. Keep it somewhere else than on this machine.")


async def restore(file: Path, settings: Settings) -> None:
    """Put a backup in the place of all that is written."""
    async with reached(settings.redis_url, settings.data_dir) as log:
        put, before = await put_back(log, file)
    print(f"The store holds what {file} does: {put.lines} lines of {put.logs} logs ({put.sum}).")
    if before:
        print(f"What it held before is in {before}.")


async def doctor(address: str | None, settings: Settings) -> None:
    """Look whether all is well; status 1 if something is wrong."""
    if not await examine(settings.redis_url, settings.data_dir, address, print):
        sys.exit(1)


async def mend(settings: Settings) -> None:
    """Keep what can be read of our own store's file; while the service is stopped."""
    print(mended(settings.data_dir))


async def records(settings: Settings) -> None:
    """Make the records of all meetings anew; with our own store, while the service is stopped."""
    async with opened(settings.redis_url, settings.data_dir) as log:
        changed = await make_records(log)
    print(f"{changed} records were made anew; all others were as their logs say.")


class Server(uvicorn.Server):
    """uvicorn, but it says where we are, and ends with goodbye: what is asked is answered first.

    A signal ends the serving alone: the store follows.
    """

    def __init__(self, config: uvicorn.Config, say_goodbye: Callable[[], Awaitable[None]]) -> None:
        super().__init__(config)
        self.say_goodbye = say_goodbye

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.servers:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            logger.info("Setroom is at http://%s:%s", f"[{host}]" if ":" in host else host, port)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End within a second, whoever is slow to ask or to listen."""
        for server in self.servers:
            server.close()
        await self.say_goodbye()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(END_WITHIN_S):
                while self.server_state.tasks:
                    await asyncio.sleep(LOOK_AGAIN_S)
        # Whoever is not through by now is cut off, and asks again: that is no mistake of ours.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        for task in list(self.server_state.tasks):
            task.cancel()
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        yield


def config(settings: Settings, app: object) -> uvicorn.Config:
    """How uvicorn is to serve: small messages, uncompressed, and pinged by Engine.IO alone."""
    return uvicorn.Config(
        app,  # type: ignore[arg-type]  # any ASGI application will do
        host=settings.host,
        port=settings.port,
        log_config=None,
        # Of each connection it would write who came from where; nobody needs to know.
        log_level=logging.WARNING,
        access_log=False,
        server_header=False,
        lifespan="off",
        ws_max_size=LARGEST_MESSAGE,
        ws_per_message_deflate=False,
        ws_ping_interval=None,
    )


if __name__ == "__main__":
    main()
