"""The server below the service: it listens, counts who is connected, and ends in time."""

import asyncio
import contextlib
import errno
import logging
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

import uvicorn

from server.duties import begin
from server.edge.http.proxies import is_believed
from server.edge.reading import LARGEST_MESSAGE
from server.edge.wire.connections import ACCEPTED_AT_ONCE, Connections, let_wait, room
from server.edge.wire.http import HttpConnection
from server.edge.wire.waiting import NEXT_WITHIN_S
from server.edge.wire.websocket import WebSocketConnection
from server.ending import end
from server.settings import Settings, SettingsError

logger = logging.getLogger("setroom")

END_WITHIN_S = 0.2
"""How long requests may take that were not answered when the sockets have ended."""
LOOK_AGAIN_S = 0.02


class Server(uvicorn.Server):
    """uvicorn, but it says where we are, and ends with goodbye: what is asked is answered first.

    A signal ends the serving alone: the store follows.
    """

    def __init__(
        self, settings: Settings, app: object, say_goodbye: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(config(settings, app))
        self.say_goodbye, self.path = say_goodbye, settings.base_path
        self.open_connections = Connections(room(), partial(is_believed, settings.proxies))
        self.config.http = partial(HttpConnection, self.open_connections)  # type: ignore[assignment]  # makes one
        self.config.ws = partial(WebSocketConnection, self.open_connections)  # type: ignore[assignment]  # makes one

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
