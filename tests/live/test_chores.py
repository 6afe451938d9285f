"""What the house does in a meeting by itself: for those who are gone, and when a time is over."""

import asyncio

import pytest

from server.domain.meeting.chair import NameDeputy, TakeChair
from server.domain.meeting.chores import WIDEN_AFTER_MS
from server.domain.meeting.clock import AdjustTime, HoldClock, SetAutomatic
from server.domain.meeting.hidden import Reveal, Write
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
from tests.live.housekeeping import House, gone, others
from tests.live.stage import Clock, MoodyLog
from tests.waiting import eventually


@pytest.fixture
async def house(moody: MoodyLog, set_id: str, clock: Clock) -> House:
    """In the opening, where there is a go-round: Ben's turn comes first, then Chloe's."""
    return await House.begun(moody, set_id, clock, "open")


# The chair of a coach who is gone


async def test_a_coach_who_drops_is_gone_after_twenty_seconds_and_not_before(house: House) -> None:
    assert GRACE_MS == 20_000
    await house.does(ANA, NameDeputy, member=CHLOE)
    house.go(ANA)
    await house.looks(GRACE_MS - 1)
    assert (house.meeting.chair.offered, house.chores) == (0, [])
    await house.looks(1)
    assert (house.meeting.chair.to, house.chores) == (CHLOE, ["chair"])
    assert house.meeting.chair.coach == ANA


async def test_the_deputy_takes_the_chair_and_the_returning_coach_takes_it_back(
    house: House,
) -> None:
    await house.does(ANA, NameDeputy, member=CHLOE)
    await gone(house, ANA)
    assert await house.asks(DEV, TakeChair) == Refusal(Reason.CHAIR_NOT_OFFERED)
    await house.does(CHLOE, TakeChair)
    await house.looks()
    assert (house.meeting.chair.coach, house.meeting.chair.offered) == (CHLOE, 0)
    house.come(ANA)
    await house.looks()
    assert house.meeting.chair.coach == CHLOE
    await house.does(ANA, TakeChair)
    assert house.meeting.chair.coach == ANA
    assert house.chores == ["chair"]


async def test_the_time_of_the_phase_goes_on_while_the_coach_is_gone(house: House) -> None:
    began, before = house.clock.now, house.meeting.remaining(house.clock.now)
    await house.does(ANA, NameDeputy, member=CHLOE)
    await gone(house, ANA)
    await house.does(CHLOE, TakeChair)
    house.come(ANA)
    await house.looks(GRACE_MS)
    await house.does(ANA, TakeChair)
    assert house.meeting.clock.running
    now = house.clock.now
    assert now - began == 2 * GRACE_MS
    assert house.meeting.remaining(now) == before - 2 * GRACE_MS


async def test_a_coach_who_is_back_before_anybody_took_it_keeps_the_chair(house: House) -> None:
    await gone(house, ANA)
    assert house.meeting.chair.offered
    house.come(ANA)
    await house.looks()
    assert (house.meeting.chair.coach, house.meeting.chair.offered) == (ANA, 0)
    assert await house.asks(DEV, TakeChair) == Refusal(Reason.CHAIR_NOT_OFFERED)


async def test_without_a_deputy_anybody_may_take_the_chair(house: House) -> None:
    await gone(house, ANA)
    await house.looks()
    assert (house.meeting.chair.to, house.chores) == (None, ["chair"])
    await house.does(FARID, TakeChair)
    assert house.meeting.chair.coach == FARID


async def test_a_deputy_who_is_gone_too_is_not_asked(house: House) -> None:
    await house.does(ANA, NameDeputy, member=CHLOE)
    await gone(house, ANA, CHLOE)
    assert house.meeting.chair.offered
    assert house.meeting.chair.to is None


async def test_what_the_deputy_does_not_take_is_offered_to_all_after_a_while(house: House) -> None:
    await house.does(ANA, NameDeputy, member=CHLOE)
    await gone(house, ANA)
    offered = house.meeting.chair.offered
    await house.looks_at(offered + WIDEN_AFTER_MS - 1)
    assert house.meeting.chair.to == CHLOE
    await house.looks_at(offered + WIDEN_AFTER_MS)
    assert house.meeting.chair.to is None
    await house.looks(WIDEN_AFTER_MS)
    assert house.chores == ["chair", "chair"]


