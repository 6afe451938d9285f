"""`python -m server` is the service: it reads the environment and serves until told to end."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Iterator

import uvicorn

from server.app import service
from server.edge.transport import LARGEST_MESSAGE
from server.settings import Settings, SettingsError, read

END_WITHIN_S = 5


def main() -> None:
    """Run the service; a mistake in the environment is told, and ends it with status 2."""
    try:
        settings = read(os.environ)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(message)s")
    asyncio.run(serve(settings))


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM."""
    async with service(settings) as app:
        await Server(config(settings, app)).serve()


class Server(uvicorn.Server):
    """uvicorn, but a signal ends the serving alone: the store is still to be closed after it."""

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
        log_level=settings.log_level,
        access_log=False,
        lifespan="off",
        ws_max_size=LARGEST_MESSAGE,
        ws_per_message_deflate=False,
        ws_ping_interval=None,
        timeout_graceful_shutdown=END_WITHIN_S,
    )


if __name__ == "__main__":
    main()
