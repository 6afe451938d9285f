"""A websocket to the service, as a client of the simulation uses it."""

import asyncio
import json
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from tests.simulation.client import Client

PATH = "/socket.io/?EIO=4&transport=websocket"
OPEN_WITHIN_S = 2.0


class WebSocketLine:
    """Carries words in both directions, until it breaks."""

    def __init__(self, socket: ClientConnection, client: Client) -> None:
        self.socket, self.client = socket, client
        self.ended = asyncio.Event()
        self.waiting: dict[int, asyncio.Future[Any]] = {}
        self.words = 0
        self.carrying = asyncio.create_task(self.carry())

    @classmethod
    async def opened(cls, url: str, client: Client) -> "WebSocketLine | None":
        """A connection that was welcomed; None where nobody answers."""
        address = f"ws{url.removeprefix('http')}{PATH}"
        try:
            async with asyncio.timeout(OPEN_WITHIN_S):
                socket = await connect(address, compression=None, max_size=None, proxy=None)
                await socket.recv()
                await socket.send("40")
                await socket.recv()
        except (OSError, TimeoutError, WebSocketException):
            return None
        return cls(socket, client)

    def up(self, word: str, value: Any) -> "asyncio.Future[Any]":
        self.words += 1
        answer = self.waiting[self.words] = asyncio.get_running_loop().create_future()
        frame = f"42{self.words}{json.dumps([word, value])}"
        self.client.spawn(self.send(frame))
        return answer

    async def send(self, frame: str) -> None:
        try:
            await self.socket.send(frame)
        except WebSocketException:
            self.end()

    async def carry(self) -> None:
        try:
            async for frame in self.socket:
                self.comes(str(frame))
                await asyncio.sleep(0)  # whoever asked takes their answer before what came after it
        except (OSError, WebSocketException):
            pass
        self.end()

    def comes(self, frame: str) -> None:
        if frame == "2":
            self.client.spawn(self.send("3"))  # waiting here would keep an end from being read
        elif frame == "1":
            self.breaks()
        elif frame.startswith("43"):
            number, _, rest = frame[2:].partition("[")
            answer = self.waiting.pop(int(number))
            if not answer.done():
                answer.set_result(json.loads(f"[{rest}")[0])
        elif frame.startswith("42"):
            name, said = json.loads(frame[2:])
            self.client.hears(self, name, said)

    def end(self) -> None:
        if not self.ended.is_set():
            self.ended.set()
            self.client.lost(self)

    def breaks(self) -> None:
        """End it without a goodbye; both sides know at once."""
        self.socket.transport.abort()

    async def close(self) -> None:
        self.carrying.cancel()
        await self.socket.close()
