"""What the browser tests share: a Chromium, a service, and six people in browsers of their own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import BrowserContext

from e2e.chromium import launch_args
from e2e.clockwork import Clockwork, running
from e2e.people import MEMBERS, People
from e2e.room import SetroomPage
from e2e.service import Service
from tests.conftest import store_socket as store_socket

NewContext = Callable[..., Awaitable[BrowserContext]]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Playwright's own arguments, and the Chromium that this machine has."""
    return {**browser_type_launch_args, **launch_args()}


@pytest.fixture(scope="session")
async def service(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """One service for all, each in a set of their own; who ends it has one of their own."""
    async with Service(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture
async def people(new_context: NewContext, service: Service) -> People:
    """The cast, each in a browser context of their own."""
    return await People.arrive(new_context, service.url)


@pytest.fixture
async def few(new_context: NewContext, service: Service) -> People:
    """Ana, Ben and Chloe alone, where no more are needed."""
    return await People.arrive(new_context, service.url, ("Ben", "Chloe"))


@pytest.fixture
async def four(new_context: NewContext, service: Service) -> People:
    """Ana, Ben, Chloe and Dev: somebody presents, and there are others to have turns."""
    return await People.arrive(new_context, service.url, ("Ben", "Chloe", "Dev"))


@pytest.fixture
async def somebody(new_context: NewContext, service: Service) -> SetroomPage:
    """One person in a fresh browser."""
    return SetroomPage(await (await new_context()).new_page(), service.url)


@pytest.fixture
def clock() -> Clockwork:
    """The clock of whoever meets `by_clock`."""
    return Clockwork()


@pytest.fixture
def how_many() -> int:
    """How many members meet `by_clock`; a test may say another number."""
    return 3


@pytest.fixture
async def by_clock(
    new_context: NewContext, store_socket: str, clock: Clockwork, how_many: int
) -> AsyncIterator[People]:
    """Ana and as many of the members, in a house whose clock the test winds."""
    async with running(store_socket, clock) as url:
        yield await People.arrive(new_context, url, MEMBERS[:how_many])
