"""Two hundred rooms of six on one process at human pace do not fall behind.

The load is open: acts are sent when they were meant to be, whether or not the last one is done,
and each is timed from the moment it was meant to be sent.
"""

import asyncio
import gc
import time
from collections.abc import Sequence
from operator import itemgetter
from random import Random
from typing import NamedTuple

import httpx2 as httpx

from e2e.service import Service
from tests.benchmark.cost import Cost, cost, descendants, memory_mb
from tests.benchmark.room import Flight, Room, founded
from tests.benchmark.table import Row, spread, within

EVERY_S = 4.0
"""One act in a room, on average: six people who read, think and write."""
WARM_UP_S = 5.0
LATE_S = 1.0
LOST_S = 10.0
LOOK_EVERY_S = 0.25
AT_ONCE = 12
GENERATOR_PERCENT = 70
"""A generator that has more than this of its core to do measures itself."""
BACKLOG_S = 0.1
"""How much of the load may wait more at the end than at the beginning."""


class Run(NamedTuple):
    """What came of a load."""

    flights: list[Flight]
    delays: list[float]
    waiting: list[int]


async def pace(service: Service, rooms: int, seconds: float) -> list[Row]:
    """Fill the rooms, warm up, then measure."""
    began = time.perf_counter()
    full = await filled(service, rooms)
    filling = time.perf_counter() - began
    await load(full, WARM_UP_S)
    assert service.process is not None
    pid = service.process.pid
    gc.freeze()  # what the rooms are made of is not looked through while we measure
    before = cost(pid)
    run = await load(full, seconds)
    shares = cost(pid).shares_since(before)
    gc.unfreeze()
    memory = memory_mb(pid), sum(memory_mb(child) for child in descendants(pid))
    sockets = sum(len(room.wires) for room in full)
    await asyncio.gather(*(room.leave() for room in full))
    return [
        Row(f"{rooms} rooms, {sockets} sockets, an act in each every {EVERY_S:g} s", ""),
        Row("to found and fill the rooms", f"{filling:.1f} s"),
        *fates(run, rooms),
        *costs(shares, memory),
    ]


def fates(run: Run, rooms: int) -> list[Row]:
    took = spread(f.shown_at - f.intended for f in run.flights if f.landed.done())
    lost = sum(not f.landed.done() for f in run.flights)
    late = sum(f.landed.done() and f.shown_at - f.intended > LATE_S for f in run.flights)
    third = len(run.waiting) // 3
    first, last = (sum(part) / third for part in (run.waiting[:third], run.waiting[-third:]))
    more = rooms / EVERY_S * BACKLOG_S
    return [
        Row("act to the last screen", str(took)),
        Row("acts sent behind time by", str(spread(run.delays))),
        within("acts lost", f"{lost} of {len(run.flights)}", lost, 0, "acts"),
        within(f"acts later than {LATE_S:g} s", str(late), late, 0, "acts"),
        within(
            "acts under way, at first and at last",
            f"{first:.2f} and {last:.2f}",
            round(last - first, 2),
            more,
            "more",
        ),
    ]


def costs(shares: Cost, memory: tuple[float, float]) -> list[Row]:
    own = shares.generator
    return [
        Row("the service's share of a core", f"{shares.service:.0f} %"),
        Row("the store's", f"{shares.store:.0f} %"),
        within("the generator's own", f"{own:.0f} %", own, GENERATOR_PERCENT, "%"),
        Row("memory of the service, of the store", f"{memory[0]:.0f} MB, {memory[1]:.0f} MB"),
    ]


async def filled(service: Service, count: int) -> list[Room]:
    """So many rooms with everybody in them."""
    gate = asyncio.Semaphore(AT_ONCE)
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(base_url=service.url, limits=limits, timeout=30) as http:

        async def one() -> Room:
            async with gate:
                room = await founded(service.url, http)
                await room.enter()
                return room

        return await asyncio.gather(*(one() for _ in range(count)))


async def load(rooms: Sequence[Room], seconds: float) -> Run:
    """Let every room talk for so long, each at random moments of its own."""
    random = Random(len(rooms))
    plan = [(at, room) for room in rooms for at in moments(random, seconds)]
    run = Run([], [], [])
    looking = asyncio.create_task(look(rooms, run))
    start = time.perf_counter()
    for at, room in sorted(plan, key=itemgetter(0)):
        await asyncio.sleep(start + at - time.perf_counter())
        run.delays.append(time.perf_counter() - start - at)
        run.flights.append(await room.talk(start + at))
    looking.cancel()
    await asyncio.wait([flight.landed for flight in run.flights], timeout=LOST_S)
    return run


def moments(random: Random, seconds: float) -> list[float]:
    """When a room acts: at random, as many times as its pace makes likely."""
    found = [random.expovariate(1 / EVERY_S)]
    while found[-1] < seconds:
        found.append(found[-1] + random.expovariate(1 / EVERY_S))
    return found[:-1]


async def look(rooms: Sequence[Room], run: Run) -> None:
    """Note again and again how many acts are under way."""
    while True:
        run.waiting.append(sum(len(room.flights) for room in rooms))
        await asyncio.sleep(LOOK_EVERY_S)
