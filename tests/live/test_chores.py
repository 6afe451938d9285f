"""What the house does in a meeting by itself: for those who are gone, and when a time is over."""

import asyncio

import pytest

from server.domain.meeting.chair import NameDeputy, TakeChair
from server.domain.meeting.chores import WIDEN_AFTER_MS
from server.domain.meeting.clock import AdjustTime, HoldClock, SetAutomatic
from server.domain.meeting.hidden import Write
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.rounds import OpenRound
from server.domain.meeting.saying import Say
from server.domain.meeting.state.floor import Floor
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.state.timing import MINUTE_MS, Source
from server.domain.refusals import Reason, Refusal
from server.live.presence import FORGET_AFTER_MS, GRACE_MS, SAY_EVERY_MS
from server.store.log import Watcher
from tests.cast import ANA, BEN, CAST, CHLOE, DEV, ESI, EVERY_KIND, FARID
from tests.live.conftest import OpenLog
from tests.live.process import Process, gone, others
from tests.live.standins import Clock, MoodyLog, next_due
from tests.waiting import eventually


@pytest.fixture
async def process(moody: MoodyLog, set_id: str, clock: Clock) -> Process:
    """In the opening, where there is a go-round: Ben's turn comes first, then Chloe's."""
    return await Process.begun(moody, set_id, clock, "open")


# The chair of a coach who is gone


async def test_a_coach_who_drops_is_gone_after_twenty_seconds_and_not_before(
    process: Process,
) -> None:
    assert GRACE_MS == 20_000
    await process.does(ANA, NameDeputy, member=CHLOE)
    process.go(ANA)
    await process.looks(GRACE_MS - 1)
    assert (process.meeting.chair.offered, process.chores) == (0, [])
    await process.looks(1)
    assert (process.meeting.chair.to, process.chores) == (CHLOE, ["chair"])
    assert process.meeting.chair.coach == ANA


async def test_the_deputy_takes_the_chair_and_the_returning_coach_takes_it_back(
    process: Process,
) -> None:
    await process.does(ANA, NameDeputy, member=CHLOE)
    await gone(process, ANA)
    assert await process.asks(DEV, TakeChair) == Refusal(Reason.CHAIR_NOT_OFFERED)
    await process.does(CHLOE, TakeChair)
    await process.looks()
    assert (process.meeting.chair.coach, process.meeting.chair.offered) == (CHLOE, 0)
    process.come(ANA)
    await process.looks()
    assert process.meeting.chair.coach == CHLOE
    await process.does(ANA, TakeChair)
    assert process.meeting.chair.coach == ANA
    assert process.chores == ["chair"]


async def test_the_time_of_the_phase_goes_on_while_the_coach_is_gone(process: Process) -> None:
    began, before = process.clock.now, process.meeting.remaining(process.clock.now)
    await process.does(ANA, NameDeputy, member=CHLOE)
    await gone(process, ANA)
    await process.does(CHLOE, TakeChair)
    process.come(ANA)
    await process.looks(GRACE_MS)
    await process.does(ANA, TakeChair)
    assert process.meeting.clock.running
    now = process.clock.now
    assert now - began == 2 * GRACE_MS
    assert process.meeting.remaining(now) == before - 2 * GRACE_MS


async def test_a_coach_who_is_back_before_anybody_took_it_keeps_the_chair(process: Process) -> None:
    await gone(process, ANA)
    assert process.meeting.chair.offered
    process.come(ANA)
    await process.looks()
    assert (process.meeting.chair.coach, process.meeting.chair.offered) == (ANA, 0)
    assert await process.asks(DEV, TakeChair) == Refusal(Reason.CHAIR_NOT_OFFERED)


async def test_without_a_deputy_anybody_may_take_the_chair(process: Process) -> None:
    await gone(process, ANA)
    await process.looks()
    assert (process.meeting.chair.to, process.chores) == (None, ["chair"])
    await process.does(FARID, TakeChair)
    assert process.meeting.chair.coach == FARID


