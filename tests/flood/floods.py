"""The floods, by their names: each is what one address or one seat does as fast as it can."""

import asyncio
import contextlib
import json
import secrets
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import httpx2 as httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from server.edge.shapes import PROTOCOL
from tests.addresses import somewhere

PATH = "/socket.io/?EIO=4&transport=websocket"
LARGE = "x" * 240_000
START = {"seq": 0, "at": 0}
ENDLESS = b"x" * 60_000
A_STRANGER = "127.0.0.9"
"""Where connections come from that say nothing of whom they ask for; that is no proxy."""
A_PROXY = "127.0.0.1"
BROKEN = (OSError, WebSocketException, TimeoutError, EOFError, httpx.HTTPError)
"""What whoever floods does not mind."""


class Flooded:
    """What is flooded, by whom: the service, a set with long meetings, and one address."""

    def __init__(self, base: str, set: str, coach: str, member: str, short: int) -> None:
        self.base, self.set, self.coach, self.member = base, set, coach, member
        self.short = short
        self.headers = somewhere()
        self.count = 0
        self.answers: dict[str, int] = {}

    def note(self, answer: object) -> None:
        self.answers[str(answer)] = self.answers.get(str(answer), 0) + 1

    def http(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=self.base, headers=self.headers, timeout=30)

    @contextlib.asynccontextmanager
    async def socket(self, **options: Any) -> Any:
        address = self.base.replace("http://", "ws://") + PATH
        options = {"compression": None, "ping_interval": None, "max_size": None, **options}
        async with connect(address, additional_headers=self.headers, **options) as socket:
            await socket.recv()
            await socket.send("40")
            await socket.recv()
            yield socket

    def join(self, meeting: int, token: str, set: str = "") -> str:
        where = {"set": set or self.set, "meeting": meeting, "token": token, "position": START}
        return word("join", {"protocol": PROTOCOL, **where})


def word(name: str, value: Any, id: int | str = 0) -> str:
    return f'42{id}["{name}",{json.dumps(value)}]'


def note(text: str) -> dict[str, str]:
    return {"type": "note_down", "id": secrets.token_hex(8), "text": text}


async def answered(socket: ClientConnection) -> str:
    """Wait for an acknowledgement; pings are answered."""
    while True:
        frame = str(await socket.recv())
        if frame == "2":
            await socket.send("3")
        elif frame.startswith("43"):
            return frame


Flood = Callable[[Flooded], Awaitable[None]]


async def large_words(to: Flooded) -> None:
    """A stranger says words of 240 KB."""
    async with to.socket() as socket:
        while True:
            await socket.send(word("act", {"text": LARGE}))
            to.note((await answered(socket))[:40])


async def large_acts(to: Flooded) -> None:
    """A member's socket says acts of 240 KB."""
    async with to.socket() as socket:
        await socket.send(to.join(to.short, to.member))
        await answered(socket)
        while True:
            await socket.send(
                word("act", {"type": "note_down", "id": secrets.token_hex(8), "text": LARGE})
            )
            to.note((await answered(socket))[:40])


async def acts(to: Flooded) -> None:
    """A member writes, and does not wait for the answers."""
    async with to.socket() as socket:
        await socket.send(to.join(to.short, to.member))

        async def write() -> None:
            while True:
                await socket.send(word("act", note("What if?")))

        async with asyncio.TaskGroup() as group:
            group.create_task(write())
            while True:
                to.note((await answered(socket))[:30])


async def reconnects(to: Flooded) -> None:
    """A member connects, joins, and is gone."""
    async with to.socket() as socket:
        await socket.send(to.join(to.short, to.member))
        to.note((await answered(socket))[:20])


async def unknown_sets(to: Flooded) -> None:
    """A stranger joins sets that there are not."""
    async with to.socket() as socket:
        while True:
            await socket.send(to.join(1, secrets.token_hex(16), secrets.token_hex(6)))
            to.note((await answered(socket))[:40])


async def founding(to: Flooded) -> None:
    """A stranger founds sets."""
    async with to.http() as http:
        while True:
            body = {"name": "Harbour", "coach": "Ana", "token": secrets.token_urlsafe(32)}
            to.note((await http.post("/api/sets", json=body)).status_code)


