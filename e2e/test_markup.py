"""People's words are text wherever they come out: none runs, and no element is made of them."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.async_api import Browser, Page, expect

from e2e.clockwork import Clockwork, running
from e2e.company import SETTLES
from e2e.marked import MARK, SHOWN, browser_of, fill, made_of_text, pages
from e2e.screens import Watch
from server.store.embedded import embedded
from server.store.redis import RedisLog

LEAST = 500
"""So many words of people's are seen on all pages together."""
NOWHERE = (
    *("/<x-made>", "/%3Cimg%20src=x%20onerror=made=1%3E", "/sets/<x-made>", "/sets/x/<x-made>"),
    *("/?<script>made=1</script>", "/#<img src=x onerror=made=1>", "/sets/x/join#<x-made>"),
    *("/sets/x/join?key=<x-made>", "/gym?<x-made>", "//<x-made>/", "/javascript:made=1"),
)
"""Addresses that are more than addresses."""


class There(NamedTuple):
    """A service that keeps the set whose people write markup."""

    browser: Browser
    url: str
    set: str

    async def comes(self, who: str) -> tuple[Page, Watch]:
        page = await browser_of(self.browser, self.url, who)
        return page, Watch(page, self.url)

    def pages(self) -> list[str]:
        return list(pages(self.set))


@pytest.fixture
async def there(browser: Browser, tmp_path: Path) -> AsyncIterator[There]:
    async with embedded(tmp_path / "store") as store:
        log = RedisLog(f"unix://{store}")
        id = await fill(log)
        await log.close()
        async with running(str(store), Clockwork()) as url:
            yield There(browser, url, id)


@pytest.mark.parametrize(
    "who", ["esi", *(pytest.param(who, marks=pytest.mark.long) for who in ("ana", "ben", "chloe"))]
)
async def test_on_no_page_are_words_more_than_text(there: There, who: str) -> None:
    page, watch = await there.comes(who)
    shown = 0
    for path in there.pages():
        await page.goto(there.url + path)
        assert await made_of_text(page) == [], path
        shown += await page.evaluate(SHOWN)
        if "/meetings/" in path or path.endswith(there.set):
            await expect(page).to_have_title(re.compile(re.escape(MARK)))
    assert shown > LEAST
    assert watch.complaints == []


async def test_at_no_moment_of_a_replay_are_they(there: There) -> None:
    page, watch = await there.comes("esi")
    await page.goto(f"{there.url}/sets/{there.set}/meetings/1/transcript")
    await page.get_by_label("Show everything that happened").check()
    assert await made_of_text(page) == []
    await page.get_by_role("link", name="Replay the meeting").click()
    slider = page.get_by_role("slider", name="Moment")
    last = int(await slider.get_attribute("max") or 0)
    assert last > 100
    for moment in range(1, last, last // 12):
        await slider.fill(str(moment))
        assert await made_of_text(page) == [], moment
    assert watch.complaints == []


async def test_what_is_typed_is_not_more_than_text(there: There) -> None:
    page, watch = await there.comes("esi")
    for path in (
        "/gym",
        "/",
        f"/sets/{there.set}/templates/standard_60?copy",
        f"/sets/{there.set}",
    ):
        await page.goto(there.url + path)
        await page.evaluate(SETTLES)
        for box in await page.locator("input[type=text], input:not([type]), textarea").all():
            if await box.is_visible() and await box.is_editable():
                await box.fill(f"{MARK} Have you tried {MARK}?")
        assert await made_of_text(page) == [], path
    assert watch.complaints == []


async def test_nor_is_what_an_address_says(browser: Browser, there: There) -> None:
    page = await (await browser.new_context()).new_page()
    for path in NOWHERE:
        await page.goto(there.url + path)
        assert await made_of_text(page) == [], path
        assert page.url.startswith(there.url)
