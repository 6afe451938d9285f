"""Scene 1: the hour that is built in, by a fast clock: each phase is at once on every screen."""

import asyncio
import re
import time
from itertools import pairwise

import pytest
from playwright.async_api import expect

from e2e.clockwork import Clockwork
from e2e.people import People
from e2e.sightings import Sightings
from server.live.agenda import LONGEST_SLEEP_S

WITHIN_S = 1.0
COURSE = {
    "Welcome": 6,
    "Since last time": 6,
    "Whose problem": 3,
    "The problem": 4,
    "Clarifying questions": 5,
    "Exploring questions": 10,
    "Problem check": 7,
    "Ways forward": 4,
    "Silence": 2,
    "Commitment": 4,
    "Learning": 6,
    "Closing": 3,
}
WENT = {phase: minutes for phase, minutes in COURSE.items() if phase != "Since last time"}
"""What a first meeting goes through, to which nothing was brought."""
BID = "Two engineers who no longer speak"
PROBLEM = "My two best engineers no longer speak to each other."
ACTION = "Stop carrying messages, and tell both of them so"


class Hour:
    """A meeting whose phases are awaited on every screen, with the seconds that each took."""

    def __init__(self, people: People, clock: Clockwork, sightings: Sightings) -> None:
        self.people, self.clock, self.sightings = people, clock, sightings
        self.phase = "Arrive"

    async def presses(self, phase: str) -> None:
        """Ana moves on when the minutes are over: from her press to the last screen."""
        self.clock.wind(COURSE.get(self.phase, 0))
        since = time.monotonic()
        await self.people.ana.move_to(phase)
        await self.is_seen(phase, since, WITHIN_S)

    async def follows(self, phase: str) -> None:
        """It moves on by itself: at the end of the minutes, once the wound clock is noticed."""
        since = time.monotonic()
        self.clock.wind(COURSE[self.phase])
        await self.is_seen(phase, since, WITHIN_S + LONGEST_SLEEP_S)

    async def closes(self) -> None:
        self.clock.wind(COURSE[self.phase])
        since = time.monotonic()
        await self.people.ana.close_meeting()
        await self.is_seen("Ended", since, WITHIN_S)

    async def is_seen(self, phase: str, since: float, within: float) -> None:
        took = await self.sightings.took(phase, since)
        assert set(took) == set(self.people)
        assert max(took.values()) < within, f"{phase}: {took}"
        self.phase = phase


@pytest.mark.parametrize("how_many", [3, pytest.param(5, marks=pytest.mark.long)])
async def test_an_hour_of_some_members_and_a_coach(by_clock: People, clock: Clockwork) -> None:
    sightings = Sightings()
    await sightings.watch(by_clock)
    hour = Hour(by_clock, clock, sightings)
    await by_clock.meet()
    await all_see_sixty_minutes(by_clock)
    await arrive(hour)
    await choose(hour)
    await tell_and_ask(hour)
    await look_for_the_problem(hour)
    await commit_and_learn(hour)
    await the_transcript_has_the_same_minutes(by_clock)


async def all_see_sixty_minutes(people: People) -> None:
    for page in people.values():
        course = page.page.get_by_role("group").filter(has_text="One presenter, 60 minutes")
        await expect(course).to_be_visible()
        lines = await course.get_by_role("listitem").all_inner_texts()
        found = [re.fullmatch(r"(.+?)(?:\s+\(.+\))?\s+(\d+) min", line.strip()) for line in lines]
        shown = {each[1]: int(each[2]) for each in found if each}
        assert shown == {**COURSE, "In all": 60}
    assert sum(COURSE.values()) == 60


async def arrive(hour: Hour) -> None:
    await hour.presses("Welcome")
    await hour.people.ana.move_by_itself(True)
    await in_turn(hour.people, "I am here, and curious: {}.")
    await hour.follows("Whose problem")
    await hour.people.dev.sees("Nothing was left from before")


def members(people: People) -> list[str]:
    return [name for name in people if name != "Ana"]


async def in_turn(people: People, words: str) -> None:
    """Each member says something as soon as the turn comes to them."""

    async def one(name: str) -> None:
        await people[name].has_turn()
        await people[name].say(words.format(name))

    await asyncio.gather(*map(one, members(people)))


