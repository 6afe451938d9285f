"""A connection that is a websocket: it is heard, and written to, at once."""

import asyncio
import logging
from typing import Any, Protocol

from uvicorn.protocols.utils import ClientDisconnected
from websockets.frames import CloseCode
from websockets.http11 import Request

from server.edge.reading import LARGEST_MESSAGE
from server.edge.wire.connections import Connections
from server.edge.wire.counted import Counted
from server.edge.wire.frames import whole_texts
from server.edge.wire.http import WIRE
from server.edge.wire.plain import Websocket

logger = logging.getLogger(__name__)

LARGEST_OF_GUESTS = 4 * 1024
"""Bytes of a frame of whoever has not joined a meeting."""


class Ear(Protocol):
    """Whoever hears what comes by a wire; nothing here waits."""

    def hear(self, text: str) -> None:
        """A message came."""
        ...

    def is_full(self) -> None:
        """The other side takes nothing more for now."""
        ...

    def is_free(self) -> None:
        """The other side takes what is sent again."""
        ...

    def ended(self, code: int) -> None:
        """The wire has ended, or is about to, by this code of a websocket; nothing more comes."""
        ...


class WebSocketConnection(Counted, Websocket):
    """A websocket with an ear, which the application gives it; it needs the application no more.

    Until then, and for all but whole texts, it is as uvicorn has it.
    """

    def __init__(self, everybody: Connections, **options: Any) -> None:
        Counted.__init__(self, everybody)
        Websocket.__init__(self, **options)
        self.ear: Ear | None = None
        self.is_held = False
        self.takes(LARGEST_OF_GUESTS)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.enter()  # in the place of the request that it was

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if not self.close_sent:
            self.scope[WIRE] = self  # type: ignore[literal-required]  # before the application begins

    async def run_asgi(self) -> None:
        """Serve until the application is done; whoever has an ear by then goes on without it."""
        try:
            await self.app(self.scope, self.receive, self.send)
        except ClientDisconnected:
            pass
        except Exception:
            logger.exception("a mistake of ours, on a websocket")
        self.send_500_response()  # to a handshake that nobody has answered
        if self.ear is None and self.close_timer is None:
            self.transport.close()
        del self.scope

    def seat(self, is_seated: bool) -> None:
        """Somebody sits on it from now on, or nobody any more."""
        self.everybody.seat(self, is_seated)
        self.takes(LARGEST_MESSAGE if is_seated else LARGEST_OF_GUESTS)

    def takes(self, size: int) -> None:
        """Take messages of so many bytes; a larger one closes it with 1009."""
        self.most = self.conn.max_message_size = self.conn.max_fragment_size = size

    # What comes

    def listen(self, ear: Ear) -> None:
        """Give what comes to an ear from now on, and what has come by now."""
        self.ear = ear
        self.pass_on()

    def data_received(self, data: bytes) -> None:
        if self.ear and not self.conn.reader.buffer and not self.frames and not self.close_sent:
            texts, data = whole_texts(data, self.most)
            for text in texts:
                self.ear.hear(text)
        if data:
            super().data_received(data)
            self.pass_on()

    def pass_on(self) -> None:
        """Give to the ear what uvicorn has taken in for the application."""
        while self.ear and not self.queue.empty():
            event = self.queue.get_nowait()
            if event["type"] == "websocket.disconnect":
                self.ear.ended(event["code"])
            elif event["type"] == "websocket.receive":
                text = event.get("text")
                self.ear.ended(CloseCode.UNSUPPORTED_DATA) if text is None else self.ear.hear(text)
        if self.ear:
            self.hold(self.is_held)

    def hold(self, is_held: bool) -> None:
        """Read no more for now, or go on reading."""
        self.is_held = is_held
        if is_held == self.read_paused or self.transport.is_closing():
            return
        self.read_paused = is_held
        if is_held:
            self.transport.pause_reading()
        else:
            self.transport.resume_reading()

    def eof_received(self) -> bool:  # type: ignore[override]  # as asyncio has it
        """The other side has closed it: it is closed here when its turn comes."""
        self.everybody.end_in_turn(self)
        return True

    # What goes

    @property
    def is_ready(self) -> bool:
        """Whether what is written goes out soon; the ear is told when that is otherwise."""
        is_open = self.handshake_complete and not self.close_sent and not self.disconnected
        return is_open and self.writable.is_set() and not self.transport.is_closing()

    def pause_writing(self) -> None:
        super().pause_writing()
        if self.ear:
            self.ear.is_full()

    def resume_writing(self) -> None:
        super().resume_writing()
        if self.ear:
            self.ear.is_free()

    # The end

    def close(self) -> None:
        """Say goodbye, and wait for the other side's; not for long."""
        if not self.close_sent and self.handshake_complete and not self.transport.is_closing():
            self.conn.send_close(CloseCode.NORMAL_CLOSURE)
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.close_sent = True
            self.hold(False)
        self.ends()

    def cut(self) -> None:
        if self.ear:
            self.ear.ended(CloseCode.ABNORMAL_CLOSURE)
        super().cut()

    def handle_close(self, event: Any) -> None:
        super().handle_close(event)
        self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.pass_on()
        self.conn.parser.close()  # it holds itself, and would stay until all are looked through

    def on_task_complete(self, task: asyncio.Task[None]) -> None:
        super().on_task_complete(task)
        if self.ear is None:
            self.ends()
