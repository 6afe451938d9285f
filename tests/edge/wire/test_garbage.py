"""A websocket that has ended is free at once: nothing that it left holds itself."""

import gc
from collections.abc import Iterator

import pytest

from server.edge.socket.channel import Channel
from server.edge.wire.http import HttpConnection
from server.edge.wire.websocket import WebSocketConnection
from tests.edge.house import House
from tests.waiting import eventually

OF_A_CONNECTION = (HttpConnection, WebSocketConnection, Channel)


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Without the garbage collector, from a moment on when there is nothing for it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def there() -> int:
    return sum(isinstance(one, OF_A_CONNECTION) for one in gc.get_objects())


@pytest.mark.usefixtures("uncollected")
async def test_nothing_of_those_who_came_and_went_is_left(house: House) -> None:
    before = there()
    for name in ("ana", "ben", "chloe"):
        guest = await house.comes(name)
        assert "refusal" not in await guest.joins()
        await guest.leaves()
    await eventually(lambda: there() <= before)
