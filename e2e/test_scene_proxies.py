"""What people see who come by a proxy that was not set up for the room."""

from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import urlsplit

import pytest
from msgspec.structs import replace
from playwright.async_api import Browser, Page, expect

from e2e.chromium import QUIET
from e2e.conftest import NewContext
from e2e.founding import Founded, post
from e2e.room import SetroomPage
from server.edge.web import say
from tests.edge.house import serving, settings
from tests.edge.proxy import Upgrades, proxied

ROOM = "sets.example"
# No browser says of a name that it is this machine's, nor what it says to this machine alone.
NAMED = [*QUIET, f"--host-resolver-rules=MAP {ROOM} 127.0.0.1"]
SOME_SECONDS_MS = 20_000
"""More than a try that nobody answers takes, and the next, and the time until words come."""


@pytest.fixture(scope="module")
async def by_name(launch_browser: Callable[..., Awaitable[Browser]]) -> AsyncIterator[Browser]:
    """A browser for which this machine has a name."""
    browser = await launch_browser(args=NAMED)
    yield browser
    await browser.close()


async def test_where_websockets_are_held_people_meet_all_the_same(
    new_context: NewContext, store_socket: str
) -> None:
    async with (
        serving(settings(store_socket)) as base,
        proxied(base, Upgrades.HELD) as (proxy, address),
    ):
        ana, ben = [SetroomPage(await (await new_context()).new_page(), base) for _ in range(2)]
        founded = await Founded.by(ana.page, "Ana", base)
        await founded.talk(ana.page, talks=False)
        await founded.plan(ana.page, "Meeting 1")
        there = Founded(address, founded.set, founded.key, founded.token)
        await there.seat(ben.page, "Ben")
        await ana.open_meeting(founded.meeting)
        await ben.page.goto(there.meeting)
        live = ben.page.get_by_text("Live", exact=True)
        await expect(live).to_be_visible(timeout=SOME_SECONDS_MS)
        await ana.move_to("Welcome")
        await ben.is_in_phase("Welcome")
        await ben.say("Here, by another way.")
        await ana.sees("Here, by another way.")
        assert proxy.held == 1


async def test_a_page_whose_address_is_lost_on_the_way_is_told_why_the_room_does_not_come(
    by_name: Browser, store_socket: str
) -> None:
    """As nginx does it, where nothing is set but where the service is."""
    async with (
        serving(settings(store_socket)) as base,
        proxied(base, Upgrades.DROPPED, urlsplit(base).netloc) as (_, address),
    ):
        page = await by_name.new_page()
        there = await seated(page, base, named(address))
        await page.goto(there.meeting)
        await expect(page.get_by_text(say("connection-joining"))).to_be_visible()
        told = page.get_by_role("status").filter(has_text=say("refusal-origin_unknown"))
        await expect(told).to_be_visible(timeout=SOME_SECONDS_MS)
        await page.goto(there.origin)
        await page.get_by_label("Name of the set").fill("Northern set")
        await page.get_by_label("Your name").fill("Ana")
        await page.get_by_role("button", name="Start the set").click()
        await expect(page.get_by_text(say("refusal-origin_unknown"))).to_be_visible()
    given = replace(settings(store_socket), hosts=(ROOM,))
    async with (
        serving(given) as base,
        proxied(base, Upgrades.DROPPED) as (_, address),
    ):
        there = await seated(page, base, named(address))
        await page.goto(there.meeting)
        await SetroomPage(page, base).is_in_room()


async def test_a_name_that_the_service_does_not_go_by_is_told_in_a_sentence(
    by_name: Browser, store_socket: str
) -> None:
    given = replace(settings(store_socket), hosts=("other.example",))
    async with serving(given) as base:
        page = await by_name.new_page()
        answer = await page.goto(named(base))
        assert answer
        assert answer.status == 421
        await expect(page.get_by_text(say("refusal-host_unknown"))).to_be_visible()


def named(address: str) -> str:
    return address.replace("127.0.0.1", ROOM)


async def seated(page: Page, base: str, origin: str) -> Founded:
    """The set of somebody who has their seat in a browser that comes by another address."""
    founded = await Founded.by(page, "Ana", base)
    await founded.plan(page, "Meeting 1")
    body = {"key": founded.key, "name": "Ben", "token": "bens-" + "x" * 32}
    seat = await post(page, f"{founded.api}/seats", body)
    there = Founded(origin, founded.set, founded.key, body["token"])
    await there.sit(page, {**body, **seat})
    return there
