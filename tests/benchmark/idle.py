"""An act on an idle server is on every screen of the room within 50 ms at p99."""

import httpx2 as httpx

from e2e.service import Service
from tests.benchmark.room import founded
from tests.benchmark.table import Row, spread, within

BOUND_MS = 50
WARM_UP = 20


async def idle(service: Service, acts: int) -> list[Row]:
    """One room, one act after another."""
    async with httpx.AsyncClient(base_url=service.url) as http:
        room = await founded(service.url, http)
    await room.enter()
    for _ in range(WARM_UP):
        await room.talked()
    flights = [await room.talked() for _ in range(acts)]
    await room.leave()
    shown = spread(flight.shown_at - flight.intended for flight in flights)
    told = spread(flight.acknowledged_at - flight.intended for flight in flights)
    return [
        Row(f"An idle server, a room of {len(room.tokens)}, {acts} acts one after another", ""),
        within("act to the last screen", str(shown), shown.p99, BOUND_MS, "ms at p99"),
        Row("act to its acknowledgement", str(told)),
    ]
