"""Somebody who follows a conversation to the letter, on a service that really runs."""

import asyncio
import json
from typing import Any

import httpx2
from websockets.asyncio.client import ClientConnection, connect

from server.protocol.conversation import steps
from server.protocol.frames import Break, Frame, Request, Step
from server.protocol.scene import MEMBERS_KEY, OWN_KEY, Someone

WITHIN_S = 10
PING, PONG = "2", "3"
EARLIEST_TIME = 1_000_000_000_000
"""No other number in the conversation is as large as a time in ms."""


class Meaning:
    """What stands in the page, and what it was in this run: keys and times differ each time."""

    def __init__(self) -> None:
        self.known: dict[Any, Any] = {}

    def now(self, told: Any) -> Any:
        """What is told, with the keys and times of this run."""
        match told:
            case dict():
                return {key: self.now(value) for key, value in told.items()}
            case list() | tuple():
                return [self.now(value) for value in told]
            case _:
                return self.known.get(told, told)

    def compare(self, told: Any, real: Any) -> None:
        """Fail unless both are the same but for what differs each time, and learn that."""
        if isinstance(told, dict):
            assert list(told) == list(real)
            for key in told:
                self.compare(told[key], real[key])
        elif isinstance(told, (list, tuple)):
            assert len(told) == len(real), (told, real)
            for one, other in zip(told, real, strict=True):
                self.compare(one, other)
        elif varies(told):
            assert type(real) is type(told)
            assert self.known.setdefault(told, real) == real
        else:
            assert told == real


def varies(told: Any) -> bool:
    return told in (MEMBERS_KEY, OWN_KEY) or (isinstance(told, int) and told >= EARLIEST_TIME)


class Talk:
    """All the people of the conversation, and their connections."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.meaning = Meaning()
        self.sockets: dict[Someone, ClientConnection] = {}
        self.done: list[Step] = []

    async def follow(self) -> None:
        """Go through the whole conversation."""
        async with httpx2.AsyncClient(base_url=f"http://{self.host}") as web:
            for step in steps():
                await self.take(step, web)
                self.done.append(step)
        for socket in self.sockets.values():
            await socket.close()

    async def take(self, step: Step, web: httpx2.AsyncClient) -> None:
        match step:
            case Request():
                await self.ask(step, web)
            case Break():
                await self.sockets.pop(step.by).close()
            case Frame(up=True):
                await self.say(step)
            case Frame():
                await asyncio.gather(*(self.hear(step, person) for person in step.by))

    async def ask(self, step: Request, web: httpx2.AsyncClient) -> None:
        headers = {"Authorization": f"Bearer {step.by.token}"} if step.seat else {}
        body = self.meaning.now(step.body)
        answer = await web.request(step.method, step.path, json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        self.meaning.compare(step.reply, answer.json())

    async def say(self, step: Frame) -> None:
        value = "" if step.value is None else json.dumps(self.meaning.now(step.value))
        await self.sockets[step.by[0]].send(step.engine + value)

    async def hear(self, step: Frame, person: Someone) -> None:
        if person not in self.sockets:
            address = f"ws://{self.host}/socket.io/?EIO=4&transport=websocket"
            self.sockets[person] = await connect(address)
        text = await self.next(self.sockets[person])
        assert text.startswith(step.engine), (step.text, text)
        told, real = json.loads(step.text[len(step.engine) :]), json.loads(text[len(step.engine) :])
        if isinstance(told, dict) and "sid" in told:
            assert list(told) == list(real)
            told, real = {**told, "sid": ""}, {**real, "sid": ""}
        self.meaning.compare(told, real)

    async def next(self, socket: ClientConnection) -> str:
        """The next frame that is no ping."""
        async with asyncio.timeout(WITHIN_S):
            while (text := await socket.recv()) == PING:
                await socket.send(PONG)
        assert isinstance(text, str)
        return text