async def test_the_chair_is_not_offered_while_another_device_of_the_coach_is_here(
    house: House,
) -> None:
    house.lobby.enter(house.gathering, ANA, "laptop-of-ana")
    await gone(house, ANA)
    assert house.chores == []


# A round never hangs on somebody who is gone


async def test_a_go_round_skips_who_is_gone_and_they_have_their_turn_at_the_end(
    house: House,
) -> None:
    assert house.meeting.round
    assert house.meeting.round.turn == BEN
    await gone(house, BEN)
    assert house.meeting.round.turn == CHLOE
    house.come(BEN)
    for member in (CHLOE, DEV, ESI, FARID, BEN):
        assert house.meeting.round.turn == member
        await house.does(member, Say, text="Hello")
    assert house.meeting.round is None
    assert house.chores == ["skip"]


async def test_who_is_still_gone_at_the_end_does_not_hold_the_round_up(house: House) -> None:
    await gone(house, BEN)
    for member in (CHLOE, DEV, ESI, FARID):
        await house.does(member, Say, text="Hello")
    await house.looks()
    assert house.meeting.round is None
    assert house.meeting.rounds[0].passed == (BEN,)


async def test_a_round_in_which_all_are_gone_but_one_waits_for_that_one(house: House) -> None:
    await gone(house, *others(ANA, FARID))
    assert house.meeting.round
    assert house.meeting.round.turn == FARID
    await house.does(FARID, Say, text="Hello?")
    await house.looks()
    assert house.meeting.round is None


async def test_nobody_is_skipped_who_is_awaited(house: House) -> None:
    house.go(BEN)
    await house.looks(GRACE_MS - 1)
    assert house.meeting.round
    assert house.meeting.round.turn == BEN


# When a time is over


async def test_a_silence_ends_by_itself_and_the_round_before_it_goes_on(house: House) -> None:
    before = house.round
    await house.does(ANA, OpenRound, purpose=Purpose.SILENCE, question="", seconds=30)
    assert house.meeting.round
    until = house.meeting.round.until
    await house.looks_at(until - 1)
    assert house.meeting.floor_is is Floor.SILENCE
    await house.looks_at(until)
    assert (house.meeting.floor_is, house.round) == (Floor.OPEN, before)
    assert house.chores == ["end"]


async def test_nobody_moves_on_by_themselves_unless_the_coach_asked_for_it(house: House) -> None:
    await house.looks(30 * MINUTE_MS)
    assert (house.meeting.phase, house.chores) == ("open", [])


async def test_phases_follow_each_other_once_the_coach_asked_for_it(house: House) -> None:
    await house.does(ANA, SetAutomatic, on=True)
    left = house.meeting.remaining(house.clock.now)
    await house.looks(left - 1)
    assert house.meeting.phase == "open"
    await house.looks(1)
    assert (house.meeting.phase, house.chores) == ("report_back", ["advance"])


async def test_a_clock_that_is_held_moves_nobody_on(house: House) -> None:
    await house.does(ANA, SetAutomatic, on=True)
    await house.does(ANA, HoldClock)
    await house.looks(30 * MINUTE_MS)
    assert (house.meeting.phase, house.chores) == ("open", [])


async def test_the_last_step_is_the_coachs(moody: MoodyLog, set_id: str, clock: Clock) -> None:
    house = await House.begun(moody, set_id, clock, "close")
    await house.does(ANA, SetAutomatic, on=True)
    await house.looks(30 * MINUTE_MS)
    assert house.meeting.phase == "close"


