"""Two services behind the proxies of README.md: all get through, and go on elsewhere."""

import asyncio
import signal
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from socketio.exceptions import ConnectionError as NotConnected

from e2e.service import Service
from tests.edge.house import Guest, House
from tests.proxies.programs import PROGRAMS, Program, before

pytestmark = pytest.mark.long


class Behind(NamedTuple):
    """Two services that share a store, and the address of the proxy before them."""

    services: Sequence[Service]
    url: str


@pytest.fixture(params=PROGRAMS)
async def behind(
    request: pytest.FixtureRequest, tmp_path: Path, store_socket: str
) -> AsyncIterator[Behind]:
    program: Program = request.param
    store = {"REDIS_URL": f"unix://{store_socket}"}
    async with Service(tmp_path, **store) as one, Service(tmp_path, **store) as two:
        places = [f"127.0.0.1:{service.port}" for service in (one, two)]
        async with before(program, tmp_path / "proxy", places) as url:
            yield Behind((one, two), url)


async def comes(house: House, name: str, transport: str) -> Guest:
    guest = Guest(house, name)
    house.guests.append(guest)
    await guest.connect(f"{house.base}?set={house.set}", transport)
    assert "refusal" not in await guest.joins()
    return guest


@pytest.mark.parametrize("transport", ["websocket", "polling"])
async def test_a_set_meets_and_goes_on_where_one_of_them_ends(
    behind: Behind, transport: str
) -> None:
    house = House(behind.url)
    await house.open()
    ana, ben, chloe = [await comes(house, name, transport) for name in ("ana", "ben", "chloe")]
    await ana.begins()
    await chloe.hears_of("round_closed")
    assert "refusal" not in await chloe.does("say", text="Good morning")
    await ben.hears(3)
    for service in behind.services:
        await service.end(signal.SIGTERM)
        ben = await comes_back(house, transport)
        assert "refusal" not in await ben.does("say", text="And here I am again")
        await service.start()
    await house.close()


async def comes_back(house: House, transport: str) -> Guest:
    """Come back, and try until the proxy knows where to."""
    while True:
        try:
            return await comes(house, "ben", transport)
        except (NotConnected, TimeoutError):
            await asyncio.sleep(0.1)
