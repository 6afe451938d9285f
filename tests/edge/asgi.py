"""An ASGI application without a server around it: the test holds the other end of each wire."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from starlette.types import ASGIApp, Message

from server.edge.wire.http import WIRE
from tests.waiting import DEADLINE

NO_TEXT, NOTHING_SAID = 1003, 1005
WIDE, WIDTH = 126, {126: 2, 127: 8}
QUERY = b"EIO=4&transport="
PASSES = 20
"""More passes of the loop than anything here takes to come to where it waits."""


async def settled() -> None:
    """Return when everything has gone on as far as it can without anything from outside."""
    for _ in range(PASSES):
        await asyncio.sleep(0)


class Reads(asyncio.Event):
    """Whether our end takes what is sent; whoever listens at the other is told."""

    ear: Any = None

    def set(self) -> None:
        super().set()
        if self.ear:
            self.ear.is_free()

    def clear(self) -> None:
        super().clear()
        if self.ear:
            self.ear.is_full()


class Wire:
    """The other end of a cable, as those have it who listen and write without an application."""

    def __init__(self, cable: "Cable") -> None:
        self.cable, self.transport = cable, self
        self.ear: Any = None
        self.is_closed = self.is_held = False

    @property
    def is_ready(self) -> bool:
        return self.cable.reads.is_set() and not self.is_closed

    def listen(self, ear: Any) -> None:
        self.ear = self.cable.reads.ear = ear
        while not self.cable.towards.empty():
            self.hear(self.cable.towards.get_nowait())

    def hear(self, message: Message) -> None:
        text = message.get("text")
        if message["type"] == "websocket.disconnect":
            self.ends_by(message["code"])
        elif text is None:
            self.ear.ended(NO_TEXT)
        else:
            self.ear.hear(text)

    def ends_by(self, code: int) -> None:
        self.is_closed = True
        self.ear.ended(code)

    def write(self, frames: bytes) -> None:
        for text in texts(frames):
            self.cable.back.put_nowait({"type": "websocket.send", "text": text})

    def is_closing(self) -> bool:
        return self.is_closed

    def close(self) -> None:
        if not self.is_closed:
            self.cable.back.put_nowait({"type": "websocket.close"})
            self.ends_by(NOTHING_SAID)

    cut = close

    def ends(self) -> None: ...

    def hold(self, is_held: bool) -> None:
        self.is_held = is_held

    def seat(self, is_seated: bool) -> None: ...


def texts(frames: bytes) -> Iterator[str]:
    """The texts in whole frames of a server."""
    while frames:
        size, begins = frames[1], 2
        if size >= WIDE:
            begins += WIDTH[size]
            size = int.from_bytes(frames[2:begins])
        yield frames[begins : begins + size].decode()
        frames = frames[begins + size :]


class Cable:
    """A websocket to an application; `reads` says whether our end takes what is sent."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str] | None = None) -> None:
        self.towards: asyncio.Queue[Message] = asyncio.Queue()
        self.back: asyncio.Queue[Message] = asyncio.Queue()
        self.reads = Reads()
        self.reads.set()
        self.wire = Wire(self)
        self.broken = False
        self.towards.put_nowait({"type": "websocket.connect"})
        scope = a_scope("websocket", b"websocket", {"upgrade": "websocket", **(headers or {})})
        scope[WIRE] = self.wire
        self.serving = asyncio.ensure_future(app(scope, self.towards.get, self.send))

    async def send(self, message: Message) -> None:
        await self.reads.wait()
        if self.broken:
            raise OSError("broken")
        self.back.put_nowait(message)

    def breaks(self) -> None:
        """Let every send that waits, and each later one, fail."""
        self.broken = True
        self.reads.set()

    def says(self, *frames: str | bytes) -> None:
        for frame in frames:
            kind = "text" if isinstance(frame, str) else "bytes"
            self.goes({"type": "websocket.receive", kind: frame})

    def goes(self, message: Message) -> None:
        if self.wire.ear:
            self.wire.hear(message)
        else:
            self.towards.put_nowait(message)

    def leaves(self) -> None:
        self.goes({"type": "websocket.disconnect", "code": 1006})

    async def hears(self, start: str = "") -> str:
        """The next frame that begins so."""
        while True:
            message = await asyncio.wait_for(self.back.get(), DEADLINE)
            if str(message.get("text", "")).startswith(start) and "text" in message:
                return str(message["text"])

    async def is_closed(self) -> None:
        """Return when the application has closed the websocket."""
        while (await asyncio.wait_for(self.back.get(), DEADLINE))["type"] != "websocket.close":
            pass

    @property
    def arrived(self) -> list[Message]:
        """All that was sent and not read yet."""
        return [self.back.get_nowait() for _ in range(self.back.qsize())]

    async def connects(self) -> None:
        """Say hello, as every client does first."""
        self.says("40")
        await self.hears("40{")

    async def end(self) -> None:
        self.breaks()
        self.serving.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await self.serving


@contextlib.asynccontextmanager
async def cable(app: ASGIApp, headers: Mapping[str, str] | None = None) -> AsyncIterator[Cable]:
    """A websocket on which the engine has said hello."""
    found = Cable(app, headers)
    try:
        await found.hears("0{")
        yield found
    finally:
        await found.end()


def a_scope(kind: str, transport: bytes, headers: Mapping[str, str]) -> dict[str, Any]:
    lines = {"host": "room.example", "connection": "upgrade", **headers}
    return {
        "type": kind,
        "method": "GET",
        "path": "/socket.io/",
        "query_string": QUERY + transport,
        "headers": [(name.encode(), value.encode()) for name, value in lines.items()],
    }


async def answer(
    app: ASGIApp,
    headers: Mapping[str, str] | None = None,
    body: bytes = b"",
    sid: str = "",
) -> tuple[int, bytes]:
    """Ask by polling, or post a body to a session; the status and the body of the answer."""
    scope = a_scope("http", b"polling" + (f"&sid={sid}".encode() if sid else b""), headers or {})
    if body:
        scope["method"] = "POST"
        scope["headers"].append((b"content-length", str(len(body)).encode()))
    back: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        back.append(message)

    await asyncio.wait_for(app(scope, receive, send), DEADLINE)
    return int(back[0]["status"]), b"".join(message.get("body", b"") for message in back)
