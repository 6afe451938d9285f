"""What the tests of logs share: all keepers, and names of their own."""

import contextlib
import secrets
from collections.abc import AsyncIterator, Callable

import pytest

from server.store.log import Log
from server.store.memory import MemoryLog
from server.store.redis import RedisLog
from tests.store.servers import Many, cluster, watched

OpenLog = Callable[[], Log]
MOST_LOGS = 2


@pytest.fixture
def name() -> str:
    return f"{{{secrets.token_hex(6)}}}:meeting:1"


@pytest.fixture(scope="package")
async def of_many(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Many]:
    """A cluster that nobody harms."""
    async with cluster(tmp_path_factory.mktemp("cluster")) as many:
        yield many


@pytest.fixture(scope="package")
async def of_watched(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Many]:
    """A server with a copy, and sentinels, that nobody harms."""
    async with watched(tmp_path_factory.mktemp("watched"), sentinels=1) as many:
        yield many


@pytest.fixture
async def cluster_logs(of_many: Many) -> AsyncIterator[OpenLog]:
    async with opened(of_many, copies=0) as opens:
        yield opens


@pytest.fixture
async def watched_logs(of_watched: Many) -> AsyncIterator[OpenLog]:
    async with opened(of_watched, copies=1) as opens:
        yield opens


@contextlib.asynccontextmanager
async def opened(many: Many, copies: int) -> AsyncIterator[OpenLog]:
    """Gives logs that know already who is in charge, each once."""
    logs = [RedisLog(many.url, copies=copies) for _ in range(MOST_LOGS)]
    for log in logs:
        await log.find()
    yield iter(logs).__next__
    for log in logs:
        await log.close()


@pytest.fixture(params=["memory", "redis", "cluster", "watched"])
def logs(request: pytest.FixtureRequest) -> OpenLog:
    memory = MemoryLog()
    if request.param == "memory":
        return lambda: memory
    keeper: OpenLog = request.getfixturevalue(f"{request.param}_logs")
    return keeper


@pytest.fixture
def log(logs: OpenLog) -> Log:
    return logs()