async def test_a_deputy_who_is_gone_too_is_not_asked(process: Process) -> None:
    await process.does(ANA, NameDeputy, member=CHLOE)
    await gone(process, ANA, CHLOE)
    assert process.meeting.chair.offered
    assert process.meeting.chair.to is None


async def test_what_the_deputy_does_not_take_is_offered_to_all_after_a_while(
    process: Process,
) -> None:
    await process.does(ANA, NameDeputy, member=CHLOE)
    await gone(process, ANA)
    offered = process.meeting.chair.offered
    await process.looks_at(offered + WIDEN_AFTER_MS - 1)
    assert process.meeting.chair.to == CHLOE
    await process.looks_at(offered + WIDEN_AFTER_MS)
    assert process.meeting.chair.to is None
    await process.looks(WIDEN_AFTER_MS)
    assert process.chores == ["chair", "chair"]


async def test_the_chair_is_not_offered_while_another_device_of_the_coach_is_here(
    process: Process,
) -> None:
    process.live.enter(ANA, "laptop-of-ana")
    await gone(process, ANA)
    assert process.chores == []


# A round never hangs on somebody who is gone


async def test_a_go_round_skips_who_is_gone_and_they_have_their_turn_at_the_end(
    process: Process,
) -> None:
    assert process.meeting.round
    assert process.meeting.round.turn == BEN
    await gone(process, BEN)
    assert process.meeting.round.turn == CHLOE
    process.come(BEN)
    for member in (CHLOE, DEV, ESI, FARID, BEN):
        assert process.meeting.round.turn == member
        await process.does(member, Say, text="Hello")
    assert process.meeting.round is None
    assert process.chores == ["skip"]


async def test_who_is_still_gone_at_the_end_does_not_hold_the_round_up(process: Process) -> None:
    await gone(process, BEN)
    for member in (CHLOE, DEV, ESI, FARID):
        await process.does(member, Say, text="Hello")
    await process.looks()
    assert process.meeting.round is None
    assert process.meeting.rounds[0].passed == (BEN,)


async def test_a_round_in_which_all_are_gone_but_one_waits_for_that_one(process: Process) -> None:
    await gone(process, *others(ANA, FARID))
    assert process.meeting.round
    assert process.meeting.round.turn == FARID
    await process.does(FARID, Say, text="Hello?")
    await process.looks()
    assert process.meeting.round is None


async def test_nobody_is_skipped_who_is_awaited(process: Process) -> None:
    process.go(BEN)
    await process.looks(GRACE_MS - 1)
    assert process.meeting.round
    assert process.meeting.round.turn == BEN


# When a time is over


async def test_a_silence_ends_by_itself_and_the_round_before_it_goes_on(process: Process) -> None:
    before = process.round
    await process.does(ANA, OpenRound, purpose=Purpose.SILENCE, question="", seconds=30)
    assert process.meeting.round
    until = process.meeting.round.until
    await process.looks_at(until - 1)
    assert process.meeting.floor_is is Floor.SILENCE
    await process.looks_at(until)
    assert (process.meeting.floor_is, process.round) == (Floor.OPEN, before)
    assert process.chores == ["end"]


async def test_nobody_moves_on_by_themselves_unless_the_coach_asked_for_it(
    process: Process,
) -> None:
    await process.looks(30 * MINUTE_MS)
    assert (process.meeting.phase, process.chores) == ("open", [])


async def test_phases_follow_each_other_once_the_coach_asked_for_it(process: Process) -> None:
    await process.does(ANA, SetAutomatic, on=True)
    left = process.meeting.remaining(process.clock.now)
    await process.looks(left - 1)
    assert process.meeting.phase == "open"
    await process.looks(1)
    assert (process.meeting.phase, process.chores) == ("present", ["advance"])


