"""Scene 9: the hour that is built in, by a set that talks: a turn is a tap, little is written."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from playwright.async_api import expect

from e2e.people import People
from e2e.screens import Eyes

KEY_QUESTION = "How do I let go of the rota?"
BID = "Two teams, one lorry"
STATEMENT = "I keep the rota because it makes me needed"
ACTION = "Hand the rota to both teams"
LEARNING = "Silence helped."


async def test_a_set_that_talks_holds_its_hour_by_taps(four: People) -> None:
    typed = await count_typing(four)
    await four.meet(talks=True)
    await arrive(four)
    await choose(four)
    await ask(four)
    await look_for_the_problem(four)
    await commit_and_learn(four)
    assert (
        sum([await count() for count in typed]) == 5
    )  # bid, key question, statement, what, learning


async def count_typing(people: People) -> list[Callable[[], Awaitable[int]]]:
    """How many fields were typed into, on each page."""
    script = """
      window.typed = new Set();
      addEventListener("input", ({ target }) => target.matches("textarea, input[type=text]")
        && window.typed.add(target.id));
    """
    for page in people.values():
        await page.page.add_init_script(script)
    return [partial(page.page.evaluate, "window.typed.size") for page in people.values()]


async def arrive(people: People) -> None:
    await people.move_to("Welcome")
    await people.ben.has_spoken()
    await people.chloe.has_turn()
    await people.ana.button("Next: Dev").click()
    await people.dev.has_turn()
    await people.ana.button("Take it back: Chloe still has a turn").click()
    await people.chloe.has_spoken()
    await people.ana.button("All have spoken").click()
    await expect(people.dev.page.locator(".round")).to_have_count(0)
    await Eyes().look(people.ana.page, "a round that is over, by taps")


async def choose(people: People) -> None:
    await people.move_to("Whose problem")
    await people.see("“Since last time” was skipped")
    await people.ben.write(BID)
    await people.ana.is_ready(1, 3)
    await expect(people.chloe.person("Ben")).to_contain_text("ready")
    await people.ana.reveal()
    await people.ana.take_bid(BID)
    await people.move_to("The problem")
    await people.ana.sees("The question they want help with is still to be written.")
    await people.ben.pose_key_question(KEY_QUESTION)
    await people.see(KEY_QUESTION)


async def ask(people: People) -> None:
    await people.move_to("Clarifying questions")
    about = people.chloe.page.get_by_role("form", name="I asked aloud").get_by_role("textbox")
    await about.focus()
    await people.chloe.page.keyboard.down("Enter")
    await people.ben.sees("Chloe asks Ben")
    await people.chloe.page.keyboard.down("Enter")  # it is still held
    await people.chloe.page.keyboard.up("Enter")
    await people.ben.button("Answered aloud").click()
    await expect(people.ana.page.get_by_role("main")).to_contain_text("answered aloud")
    await expect(people.ana.page.locator("[data-live], .question")).to_have_count(1)
    await people.move_to("Exploring questions")
    await each_has_spoken(people, 2)
    await people.ana.sees("Free flow")
    await people.ana.make_move("Balance")
    await people.dev.button("I have answered").click()
    heard = people.ana.page.get_by_role("group", name="Answered aloud:")
    await heard.get_by_role("button", name="Chloe").click()
    await expect(people.ben.page.locator(".floor__answers")).to_contain_text("Chloe answered aloud")
    await people.ana.release_floor()


async def each_has_spoken(people: People, turns: int) -> None:
    """So many, one after another, by a tap each."""
    told = people.ana.page.locator(".round__turn strong")
    before = "nobody"
    for _ in range(turns):
        await expect(told).not_to_contain_text(before)
        before = (await told.inner_text()).removesuffix(" has the turn.")
        await people[before].has_spoken()


async def look_for_the_problem(people: People) -> None:
    await people.move_to("Problem check")
    await people.ben.write(STATEMENT)
    await people.ana.reveal()
    await people.ana.goes_on_to("Vote")
    for page in (people.ben, people.chloe, people.dev):
        await page.vote("Nearly")
    await people.ana.reveal()
    await people.move_to("Ways forward")
    await people.move_to("Silence")


async def commit_and_learn(people: People) -> None:
    await people.move_to("Commitment")
    form = people.ben.page.get_by_role("form", name="Commit to an action")
    await form.get_by_label("I will …", exact=True).fill(ACTION)
    await form.get_by_label("By when").fill("2099-12-01")
    await form.get_by_role("button", name="Commit").click()
    await people.see(ACTION)
    await people.move_to("Learning")
    await people.dev.write_learning("About us as a set", LEARNING)
    await people.ana.reveal()
    await people.move_to("Closing")
    await each_has_spoken(people, 2)
    await people.ana.button("All have spoken").click()
    await people.ana.close_meeting()
    await asyncio.gather(*(page.is_in_phase("Ended") for page in people.values()))
