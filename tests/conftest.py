"""What several tests share: a store of their own."""

import contextlib
from collections.abc import AsyncIterator, Callable

import pytest
from hypothesis import settings

from server.store.embedded import embedded
from server.store.redis import RedisLog

settings.register_profile("the same each time", derandomize=True, deadline=None)
settings.load_profile("the same each time")


@pytest.fixture(scope="session")
async def store_socket(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The unix socket of one store for the whole session; each test keeps to its own keys."""
    async with embedded(tmp_path_factory.mktemp("store")) as path:
        yield str(path)


@pytest.fixture
async def redis_logs(store_socket: str) -> AsyncIterator[Callable[[], RedisLog]]:
    """Opens logs on one store, each over connections of its own, as processes do."""
    async with contextlib.AsyncExitStack() as stack:

        def open_log() -> RedisLog:
            log = RedisLog(f"unix://{store_socket}")
            stack.push_async_callback(log.close)
            return log

        yield open_log
