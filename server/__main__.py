"""`python -m server` is the service: it reads the environment and serves until told to end.

What may be said after the name instead is in `HELP`.
"""

import asyncio
import contextlib
import errno
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
from anyio import to_thread

from server.app import service
from server.care import commands, sets
from server.care.backup import BackupError
from server.care.commands import Place
from server.care.restore import Unproven
from server.care.sets import NotDone
from server.duties import begin
from server.edge.reading import LARGEST_MESSAGE
from server.edge.web import english
from server.edge.wire.connections import ACCEPTED_AT_ONCE, Connections, let_wait, room
from server.edge.wire.http import HttpConnection
from server.edge.wire.waiting import NEXT_WITHIN_S
from server.edge.wire.websocket import WebSocketConnection
from server.ending import end
from server.lens import cli as lens
from server.live.upgrade import StoreIsNewer
from server.logs.taking import logged, take_over
from server.settings import Settings, SettingsError, read
from server.store.binary import StoreError
from server.store.log import LogUnavailable

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
  sets             list all sets: who leads them, and when they last met
  sets coach SET [NAME]    make a new link for the coach of a set, of that name
  sets purge SET [--sure]  delete a set with all that was written in it, for ever
  lens             look at questions: lens --help
"""


def main() -> None:
    """Run the service, or what is named after it."""
    match sys.argv[1:]:
        case []:
            run(serve)
        case ["backup", file]:
            look_after(partial(commands.backup, Path(file)))
        case ["restore", file]:
            look_after(partial(commands.restore, Path(file)))
        case ["doctor"]:
            look_after(partial(commands.doctor, None))
        case ["doctor", address]:
            look_after(partial(commands.doctor, address))
        case ["mend"]:
            look_after(commands.mend)
        case ["records"]:
            look_after(commands.records)
        case ["sets"]:
            look_after(sets.listed)
        case ["sets", "coach", id, *name]:
            look_after(partial(sets.coach, id, " ".join(name)))
        case ["sets", "purge", id]:
            look_after(partial(sets.purge, id, False))
        case ["sets", "purge", id, "--sure"] | ["sets", "purge", "--sure", id]:
            look_after(partial(sets.purge, id, True))
        case ["lens", *arguments]:
            sys.exit(lens.main(arguments))
        case ["help" | "--help" | "-h"]:
            print(HELP, end="")
        case words:
            sys.stderr.write(f"Setroom does not know: {' '.join(words)}\n{HELP}")
            sys.exit(2)


def look_after(command: Callable[[Place], Coroutine[Any, Any, None]]) -> None:
    """Run a command on the place of the store."""
    run(lambda settings: command((settings.redis_url, settings.data_dir)))


def run(task: Callable[[Settings], Coroutine[Any, Any, None]]) -> None:
    """Run a task; a mistake in the environment ends it with status 2.

    What else keeps it from being done is said in a sentence too, and the status is 3.
    """
    try:
        settings = read(os.environ)
        handler = take_over(settings.log_level, settings.log_format)
        # Entries live as long as their room: to look through all of them for cycles, as often as
        # the defaults would, makes everybody wait for a third of a second now and then.
        gc.set_threshold(2_000, 4, 6_000)
        asyncio.run(logged(task(settings), handler))
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    except (StoreError, StoreIsNewer, LogUnavailable, BackupError, Unproven, NotDone) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(3)
    except KeyboardInterrupt:
        sys.stderr.write("Broken off.\n")
        sys.exit(130)


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM; raises SettingsError where the address cannot be had."""
    async with service(settings) as (app, say_goodbye):
        logger.info("What is written is in %s.", settings.kept_in)
        await to_thread.run_sync(english)  # what anybody needs first is read before they wait
        gc.collect()
        gc.freeze()  # what there is by now stays, so it need not be looked through again
        await Server(config(settings, app), say_goodbye, settings.base_path).serve()
    logger.info("Setroom has ended.")


class Server(uvicorn.Server):
    """uvicorn, but it says where we are, and ends with goodbye: what is asked is answered first.

    A signal ends the serving alone: the store follows.
    """

    def __init__(
        self, config: uvicorn.Config, say_goodbye: Callable[[], Awaitable[None]], path: str = ""
    ) -> None:
        super().__init__(config)
        self.say_goodbye, self.path = say_goodbye, path
        self.open_connections = Connections(room())
        config.http = partial(HttpConnection, self.open_connections)  # type: ignore[assignment]  # makes one
        config.ws = partial(WebSocketConnection, self.open_connections)  # type: ignore[assignment]  # makes one

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen; raises SettingsError where that cannot be done."""
        errors = logging.getLogger("uvicorn.error")
        try:
            errors.setLevel(logging.CRITICAL)  # it would say less than we do
            await super().startup(sockets)
        except SystemExit as error:
            raise SettingsError(self.cannot_listen(error.__context__)) from error
        finally:
            errors.setLevel(logging.WARNING)
        self.seeing_out = begin(
            "ending connections that keep us waiting", self.open_connections.keep
        )
        for listening in [one for server in self.servers for one in server.sockets]:
            let_wait(listening.fileno())
        if self.servers:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            where = f"[{host}]" if ":" in host else host
            logger.info("Setroom is at http://%s:%s%s", where, port, self.path)

    def cannot_listen(self, error: object) -> str:
        """Why, and what to do."""
        host, port = self.config.host, self.config.port
        if getattr(error, "errno", 0) == errno.EADDRINUSE:
            return f"Another program listens on port {port} of {host}. Stop it, or set PORT."
        why = getattr(error, "strerror", error)
        return f"Nobody can listen on port {port} of {host}: {why}. Set HOST or PORT."

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End within a second, whoever is slow to ask or to listen."""
        for server in self.servers:
            server.close()
        await self.say_goodbye()
        await end(self.seeing_out)
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
        proxy_headers=False,  # edge/http/proxies.py says whom to believe
        lifespan="off",
        ws_max_size=LARGEST_MESSAGE,
        ws_per_message_deflate=False,
        ws_ping_interval=None,
        timeout_keep_alive=NEXT_WITHIN_S,
        backlog=ACCEPTED_AT_ONCE,
    )


if __name__ == "__main__":
    main()
