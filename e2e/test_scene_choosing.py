"""Scene 11: three bid for two airtimes; one is taken by a press, the other is a problem of two."""

import pytest
from playwright.async_api import expect

from e2e.conftest import NewContext
from e2e.people import People
from e2e.room import SetroomPage
from e2e.screens import Eyes
from e2e.service import Service

BIDS = {
    "Ben": "Nobody owns the rota",
    "Chloe": "My boss says yes to everything",
    "Dev": "A friend who left",
}
QUESTION = "Who lets go first?"
ASKED = "Since when?"


@pytest.fixture
async def five(new_context: NewContext, service: Service) -> People:
    return await People.arrive(new_context, service.url, ("Ben", "Chloe", "Dev", "Esi"))


async def test_both_airtimes_are_settled_in_one_choosing(five: People) -> None:
    await five.meet(template="airtime_2")
    await bid(five)
    await support(five)
    await settle(five)
    await tell(five)
    await ask_both(five)


async def bid(people: People) -> None:
    await people.ana.go_to("Whose problem")
    for name, text in BIDS.items():
        await people[name].write(text)
    await people.ana.reveal()
    await people.esi.sees("Those who bid agree on one bid among themselves.")


async def support(people: People) -> None:
    """It is given, seen by all, and taken back; the buttons stay where they were."""
    card = people.esi.bid(BIDS["Chloe"])
    before = await places(people.esi)
    await card.get_by_role("button", name="I would gladly work on this").click()
    await people.see("Esi would gladly work on it")
    assert await places(people.esi) == before
    await card.get_by_role("button", name="Take that back").click()
    await expect(people.ben.page.get_by_text("Esi would gladly work on it")).to_have_count(0)


async def places(page: SetroomPage) -> list[list[int]]:
    """Where each bid begins on the page, and how high it is."""
    found: list[list[int]] = await page.page.locator(".bid").evaluate_all(
        "(all) => all.map((one) => [one.offsetTop - all[0].offsetTop, one.offsetHeight])"
    )
    return found


async def settle(people: People) -> None:
    """A press takes a bid, and only that one, however fast it is pressed again."""
    card = people.ana.bid(BIDS["Chloe"])
    before = await places(people.ana)
    await card.get_by_role("button", name="We take this one").dblclick()
    await people.see("Presenting 1 of 2: Chloe")
    assert await places(people.ana) == before
    await people.ana.take_bid(BIDS["Ben"])
    await people.see("Presenting 2 of 2: Ben")
    await people.ana.add_presenter("Presenting 1 of 2", "Dev")
    await people.see("Presenting 1 of 2: Chloe and Dev")
    for page in (people.ana.page, people.esi.page):
        await Eyes().look(page, "bids that are taken")


async def tell(people: People) -> None:
    await people.ana.move_to("The problem (Chloe and Dev)")
    await people.are_in_phase("The problem")
    await people.see("Chloe and Dev's problem")
    await people.see(BIDS["Chloe"])
    await people.ana.sees("The question they want help with is still to be written.")
    await people.chloe.button("Begin with what you bid").click()
    form = people.chloe.page.get_by_role("form", name="Tell the problem")
    await expect(form.get_by_label("The problem")).to_have_value(BIDS["Chloe"])
    await people.dev.pose_key_question(QUESTION)
    await people.see(QUESTION)
    for page in (people.ana.page, people.chloe.page):
        await Eyes().look(page, "a problem of two")


async def ask_both(people: People) -> None:
    await people.ana.move_to("Clarifying questions (Chloe and Dev)")
    await people.are_in_phase("Clarifying questions")
    await people.esi.ask(ASKED)
    await people.ben.sees("Esi asks both presenters")
    await people.dev.answer(ASKED, "Since May.")
    await people.ben.sees("Since May.")
