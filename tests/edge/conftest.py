"""What the tests from outside share: two servers on one store, and a set of their own each."""

import logging
from collections.abc import AsyncIterator

import pytest

from tests.edge.house import House, serving, settings
from tests.edge.raw import has_gone_on
from tests.edge.street import Street, filled


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


@pytest.fixture(scope="module")
async def street(base: str) -> AsyncIterator[Street]:
    """A set with one of each who may be in it, and of those before it."""
    async with filled(base) as found:
        yield found


@pytest.fixture(scope="module")
async def quiet(base: str) -> AsyncIterator[Street]:
    """Where nobody was helped, so that whoever observes is let in."""
    async with filled(base, "observer") as found:
        yield found


@pytest.fixture
def outspoken(caplog: pytest.LogCaptureFixture) -> None:
    """uvicorn says what it has to say: a service that ended in this process silenced it."""
    caplog.set_level(logging.WARNING, "uvicorn.error")


@pytest.fixture
async def no_mistake(
    base: str, outspoken: None, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[None]:
    """Nobody is to think that a mistake of ours was made."""
    yield
    await has_gone_on(base)
    errors = [r for r in caplog.get_records("call") if r.levelno >= logging.ERROR]
    assert [(record.name, record.getMessage()) for record in errors] == []
