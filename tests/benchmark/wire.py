"""One member's socket, spoken to in bare frames so that the generator costs little."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.addresses import somewhere

PATH = "/socket.io/?EIO=4&transport=websocket"
ENTRY = '42["entry",'
ACT = '"act":"'


class Heard(NamedTuple):
    """What an acknowledgement said, and when it had arrived, by `time.perf_counter`."""

    text: str
    at: float


class Wire:
    """A socket that notes when each entry arrives, and whether its words were acknowledged."""

    def __init__(self, socket: ClientConnection, entry: Callable[[str, float], None]) -> None:
        """`entry` is told the id of the act and when its entry had arrived."""
        self.socket, self.entry = socket, entry
        self.asked: dict[str, asyncio.Future[Heard]] = {}
        self.count = 0
        self.reading = asyncio.create_task(self.read(), name="a socket of the generator")

    async def read(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            async for frame in self.socket:
                at = time.perf_counter()
                assert isinstance(frame, str)
                if frame.startswith(ENTRY):
                    start = frame.index(ACT) + len(ACT)
                    self.entry(frame[start : frame.index('"', start)], at)
                elif frame == "2":
                    await self.socket.send("3")
                elif frame.startswith("43"):
                    self.answered(frame, at)
        for question in self.asked.values():
            question.cancel()

    def answered(self, frame: str, at: float) -> None:
        id, _, text = frame[2:].partition("[")
        self.asked.pop(id).set_result(Heard(text[:-1], at))

    async def ask(self, word: str, value: Any) -> asyncio.Future[Heard]:
        """Say a word; what is returned is done once it was acknowledged."""
        id, self.count = str(self.count), self.count + 1
        answer = self.asked[id] = asyncio.get_running_loop().create_future()
        await self.socket.send(f'42{id}["{word}",{msgspec.json.encode(value).decode()}]')
        return answer

    async def close(self) -> None:
        await self.socket.close()
        await self.reading


async def opened(base: str, entry: Callable[[str, float], None]) -> Wire:
    """A socket on which both the engine and the server have said hello."""
    address = base.replace("http://", "ws://") + PATH
    socket = await connect(
        address,
        additional_headers=somewhere(),
        compression=None,
        ping_interval=None,
        max_size=None,
        max_queue=None,
        proxy=None,
    )
    hello = await socket.recv()
    await socket.send("40")
    welcome = await socket.recv()
    assert (hello[:1], welcome[:2]) == ("0", "40"), (hello, welcome)
    return Wire(socket, entry)
