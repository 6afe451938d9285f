"""Where the machine allows few connections, idle ones keep nobody out."""

import contextlib
from pathlib import Path

import httpx2 as httpx

from e2e.service import Service
from tests.edge.wire.few_descriptors import ROOM
from tests.edge.wire.raw import raw


async def test_whoever_comes_finds_room_however_many_say_nothing(
    store_socket: str, tmp_path: Path
) -> None:
    service = Service(
        tmp_path, "tests.edge.wire.few_descriptors", REDIS_URL=f"unix://{store_socket}"
    )
    async with service, contextlib.AsyncExitStack() as stack:
        idle = [
            await stack.enter_async_context(raw(service.url, source="127.0.0.9"))
            for _ in range(4 * ROOM)
        ]
        async with httpx.AsyncClient(base_url=service.url) as http:
            assert (await http.get("/health")).status_code == 200
        for one in idle[:-ROOM]:
            await one.ended()
