"""A connection that asks by HTTP: what it may send is bounded, and nothing is awaited for ever."""

import asyncio
from http import HTTPStatus
from typing import Any

from msgspec.json import encode
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from server.domain.refusals import Reason, Refusal
from server.edge.saying import refused
from server.edge.wire.connections import Connections
from server.edge.wire.counted import Counted
from server.edge.wire.siblings import Siblings
from server.edge.wire.waiting import Awaited

LARGEST_HEAD = 32 * 1024
"""Bytes of the head of a request: its address and its headers."""
A_BIT = 8 * 1024
"""Bytes that are looked at before more of what came is taken."""
MOST_HEADERS = 100
MOST_PIPELINED = 8
"""Requests that may be sent before the first of them is answered."""
WIRE = "setroom.wire"
"""Where the connection is found in the scope of what came by it."""
BAD_REQUEST, HEAD_TOO_LARGE, TOO_SLOW, TOO_MANY, CROWDED = 400, 431, 408, 429, 503


class HttpConnection(Counted, HttpToolsProtocol):
    """uvicorn's, with bounds."""

    def __init__(self, everybody: Connections, first: bytes = b"", **options: Any) -> None:
        """`first`: what came by it already, where another process had it before."""
        Counted.__init__(self, everybody)
        HttpToolsProtocol.__init__(self, **options)
        self.first = first
        self.going: asyncio.Task[None] | None = None
        self.head_size, self.is_in_head = 0, True
        self.turn: asyncio.Future[None] | None = None

    # What comes

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        if not self.enter():
            self.refuse(Refusal(Reason.CROWDED), CROWDED)
            return
        self.turn = None if self.first else self.everybody.turn(self.peer)
        if self.turn:
            transport.pause_reading()
            self.turn.add_done_callback(lambda turn: self.hear())
        else:
            self.hear()

    def hear(self) -> None:
        """Listen, as it is its turn: what it asks for is awaited from now on."""
        self.turn = None
        if not self.transport.is_closing():
            self.everybody.await_(self, Awaited.HEAD)
            self.take(self.first)
            self.transport.resume_reading()

    def data_received(self, data: bytes) -> None:
        """Take what came, unless it is the beginning of a request for another process."""
        siblings = self.everybody.siblings
        if siblings and self.is_between_requests:
            number = siblings.whose(data)
            if number != siblings.number:
                self.transport.pause_reading()
                self.going = asyncio.create_task(self.go(siblings, number, data))
                return
        self.take(data)

    @property
    def is_between_requests(self) -> bool:
        is_answered = self.cycle is None or self.cycle.response_complete
        return is_answered and not (self.is_in_head and self.head_size)

    async def go(self, siblings: Siblings, number: int, data: bytes) -> None:
        """Let another process have the connection; go on with it here if that does not take it."""
        if await siblings.hand(number, self.transport, data):
            self.cut()
        elif not self.transport.is_closing():
            self.take(data)
            self.transport.resume_reading()

    def take(self, data: bytes) -> None:
        """Take what came bit by bit, so that no head grows far beyond what it may be."""
        for start in range(0, len(data), A_BIT):
            if self.transport.is_closing() or self.transport.get_protocol() is not self:
                return
            bit = data[start : start + A_BIT]
            super().data_received(bit)
            self.head_size += len(bit) * self.is_in_head
            if self.head_size > LARGEST_HEAD:
                self.refuse(Refusal(Reason.TOO_LARGE), HEAD_TOO_LARGE)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope[WIRE] = self  # type: ignore[literal-required]  # a key of our own
        self.is_in_head, self.head_size = True, 0
        self.everybody.await_(self, Awaited.HEAD)

    def on_headers_complete(self) -> None:
        self.is_in_head, self.head_size = False, 0
        self.everybody.came(self, Awaited.HEAD)
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        if size > LARGEST_HEAD or len(self.headers) > MOST_HEADERS:
            self.refuse(Refusal(Reason.TOO_LARGE), HEAD_TOO_LARGE)
        elif len(self.pipeline) >= MOST_PIPELINED:
            self.refuse(Refusal(Reason.TOO_FAST), TOO_MANY)
        if self.transport.is_closing():
            return
        self.everybody.await_(self, Awaited.BODY)
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        if not self.transport.is_closing():
            super().on_body(body)

    def on_message_complete(self) -> None:
        self.everybody.came(self, Awaited.BODY)
        if not self.transport.is_closing():
            super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        if self.transport.is_closing():
            return
        self.everybody.leave(self)
        super().handle_websocket_upgrade()
        self.let_go()

    # What goes

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.transport.is_closing():
            self.ends()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self.ends()

    # The end

    def connection_lost(self, exc: Exception | None) -> None:
        if self.turn:
            self.turn.cancel()
        super().connection_lost(exc)
        self.let_go()

    def let_go(self) -> None:
        """Hold nothing that holds us, which only the garbage collector would free."""
        for name in ("parser", "scope"):
            self.__dict__.pop(name, None)

    def is_late(self, what: Awaited) -> None:
        """Say that a request was too long in coming; cut off whoever does not read."""
        if what in (Awaited.HEAD, Awaited.BODY):
            self.refuse(Refusal(Reason.SILENT), TOO_SLOW)
        else:
            self.cut()

    def send_400_response(self, msg: str) -> None:
        """Answer what is no request."""
        self.refuse(Refusal(Reason.MALFORMED), BAD_REQUEST)

    def refuse(self, given: Refusal, status: int) -> None:
        """Answer without having heard it all, and close; nothing more is heard.

        Where the answer to the request before is on its way, it would be taken for part of that.
        """
        answers = self.cycle is not None and self.cycle.response_started
        if not answers or self.cycle.response_complete:
            self.transport.write(answer(given, status))
        self.transport.close()
        self.ends()


def answer(given: Refusal, status: int) -> bytes:
    """The whole of an answer that is a refusal."""
    body = encode(refused(given))
    lines = (
        f"HTTP/1.1 {status} {HTTPStatus(status).phrase}",
        "content-type: application/json",
        f"content-length: {len(body)}",
        "cache-control: no-store",
        "x-content-type-options: nosniff",
        "connection: close",
    )
    return "\r\n".join([*lines, "", ""]).encode() + body
