"""Scenes 4 and 7: the coach takes the floor in mid-question; drops out, and comes back."""

import asyncio

from playwright.async_api import expect

from e2e.clockwork import Clockwork
from e2e.people import People
from e2e.room import SetroomPage
from e2e.wire import SlowLine, Wire
from server.live.presence import GRACE_MS
from tests.cast import SECOND

BALANCE = "How are we doing with taking our time?"
WRITTEN = "Who else is in the team, and since when?"
IN_FLIGHT = "Where do the two of them sit?"
KEPT = "What you are writing is kept. You can send it when everyone goes on."
REFUSED = "The coach has stopped us for a moment. What you wrote is kept, and can be sent soon."
AWAITED = "reconnecting"
OFFERED_TO_CHLOE = "Ana is gone. The chair is offered to Chloe."
NOBODY_LEADS = "Nobody is in the chair yet. Whoever takes it leads the meeting,"
OFFERED_TO_ALL = "Ana is gone. Somebody may take the chair."


async def test_the_floor_is_taken_in_mid_question(by_clock: People, clock: Clockwork) -> None:
    """Five minutes to clarify; two are gone when Ana takes the floor; she keeps it for seven."""
    line, wire = SlowLine(), await Wire.of(by_clock.chloe.page)
    await line.between(by_clock.dev.page)
    await begin(by_clock, "Clarifying questions")
    clock.wind(2)
    await by_clock.chloe.draft_question(WRITTEN)
    await by_clock.dev.draft_question(IN_FLIGHT)
    line.slow = True
    await by_clock.ana.take_floor(BALANCE)
    await chloe_keeps_what_she_wrote(by_clock.chloe, wire)
    await dev_is_refused(by_clock, line)
    await by_clock.see(BALANCE)
    await all_have(by_clock, "3:00, stopped")
    clock.wind(7)
    await by_clock.ana.release_floor()
    await by_clock.chloe.send_question()
    await by_clock.dev.send_question()
    await asyncio.gather(*(page.sees_question(WRITTEN) for page in by_clock.values()))
    await asyncio.gather(*(page.sees_question(IN_FLIGHT) for page in by_clock.values()))
    await by_clock.ana.make_move("Stop the clock")
    await all_have(by_clock, "3:00, stopped")


async def begin(people: People, phase: str) -> None:
    await people.meet()
    await people.ana.choose_presenter("Ben")
    await people.ana.go_to(phase)
    await people.are_in_phase(phase)


async def chloe_keeps_what_she_wrote(chloe: SetroomPage, wire: Wire) -> None:
    """She is told so; to press, or Ctrl and Enter, sends nothing."""
    await chloe.sees(BALANCE)
    await chloe.sees(KEPT)
    form = chloe.page.get_by_role("form", name="Ask a question")
    await expect(form.get_by_text(REFUSED)).to_be_visible()
    await expect(form.get_by_label("Your question")).to_have_value(WRITTEN)
    await expect(form.get_by_role("button", name="Ask")).to_be_disabled()
    await form.get_by_role("button", name="Ask").click(force=True)
    await form.get_by_label("Your question").press("Control+Enter")
    assert wire.asked("ask") == []


async def dev_is_refused(people: People, line: SlowLine) -> None:
    """His question was on its way when the floor was taken: he has it back, and is told why."""
    dev = people.dev
    await expect(dev.page.get_by_text(BALANCE)).to_have_count(0)
    await dev.send_question()
    await line.has_heard("floor_taken")
    await line.has_heard("refusal")
    line.hears_again()
    form = dev.page.get_by_role("form", name="Ask a question")
    await expect(form.get_by_role("alert")).to_have_text(REFUSED)
    await expect(form.get_by_label("Your question")).to_have_value(IN_FLIGHT)
    await expect(people.ben.page.get_by_text(IN_FLIGHT)).to_have_count(0)


async def all_have(people: People, left: str) -> None:
    await asyncio.gather(*(page.time_left(left) for page in people.values()))


async def test_the_chair_is_never_empty_for_long(by_clock: People, clock: Clockwork) -> None:
    await begin(by_clock, "Exploring questions")
    await by_clock.ana.name_deputy("Chloe")
    began = clock()
    await the_coach_is_gone(by_clock, clock, OFFERED_TO_CHLOE)
    await the_deputy_takes_the_chair(by_clock, clock)
    took = clock() - began
    await the_coach_takes_it_back(by_clock, "Chloe")
    await the_clock_never_stopped(by_clock, took)
    await anybody_takes_it_where_no_deputy_is_named(by_clock, clock)