async def answered_in_turn(people: People) -> None:
    """Each member asks as soon as the turn comes to them: when the one before is answered."""
    name = "nobody"
    for number in range(len(people) - 2):
        name = await whose_turn(people, name)
        question = f"What do you not see yet, asks {name}?"
        await people[name].ask(question)
        await people.ben.answer(question, f"Thing {number}.")
    await people.ana.sees("Free flow")


async def whose_turn(people: People, before: str) -> str:
    told = people.ana.page.locator(".round__turn strong")
    await expect(told).not_to_contain_text(before)
    return (await told.inner_text()).removesuffix(" has the turn.")


async def choose(hour: Hour) -> None:
    people = hour.people
    await people.ben.write(BID)
    await people.dev.write("A deadline that nobody believes in")
    await people.ana.is_ready(2, len(people) - 1)
    await people.ana.reveal()
    await people.chloe.sees(BID)
    await people.ana.take_bid(BID)
    await people.see("Today: Ben")
    await hour.follows("The problem")
    for name in people:
        await expect(people[name].page.locator(".problem")).to_contain_text(BID)


async def tell_and_ask(hour: Hour) -> None:
    people = hour.people
    await people.ben.present(PROBLEM)
    await people.chloe.sees(PROBLEM)
    await hour.follows("Clarifying questions")
    await people.ana.move_by_itself(False)
    await people.chloe.ask("How long has this been going on?")
    await people.ben.answer("How long has this been going on?", "Since May.")
    await people.dev.sees("Since May.")
    await hour.presses("Exploring questions")
    await answered_in_turn(people)


async def look_for_the_problem(hour: Hour) -> None:
    people = hour.people
    await hour.presses("Problem check")
    for name in members(people):
        await people[name].write(f"{name} would say: nobody owns it.")
    await people.ana.reveal()
    await people.dev.sees("Farid would say" if "Farid" in people else "Dev would say")
    await people.ana.goes_on_to("Vote")
    votes = {"Ben": "Yes", "Chloe": "Nearly", "Dev": "Yes", "Esi": "Nearly", "Farid": "No"}
    for name in members(people):
        await people[name].vote(votes[name])
    await people.ana.is_ready(len(people) - 1, len(people) - 1)
    await people.ana.reveal()
    await people.dev.sees("2 people")
    await hour.presses("Ways forward")
    await hour.presses("Silence")
    await people.dev.sees("What stays with me?")


async def commit_and_learn(hour: Hour) -> None:
    people = hour.people
    await hour.presses("Commitment")
    await people.ana.move_by_itself(True)
    await people.ben.commit(ACTION, "2099-12-01", "A walk with each", "They met without me")
    await people.dev.sees(ACTION)
    await hour.follows("Learning")
    await people.dev.write_learning("About us as a set", "Silence helped.")
    await people.ana.reveal()
    await people.chloe.sees("Silence helped.")
    await hour.follows("Closing")
    await in_turn(people, "Thank you, says {}.")
    await hour.closes()


async def the_transcript_has_the_same_minutes(people: People) -> None:
    """As the times beside its headings say, and as the meeting itself has counted."""
    assert len({await page.record() for page in people.values()}) == 1
    await people.dev.read_transcript()
    await people.dev.show_everything()
    headings = people.dev.page.locator(".chapter__title:has(a)")
    begun = [begins(text) for text in await headings.all_inner_texts()]
    names, times = zip(*begun, strict=True)
    assert names == (*WENT, "Ended")
    minutes = [after - before for before, after in pairwise(times)]
    assert minutes == list(WENT.values())
    _, meeting = await people.dev.folded()
    spent = [round(step["spent"] / 60_000) for step in meeting["course"][1:-1]]
    assert spent == [WENT.get(phase, 0) for phase in COURSE]


def begins(heading: str) -> tuple[str, int]:
    """The phase and the minute of the day of a heading such as "Welcome 14:13"."""
    name, hour, minute, half = re.fullmatch(
        r"(.+?)\s+(\d+):(\d+)(?:\s([AP])M)?", heading.strip()
    ).groups()  # type: ignore[union-attr]  # or the test fails
    return name, int(hour) % 12 * 60 + int(minute) + (720 if half == "P" else 0)
