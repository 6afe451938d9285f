"""A meeting of 2,000 entries joins in under 300 ms, in a warm room and in a cold one."""

import signal
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

import httpx2 as httpx
import msgspec

from e2e.service import Service
from server.edge.shapes import Position
from tests.benchmark.cost import descendants, memory_mb
from tests.benchmark.room import COACH, Room, founded
from tests.benchmark.table import Row, spread, within
from tests.benchmark.wire import opened
from tests.node import node

BOUND_MS = 300
KILOBYTE = 1000
FOLDING = Path(__file__).parents[1] / "web" / "folding.js"


class Arrival(NamedTuple):
    """Seconds from opening a socket to the last reply to `join`, those of the replies, and all."""

    all: float
    reply: float
    text: str
    entries: int


class Folding(NamedTuple):
    """What a browser has to do with a reply, in ms: to parse it, and to fold its entries."""

    parse: float
    fold: float


class Part(msgspec.Struct):
    """A reply to `join`: how far it goes, from where, whether more follows, and what it brings."""

    position: Position
    anew: bool
    more: bool
    entries: list[msgspec.Raw]


class Start(NamedTuple):
    """Seconds from starting the service to its first answer, and the MB that it then has."""

    took: float
    service: float
    store: float


async def joining(service: Service, entries: int, joins: int, starts: int) -> list[Row]:
    """Make a long meeting, come back to it often, then start the service anew and come back."""
    async with httpx.AsyncClient(base_url=service.url) as http:
        room = await founded(service.url, http)
    await room.enter()
    for _ in range(entries - (await arrived(room)).entries):
        await room.talked()
    warm = [await arrived(room) for _ in range(joins)]
    await room.leave()
    begun, cold = [], []
    for _ in range(starts):
        await service.end(signal.SIGTERM)
        begun.append(await started(service))
        cold.append(await arrived(room))
    title = Row(f"A meeting of {entries:,} entries, {joins} joins, {starts} cold ones", "")
    return [title, *arrivals(warm, cold), *beginnings(begun)]


def arrivals(warm: list[Arrival], cold: list[Arrival]) -> list[Row]:
    foldings = [folded(arrival.text) for arrival in cold]
    parse, fold = (max(each) for each in zip(*foldings, strict=True))
    size = len(warm[-1].text) / KILOBYTE
    rows = [
        Row(f"the browser: read {size:.0f} kB, fold", f"{parse:.1f} ms, {fold:.1f} ms at worst")
    ]
    for name, found in (("warm", warm), ("cold", cold)):
        all, reply = spread(a.all for a in found), spread(a.reply for a in found)
        whole = all.p99 + parse + fold
        rows += [
            Row(f"{name} room: `join` to its reply", str(reply)),
            Row(f"{name} room: opening the socket to the reply", str(all)),
            within(
                f"{name} room: all of it, folded", f"{whole:.0f} ms", whole, BOUND_MS, "ms at p99"
            ),
        ]
    return rows


def beginnings(begun: list[Start]) -> list[Row]:
    last = begun[-1]
    return [
        Row("starting the service, until /health answers", str(spread(s.took for s in begun))),
        Row("memory after that, of the service, of the store", megabytes(last)),
    ]


def megabytes(start: Start) -> str:
    return f"{start.service:.0f} MB, {start.store:.0f} MB"


async def arrived(room: Room) -> Arrival:
    """The coach comes with one more socket, as on another device."""
    began = time.perf_counter()
    wire = await opened(room.base, lambda act, at: None)
    asked = time.perf_counter()
    parts: list[Part] = []
    seq, at, more = 0, 0, True
    while more:
        answer = await (await wire.ask("join", room.joining(room.tokens[COACH], seq, at)))
        parts.append(msgspec.json.decode(answer.text, type=Part))
        (seq, at), more = (parts[-1].position.seq, parts[-1].position.at), parts[-1].more
    await wire.close()
    return Arrival(answer.at - began, answer.at - asked, in_one(parts), seq)


def in_one(parts: list[Part]) -> str:
    """The JSON of one reply that brings as much as all of them."""
    entries = [entry for part in parts for entry in part.entries]
    whole = Part(parts[-1].position, parts[0].anew, more=False, entries=entries)
    return msgspec.json.encode(whole).decode()


async def started(service: Service) -> Start:
    """Start the service, and wait until it says that it is well."""
    began = time.perf_counter()
    await service.start()
    async with httpx.AsyncClient(base_url=service.url) as http:
        (await http.get("/health")).raise_for_status()
    took = time.perf_counter() - began
    assert service.process is not None
    pid = service.process.pid
    return Start(took, memory_mb(pid), sum(memory_mb(child) for child in descendants(pid)))


def folded(text: str) -> Folding:
    """What a page that was just opened does with a reply: its code is not warm either."""
    ran = subprocess.run(
        [node(), str(FOLDING)], input=text, capture_output=True, text=True, check=True
    )
    return Folding(*msgspec.json.decode(ran.stdout, type=tuple[float, float]))
