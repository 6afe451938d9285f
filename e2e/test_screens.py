"""Every screen, in both sizes, light and dark: nothing for axe to find, nothing cut off."""

import re

import pytest
from playwright.async_api import expect

from e2e.people import People
from e2e.room import SetroomPage
from e2e.screens import Eyes, Watch
from e2e.service import Service

LONG = "Wolfeschlegelsteinhausenbergerdorff" * 3


@pytest.fixture(params=[False, pytest.param(True, marks=pytest.mark.long)], ids=["quick", "long"])
def eyes(request: pytest.FixtureRequest) -> Eyes:
    """Quick eyes look at the colours of each shape of text once, others at every text."""
    return Eyes(every_text=request.param)


async def test_the_pages_outside_a_meeting(
    somebody: SetroomPage, service: Service, eyes: Eyes
) -> None:
    watch = Watch(somebody.page, service.url)
    await somebody.found_set(LONG, LONG[:60])
    await somebody.plan_meeting(LONG)
    await eyes.look(somebody.page, "set")
    await somebody.copy_kind("Two presenters, 120 minutes")
    await eyes.look(somebody.page, "template")
    await somebody.page.get_by_role("link", name="Go back to the set").click()
    link = await somebody.members_link()
    for address, name in {
        service.url: "home",
        link: "join",
        f"{service.url}/design": "design",
        f"{service.url}/gym": "gym",
        f"{service.url}/sets/nonesuch": "no seat",
    }.items():
        await somebody.page.goto(address)
        await expect(somebody.page.get_by_role("heading", level=1).first).to_be_visible()
        await eyes.look(somebody.page, name)
    assert watch.complaints == []


async def test_the_page_of_the_protocol(
    somebody: SetroomPage, service: Service, eyes: Eyes
) -> None:
    watch = Watch(somebody.page, service.url)
    await somebody.page.goto(f"{service.url}/protocol")
    await expect(somebody.page.get_by_role("heading", level=1)).to_be_visible()
    await eyes.look(somebody.page, "protocol")
    assert watch.complaints == []


async def test_the_first_half_for_every_role(few: People, service: Service, eyes: Eyes) -> None:
    watches = [Watch(page.page, service.url) for page in few.values()]
    await few.meet()
    await look(eyes, few, "lobby")
    await check_in(few, eyes)
    await choose(few, eyes)
    await ask(few, eyes)
    await intervene(few, eyes)
    assert [watch.complaints for watch in watches] == [[], [], []]


async def check_in(few: People, eyes: Eyes) -> None:
    """A go-round, with the members' link shown, and with all of the coach's panel unfolded."""
    await few.move_to("Welcome")
    await few.ana.menu()
    await few.ana.press("Invite")
    await few.ana.sees("Let the others in")
    await look(eyes, few, "the members' link", "Ana")
    await few.ana.press("Done")
    await few.ana.panel()
    await few.ana.page.get_by_text("The chair: who leads", exact=True).click()
    await few.ben.choose_skill(LONG)
    await look(eyes, few, "go-round")
    await few.ben.say(LONG)
    await few.chloe.pass_turn()


async def choose(few: People, eyes: Eyes) -> None:
    """Hidden writing: before, written, revealed."""
    await few.ana.go_to("Whose problem")
    await few.ben.write(LONG)
    await look(eyes, few, "hidden writing")
    await few.ana.reveal()
    await few.chloe.press("I would gladly work on this")
    await look(eyes, few, "bids", "Ana", "Chloe")
    await few.ana.take_bid(LONG)
    await few.chloe.sees("Today: Ben")
    await look(eyes, few, "a bid that is taken", "Ana", "Chloe")


async def ask(few: People, eyes: Eyes) -> None:
    """The live question, and those that wait and were."""
    await few.move_to("The problem")
    await few.ben.present(f"{LONG}\n\n{LONG}")
    await look(eyes, few, "present", "Ben", "Chloe")
    await few.move_to("Clarifying questions")
    await few.chloe.ask(f"{LONG}?")
    await few.ben.answer(f"{LONG}?", "Yes.")
    await few.chloe.ask("Since when?")
    await few.ana.ask("Who else?")
    await look(eyes, few, "questions")


