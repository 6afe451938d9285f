"""A meeting of three on services of its own, who write all the time whatever becomes of them."""

import asyncio
import contextlib
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import httpx2

from e2e.service import Service
from tests.edge.house import House
from tests.faults.line import WebSocketLine
from tests.simulation.client import Client
from tests.simulation.deeds import Deeds

NAMES = ("ana", "ben", "chloe")
PACE_S, LEADING = (0.04, 0.16), 0.1
SETTLES_WITHIN_S = 60.0
RETRY_S = 0.5
"""Browsers wait longer; here only what happens in between is of interest."""
A_WHILE_S = 0.7
"""Long enough for everybody to write a few times."""
MOST_ACTS = 9_000
"""A meeting holds ten thousand entries."""


class Meeting:
    """Three people in a meeting, each with a client that comes back by itself.

    Each connects to any of the services, unless `ways` has an address for them.
    """

    def __init__(self, folder: Path, seed: int = 1, services: Sequence[Service] = ()) -> None:
        """Without `services` there is one that keeps what is written in the folder."""
        self.folder, self.chance = folder, random.Random(seed)
        self.services = services or [Service(folder)]
        self.ways: dict[Client, str] = {}
        self.clients: list[Client] = []
        self.staying: list[asyncio.Task[None]] = []
        self.deeds = Deeds(self.clients, self.chance)

    @property
    def service(self) -> Service:
        """The first of them."""
        return self.services[0]

    async def __aenter__(self) -> "Meeting":
        for service in self.services:
            await service.start()
        self.house = House(self.service.url)
        await self.house.open()
        for name in NAMES:
            token = self.house.tokens[name]
            seat = {"set": self.house.set, "meeting": 1, "token": token}
            client = Client(seat, self.house.ids[name], self.connected, self.chance)
            client.longest_retry_s = RETRY_S
            self.clients.append(client)
            self.staying.append(asyncio.create_task(client.stay()))
        self.deeds.begin()
        await self.settles()
        return self

    async def __aexit__(self, *error: object) -> None:
        for task in (*self.staying, *(task for client in self.clients for task in client.tasks)):
            task.cancel()
        for client in self.clients:
            if isinstance(client.line, WebSocketLine):
                await client.line.close()
        await self.house.close()
        for service in self.services:
            await service.end(signal.SIGTERM)

    async def connected(self, client: Client) -> WebSocketLine | None:
        url = self.ways.get(client) or self.chance.choice(self.services).url
        return await WebSocketLine.opened(url, client)

    async def comes_by(self, client: Client, url: str) -> None:
        """Have somebody connect anew, by an address of their own from now on."""
        self.ways[client], before = url, client.line
        if isinstance(before, WebSocketLine):
            before.breaks()
        await until(lambda: client.live and client.line is not before)

    async def write(self) -> None:
        """Until cancelled: all of them say something, and write unseen in round after round."""
        while self.deeds.acts < MOST_ACTS:
            await asyncio.sleep(self.chance.uniform(*PACE_S))
            self.deeds.one(LEADING)

    @property
    def acknowledged(self) -> int:
        return sum(len(client.done) for client in self.clients)

    async def goes_on(self) -> None:
        """Wait until something more was acknowledged."""
        before = self.acknowledged
        await until(lambda: self.acknowledged > before)

    async def settles(self) -> None:
        """Wait until everything was answered, and everybody has as much as the others."""
        await until(self.is_settled)

    async def told(self, state: str) -> None:
        """Wait until everybody was told so of the service."""
        await until(lambda: all(client.service == state for client in self.clients))

    def is_settled(self) -> bool:
        level = len({len(client.entries) for client in self.clients}) == 1
        return level and all(client.live and not client.unanswered for client in self.clients)

    async def goes_through(self, fault: Awaitable[None]) -> None:
        """Have everybody write before, while, and after something is done, and lose nothing."""
        async with writing(self):
            await asyncio.sleep(A_WHILE_S)
            await fault
            await asyncio.sleep(A_WHILE_S)
        await self.lost_nothing()

    async def lost_nothing(self) -> None:
        verdict = await self.verdict()
        assert verdict.is_well, str(verdict)

    async def verdict(self) -> "Verdict":
        """What became of all that was acknowledged."""
        verdict = Verdict()
        for name, client in zip(NAMES, self.clients, strict=True):
            kept = await self.transcript(name)
            verdict.add(client, kept)
        return verdict

    async def transcript(self, name: str) -> list[Any]:
        """All entries as somebody may read them, asked for until the store answers."""
        path = f"/api/sets/{self.house.set}/meetings/1/entries"
        async with httpx2.AsyncClient(base_url=self.service.url) as http:
            while True:
                answer = (await http.get(path, headers=self.house.headers(name))).json()
                if "entries" in answer:
                    return list(answer["entries"])
                assert answer["refusal"]["again"], answer
                await asyncio.sleep(0.1)


class Verdict:
    """How many acts were acknowledged, and what is wrong with them or with a screen."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()

    def add(self, client: Client, kept: list[Any]) -> None:
        """Compare what somebody was told with what their transcript has."""
        numbers = {entry["act"]: entry["seq"] for entry in kept}
        mine = Counter(entry["act"] for entry in kept if entry["by"] == client.me)
        self.found["acknowledged"] += len(client.done)
        self.found["lost"] += sum(numbers.get(id) != seq for id, seq in client.done.items())
        self.found["doubled"] += sum(count > 1 for count in mine.values())
        self.found["gaps"] += [e["seq"] for e in kept] != list(range(1, len(kept) + 1))
        self.found["screens that differ"] += said(client.entries) != said(kept)
        texts = [entry["event"].get("text", "") for entry in kept if entry["by"] != client.me]
        unseen = [text for text in texts if text.startswith("Unseen")]
        self.found["hidden words seen"] += len(unseen)

    @property
    def is_well(self) -> bool:
        return self.found["acknowledged"] > 0 and not any(
            number for name, number in self.found.items() if name != "acknowledged"
        )

    def __str__(self) -> str:
        return ", ".join(f"{number} {name}" for name, number in self.found.items())


def said(entries: list[Any]) -> list[Any]:
    """The entries, without the version of the shapes in which each service tells them."""
    return [{**entry, "v": 0} for entry in entries]


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; raises TimeoutError if it does not become so."""
    async with asyncio.timeout(SETTLES_WITHIN_S):
        while not holds():
            await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def writing(meeting: Meeting) -> AsyncIterator[None]:
    """Everybody writes as long as the block runs; then all is let settle."""
    task = asyncio.create_task(meeting.write())
    try:
        yield
    finally:
        task.cancel()
    await meeting.settles()
