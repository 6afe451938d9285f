"""The clock of a phase: it runs, stands still and is overrun, and keeps what remains."""

import pytest

from server.domain.meeting.clock import (
    AutomaticSet,
    ClockHeld,
    ClockResumed,
    HoldClock,
    ResumeClock,
    SetAutomatic,
)
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.timing import Clock
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    CHLOE,
    MINUTE,
    OPENED_AT,
    SECOND,
    By,
    begun,
    folded,
    gathered,
    given,
    held,
    released_floor,
    resumed,
    took_floor,
    within,
)
from tests.commands import command
from tests.domain.scenes import done, told


def exploring(*since: By) -> tuple[Meeting, int]:
    """A meeting in a phase of ten minutes, and when that began."""
    meeting = folded(within("explore", *since))
    return meeting, folded(within("explore")).clock.since


def test_no_time_runs_in_the_lobby() -> None:
    meeting = folded(gathered())
    assert meeting.clock == Clock()
    assert meeting.remaining(OPENED_AT + MINUTE) == 0


def test_the_clock_starts_as_the_lobby_is_left() -> None:
    meeting = folded([*gathered(), begun("open")])
    assert meeting.clock == Clock(True, OPENED_AT + 8 * SECOND)
    assert meeting.remaining(OPENED_AT + 68 * SECOND) == 3 * MINUTE


def test_the_clock_stands_still_once_the_meeting_is_closed() -> None:
    meeting, began = exploring(begun("closed"))
    assert not meeting.clock.running
    assert meeting.remaining(began + MINUTE) == meeting.remaining(began + 60 * MINUTE) == 0


def test_back_in_the_lobby_the_clock_stands_still_and_then_starts_again() -> None:
    meeting, began = exploring()
    meeting = told(meeting, begun("lobby"), began + MINUTE)
    assert not meeting.clock.running
    meeting = told(meeting, begun("explore"), began + 30 * MINUTE)
    assert meeting.clock.running
    assert meeting.remaining(began + 30 * MINUTE) == 9 * MINUTE


def test_the_time_of_a_phase_that_is_overrun_is_counted_on() -> None:
    meeting, began = exploring()
    assert meeting.remaining(began + 12 * MINUTE) == -2 * MINUTE


def test_the_coach_lets_the_time_stand_still_and_run_on() -> None:
    given(within("explore")).when(command(HoldClock), ANA).then(ClockHeld())
    given(within("explore")).when(command(HoldClock), CHLOE).refused(Reason.NOT_YOURS)
    lines = within("explore", held())
    given(lines).when(command(HoldClock), ANA).refused(Reason.CLOCK_HELD)
    given(lines).when(command(ResumeClock), ANA).then(ClockResumed())
    given(within("explore")).when(command(ResumeClock), ANA).refused(Reason.CLOCK_RUNS)


@pytest.mark.parametrize("gaps", [(1, 1), (90_001, 7), (700_000, 86_400_000, 3), (0, 0, 0, 0)])
def test_holding_and_resuming_never_changes_what_remains(gaps: tuple[int, ...]) -> None:
    meeting, now = exploring()
    for gap in gaps:
        now += gap
        remaining = meeting.remaining(now)
        meeting = told(meeting, held() if meeting.clock.running else resumed(), now)
        assert meeting.remaining(now) == remaining


def test_time_that_is_held_does_not_pass() -> None:
    meeting, began = exploring()
    meeting = told(meeting, held(), began + MINUTE)
    assert meeting.remaining(began + MINUTE) == meeting.remaining(began + 99 * MINUTE)
    meeting = told(meeting, resumed(), began + 99 * MINUTE)
    assert meeting.remaining(began + 100 * MINUTE) == 8 * MINUTE


def test_time_that_was_held_stays_held_in_the_next_phase() -> None:
    meeting, began = exploring(held(), begun("deepen"))
    assert not meeting.clock.running
    assert meeting.remaining(began + 50 * MINUTE) == 10 * MINUTE


def test_the_floor_holds_the_time_and_its_release_lets_it_run() -> None:
    meeting, began = exploring()
    meeting = told(meeting, took_floor(), began + 2 * MINUTE)
    assert meeting.remaining(began + 2 * MINUTE) == meeting.remaining(began + 5 * MINUTE)
    meeting = told(meeting, released_floor(), began + 5 * MINUTE)
    assert meeting.remaining(began + 6 * MINUTE) == 7 * MINUTE


def test_time_that_was_held_before_the_floor_was_taken_is_held_after_it() -> None:
    meeting, _ = exploring(held(), took_floor(), released_floor())
    assert not meeting.clock.running


def test_a_floor_taken_twice_still_lets_the_time_run_on() -> None:
    meeting, _ = exploring(took_floor(), took_floor("And now?"), released_floor())
    assert meeting.clock.running


def test_a_move_from_a_taken_floor_lets_the_time_go_on_as_it_was() -> None:
    assert exploring(took_floor(), begun("deepen"))[0].clock.running
    assert not exploring(held(), took_floor(), begun("deepen"))[0].clock.running


def test_the_time_runs_on_only_with_the_floor() -> None:
    taken = given(within("explore", took_floor()))
    taken.when(command(ResumeClock), ANA).refused(Reason.FLOOR_TAKEN)
    taken.when(command(HoldClock), ANA).refused(Reason.CLOCK_HELD)


@pytest.mark.parametrize("on_or_off", [True, False])
def test_the_coach_says_whether_phases_follow_by_themselves(on_or_off: bool) -> None:
    intent = SetAutomatic(id="automatic-1", on=on_or_off)
    given(within("explore")).when(intent, ANA).then(AutomaticSet(on_or_off))
    meeting, _ = exploring()
    assert done(meeting, ANA, intent).clock.automatic is on_or_off


def test_what_the_coach_said_of_the_clock_holds_in_every_phase() -> None:
    meeting, _ = exploring(By(ANA, AutomaticSet(True)), begun("deepen"), held(), resumed())
    assert meeting.clock.automatic
