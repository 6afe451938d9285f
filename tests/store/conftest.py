"""What the tests of logs share: both keepers, and names of their own."""

import secrets
from collections.abc import Callable

import pytest

from server.store.log import Log
from server.store.memory import MemoryLog

OpenLog = Callable[[], Log]


@pytest.fixture
def name() -> str:
    return f"{{{secrets.token_hex(6)}}}:meeting:1"


@pytest.fixture(params=["memory", "redis"])
def logs(request: pytest.FixtureRequest, redis_logs: OpenLog) -> OpenLog:
    memory = MemoryLog()
    return redis_logs if request.param == "redis" else lambda: memory


@pytest.fixture
def log(logs: OpenLog) -> Log:
    return logs()
