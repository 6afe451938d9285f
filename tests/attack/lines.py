"""What carries a conversation that may be spoilt: a websocket, or polling; and what came back."""

import base64
import contextlib
import json
from collections.abc import Mapping, Sequence

import httpx2 as httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.edge.wires import BETWEEN, PATH

LAST = "/at-the-end"
"""A namespace that is not there: once it is refused all before it was read."""
OVER = f"44{LAST},"

Frames = Sequence[str | bytes]


class Websocket:
    """Frames as they are; `shut` says how it was closed on us, if it was."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.heard: list[str] = []
        self.shut = ""

    @classmethod
    async def opened(cls, url: str, headers: Mapping[str, str], sid: str = "") -> "Websocket":
        """A new one, or one in the place of a connection that polls, by its name."""
        address = url.replace("http://", "ws://") + PATH + "websocket" + sid
        return cls(await connect(address, compression=None, proxy=None, additional_headers=headers))

    async def says(self, frames: Frames) -> None:
        """Say all of it, and hear what is answered, until all was read or it is shut."""
        try:
            for frame in [*frames, f"40{LAST},"]:
                await self.socket.send(in_bytes(frame), text=isinstance(frame, str))
            while not (self.heard and self.heard[-1].startswith(OVER)):
                self.heard.append(str(await self.socket.recv()))
        except ConnectionClosed:
            self.shut = f"shut {self.socket.close_code}"

    async def ends(self, how: str) -> None:
        """Go with a packet that says so, by closing it, or by breaking it."""
        if how == "broken":
            self.socket.transport.abort()
        elif how == "goodbye":
            with contextlib.suppress(ConnectionClosed):
                await self.socket.send("1")
        await self.socket.close()


class Polling:
    """Frames in the bodies of requests: one in each, or all of them at once."""

    def __init__(
        self, http: httpx.AsyncClient, address: str, headers: Mapping[str, str], at_once: bool
    ) -> None:
        self.http, self.address, self.headers, self.at_once = http, address, headers, at_once
        self.heard: list[str] = []
        self.shut = ""

    @classmethod
    async def opened(
        cls, http: httpx.AsyncClient, url: str, headers: Mapping[str, str], at_once: bool
    ) -> "Polling":
        address = f"{url}{PATH}polling"
        hello = await http.get(address, headers=headers)
        return cls(http, f"{address}&sid={json.loads(hello.text[1:])['sid']}", headers, at_once)

    async def says(self, frames: Frames) -> None:
        texts = [*map(posted, frames), f"40{LAST},"]
        for body in [BETWEEN.join(texts)] if self.at_once else texts:
            await self.asks("POST", body)
        while not self.shut and not any(frame.startswith(OVER) for frame in self.heard):
            self.heard += (await self.asks("GET")).split(BETWEEN)

    async def asks(self, method: str, body: str = "") -> str:
        answer = await self.http.request(
            method, self.address, content=in_bytes(body), headers=self.headers
        )
        assert answer.status_code < 500, answer.text
        if not answer.is_success:
            self.shut = f"shut {answer.status_code}"
        return answer.text

    async def ends(self, how: str) -> None:
        """Say goodbye in any case: nobody is to wait until a ping goes unanswered."""
        await self.asks("POST", "1")


class Upgrading:
    """A connection by requests that becomes a websocket, if what is said on that is right."""

    def __init__(self, before: Polling, after: Websocket) -> None:
        self.before, self.after = before, after

    @classmethod
    async def opened(
        cls, http: httpx.AsyncClient, url: str, headers: Mapping[str, str]
    ) -> "Upgrading":
        before = await Polling.opened(http, url, headers, at_once=False)
        sid = before.address.partition("polling")[2]
        return cls(before, await Websocket.opened(url, headers, sid))

    @property
    def heard(self) -> list[str]:
        return self.after.heard

    @property
    def shut(self) -> str:
        return self.after.shut

    async def says(self, frames: Frames) -> None:
        await self.after.says(frames)

    async def ends(self, how: str) -> None:
        await self.after.ends(how)
        await self.before.ends(how)


def in_bytes(frame: str | bytes) -> bytes:
    """A frame as it goes out; half a character goes as it is, which is no UTF-8."""
    return frame if isinstance(frame, bytes) else frame.encode("utf-8", "surrogatepass")


def posted(frame: str | bytes) -> str:
    """A frame as it stands in what is posted."""
    return frame if isinstance(frame, str) else f"b{base64.b64encode(frame).decode()}"