async def intervene(few: People, eyes: Eyes) -> None:
    """The floor taken, the room held, a pulse that is shown, minutes that nobody lends."""
    await few.ana.make_move("Balance")
    await few.chloe.sees("Who asks")
    await look(eyes, few, "floor", "Ana", "Chloe")
    await few.ana.make_move("Pause everyone")
    await few.chloe.sees("We pause for a moment.")
    await look(eyes, few, "held", "Ana", "Chloe")
    await few.ana.release_floor()
    await few.ana.make_move("Pulse")
    await few.ben.vote("OK")
    await few.ana.reveal()
    await few.chloe.sees("1 person")
    await look(eyes, few, "pulse", "Ana", "Chloe")
    await few.ana.make_move("+2 min")
    await few.ana.sees("2 min from Ways forward.")
    await few.ana.make_move("+2 min")
    await few.ana.sees("Where should they come from?")
    await look(eyes, few, "borrowed", "Ana")


async def test_the_second_half_for_every_role(few: People, service: Service, eyes: Eyes) -> None:
    watches = [Watch(page.page, service.url) for page in few.values()]
    await few.meet()
    await few.ana.choose_presenter("Ben")
    await check_the_problem(few, eyes)
    await commit(few, eyes)
    await learn_and_close(few, eyes)
    await few.chloe.read_transcript()
    await eyes.look(few.chloe.page, "transcript")
    await few.chloe.replay_to(12)
    await eyes.look(few.chloe.page, "replay")
    assert [watch.complaints for watch in watches] == [[], [], []]


async def check_the_problem(few: People, eyes: Eyes) -> None:
    """A vote, statements of which one comes late, and the problem said anew."""
    await few.ana.go_to("Problem check")
    await few.ben.write(LONG)
    await few.chloe.start_writing(LONG)
    await few.ana.reveal()
    await few.chloe.sees("you were still writing")
    await look(eyes, few, "late", "Chloe")
    await few.chloe.press("Send what I have")
    await few.ben.button(re.compile("^Begin from this")).first.click()
    await look(eyes, few, "statements")
    await few.ana.goes_on_to("Vote")
    await few.ben.vote("Nearly")
    await look(eyes, few, "vote")
    await few.ana.reveal()


async def commit(few: People, eyes: Eyes) -> None:
    """A shared silence; a commitment with its hints, refused, and made."""
    await few.ana.go_to("Silence")
    await few.chloe.sees("What stays with me?")
    await look(eyes, few, "silence", "Ana", "Chloe")
    await few.ana.go_to("Commitment")
    await few.ben.press("Commit")
    await few.ben.sees("Say what you will do.")
    await look(eyes, few, "commit", "Ben")
    await few.ben.commit(LONG, "2099-12-01", LONG, LONG)
    await look(eyes, few, "committed")


async def learn_and_close(few: People, eyes: Eyes) -> None:
    await few.ana.go_to("Learning")
    await few.chloe.write_learning("About us as a set", LONG)
    await look(eyes, few, "learning")
    await few.ana.reveal()
    await few.ben.sees("What we learned")
    await few.chloe.look_back_at("Commitment")
    await look(eyes, few, "learned, and looked back", "Ben", "Chloe")
    await few.ana.go_to("Closing")
    await few.chloe.linger(LONG)
    await look(eyes, few, "close")
    await few.ana.close_meeting()
    await few.are_in_phase("Ended")
    await look(eyes, few, "closed", "Ana", "Ben")


async def look(eyes: Eyes, few: People, what: str, *names: str) -> None:
    """Look at the screens of these, or of all."""
    for name in names or few:
        await eyes.look(few[name].page, f"{what} for {name}")
        await few[name].page.set_viewport_size({"width": 1280, "height": 800})
