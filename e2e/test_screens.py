"""Every screen, in both sizes, light and dark: nothing for axe to find, nothing cut off."""

import re

from playwright.async_api import expect

from e2e.people import People
from e2e.room import SetroomPage
from e2e.screens import Watch, check
from e2e.service import Service

LONG = "Wolfeschlegelsteinhausenbergerdorff" * 3


async def test_the_pages_outside_a_meeting(somebody: SetroomPage, service: Service) -> None:
    watch = Watch(somebody.page, service.url)
    await somebody.found_set(LONG, LONG[:60])
    await somebody.plan_meeting(LONG)
    await check(somebody.page, "set")
    link = await somebody.members_link()
    for address, name in {
        service.url: "home",
        link: "join",
        f"{service.url}/design": "design",
        f"{service.url}/protocol": "protocol",
        f"{service.url}/sets/nonesuch": "no seat",
    }.items():
        await somebody.page.goto(address)
        await expect(somebody.page.get_by_role("heading", level=1)).to_be_visible()
        await check(somebody.page, name)
    assert watch.complaints == []


async def test_an_address_that_is_none_of_ours(somebody: SetroomPage, service: Service) -> None:
    await somebody.page.goto(f"{service.url}/nonesuch")
    await somebody.sees("There is nothing at this address.")
    await check(somebody.page, "missing")


async def test_every_phase_for_every_role(few: People, service: Service) -> None:
    watches = [Watch(page.page, service.url) for page in few.values()]
    await few.meet()
    await look(few, "lobby")
    await the_first_half(few)
    await the_second_half(few)
    await few.chloe.read_transcript()
    await check(few.chloe.page, "transcript")
    await few.chloe.replay_to(12)
    await check(few.chloe.page, "replay")
    assert [watch.complaints for watch in watches] == [[], [], []]


async def the_first_half(few: People) -> None:
    await few.ana.choose_presenter("Ben")
    await few.move_to("Welcome")
    await few.ben.say(LONG)
    await look(few, "open")
    await few.move_to("Since last time")
    await few.move_to("The problem")
    await few.ben.present(f"{LONG}\n\n{LONG}")
    await look(few, "present")
    await few.move_to("Clarifying questions")
    await few.move_to("Exploring questions")
    await few.ana.press("Open a round")
    await few.chloe.ask(f"{LONG}?")
    await look(few, "explore")
    await few.ben.answer(f"{LONG}?", "Yes.")
    await few.move_to("Problem check")
    await look(few, "reframe")


async def the_second_half(few: People) -> None:
    for phase in ("Ways forward", "Silence", "Commitment"):
        await few.move_to(phase)
    await few.ben.press("Commit")
    await few.ben.sees("Write something first.")
    await look(few, "commit")
    await few.ben.commit(LONG, "2099-12-01", LONG, LONG)
    await few.move_to("Learning")
    await few.chloe.share_learning("About myself", LONG)
    await look(few, "learn")
    await few.move_to("Close")
    await few.ana.press("Close the meeting")
    await few.are_in_phase("Closed")
    await look(few, "closed")


async def look(few: People, phase: str) -> None:
    for name, page in few.items():
        await check(page.page, f"{phase} for {name}")
        await page.page.set_viewport_size({"width": 1280, "height": 800})


async def test_a_meeting_can_be_coached_by_keyboard_alone(few: People) -> None:
    """From the lobby to a question asked, without a mouse."""
    await few.meet()
    ana, chloe = few.ana.page, few.chloe.page
    await reach(few.ana, "button", re.compile("Ben$"))
    await ana.keyboard.press("Enter")
    await few.chloe.sees("Today's presenter is Ben.")
    for phase in ("Welcome", "Since last time", "The problem", "Clarifying questions"):
        await reach(few.ana, "button", f"Move everyone to {phase}")
        await ana.keyboard.press("Enter")
        await few.chloe.is_in_phase(phase)
    await reach(few.chloe, "textbox", "Your question")
    await chloe.keyboard.type("Since when?")
    await chloe.keyboard.press("Control+Enter")
    await few.ben.sees_question("Since when?")


async def reach(person: SetroomPage, role: str, name: str | re.Pattern[str]) -> None:
    """Press Tab until this has the focus."""
    wanted = person.page.get_by_role(role, name=name)  # type: ignore[arg-type]  # a role's name
    await expect(wanted).to_be_enabled()
    for _ in range(60):
        if await wanted.evaluate("element => element === document.activeElement"):
            return
        await person.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {name}")


async def test_a_screen_reader_hears_of_phase_and_turn(few: People) -> None:
    await few.meet()
    await few.ana.choose_presenter("Ben")
    await few.move_to("Welcome")
    region = few.chloe.page.locator("[aria-live=polite]").first
    await expect(region).to_contain_text("Welcome")
    for phase in ("Since last time", "The problem", "Clarifying questions", "Exploring questions"):
        await few.ana.move_to(phase)
    await few.ana.press("Open a round")
    await expect(region).to_contain_text("It is your turn: ask one question, or pass.")
