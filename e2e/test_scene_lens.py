"""Scene 3: a member writes "Have you tried ..."; only they are told; the set's mix moves."""

import asyncio

import pytest
from playwright.async_api import expect

from e2e.conftest import NewContext
from e2e.lens import Author
from e2e.people import People
from e2e.service import Service
from e2e.wire import Wire

ADVICE = "Have you tried talking to them over lunch?"
OPENER = "What have you tried so far?"
EDITED = "What have you tried so far with the two of them?"
GENUINE = "Have you thought of the other team?"
SEVERAL = "Who decides about the release? What do the customers say about it?"
FIRST, SECOND = "Who decides about the release?", "What do the customers say about it?"
SUGGESTION = "This may carry a suggestion."
AS_IT_IS = "Send it as it is"


@pytest.fixture
async def few(new_context: NewContext, service: Service) -> People:
    """Ana, Ben and Chloe; Chloe's own page waits for nothing but the test."""
    people = await People.arrive(new_context, service.url, ("Ben", "Chloe"))
    await people.chloe.page.clock.install()
    return people


async def explore(people: People) -> Author:
    """Ben presents, and Chloe may ask as often as she likes."""
    await people.meet()
    await people.ana.choose_presenter("Ben")
    await people.ana.go_to("Exploring questions")
    await people.ana.make_move("End the go-round")
    await people.are_in_phase("Exploring questions")
    return Author(people.chloe)


async def test_a_hint_is_its_author_s_alone(few: People) -> None:
    *others, own = [await Wire.of(page.page) for page in (few.ana, few.ben, few.chloe)]
    chloe = await explore(few)
    await chloe.writes(ADVICE)
    await expect(chloe.buttons().first).to_have_text("Ask")
    await chloe.pauses()
    await chloe.is_told(f"Have you tried {SUGGESTION}")
    await expect(chloe.buttons().first).to_have_text(AS_IT_IS)
    await what_stood_there_can_be_put_back(chloe)
    await chloe.takes(OPENER)
    await chloe.is_told_nothing()
    await chloe.has_in_the_box(OPENER)
    await chloe.writes(EDITED)
    await chloe.pauses()
    await chloe.is_told_nothing()
    await chloe.posts()
    await asyncio.gather(*(page.sees_question(EDITED) for page in few.values()))
    await the_mix_is(few, open=1, closed=0, other=0)
    for wire in (*others, own):
        assert wire.shows(EDITED)
        assert not [said for said in (*wire.received, *wire.sent) if ADVICE in said]
    assert [said["edited"] for said in own.asked("ask")] == [True]
    told = [any('"edited":true' in said for said in wire.received) for wire in (*others, own)]
    assert told == [False, False, True]


async def what_stood_there_can_be_put_back(chloe: Author) -> None:
    await chloe.takes(OPENER)
    await expect(chloe.box).to_be_focused()
    await chloe.takes("Put back what I wrote")
    await chloe.has_in_the_box(ADVICE)
    await expect(chloe.box).to_be_focused()
    await chloe.pauses()


async def test_the_author_decides_what_becomes_of_a_hint(few: People) -> None:
    chloe = await explore(few)
    await what_is_posted_is_posted_at_once(few, chloe)
    await several_in_one_can_be_split(few, chloe)
    await after_three_that_were_let_go_by_the_lens_is_quiet(few, chloe)


async def what_is_posted_is_posted_at_once(few: People, chloe: Author) -> None:
    """Before the lens has looked at it: the button does what it says."""
    await chloe.writes(SEVERAL)
    await chloe.pauses()
    await chloe.is_told("There are 2 questions here.")
    await chloe.writes(ADVICE)
    await chloe.posts()
    await few.ana.sees_question(ADVICE)
    await the_mix_is(few, open=0, closed=0, other=1)


async def several_in_one_can_be_split(few: People, chloe: Author) -> None:
    await chloe.writes(SEVERAL)
    await chloe.pauses()
    await chloe.is_told("There are 2 questions here.")
    await chloe.takes(f"Ask only this: {SECOND}")
    await chloe.has_in_the_box(SECOND)
    await chloe.opens_kept()
    await expect(chloe.kept()).to_contain_text([FIRST])
    await chloe.posts()
    await few.chloe.page.reload()
    await chloe.asks(f"{ADVICE} 1", AS_IT_IS)  # by which the lens is there again
    await chloe.opens_kept()
    await chloe.kept().get_by_role("button", name="Change it first").click()
    await chloe.has_in_the_box(FIRST)
    await expect(chloe.kept()).to_have_count(0)
    await chloe.posts()
    await asyncio.gather(*(few.ana.sees_question(text) for text in (FIRST, SECOND)))
    await the_mix_is(few, open=2, closed=0, other=2)


async def after_three_that_were_let_go_by_the_lens_is_quiet(few: People, chloe: Author) -> None:
    """Posted as they are, as one was, or called genuine; through a reload, too."""
    await chloe.asks(f"{ADVICE} 2", AS_IT_IS)
    await chloe.writes(GENUINE)
    await chloe.pauses()
    await chloe.takes("This is a real question")
    await chloe.is_told_nothing()
    await chloe.posts()
    await the_mix_is(few, open=3, closed=0, other=3)
    await few.chloe.page.reload()
    await few.chloe.is_in_room()
    await chloe.writes(f"{ADVICE} 4")
    await chloe.is_told_nothing()


async def the_mix_is(people: People, open: int, closed: int, other: int) -> None:
    """The coach's panel tells how the set asks, and of nobody in it."""
    await people.ana.panel()
    numbers = people.ana.page.locator("details", has_text="How the set asks")
    if await numbers.get_attribute("open") is None:
        await numbers.locator("summary").click()
    told = numbers.locator("dl", has=people.ana.page.get_by_text("For a yes or no"))
    await expect(told.get_by_role("definition")).to_have_text(
        [str(open), str(closed), str(other)], use_inner_text=True
    )