async def test_a_clock_that_is_held_moves_nobody_on(process: Process) -> None:
    await process.does(ANA, SetAutomatic, on=True)
    await process.does(ANA, HoldClock)
    await process.looks(30 * MINUTE_MS)
    assert (process.meeting.phase, process.chores) == ("open", [])


async def test_the_last_step_is_the_coachs(moody: MoodyLog, set_id: str, clock: Clock) -> None:
    process = await Process.begun(moody, set_id, clock, "close")
    await process.does(ANA, SetAutomatic, on=True)
    await process.looks(30 * MINUTE_MS)
    assert process.meeting.phase == "close"


async def test_what_somebody_was_still_writing_at_the_reveal_is_revealed_too(
    moody: MoodyLog, set_id: str, clock: Clock
) -> None:
    process = await Process.begun(moody, set_id, clock, "write", EVERY_KIND)
    await process.does(ANA, OpenRound, purpose=Purpose.THOUGHTS, question="", seconds=0)
    await process.does(CHLOE, Write, round=process.round, text="In time")
    await process.does(ANA, Reveal, round=process.round)
    await process.does(DEV, Write, round=process.round, text="Late")
    await process.looks()
    assert process.meeting.round
    revealed = process.meeting.round.revealed or ()
    assert [(item.by, item.text) for item in revealed] == [(CHLOE, "In time"), (DEV, "Late")]
    await process.looks()
    assert process.chores == ["late"]


# Who has just opened the meeting knows of nobody yet


async def test_nobody_counts_as_gone_in_a_meeting_that_was_just_opened(
    process: Process, moody: MoodyLog, set_id: str, clock: Clock
) -> None:
    anew = await Process.open(moody, set_id, clock, "after-a-restart")
    anew.come(CHLOE)
    await anew.looks(GRACE_MS - 1)
    assert anew.chores == []
    await anew.looks(1)
    assert "chair" in anew.chores


async def test_a_meeting_that_nobody_is_in_is_left_alone(process: Process) -> None:
    await process.does(ANA, SetAutomatic, on=True)
    process.go(*CAST)
    process.clock.go_on(30 * MINUTE_MS)
    await process.looks()
    assert (process.meeting.phase, process.chores) == ("open", [])


# Two processes on one store


async def both(logs: OpenLog, set_id: str, clock: Clock, to: str) -> tuple[Process, Process]:
    """The cast is shared out: the coach and Ben here, the others there."""
    one = await Process.begun(logs(), set_id, clock, to)
    two = await Process.open(logs(), set_id, clock, "two")
    two.come(*others(ANA, BEN))
    await go_on(one, two, SAY_EVERY_MS)
    one.go(*others(ANA, BEN))
    await go_on(one, two, GRACE_MS)
    return one, two


async def look(one: Process, two: Process) -> None:
    """Both look at once, and both know what came of it."""
    await asyncio.gather(one.looks(), two.looks())
    for process in (one, two):
        await process.live.room.level()
    await eventually(lambda: one.has_heard(two) and two.has_heard(one))
    assert one.live.room.lines == two.live.room.lines


async def go_on(one: Process, two: Process, ms: int) -> None:
    """Let time go by, in which both do what falls due, and tell each other whom they have."""
    until = one.clock.now + ms
    await look(one, two)
    while (at := min(next_due(one.lobby), next_due(two.lobby))) <= until:
        one.clock.now = int(at)
        await look(one, two)
    one.clock.now = until
    await look(one, two)


async def test_who_is_with_another_process_is_not_gone(
    logs: OpenLog, set_id: str, clock: Clock
) -> None:
    one, two = await both(logs, set_id, clock, "open")
    await go_on(one, two, 3 * GRACE_MS)
    assert one.chores == two.chores == []


async def test_two_processes_move_on_once(logs: OpenLog, set_id: str, clock: Clock) -> None:
    one, two = await both(logs, set_id, clock, "open")
    await one.does(ANA, AdjustTime, minutes=-3, source=Source.LENDERS)
    await one.does(ANA, SetAutomatic, on=True)
    await go_on(one, two, one.meeting.remaining(clock.now))
    assert one.chores == ["advance"]
    assert one.meeting.phase == two.meeting.phase == "present"


