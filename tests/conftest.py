"""What several tests share: a store of their own."""

from collections.abc import AsyncIterator

import pytest

from server.store.embedded import embedded


@pytest.fixture(scope="session")
async def store_socket(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The unix socket of one store for the whole session; each test keeps to its own keys."""
    async with embedded(tmp_path_factory.mktemp("store")) as path:
        yield str(path)
