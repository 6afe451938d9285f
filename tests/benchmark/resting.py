"""A process with many open rooms and nobody in them takes next to nothing of a core."""

import asyncio
import secrets
import time
from typing import Any

import httpx2 as httpx

from e2e.service import Service
from server.domain.meeting.templates import DEFAULT
from server.domain.sets.state import MOST_AHEAD
from server.live.meeting import CLOSE_AFTER_MS
from tests.benchmark.cost import cost
from tests.benchmark.room import post
from tests.benchmark.table import Row, within

BOUND_PERCENT = 0.5
AT_ONCE = 8
SETTLES_S = 3.0
"""What opening them left to do is done by then."""


async def resting(service: Service, rooms: int, seconds: float) -> list[Row]:
    """Open so many meetings by reading them, and watch the service do nothing.

    All is over before the first of them closes by itself.
    """
    assert service.process is not None
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(base_url=service.url, limits=limits, timeout=30) as http:
        planned = [await of_a_set(http) for _ in range(-(-rooms // MOST_AHEAD))]
        reads = [read for of_one in planned for read in of_one][:rooms]
        gate = asyncio.Semaphore(AT_ONCE)
        began = time.monotonic()
        await asyncio.gather(*(opened(http, gate, *read) for read in reads))
    await asyncio.sleep(SETTLES_S)
    before = cost(service.process.pid)
    await asyncio.sleep(seconds)
    shares = cost(service.process.pid).shares_since(before)
    open_until = began + CLOSE_AFTER_MS / 1000
    assert time.monotonic() < open_until, "the machine is too busy: rooms closed while we measured"
    return [
        Row(f"{len(reads)} open rooms and nobody in them, for {seconds:g} s", ""),
        within(
            "the service's share of a core",
            f"{shares.service:.2f} %",
            shares.service,
            BOUND_PERCENT,
            "%",
        ),
        Row("the store's", f"{shares.store:.2f} %"),
    ]


async def of_a_set(http: httpx.AsyncClient) -> list[tuple[str, str]]:
    """Found a set and plan all the meetings it may have; where to read each, and by which token."""
    token = secrets.token_urlsafe(32)
    made = await post(http, "", name="Harbour", coach="Ana", token=token)
    for number in range(1, MOST_AHEAD + 1):
        plan: dict[str, Any] = {"type": "plan_meeting", "title": f"Meeting {number}"}
        plan |= {"id": f"plan-{number:08}", "template": DEFAULT, "starts_at": 0}
        await post(http, f"/{made['set']}/acts", token, **plan)
    where = f"/api/sets/{made['set']}/meetings"
    return [(f"{where}/{number}/entries", token) for number in range(1, MOST_AHEAD + 1)]


async def opened(http: httpx.AsyncClient, gate: asyncio.Semaphore, where: str, token: str) -> None:
    async with gate:
        answer = await http.get(where, headers={"authorization": f"Bearer {token}"})
        answer.raise_for_status()