async def test_two_processes_end_a_silence_once(logs: OpenLog, set_id: str, clock: Clock) -> None:
    one, two = await both(logs, set_id, clock, "open")
    await one.does(ANA, OpenRound, purpose=Purpose.SILENCE, question="", seconds=10)
    await go_on(one, two, 11_000)
    assert one.chores == ["end"]


async def test_two_processes_skip_and_offer_once(logs: OpenLog, set_id: str, clock: Clock) -> None:
    one, two = await both(logs, set_id, clock, "open")
    one.come(DEV)
    await look(one, two)
    one.go(ANA, BEN)
    await go_on(one, two, GRACE_MS + SAY_EVERY_MS)
    assert sorted(one.chores) == ["chair", "skip"]
    assert two.meeting.round
    assert two.meeting.round.turn == CHLOE


async def test_two_processes_reveal_what_came_late_once(
    logs: OpenLog, set_id: str, clock: Clock
) -> None:
    one, two = await both(logs, set_id, clock, "choose")
    await two.live.room.level()
    await two.does(CHLOE, Write, round=two.round, text="In time")
    await two.does(ANA, Reveal, round=two.round)
    await two.does(DEV, Write, round=two.round, text="Late")
    await one.live.room.level()
    await look(one, two)
    await look(one, two)
    assert one.chores == ["late"]
    assert [bid.text for bid in two.meeting.bids] == ["In time", "Late"]


async def test_a_process_that_died_leaves_the_chair_to_those_of_the_other(
    logs: OpenLog, set_id: str, clock: Clock
) -> None:
    """It said nothing any more: with it went the coach, and Ben, whose turn it was."""
    _, two = await both(logs, set_id, clock, "open")
    heard = clock.now
    while clock.now < heard + FORGET_AFTER_MS:
        await two.looks(SAY_EVERY_MS)
        assert two.chores == []
    await two.looks(GRACE_MS)
    assert sorted(two.chores) == ["chair", "skip"]


async def test_a_process_that_comes_late_leaves_the_offer_of_the_chair_as_it_is(
    logs: OpenLog, set_id: str, clock: Clock
) -> None:
    """It has not seen the coach yet, which does not mean that the coach is back."""
    one, two = await both(logs, set_id, clock, "open")
    one.go(ANA)
    await go_on(one, two, GRACE_MS)
    assert one.meeting.chair.offered
    late = await Process.open(logs(), set_id, clock, "late")
    late.come(DEV)
    await late.looks()
    await look(one, two)
    assert one.chores == two.chores == ["chair"]
    assert two.meeting.chair.offered


async def test_others_hear_that_the_coach_is_here_before_the_offer_is_withdrawn(
    process: Process, moody: MoodyLog
) -> None:
    """Otherwise one of them might offer the chair again."""
    heard: list[str] = []
    watcher = Watcher(
        lambda line, after: heard.append(line.act.split(":")[1]),
        lambda news: heard.append("news"),
        lambda: None,
    )
    await gone(process, ANA)
    await moody.watch(process.live.room.name, watcher)
    process.come(ANA)
    await process.looks()
    assert heard == ["news", "chair"]


async def test_nobody_is_gone_because_the_store_was_away_for_long(
    moody: MoodyLog, set_id: str, clock: Clock
) -> None:
    """What the other process would have told was lost; its people may well be there."""
    one, two = await both(lambda: moody, set_id, clock, "open")
    name = two.live.room.name
    followed = moody.watchers.pop(name)
    await two.looks(FORGET_AFTER_MS + GRACE_MS)
    assert two.chores == []
    moody.watchers[name] = followed
    await go_on(one, two, 2 * GRACE_MS)
    assert two.chores == []
