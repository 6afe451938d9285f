"""Bare wires to the service, for saying what no client library would say."""

import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx2 as httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.addresses import somewhere
from tests.edge.house import House
from tests.edge.house import joining as said_to_join
from tests.waiting import eventually

PATH = "/socket.io/?EIO=4&transport="
BETWEEN = "\x1e"


class Wire:
    """A websocket, and the frames that came on it."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def says(self, *frames: str | bytes) -> None:
        for frame in frames:
            await self.socket.send(frame)

    async def hears(self, start: str) -> str:
        """The next frame that begins so; raises ConnectionClosed."""
        while True:
            frame = await self.socket.recv()
            if isinstance(frame, str) and frame.startswith(start):
                return frame

    async def answer(self, id: int = 0) -> Any:
        """The acknowledgement of an event."""
        return json.loads((await self.hears(f"43{id}[")).removeprefix(f"43{id}"))[0]

    async def refused(self) -> Any:
        """What was refused without an acknowledgement."""
        return json.loads((await self.hears('42["refused",'))[2:])[1]["refusal"]

    async def is_shut(self) -> int:
        """Wait until the other side closes; the code it gave."""
        with contextlib.suppress(ConnectionClosed):
            while True:
                await self.socket.recv()
        return self.socket.close_code or 0

    async def joins(self, house: House, name: str) -> Any:
        await self.says("40")
        await self.hears("40")
        await self.says(f'420["join",{json.dumps(joining(house, name))}]')
        return await self.answer()


def joining(house: House, name: str) -> dict[str, Any]:
    return said_to_join(house.set, house.tokens[name])


@contextlib.asynccontextmanager
async def wire(base: str, **options: Any) -> AsyncIterator[Wire]:
    """A websocket on which the engine has said hello."""
    address = base.replace("http://", "ws://") + PATH + "websocket"
    options = {"additional_headers": somewhere(), **options}
    async with connect(address, compression=None, **options) as socket:
        found = Wire(socket)
        await found.hears("0")
        yield found


class Poll:
    """A connection that asks again and again, for those who have no websocket."""

    def __init__(self, http: httpx.AsyncClient, sid: str) -> None:
        self.http, self.path = http, f"{PATH}polling&sid={sid}"
        self.frames: list[str] = []

    @classmethod
    async def open(cls, http: httpx.AsyncClient) -> "Poll":
        hello = await http.get(f"{PATH}polling")
        return cls(http, json.loads(hello.text[1:])["sid"])

    async def says(self, *frames: str) -> int:
        answer = await self.http.post(self.path, content=BETWEEN.join(frames))
        return answer.status_code

    async def hears(self, start: str) -> str:
        while not (found := [f for f in self.frames if f.startswith(start)]):
            self.frames += (await self.http.get(self.path)).text.split(BETWEEN)
        self.frames.remove(found[0])
        return found[0]

    async def answer(self, id: int = 0) -> Any:
        """The acknowledgement of an event."""
        return json.loads((await self.hears(f"43{id}[")).removeprefix(f"43{id}"))[0]


async def is_here(house: House, watcher: Any, name: str) -> None:
    """Wait until a guest sees that somebody is here."""
    await eventually(lambda: watcher.here.get(house.ids[name]) == "here")


async def is_gone(house: House, watcher: Any, name: str) -> None:
    """Wait until a guest sees that somebody is not here any more."""
    await eventually(lambda: watcher.here.get(house.ids[name]) != "here")