async def the_coach_is_gone(people: People, clock: Clockwork, offered: str) -> None:
    """She is awaited for twenty seconds; then the chair is offered, before all eyes."""
    gone = clock()
    await people.ana.drop_out()
    others = [page for name, page in people.items() if name != "Ana"]
    clock.run(times=2)
    await asyncio.gather(*(expect(page.person("Ana")).to_contain_text(AWAITED) for page in others))
    await expect(people.chloe.page.get_by_text("Ana is gone.")).to_have_count(0)
    clock.run(times=10)
    await people.dev.sees(offered)
    clock.run(times=0)
    entries, _ = await people.dev.folded()
    [*_, at] = [e["at"] for e in entries if e["event"]["type"] == "chair_offered"]
    assert at - gone >= GRACE_MS


async def the_deputy_takes_the_chair(people: People, clock: Clockwork) -> None:
    """And moves everyone on, four minutes later."""
    await expect(people.dev.button("Take the chair")).to_have_count(0)
    await people.chloe.press("Take the chair")
    await has_the_chair(people, "Chloe", away="Ana")
    clock.wind(4)
    await people.chloe.move_to("Problem check")
    await people.dev.is_in_phase("Problem check")


async def has_the_chair(people: People, name: str, away: str = "") -> None:
    """All see it; who is no coach of the set is none in the chair either."""
    here = [page for who, page in people.items() if who != away]
    badge = "Coach" if name == "Ana" else "Chair"
    await asyncio.gather(*(expect(page.person(name)).to_contain_text(badge) for page in here))


async def the_coach_takes_it_back(people: People, held_by: str) -> None:
    """With one press, before all eyes."""
    await people.ana.plug_in()
    await people.ana.is_in_phase("Problem check")
    await people.ana.sees(f"{held_by} has the chair.")
    await people.ana.press("Take the chair")
    await has_the_chair(people, "Ana")
    await expect(people[held_by].person(held_by)).not_to_contain_text("Chair")
    await expect(people[held_by].next_step).to_have_count(0)
    await expect(people.ana.next_step).to_be_enabled()


async def the_clock_never_stopped(people: People, took: int) -> None:
    """Whoever had the chair, all the time of the phase was counted."""
    entries, meeting = await people.dev.folded()
    kinds = {entry["event"]["type"] for entry in entries}
    assert not kinds & {"clock_held", "floor_taken"}
    [explored] = [step["spent"] for step in meeting["course"] if step["key"] == "explore"]
    assert abs(explored - took) < SECOND
    assert meeting["clock"]["running"]


async def anybody_takes_it_where_no_deputy_is_named(people: People, clock: Clockwork) -> None:
    """Anybody but the presenter."""
    await the_coach_is_gone(people, clock, OFFERED_TO_ALL)
    for name in ("Ben", "Chloe", "Dev"):
        await people[name].sees(OFFERED_TO_ALL)
    await expect(people.ben.button("Take the chair")).to_have_count(0)
    await people.dev.press("Take the chair")
    await has_the_chair(people, "Dev", away="Ana")
    await the_coach_takes_it_back(people, "Dev")


async def test_a_member_leads_until_the_coach_has_come(by_clock: People, clock: Clockwork) -> None:
    """Nobody waits for more than twenty seconds; whoever leads has a turn of their own."""
    await by_clock.meet(late="Ana")
    await expect(by_clock.ben.page.get_by_text(NOBODY_LEADS)).to_have_count(0)
    clock.run(times=20)
    await by_clock.ben.sees(NOBODY_LEADS)
    await by_clock.chloe.press("Take the chair")
    await has_the_chair(by_clock, "Chloe", away="Ana")
    await by_clock.chloe.move_to("Welcome")
    await by_clock.dev.is_in_phase("Welcome")
    _, meeting = await by_clock.dev.folded()
    [check_in] = meeting["rounds"]
    assert meeting["chair"]["coach"] == check_in["order"][1]
    await by_clock.ana.open_meeting(by_clock.ben.page.url)
    await by_clock.ana.sees("Chloe has the chair.")
    await by_clock.ana.press("Take the chair")
    await has_the_chair(by_clock, "Ana")


async def test_a_set_without_a_facilitator_begins_without_its_founder(by_clock: People) -> None:
    """No time goes by; Ana comes when all are at work, has a turn, and is handed the chair."""
    await by_clock.meet(late="Ana", talks=True, template="self_facilitated")
    await by_clock.ben.sees(NOBODY_LEADS)
    await by_clock.chloe.press("Take the chair")
    await has_the_chair(by_clock, "Chloe", away="Ana")
    await by_clock.chloe.move_to("Welcome")
    await by_clock.ana.open_meeting(by_clock.ben.page.url)
    await expect(by_clock.ana.button("Take the chair")).to_have_count(0)
    for name in (*(member for member in by_clock if member != "Ana"), "Ana"):
        await by_clock[name].has_spoken()
    _, meeting = await by_clock.dev.folded()
    assert [len(check_in["had"]) for check_in in meeting["rounds"]] == [len(by_clock)]
    by_clock.chloe.page.once("dialog", lambda dialog: dialog.accept())
    await by_clock.chloe.hand_the_chair_to("Ana")
    await by_clock.ana.move_to("Whose problem")
    await by_clock.dev.is_in_phase("Whose problem")
