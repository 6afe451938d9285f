"""What an act costs among a thousand open rooms, and in a log of thousands of entries."""

import asyncio
import threading
import time
from collections.abc import Sequence

import httpx2 as httpx

from e2e.service import Service
from server.domain.sets.state import MOST_AHEAD
from tests.benchmark.cost import processor_s
from tests.benchmark.resting import AT_ONCE, of_a_set, opened
from tests.benchmark.table import Row, within
from tests.comparison.callers import Street
from tests.comparison.load import Room, closed
from tests.comparison.rooms import PEOPLE, founded

TALKING, TIMES = 10, 1.2
TURN_S, TURNS = 0.1, 8
"""Short, so that both of a pair are measured in the same moments, and nobody is too fast."""
BUSY_S = 3.0
REFILLS_S = 13.0
"""After that everybody may say as much at once as at first."""


async def lasting(service: Service, open_rooms: int, entries: int) -> list[Row]:
    """Talk in ten rooms, before and after many others are open; and in one with a long log."""
    talks = await founded(service.url, TALKING + 2)
    street = Street()
    where = ("127.0.0.1", service.port)
    rooms = await asyncio.to_thread(lambda: [Room(street, where, talk) for talk in talks])
    among = await asyncio.to_thread(cost_ms, service, street, rooms[:TALKING])
    is_over = threading.Event()
    pongs = asyncio.create_task(asyncio.to_thread(looks, street, is_over))
    await open_many(service, open_rooms)
    is_over.set()
    await pongs
    among_many = await asyncio.to_thread(cost_ms, service, street, rooms[:TALKING])
    short, long = rooms[TALKING:]
    await asyncio.to_thread(grows, street, long, entries)
    await asyncio.to_thread(rests, street)
    first, second = await asyncio.to_thread(in_turn, service, street, [short], [long])
    street.close()
    return [
        Row(f"{TALKING} rooms that talk, alone and with {open_rooms} more open", ""),
        times("an act", among, among_many),
        Row(f"a log of {entries:,} entries, and one that is just begun", ""),
        times("an act", first, second),
    ]


def times(what: str, before: float, after: float) -> Row:
    told = f"{before:.2f} ms, {after:.2f} ms of a core: {after / before:.2f} times"
    return within(what, told, after / before, TIMES, "times")


async def open_many(service: Service, count: int) -> None:
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(base_url=service.url, limits=limits, timeout=30) as http:
        planned = [await of_a_set(http) for _ in range(-(-count // MOST_AHEAD))]
        gate = asyncio.Semaphore(AT_ONCE)
        reads = [read for of_one in planned for read in of_one][:count]
        await asyncio.gather(*(opened(http, gate, *read) for read in reads))


def looks(street: Street, is_over: threading.Event) -> None:
    """Answer pings until it is over."""
    while not is_over.is_set():
        street.look(0.1)


def grows(street: Street, room: Room, entries: int) -> None:
    """Let a room talk until its log is so long, at the pace that each may keep."""
    done = 0.0
    while done < entries:
        began = time.perf_counter()
        rate = closed(street, [room], len(PEOPLE) // 2, BUSY_S)
        done += rate * (time.perf_counter() - began)


def rests(street: Street) -> None:
    """Let everybody be for a while, so that nobody is held up afterwards."""
    over = time.perf_counter() + REFILLS_S
    while time.perf_counter() < over:
        street.look(0.1)


def cost_ms(service: Service, street: Street, rooms: Sequence[Room]) -> float:
    """Milliseconds of a core that an act takes the service."""
    spent, acts = spend(service, street, rooms, BUSY_S)
    return 1_000 * spent / acts


def in_turn(
    service: Service, street: Street, some: Sequence[Room], others: Sequence[Room]
) -> tuple[float, float]:
    """The same of some rooms and of others, in turn."""
    found = [
        [spend(service, street, rooms, TURN_S) for rooms in (some, others)] for _ in range(TURNS)
    ]
    spent = [[turn[which] for turn in found] for which in (0, 1)]
    first, second = (1_000 * sum(s for s, _ in each) / sum(a for _, a in each) for each in spent)
    return first, second


def spend(
    service: Service, street: Street, rooms: Sequence[Room], seconds: float
) -> tuple[float, float]:
    """Seconds of a core that the service takes, and how many acts it does for that."""
    assert service.process
    spent, began = processor_s(service.process.pid), time.perf_counter()
    rate = closed(street, rooms, 1, seconds)
    return processor_s(service.process.pid) - spent, rate * (time.perf_counter() - began)
