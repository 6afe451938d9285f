"""A meeting by ear and by its keys: what has happened is heard, and no key fires in a text."""

import re

from playwright.async_api import Locator, Page, expect

from e2e.ears import LISTEN, heard
from e2e.people import People

HEARD = (
    "Welcome.",
    "It is your turn.",
    "Sent.",
    "Chloe has the turn.",
    "The connection is back.",
)


async def test_single_keys_lead_through_a_meeting(few: People) -> None:
    await few.meet()
    await few.ana.choose_presenter("Ben")
    await few.move_to("Welcome")
    page = few.chloe.page
    await the_first_tab_leads_past_the_bars(page)
    await c_goes_to_the_box_and_what_is_typed_there_is_no_shortcut(page)
    await h_raises_a_hand_that_whoever_leads_sees(few)
    await the_sheet_says_them_and_switches_them_off(few)


async def the_first_tab_leads_past_the_bars(page: Page) -> None:
    await page.reload()
    await expect(page.get_by_text("Live", exact=True)).to_be_visible()
    await page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the meeting")
    await expect(skip).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#stage")).to_be_focused()


async def c_goes_to_the_box_and_what_is_typed_there_is_no_shortcut(page: Page) -> None:
    box = page.get_by_label("Your check-in")
    await page.keyboard.press("c")
    await expect(box).to_be_focused()
    await page.keyboard.type("tch?")
    await expect(box).to_have_value("tch?")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await box.fill("")
    await box.blur()


async def h_raises_a_hand_that_whoever_leads_sees(few: People) -> None:
    page = few.chloe.page
    await page.keyboard.press("h")
    await expect(raised_by_chloe(few)).to_be_visible()
    await expect(page.get_by_text("Your hand is raised.")).to_be_attached()
    await page.keyboard.press("h")
    await expect(raised_by_chloe(few)).to_have_count(0)


def raised_by_chloe(few: People) -> Locator:
    return few.ana.page.get_by_role("button", name=re.compile("Chloe.*hand raised"))


async def the_sheet_says_them_and_switches_them_off(few: People) -> None:
    page = few.chloe.page
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    await page.keyboard.press("?")
    await expect(sheet.get_by_text("Raise your hand")).to_be_visible()
    await expect(sheet.get_by_text("Go to the next step")).to_have_count(0)
    await sheet.get_by_label("Use the single keys").uncheck()
    await page.keyboard.press("Escape")
    await expect(sheet).to_be_hidden()
    await page.keyboard.press("h")
    await page.keyboard.press("?")
    await expect(sheet).to_be_hidden()
    await expect(raised_by_chloe(few)).to_have_count(0)


async def test_what_has_happened_is_heard_once(few: People) -> None:
    await few.meet()
    await few.ana.choose_presenter("Ben")
    page = few.ben.page
    await expect(page.get_by_text("Today it is your problem.").first).to_be_attached()
    await page.evaluate(LISTEN)
    assert await heard(page) == []
    await few.move_to("Welcome")
    await few.ben.say("I am here.")
    await expect(few.ben.page.get_by_text("Chloe has the turn.").first).to_be_attached()
    await few.ben.pull_cable()
    await few.ben.plug_in()
    await page.wait_for_function("heard.at(-1) === 'The connection is back.'")
    words = " ".join(await heard(page))
    assert {words.count(one) for one in HEARD} == {1}, words
