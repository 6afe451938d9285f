"""Replay: the room of a moment stays in view, beside its moments, with the player under both."""

import re

from playwright.async_api import Locator, Page, expect

from e2e.people import People

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
SMALL = {"width": 360, "height": 290}
QUESTIONS = [f"What would happen if you did nothing for {n} days?" for n in range(1, 13)]


async def test_the_room_stays_in_view_while_a_meeting_is_gone_through(few: People) -> None:
    await meet(few)
    page = few.chloe.page
    await page.set_viewport_size(WIDE)  # type: ignore[arg-type]  # a plain dict will do
    await page.goto(f"{page.url}/transcript")
    await a_moment_of_the_story_leads_to_its_room(page)
    await the_room_is_in_view(page, page.get_by_role("navigation", name="Moments"))
    await the_keys_go_through_it(page)
    await on_a_phone_the_moments_are_behind_a_button(page)
    await at_a_low_height_nothing_is_lost(page)


async def meet(few: People) -> None:
    await few.meet()
    await few.ana.choose_presenter("Ben")
    await few.ana.go_to("Exploring questions")
    for text in QUESTIONS:
        await few.chloe.ask(text)
        await few.ben.answer(text, "I would sleep.")


async def a_moment_of_the_story_leads_to_its_room(page: Page) -> None:
    """The last of the questions, and of it alone the machinery is out of sight."""
    asked = page.locator(".told").filter(has_text=QUESTIONS[-1])
    await expect(asked).to_contain_text("I would sleep.")
    await expect(page.get_by_text("arrived.")).to_have_count(0)
    await asked.get_by_role("link").click()
    await expect(page).to_have_url(re.compile(r"#\d+$"))
    await expect(page.get_by_text("You are looking at the past.")).to_be_visible()
    await expect(page.get_by_role("slider", name="Moment")).to_be_focused()


async def the_room_is_in_view(page: Page, *more: Locator) -> None:
    """As is the player; the page itself does not scroll."""
    room = page.get_by_role("main")
    for part in (room, page.get_by_role("region", name="Replay"), *more):
        await expect(part).to_be_in_viewport(ratio=0.99)
    for text in (QUESTIONS[0], QUESTIONS[-1]):
        await expect(room.get_by_text(text).first).to_be_attached()
    over = "document.documentElement.scrollHeight - innerHeight"
    assert await page.evaluate(over) <= 0
    await expect(page.locator(".moments [aria-current=true]")).to_have_count(1)


async def the_keys_go_through_it(page: Page) -> None:
    slider, keys = page.get_by_role("slider", name="Moment"), page.keyboard
    last = int(await slider.get_attribute("max") or 0)
    await page.get_by_role("navigation", name="Moments").focus()
    await keys.press("Home")
    await expect(slider).to_have_value("1")
    await keys.press("ArrowRight")
    await expect(slider).to_have_value("2")
    await keys.press("Space")
    await expect(page.get_by_role("button", name="Pause")).to_be_visible()
    await expect(slider).not_to_have_value("2")
    await keys.press("Space")
    await expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    await keys.press("End")
    await expect(slider).to_have_value(str(last))
    await expect(page.get_by_text("This is how it stands.")).to_be_visible()
    await keys.press("ArrowLeft")
    await expect(page).to_have_url(re.compile(rf"#{last - 1}$"))


async def on_a_phone_the_moments_are_behind_a_button(page: Page) -> None:
    await page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict will do
    moments = page.get_by_role("navigation", name="Moments")
    await expect(moments).to_be_hidden()
    await the_room_is_in_view(page)
    await page.get_by_role("button", name="Show the moments").click()
    await expect(moments.locator("[aria-current=true]")).to_be_in_viewport()
    await expect(page.get_by_role("main")).to_be_hidden()
    await moments.get_by_role("button", name=QUESTIONS[2]).first.click()
    await expect(moments).to_be_hidden()
    await expect(page.get_by_role("slider", name="Moment")).to_be_focused()
    await the_room_is_in_view_of(page, QUESTIONS[2])


async def the_room_is_in_view_of(page: Page, text: str) -> None:
    await expect(page.get_by_role("region", name="Replay")).to_contain_text(text)
    await expect(page.get_by_role("main").get_by_text(text).first).to_be_attached()


async def at_a_low_height_nothing_is_lost(page: Page) -> None:
    await page.set_viewport_size(SMALL)  # type: ignore[arg-type]  # a plain dict will do
    for name in ("Play", "One moment on", "Show the moments"):
        await expect(page.get_by_role("button", name=name, exact=True)).to_be_in_viewport(ratio=0.9)
    room = await page.get_by_role("main").bounding_box()
    assert room
    assert room["height"] > 60
    await page.get_by_role("link", name="Go back to reading").click()
    await expect(page.get_by_role("heading", name="Transcript")).to_be_visible()
