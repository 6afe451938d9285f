"""What people see when a store was put back, and when nothing can be saved."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Locator, expect

from e2e.people import People
from server.store.embedded import embedded
from server.store.redis import RedisLog
from tests.edge.house import serving, settings
from tests.store.only import only

NewContext = Callable[..., Awaitable[BrowserContext]]


class Troubled:
    """Two people in a room whose store the test has in its hands."""

    def __init__(self, people: People, store: RedisLog) -> None:
        self.people, self.store = people, store

    async def has_room(self, has: bool) -> None:
        """Whether the store may have any more memory."""
        await only(self.store).ask("CONFIG", "SET", "maxmemory", "0" if has else "1")


@pytest.fixture
async def troubled(new_context: NewContext, tmp_path: Path) -> AsyncIterator[Troubled]:
    async with embedded(tmp_path) as path, serving(settings(str(path))) as base:
        people = await People.arrive(new_context, base, ("Ben",))
        await people.meet()
        store = RedisLog(f"unix://{path}")
        yield Troubled(people, store)
        await store.close()


async def test_what_the_store_loses_or_does_not_take_is_lost_to_nobody(troubled: Troubled) -> None:
    await troubled.people.move_to("Welcome")
    await what_is_gone_when_the_store_was_put_back_can_still_be_read(troubled)
    await what_cannot_be_saved_now_is_sent_later(troubled)


async def what_is_gone_when_the_store_was_put_back_can_still_be_read(troubled: Troubled) -> None:
    people, store = troubled.people, troubled.store
    [name] = [name for name in await store.names() if ":meeting:" in name]
    copy = await only(store).ask("DUMP", f"setroom:{name}")
    assert copy
    await people.ana.hold_the_room()
    await expect(pause(people)).to_be_visible()
    await only(store).ask("RESTORE", f"setroom:{name}", 0, copy, "REPLACE")
    for page in (people.ana.page, people.ben.page):
        notice = page.get_by_role("alert").filter(has_text="was put back to an earlier copy")
        await expect(notice).to_be_visible()
        await notice.get_by_text("Show what is gone").click()
        await expect(notice.get_by_role("listitem")).to_have_count(1)
        await notice.get_by_role("button", name="I have read it").click()
        await expect(notice).to_have_count(0)
    await expect(pause(people)).to_have_count(0)


async def what_cannot_be_saved_now_is_sent_later(troubled: Troubled) -> None:
    """Everybody sees that nothing can be saved."""
    people = troubled.people
    await troubled.has_room(False)
    for page in (people.ana.page, people.ben.page):
        await expect(page.get_by_text("Not saving")).to_be_visible()
        await expect(page.get_by_text("Nothing can be saved just now.")).to_be_visible()
    await people.ana.hold_the_room()
    await expect(people.ana.page.get_by_text("One thing you sent waits")).to_be_visible()
    await troubled.has_room(True)
    for page in (people.ana.page, people.ben.page):
        await expect(page.get_by_text("Live", exact=True)).to_be_visible()
    await expect(pause(people)).to_be_visible()


def pause(people: People) -> Locator:
    """What Ben sees while Ana has the floor."""
    return people.ben.page.get_by_role("main").get_by_text("We pause for a moment.")
