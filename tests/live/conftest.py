"""What the tests of rooms share: names of their own, clocks, and logs of both kinds."""

import secrets
from collections.abc import Callable

import pytest

from server.store.log import Log
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock, MoodyLog, lobby

OpenLog = Callable[[], Log]


@pytest.fixture
def set_id() -> str:
    return secrets.token_hex(6)


@pytest.fixture
def name(set_id: str) -> str:
    return f"{{{set_id}}}:meeting:1"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def moody() -> MoodyLog:
    return MoodyLog()


@pytest.fixture
async def the_set(moody: MoodyLog, clock: Clock) -> SetOfTwo:
    return await SetOfTwo.founded(lobby(moody, clock)[0])


@pytest.fixture(params=["memory", "redis"])
def logs(request: pytest.FixtureRequest, redis_logs: OpenLog) -> OpenLog:
    """Logs that share what they keep, as those of several processes do."""
    memory = MoodyLog()
    return redis_logs if request.param == "redis" else lambda: memory


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rooms that give a store a minute, however busy the machine is."""
    monkeypatch.setattr("server.live.room.ACT_WITHIN_S", 60.0)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rooms that give a store a tenth of a second, not five."""
    monkeypatch.setattr("server.live.room.ACT_WITHIN_S", 0.1)
    monkeypatch.setattr("server.live.room.ASK_AGAIN_S", 0.01)
