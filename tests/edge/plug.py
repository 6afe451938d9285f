"""A protocol of uvicorn's with no network: the test holds the other end of its wire."""

import asyncio
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState

from server.edge.wire.plain import Websocket
from tests.waiting import eventually

Protocol = type[WebSocketsSansIOProtocol]


class Wire(asyncio.Transport):
    """What was sent, and whether it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = b""
        self.is_over = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.sent += bytes(data)

    def close(self) -> None:
        self.is_over = True

    def is_closing(self) -> bool:
        return self.is_over

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...


class Plug:
    """A websocket that is to be served; `heard` has what the application received."""

    def __init__(self, kind: Protocol = Websocket, app: ASGIApp | None = None) -> None:
        self.heard: list[Any] = []
        self.state = ServerState()
        config = uvicorn.Config(
            app or self.accept, interface="asgi3", log_config=None, ws_per_message_deflate=False
        )
        config.load()
        self.protocol = kind(config, self.state, {})
        self.wire = Wire()
        self.protocol.connection_made(self.wire)

    async def accept(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the handshake, and hear all that comes until it ends."""
        self.heard.append(await receive())
        await send({"type": "websocket.accept"})
        while self.heard[-1]["type"] != "websocket.disconnect":
            self.heard.append(await receive())

    async def accepted(self) -> None:
        """Return when the handshake was answered."""
        await eventually(lambda: b"101" in self.wire.sent)

    async def is_served(self) -> None:
        """Return when the application has done all it can."""
        while self.state.tasks:
            await asyncio.wait(list(self.state.tasks))
