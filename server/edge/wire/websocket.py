"""A connection that is a websocket: one can write to it at once, and who does not read is cut."""

import asyncio
from typing import Any, Protocol

from websockets.http11 import Request

from server.edge.reading import LARGEST_MESSAGE
from server.edge.wire.connections import Connections
from server.edge.wire.counted import Counted
from server.edge.wire.http import WIRE
from server.edge.wire.plain import Websocket

LARGEST_OF_GUESTS = 4 * 1024
"""Bytes of a frame of whoever has not joined a meeting."""


class Backlog(Protocol):
    """What waits to be sent by a connection."""

    def drop(self) -> None:
        """Let go of it all, as nobody will hear it."""
        ...


class WebSocketConnection(Counted, Websocket):
    """A websocket that one can write to at once, and see whether it takes any."""

    def __init__(self, everybody: Connections, **options: Any) -> None:
        Counted.__init__(self, everybody)
        Websocket.__init__(self, **options)
        self.backlog: Backlog | None = None
        self.takes(LARGEST_OF_GUESTS)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.enter()  # in the place of the request that it was

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self.backlog:
            self.backlog.drop()

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if not self.close_sent:
            self.scope[WIRE] = self  # type: ignore[literal-required]  # before the application begins

    def seat(self, is_seated: bool) -> None:
        """Somebody sits on it from now on, or nobody any more."""
        self.everybody.seat(self, is_seated)
        self.takes(LARGEST_MESSAGE if is_seated else LARGEST_OF_GUESTS)

    def takes(self, size: int) -> None:
        """Take messages of so many bytes; a larger one closes it with 1009."""
        self.conn.max_message_size = self.conn.max_fragment_size = size

    # What goes

    @property
    def is_ready(self) -> bool:
        """Whether what is written now goes out before anything else, and soon."""
        is_open = self.handshake_complete and not self.close_sent and not self.disconnected
        return is_open and self.writable.is_set() and not self.transport.is_closing()

    def write(self, frame: bytes) -> None:
        """Send a whole frame, at once; only while it `is_ready`."""
        self.transport.write(frame)

    # The end

    def on_task_complete(self, task: asyncio.Task[None]) -> None:
        super().on_task_complete(task)
        self.ends()
