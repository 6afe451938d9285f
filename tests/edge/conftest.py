"""What the tests from outside share: two servers on one store, and a set of their own each."""

from collections.abc import AsyncIterator

import pytest

from tests.edge.house import House, serving, settings


@pytest.fixture(scope="session")
async def base(store_socket: str) -> AsyncIterator[str]:
    """The address of one server."""
    async with serving(settings(store_socket)) as address:
        yield address


@pytest.fixture(scope="session")
async def second(store_socket: str) -> AsyncIterator[str]:
    """The address of another server on the same store."""
    async with serving(settings(store_socket, ("https://elsewhere.example",))) as address:
        yield address


@pytest.fixture
async def house(base: str) -> AsyncIterator[House]:
    house = House(base)
    await house.open()
    yield house
    await house.close()
