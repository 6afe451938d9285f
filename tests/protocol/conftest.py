"""The real service, in this process."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from server import listening
from server.app import service
from server.settings import Settings
from tests.edge.house import House
from tests.waiting import eventually


class Server(listening.Server):
    """uvicorn, which leaves the signals to pytest."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@pytest.fixture(scope="package")
async def host(store_socket: str) -> AsyncIterator[str]:
    """The host and port of the service."""
    url = f"unix://{store_socket}"
    settings = Settings("127.0.0.1", 0, url, Path("unused"), (), log_level="error")
    async with service(settings) as (app, say_goodbye):
        server = Server(settings, app, say_goodbye)
        serving = asyncio.create_task(server.serve())
        await eventually(lambda: server.started or serving.done())
        yield "{}:{}".format(*server.servers[0].sockets[0].getsockname())
        server.should_exit = True
        await serving


@pytest.fixture
async def house(host: str) -> AsyncIterator[House]:
    house = House(f"http://{host}")
    await house.open()
    yield house
    await house.close()
