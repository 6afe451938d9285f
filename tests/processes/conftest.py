"""What the tests of several processes share: a service of three."""

from collections.abc import AsyncIterator

import pytest

from e2e.service import Service


@pytest.fixture(scope="module")
async def three(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    async with Service(tmp_path_factory.mktemp("three")).by(3) as service:
        yield service