async def guesses(to: Flooded) -> None:
    """A stranger guesses keys."""
    async with to.http() as http:
        while True:
            body = {"key": secrets.token_hex(13)}
            to.note((await http.post(f"/api/sets/{to.set}/door", json=body)).status_code)


async def keys(to: Flooded) -> None:
    """A member makes keys."""
    async with to.http() as http:
        headers = {"authorization": f"Bearer {to.member}"}
        while True:
            made = await http.post(f"/api/sets/{to.set}/own-key", headers=headers)
            to.note(made.status_code)


async def pages(to: Flooded) -> None:
    """Somebody loads pages."""
    async with to.http() as http:
        while True:
            for path in ("/", "/app/main.js", "/styles/all.css"):
                to.note((await http.get(path)).status_code)


async def transcripts(to: Flooded) -> None:
    """A member reads a long meeting again and again, and takes none of it."""
    [(name, address)] = to.headers.items()
    lines = (
        f"GET /api/sets/{to.set}/meetings/1/entries HTTP/1.1",
        f"host: 127.0.0.1\r\nauthorization: Bearer {to.coach}\r\n{name}: {address}\r\n\r\n",
    )
    await hold(to, "\r\n".join(lines).encode())


async def unread(to: Flooded) -> None:
    """A member's socket asks for a long meeting again and again, and takes none of it."""
    async with to.socket(max_queue=1) as socket:
        while True:
            await socket.send(to.join(1, to.coach))
            await asyncio.sleep(0)


async def opening(to: Flooded) -> None:
    """A member reads long meetings, one after another, that nobody has open."""
    async with to.http() as http:
        to.count += 1
        path = f"/api/sets/{to.set}/meetings/{to.count}/entries"
        answer = await http.get(path, headers={"authorization": f"Bearer {to.member}"})
        to.note(answer.status_code)
    await asyncio.sleep(3)


async def silent(to: Flooded) -> None:
    """Somebody connects and says nothing."""
    await hold(to, b"")


async def endless_heads(to: Flooded) -> None:
    """Somebody sends headers without end."""
    reader, writer = await opened(to)
    writer.write(b"GET / HTTP/1.1\r\n")
    while not reader.at_eof():
        writer.write(b"x-%s: %s\r\n" % (secrets.token_hex(4).encode(), ENDLESS))
        await writer.drain()
    writer.close()


async def opened(to: Flooded) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    place = urlsplit(to.base)
    source = (A_STRANGER, 0)
    return await asyncio.open_connection(place.hostname, place.port, limit=1024, local_addr=source)


async def hold(to: Flooded, said: bytes) -> None:
    """Say something, and hold the connection without reading until it is cut."""
    _, writer = await opened(to)
    try:
        writer.write(said)
        while not writer.transport.is_closing():
            await asyncio.sleep(0.5)
        to.note("cut")
    finally:
        writer.close()


FLOODS: dict[str, tuple[int, Flood]] = {
    "nothing": (0, silent),
    "words of 240 KB by strangers": (10, large_words),
    "words of 240 KB by a seat": (10, large_acts),
    "acts of a seat": (10, acts),
    "reconnects": (100, reconnects),
    "joins of unknown sets": (100, unknown_sets),
    "sets founded": (16, founding),
    "keys guessed": (16, guesses),
    "keys made": (4, keys),
    "pages": (32, pages),
    "transcripts that nobody reads": (6, transcripts),
    "joins that nobody reads": (6, unread),
    "long meetings opened": (1, opening),
    "silent connections": (1_100, silent),
    "heads without end": (16, endless_heads),
}
"""How many do it at once, and what."""


async def flood(name: str, to: Flooded, seconds: float) -> dict[str, int]:
    """Flood for so long, and give what was answered how often."""
    many, one = FLOODS[name]

    async def again() -> None:
        while True:
            try:
                await one(to)
            except* BROKEN as broken:
                to.note(type(broken.exceptions[0]).__name__)
                await asyncio.sleep(0.01)

    tasks = [asyncio.create_task(again()) for _ in range(many)]
    await asyncio.sleep(seconds)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks, timeout=2) if tasks else None
    return to.answers
