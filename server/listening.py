"""The server below the service: it listens, counts who is connected, and ends in time."""

import asyncio
import contextlib
import errno
import logging
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

import uvicorn

from server.clock import until_next
from server.duties import begin
from server.edge.http.proxies import is_believed
from server.edge.reading import LARGEST_MESSAGE
from server.edge.wire.connections import ACCEPTED_AT_ONCE, Connections, let_wait, room
from server.edge.wire.http import HttpConnection
from server.edge.wire.siblings import Siblings
from server.edge.wire.waiting import NEXT_WITHIN_S
from server.edge.wire.websocket import WebSocketConnection
from server.ending import end
from server.settings import Settings, SettingsError

logger = logging.getLogger("setroom")

END_WITHIN_S = 0.2
"""How long requests may take that were not answered when the sockets have ended."""
LOOK_AGAIN_S = 0.02
TICK_S = 1.0
"""So often the date changes that is in every answer."""
FEW = 20
"""So many connections are next to none."""


class Server(uvicorn.Server):
    """uvicorn, but it says where we are, and ends with goodbye: what is asked is answered first.

    A signal ends the serving alone: the store follows.
    """

    def __init__(
        self,
        settings: Settings,
        app: object,
        say_goodbye: Callable[[], Awaitable[None]],
        siblings: Siblings | None = None,
    ) -> None:
        """`siblings` take from the same sockets as this one."""
        self.ending = asyncio.Event()
        super().__init__(config(settings, app))
        self.say_goodbye, self.settings, self.siblings = say_goodbye, settings, siblings
        self.taken: set[asyncio.Task[Any]] = set()
        self.duties: list[asyncio.Task[None]] = []
        self.open_connections = Connections(room(), partial(is_believed, settings.proxies))
        self.open_connections.siblings = siblings
        self.config.http = partial(HttpConnection, self.open_connections)  # type: ignore[assignment]  # makes one
        self.config.ws = partial(WebSocketConnection, self.open_connections)  # type: ignore[assignment]  # makes one

    def is_quiet(self) -> bool:
        """Whether next to nobody is connected."""
        return self.open_connections.count < FEW

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen; raises SettingsError where that cannot be done."""
        errors = logging.getLogger("uvicorn.error")
        try:
            errors.setLevel(logging.CRITICAL)  # it would say less than we do
            await super().startup(sockets)
        except SystemExit as error:
            raise SettingsError(cannot_listen(self.settings, error.__context__)) from error
        finally:
            errors.setLevel(logging.WARNING)
        keep = self.open_connections.keep
        self.duties.append(begin("ending connections that keep us waiting", keep))
        for listening in [one for server in self.servers for one in server.sockets]:
            let_wait(listening.fileno())
        if self.siblings:
            self.siblings.on_taken = self.take
            self.duties.append(begin("taking connections from others", self.siblings.take))
        elif self.servers:
            is_at(self.servers[0].sockets[0], self.settings.base_path)

    def take(self, connection: socket.socket, first: bytes) -> None:
        """Go on with a connection that another process had, by which this came already."""
        made = partial(
            HttpConnection,
            self.open_connections,
            first=first,
            config=self.config,
            server_state=self.server_state,
            app_state=self.lifespan.state,
        )
        connection.setblocking(False)
        loop = asyncio.get_running_loop()
        taking = asyncio.create_task(loop.connect_accepted_socket(made, connection))
        self.taken.add(taking)
        taking.add_done_callback(self.taken.discard)

    @property
    def should_exit(self) -> bool:
        """Whether the serving is to end; uvicorn's own loop would look ten times a second."""
        return self.ending.is_set()

    @should_exit.setter
    def should_exit(self, is_ending: bool) -> None:
        if is_ending:
            self.ending.set()

    async def main_loop(self) -> None:
        while not self.should_exit:
            await self.on_tick(0)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(until_next(TICK_S)):
                    await self.ending.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End within a second, whoever is slow to ask or to listen."""
        await self.stop_listening()
        await self.say_goodbye()
        for duty in self.duties:
            await end(duty)
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

    async def stop_listening(self) -> None:
        """Take no more connections, once those are in that were just taken.

        asyncio would lose them: one that is made when its server has closed is nobody's.
        """
        loop = asyncio.get_running_loop()
        for listening in [one for server in self.servers for one in server.sockets]:
            loop.remove_reader(listening.fileno())
        await asyncio.sleep(0)
        for server in self.servers:
            server.close()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        yield


def is_at(listening: socket.socket, path: str) -> None:
    """Say where the service is."""
    host, port = listening.getsockname()[:2]
    where = f"[{host}]" if ":" in host else host
    logger.info("Setroom is at http://%s:%s%s", where, port, path)


def cannot_listen(settings: Settings, error: object) -> str:
    """Why, and what to do."""
    host, port = settings.host, settings.port
    if getattr(error, "errno", 0) == errno.EADDRINUSE:
        return f"Another program listens on port {port} of {host}. Stop it, or set PORT."
    why = getattr(error, "strerror", error)
    return f"Nobody can listen on port {port} of {host}: {why}. Set HOST or PORT."


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
