"""Somebody who follows a conversation to the letter, on a service that really runs."""

import asyncio
import json
from typing import Any

import httpx2
from websockets.asyncio.client import ClientConnection, connect

from tests.addresses import HOOKS
from tests.protocol.example import Frame, Gone, Request, steps

WITHIN_S = 10
PING, PONG = "2", "3"
EARLIEST_TIME = 1_000_000_000_000
"""No other number in the conversation is as large as a time in ms."""
LEFT_OUT = "…"
KEYS = ("members_key", "own_key", "life")


class Meaning:
    """What stands in the page, and what it was in this run: keys and times differ each time."""

    def __init__(self) -> None:
        self.known: dict[Any, Any] = {}

    def now(self, written: Any) -> Any:
        """What is written, with the keys and times of this run."""
        match written:
            case dict():
                return {key: self.now(value) for key, value in written.items()}
            case list():
                return [self.now(value) for value in written]
            case _:
                return self.known.get(written, written)

    def compare(self, written: Any, real: Any, name: str = "") -> None:
        """Fail unless both are the same but for what differs each time, and learn that."""
        if written in (LEFT_OUT, [LEFT_OUT]):
            assert real
        elif isinstance(written, dict):
            assert list(written) == list(real)
            for key in written:
                self.compare(written[key], real[key], key)
        elif isinstance(written, list):
            assert len(written) == len(real), (written, real)
            for one, other in zip(written, real, strict=True):
                self.compare(one, other)
        elif name in KEYS or (isinstance(written, int) and written >= EARLIEST_TIME):
            assert type(real) is type(written)
            assert self.known.setdefault(written, real) == real
        else:
            assert written == real


class Talk:
    """All the people of the conversation, and their connections."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.meaning = Meaning()
        self.sockets: dict[str, ClientConnection] = {}
        self.taken = 0

    async def follow(self) -> None:
        """Go through the whole conversation."""
        async with httpx2.AsyncClient(base_url=f"http://{self.host}", event_hooks=HOOKS) as web:
            for step in steps():
                await self.take(step, web)
                self.taken += 1
        for socket in self.sockets.values():
            await socket.close()

    async def take(self, step: Request | Frame | Gone, web: httpx2.AsyncClient) -> None:
        match step:
            case Request():
                await self.ask(step, web)
            case Gone():
                self.sockets.pop(step.by).transport.abort()
            case Frame(up=True):
                value = "" if step.value is None else json.dumps(self.meaning.now(step.value))
                await self.sockets[step.by[0]].send(step.engine + value)
            case Frame():
                await asyncio.gather(*(self.hear(step, person) for person in step.by))

    async def ask(self, step: Request, web: httpx2.AsyncClient) -> None:
        body = self.meaning.now(step.body)
        answer = await web.request(step.method, step.path, json=body, headers=step.headers)
        assert answer.status_code == 200, answer.text
        self.meaning.compare(step.reply, answer.json())

    async def hear(self, step: Frame, person: str) -> None:
        if person not in self.sockets:
            address = f"ws://{self.host}/socket.io/?EIO=4&transport=websocket"
            self.sockets[person] = await connect(address)
        text = await self.next(self.sockets[person])
        assert text.startswith(step.engine), (step, text)
        self.meaning.compare(step.value, json.loads(text[len(step.engine) :]))

    async def next(self, socket: ClientConnection) -> str:
        """The next frame that is no ping."""
        async with asyncio.timeout(WITHIN_S):
            while (text := await socket.recv()) == PING:
                await socket.send(PONG)
        assert isinstance(text, str)
        return text
