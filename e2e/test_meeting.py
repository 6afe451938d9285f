"""One whole meeting of six people, with a pulled cable and a killed server, and the one after."""

import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from msgspec import convert
from playwright.async_api import expect

from e2e.people import People
from e2e.service import Service
from server.domain.entry import Entry
from server.domain.meeting.fold import fold
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.vocabulary import Event

PROBLEM = "My two best engineers no longer speak to each other."
REFRAMED = "I have been carrying what they should say to each other."
CHLOES = "What would each of them say the problem is?"
ACTION = "Stop carrying messages, and tell both of them so"


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    """A service that may be killed."""
    async with Service(tmp_path) as running:
        yield running


async def test_a_whole_meeting_and_the_next(people: People, service: Service) -> None:
    link = await people.come_in_by_hand()
    await open_the_meeting(people)
    await tell_the_problem(people)
    await explore(people)
    await a_cable_is_pulled(people)
    await the_server_is_killed(people, service)
    await commit_and_learn(people)
    await close(people)
    await the_transcript_replays_to_the_same_state(people)
    await the_next_meeting_opens_with_the_commitment(people, link)


async def open_the_meeting(people: People) -> None:
    """Each has a turn to check in: one says a line, one a skill, one comes back to it later."""
    await people.ana.choose_presenter("Ben")
    await people.move_to("Welcome")
    await people.ben.say("A little tired, glad to be here.")
    await people.chloe.choose_skill("asking open questions")
    await people.chloe.press("Come back to me")
    await people.dev.say("Here, and curious.")
    await people.esi.say("Glad to see you.")
    await people.farid.pass_turn()
    await people.chloe.say("Now I have landed, too.")


async def tell_the_problem(people: People) -> None:
    await people.move_to("The problem")
    await people.farid.sees("Nothing was left from before")
    await people.ben.present(PROBLEM)
    await people.chloe.sees(PROBLEM)
    await people.move_to("Clarifying questions")
    await people.chloe.ask("How long has this been going on?")
    await people.ben.answer("How long has this been going on?", "Since May.")
    await people.esi.sees("Since May.")


async def explore(people: People) -> None:
    """Each asks once in turn; whoever came first has begun already."""
    await people.move_to("Exploring questions")
    await people.dev.has_turn()
    await people.chloe.draft_question(CHLOES)
    await people.chloe.sees("It is not your turn yet. What you write is kept until it is.")
    await people.dev.ask("Who else knows?")
    await people.ben.answer("Who else knows?", "My wife.")
    await people.esi.has_turn()
    await people.esi.ask("What are you afraid of?")
    await people.ben.answer("What are you afraid of?", "That one of them leaves.")
    await people.farid.has_turn()


async def a_cable_is_pulled(people: People) -> None:
    """Farid asks while cut off; what he wrote is kept, and is asked once he is back."""
    await people.farid.pull_cable()
    await people.ana.name_deputy("Chloe")
    await people.farid.start_asking("Who else sees it?")
    await people.farid.sees("One thing you sent waits")
    await people.farid.plug_in()
    await expect(people.farid.person("Chloe")).to_contain_text("next in the chair")
    for page in people.values():
        await page.look_at_queue()
        asked = page.page.get_by_role("main").locator(".live, li")
        await expect(asked.filter(has_text="Who else sees it?")).to_have_count(1)


async def the_server_is_killed(people: People, service: Service) -> None:
    """An answer sent while the server is down is stored once it is up again."""
    await service.end(signal.SIGKILL)
    await people.ben.start_answering("Who else sees it?", "Our whole floor does.")
    await service.start()
    await people.see("Our whole floor does.")
    await people.chloe.has_turn()
    await people.chloe.send_question()
    await people.ana.sees_question(CHLOES)


async def commit_and_learn(people: People) -> None:
    await people.move_to("Problem check")
    await people.dev.write("They wait for Ben.")
    await people.ana.reveal()
    await people.ben.sees("They wait for Ben.")
    await people.ben.reframe(REFRAMED)
    await people.dev.sees(REFRAMED)
    await people.move_to("Ways forward")
    await people.move_to("Silence")
    await people.move_to("Commitment")
    await people.ben.commit(ACTION, "2099-12-01", "A walk with each", "They met without me")
    await people.esi.sees(ACTION)
    await people.move_to("Learning")
    await people.dev.write_learning("About the organisation", "Nobody asks who is tired.")
    await people.esi.write_learning("About myself", "I was bored at times.", "me alone")
    await people.chloe.write_learning("About us as a set", "Silence helped.")
    await people.ana.reveal()
    await people.see("Nobody asks who is tired.")
    await people.ana.sees("Silence helped.")
    await expect(people.ana.page.get_by_text("I was bored at times.")).to_have_count(0)


async def close(people: People) -> None:
    await people.move_to("Closing")
    await people.ana.say("Thank you all.")
    await people.esi.sees("Thank you all.")
    await people.ana.close_meeting()
    await people.are_in_phase("Ended")


async def the_transcript_replays_to_the_same_state(people: People) -> None:
    """The live screens, the replay in a browser and the fold of the server all agree."""
    live = [await page.record() for page in people.values()]
    await people.dev.read_transcript()
    entries, folded = await people.dev.folded()
    assert convert(folded, Meeting) == fold(convert(entries, list[Entry[Event]]))
    await people.dev.replay_to(len(entries))
    assert live == [await people.dev.record()] * len(people)
    await people.dev.replay_to(1)
    await people.dev.sees("You are looking at the past.")
    await people.dev.replay_to(len(entries))
    assert live[0] == await people.dev.record()


async def the_next_meeting_opens_with_the_commitment(people: People, link: str) -> None:
    await people.ana.go_to_set()
    await people.ana.sees(ACTION)
    await people.ana.plan_meeting("Meeting 2")
    await people.ana.go_to_meeting("Meeting 2")
    await people.ben.come_back(link, "Ben")
    await people.ana.go_to("Since last time")
    await people.ben.report_back(ACTION, "Partly", "One walk, one to come.", "They had waited.")
    await people.ana.sees("They had waited.")