async def test_what_somebody_was_still_writing_at_the_reveal_is_revealed_too(
    moody: MoodyLog, set_id: str, clock: Clock
) -> None:
    house = await House.begun(moody, set_id, clock, "write", EVERY_KIND)
    await house.does(ANA, OpenRound, purpose=Purpose.THOUGHTS, question="", seconds=0)
    await house.does(CHLOE, Write, round=house.round, text="In time")
    await house.does(ANA, Reveal, round=house.round)
    await house.does(DEV, Write, round=house.round, text="Late")
    await house.looks()
    assert house.meeting.round
    revealed = house.meeting.round.revealed or ()
    assert [(item.by, item.text) for item in revealed] == [(CHLOE, "In time"), (DEV, "Late")]
    await house.looks()
    assert house.chores == ["late"]


# Who has just opened the meeting knows of nobody yet


async def test_nobody_counts_as_gone_in_a_meeting_that_was_just_opened(
    house: House, moody: MoodyLog, set_id: str, clock: Clock
) -> None:
    anew = await House.open(moody, set_id, clock, "after-a-restart")
    anew.come(CHLOE)
    await anew.looks(GRACE_MS - 1)
    assert anew.chores == []
    await anew.looks(1)
    assert "chair" in anew.chores


async def test_a_meeting_that_nobody_is_in_is_left_alone(house: House) -> None:
    await house.does(ANA, SetAutomatic, on=True)
    house.go(*CAST)
    house.clock.go_on(30 * MINUTE_MS)
    await house.looks()
    assert (house.meeting.phase, house.chores) == ("open", [])


# Two processes on one store


async def both(logs: OpenLog, set_id: str, clock: Clock, to: str) -> tuple[House, House]:
    """The cast is shared out: the coach and Ben here, the others there."""
    one = await House.begun(logs(), set_id, clock, to)
    two = await House.open(logs(), set_id, clock, "two")
    two.come(*others(ANA, BEN))
    await go_on(one, two, SAY_EVERY_MS)
    one.go(*others(ANA, BEN))
    await go_on(one, two, GRACE_MS)
    return one, two


async def look(one: House, two: House) -> None:
    """Both look at once, and both know what came of it."""
    await asyncio.gather(one.looks(), two.looks())
    for house in (one, two):
        await house.gathering.room.level()
    await eventually(lambda: one.has_heard(two) and two.has_heard(one))
    assert one.gathering.room.lines == two.gathering.room.lines


async def go_on(one: House, two: House, ms: int) -> None:
    """Let time go by, in which both look and tell each other whom they have."""
    until = one.clock.now + ms
    while one.clock.now < until:
        one.clock.go_on(min(SAY_EVERY_MS, until - one.clock.now))
        await look(one, two)
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
    assert one.meeting.phase == two.meeting.phase == "report_back"


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
    await two.gathering.room.level()
    await two.does(CHLOE, Write, round=two.round, text="In time")
    await two.does(ANA, Reveal, round=two.round)
    await two.does(DEV, Write, round=two.round, text="Late")
    await one.gathering.room.level()
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
    late = await House.open(logs(), set_id, clock, "late")
    late.come(DEV)
    await late.looks()
    await look(one, two)
    assert one.chores == two.chores == ["chair"]
    assert two.meeting.chair.offered


async def test_others_hear_that_the_coach_is_here_before_the_offer_is_withdrawn(
    house: House, moody: MoodyLog
) -> None:
    """Otherwise one of them might offer the chair again."""
    heard: list[str] = []
    watcher = Watcher(
        lambda line: heard.append(line.act.split(":")[1]),
        lambda news: heard.append("news"),
        lambda: None,
    )
    await gone(house, ANA)
    await moody.watch(house.gathering.room.name, watcher)
    house.come(ANA)
    await house.looks()
    assert heard == ["news", "chair"]


async def test_nobody_is_gone_because_the_store_was_away_for_long(
    moody: MoodyLog, set_id: str, clock: Clock
) -> None:
    """What the other process would have told was lost; its people may well be there."""
    one, two = await both(lambda: moody, set_id, clock, "open")
    name = two.gathering.room.name
    followed = moody.watchers.pop(name)
    await two.looks(FORGET_AFTER_MS + GRACE_MS)
    assert two.chores == []
    moody.watchers[name] = followed
    await go_on(one, two, 2 * GRACE_MS)
    assert two.chores == []
