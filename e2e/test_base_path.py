"""Under a path: a set meets at a service that has another beside it, whatever a proxy does."""

import contextlib
import re
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest
from msgspec.structs import replace
from playwright.async_api import BrowserContext, Request, expect

from e2e.coaching import accept
from e2e.conftest import NewContext
from e2e.people import People
from e2e.proxy import Way, origin
from e2e.room import SetroomPage
from server.edge.http.pages import BUNDLE
from tests.edge.house import serving, settings

PASSED_ON, TAKEN_OFF = "/setroom", "/beside/setroom"
FAILED = 400


@pytest.fixture
async def both(store_socket: str) -> AsyncIterator[str]:
    """The origin of two services: to one its path is passed on, of the other it is taken off."""
    async with contextlib.AsyncExitStack() as stack:
        ways = {}
        for path in (PASSED_ON, TAKEN_OFF):
            given = replace(settings(store_socket), base_path=path)
            address = await stack.enter_async_context(serving(given))
            ways[path] = Way(urlsplit(address).port or 0, path == PASSED_ON)
        yield await stack.enter_async_context(origin(ways))


class Asked:
    """What the pages of a browser ask for; `wrong` has what is elsewhere, or not there."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.home, self.wrong = home, list[str]()
        self.many = 0
        context.on("request", self.asks)
        context.on("response", lambda answer: self.wrong.extend(failed(answer.status, answer.url)))

    def asks(self, request: Request) -> None:
        self.many += 1
        if not f"{request.url}/".startswith(f"{self.home}/"):
            self.wrong.append(request.url)


def failed(status: int, url: str) -> list[str]:
    return [f"{status} {url}"] if status >= FAILED else []


@pytest.mark.parametrize(
    ("path", "is_bundled"),
    [
        (PASSED_ON, True),
        pytest.param(TAKEN_OFF, False, marks=pytest.mark.long),
    ],
)
async def test_a_set_meets_and_comes_back(
    new_context: NewContext,
    both: str,
    path: str,
    is_bundled: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a bundle, where there is one, and with the modules as they are written."""
    if not is_bundled:
        monkeypatch.setattr(BUNDLE, "made", lambda: None)
    home = both + path
    people = await People.arrive(new_context, home, ("Ben",))
    asked = [Asked(one.page.context, home) for one in people.values()]
    link = await people.come_in_by_hand()
    assert link.startswith(f"{home}/sets/")
    await people.ben.page.reload()
    await people.ben.is_in_room()
    await people.move_to("Welcome")
    await people.ana.pass_over_to("Closing")
    await people.ana.close_meeting()
    await a_moment_is_looked_at(people.ana)
    await the_pages_lead_to_each_other(people.ana)
    await cookies_lead_back(people.ben)
    await an_own_link_leads_back(people.ben, new_context)
    assert [one.wrong for one in asked] == [[], []]
    assert all(one.many for one in asked)


async def a_moment_is_looked_at(ana: SetroomPage) -> None:
    await ana.read_transcript()
    address = ana.page.url
    await ana.replay_to(2)
    await ana.page.reload()
    await ana.sees("You are looking at the past.")
    assert ana.page.url == f"{address}#2"


async def the_pages_lead_to_each_other(ana: SetroomPage) -> None:
    await ana.page.get_by_role("link", name="Northern set").click()
    await ana.copy_kind("One presenter, 60 minutes")
    await ana.save_kind()
    await ana.close_settings()
    await ana.page.get_by_role("link", name="Setroom").click()
    await expect(ana.page.get_by_role("link", name="Northern set")).to_be_visible()
    await ana.page.get_by_role("link", name=re.compile("^Practise asking")).click()
    await ana.page.get_by_role("link", name="Setroom").click()
    await ana.page.get_by_role("link", name="How programs talk to it").click()
    await ana.page.get_by_role("link", name="the room").click()
    await expect(ana.page.get_by_role("link", name="Northern set")).to_be_visible()


async def an_own_link_leads_back(ben: SetroomPage, new_context: NewContext) -> None:
    """Also one that a mail program bent."""
    await ben.page.get_by_role("link", name="Northern set").click()
    own = await ben.own_link()
    assert own.startswith(f"{ben.url}/sets/")
    phone = SetroomPage(await (await new_context()).new_page(), ben.url)
    await phone.page.goto(own.replace("#", "%23"))
    await phone.press("Come in as Ben")
    await expect(phone.page.get_by_role("heading", name="Northern set")).to_be_visible()


async def cookies_lead_back(ben: SetroomPage) -> None:
    """What storage held is gone; the cookies are of this path alone."""
    cookies = await ben.page.context.cookies()
    assert {one["path"] for one in cookies} == {urlsplit(ben.url).path + "/api/back"}
    await ben.page.evaluate("localStorage.clear()")
    await ben.page.goto(f"{ben.url}/")
    await expect(ben.page.get_by_role("link", name="Northern set")).to_be_visible()


async def test_services_of_one_origin_do_not_mix_what_a_browser_keeps(
    new_context: NewContext, both: str
) -> None:
    context = await new_context()
    first, second = [
        SetroomPage(await context.new_page(), both + path) for path in (PASSED_ON, TAKEN_OFF)
    ]
    await first.found_set("Harbour", "Ana")
    await second.page.goto(f"{second.url}/")
    await expect(second.page.get_by_text("No set is known in this browser yet.")).to_be_visible()
    await second.found_set("Mountain", "Ana")
    await second.page.goto(f"{second.url}/")
    second.page.once("dialog", accept)
    await second.press("Leave this computer")
    await expect(second.page.get_by_role("link", name="Mountain")).to_have_count(0)
    await first.page.goto(f"{first.url}/")
    await expect(first.page.get_by_role("link", name="Harbour")).to_be_visible()
    await expect(first.page.get_by_role("link", name="Mountain")).to_have_count(0)
