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


async def test_every_phase_for_every_role(people: People, service: Service) -> None:
    roles = {name: people[name] for name in ("Ana", "Ben", "Chloe")}
    watches = [Watch(page.page, service.url) for page in roles.values()]
    await people.meet()
    await people.ana.choose_presenter("Ben")
    await look(roles, "lobby")
    await people.move_to("Welcome")
    await people.ben.say(LONG)
    await look(roles, "open")
    await people.move_to("Since last time")
    await look(roles, "report_back")
    await people.move_to("The problem")
    await people.ben.present(f"{LONG}\n\n{LONG}")
    await look(roles, "present")
    await people.move_to("Clarifying questions")
    await people.move_to("Exploring questions")
    await people.ana.press("Open a round")
    await people.chloe.ask(LONG)
    await look(roles, "explore")
    await people.ben.answer(LONG, LONG)
    await people.move_to("Problem check")
    await look(roles, "reframe")
    await people.move_to("Ways forward")
    await people.move_to("Silence")
    await look(roles, "pause")
    await people.move_to("Commitment")
    await people.ben.press("Commit")
    await people.ben.sees("Write something first.")
    await look(roles, "commit")
    await people.ben.commit(LONG, "2099-12-01", LONG, LONG)
    await people.move_to("Learning")
    await people.chloe.share_learning("About myself", LONG)
    await look(roles, "learn")
    await people.move_to("Close")
    await people.ana.press("Close the meeting")
    await people.are_in_phase("Closed")
    await look(roles, "closed")
    await people.chloe.read_transcript()
    await check(people.chloe.page, "transcript")
    await people.chloe.replay_to(12)
    await check(people.chloe.page, "replay")
    assert [watch.complaints for watch in watches] == [[], [], []]


async def look(roles: dict[str, SetroomPage], phase: str) -> None:
    for name, page in roles.items():
        await check(page.page, f"{phase} for {name}")
        await page.page.set_viewport_size({"width": 1280, "height": 800})


async def test_a_meeting_can_be_coached_by_keyboard_alone(people: People) -> None:
    """From the lobby to a question asked, without a mouse."""
    await people.meet()
    ana, chloe = people.ana.page, people.chloe.page
    await reach(people.ana, "button", re.compile("Ben$"))
    await ana.keyboard.press("Enter")
    await people.chloe.sees("Today's presenter is Ben.")
    for phase in ("Welcome", "Since last time", "The problem", "Clarifying questions"):
        await reach(people.ana, "button", f"Move everyone to {phase}")
        await ana.keyboard.press("Enter")
        await people.chloe.is_in_phase(phase)
    await reach(people.chloe, "textbox", "Your question")
    await chloe.keyboard.type("Since when?")
    await chloe.keyboard.press("Control+Enter")
    await people.ben.sees_question("Since when?")


async def reach(person: SetroomPage, role: str, name: str | re.Pattern[str]) -> None:
    """Press Tab until this has the focus."""
    wanted = person.page.get_by_role(role, name=name)  # type: ignore[arg-type]  # a role's name
    await expect(wanted).to_be_enabled()
    for _ in range(60):
        if await wanted.evaluate("element => element === document.activeElement"):
            return
        await person.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {name}")


async def test_a_screen_reader_hears_of_phase_and_turn(people: People) -> None:
    await people.meet()
    await people.ana.choose_presenter("Ben")
    await people.move_to("Welcome")
    region = people.chloe.page.locator("[aria-live=polite]").first
    await expect(region).to_contain_text("Welcome")
    for phase in ("Since last time", "The problem", "Clarifying questions", "Exploring questions"):
        await people.ana.move_to(phase)
    await people.ana.press("Open a round")
    await expect(region).to_contain_text("It is your turn: ask one question, or pass.")
