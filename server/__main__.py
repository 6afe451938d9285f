"""`python -m server` is the service: it reads the environment and serves until told to end.

`python -m server lens` looks at questions instead; see `lens/cli.py`.
"""

import asyncio
import contextlib
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Iterator

import uvicorn

from server.app import service
from server.edge.reading import LARGEST_MESSAGE
from server.lens import cli as lens
from server.settings import Settings, SettingsError, read

logger = logging.getLogger("setroom")

END_WITHIN_S = 5


def main() -> None:
    """Run the service, or the lens if its name follows."""
    match sys.argv[1:]:
        case []:
            run()
        case ["lens", *arguments]:
            sys.exit(lens.main(arguments))
        case _:
            sys.stderr.write("There is nothing to say after the name but: lens --help\n")
            sys.exit(2)


def run() -> None:
    """Run the service; a mistake in the environment is told, and ends it with status 2."""
    try:
        settings = read(os.environ)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(message)s")
    # Entries live as long as their room: to look through all of them for cycles, as often as the
    # defaults would, makes everybody wait for a third of a second now and then.
    gc.set_threshold(50_000, 20, 50)
    asyncio.run(serve(settings))


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM."""
    async with service(settings) as app:
        await Server(config(settings, app)).serve()


class Server(uvicorn.Server):
    """uvicorn, but it says where we are, and a signal ends the serving alone: the store follows."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.servers:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            logger.info("Setroom is at http://%s:%s", f"[{host}]" if ":" in host else host, port)

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
        timeout_graceful_shutdown=END_WITHIN_S,
    )


if __name__ == "__main__":
    main()
