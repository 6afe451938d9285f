"""What holds of the time of every meeting: what remains of it, who has it, and who lends it."""

from collections import Counter

from server.domain.meeting.clock import AdjustTime, ClockHeld, ClockResumed, TimeAdjusted
from server.domain.meeting.course import Step
from server.domain.meeting.floor import FloorReleased, FloorTaken
from server.domain.meeting.moving import PhaseBegan
from server.domain.meeting.opening import CourseSet
from server.domain.meeting.phases import FIRST, LAST
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.timing import MINUTE_MS, Source, total
from tests.cast import ANA, judged
from tests.commands import command
from tests.moments import Entries, Moment, Seen, at_all_moments, moments, on_many

STOOD_STILL = (ClockHeld, ClockResumed, FloorTaken, FloorReleased)
PROTECTED = {"commit", "commit_all", "learn", "close"}


def left(step: Step, meeting: Meeting, now: int) -> int:
    """What is left of any step, in ms."""
    here = step.key == meeting.phase
    return meeting.remaining(now) if here else step.minutes * MINUTE_MS - step.spent


def all_left(meeting: Meeting, now: int) -> dict[str, int]:
    return {step.key: left(step, meeting, now) for step in meeting.course}


def test_what_remains_is_changed_by_running_time_and_by_the_coachs_minutes_alone() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        before, entry, after = moment
        if isinstance(entry.event, CourseSet):
            return
        minutes = Counter({step.key: step.minutes for step in after.course})
        minutes.subtract({step.key: step.minutes for step in before.course})
        changed = {key: by for key, by in minutes.items() if by}
        assert not changed or isinstance(entry.event, TimeAdjusted)
        was = all_left(before, entry.at)
        assert all_left(after, entry.at) == {
            key: was[key] + by * MINUTE_MS for key, by in minutes.items()
        }
        seen[type(entry.event).__name__] += 1

    seen = at_all_moments(check)
    assert all(seen[kind.__name__] for kind in (*STOOD_STILL, TimeAdjusted, PhaseBegan))


def test_between_two_lines_only_a_running_phase_has_less_and_exactly_as_much_as_went_by() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        after, later = moment.after, moment.entry.at + 12_345
        passed = {key: by - all_left(after, later)[key] for key, by in now_left(moment).items()}
        gone = 12_345 if after.clock.running else 0
        assert passed == {step.key: gone * (step.key == after.phase) for step in after.course}
        assert not (after.clock.running and (after.floor or after.phase in (FIRST, LAST)))
        seen[f"running: {after.clock.running}"] += 1

    seen = at_all_moments(check)
    assert min(seen["running: True"], seen["running: False"]) > 100


def now_left(moment: Moment) -> dict[str, int]:
    return all_left(moment.after, moment.entry.at)


def test_releasing_the_floor_and_resuming_the_clock_let_time_run_as_it_ran_before() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        ran = False
        for before, entry, after in moments(entries):
            if isinstance(entry.event, FloorTaken):
                ran = before.floor.clock_ran if before.floor else before.clock.running
                assert not after.clock.running
            if isinstance(entry.event, FloorReleased):
                assert after.clock.running == ran
                seen[f"ran: {ran}"] += 1

    assert set(on_many(check, 80)) == {"ran: True", "ran: False"}


def test_the_minutes_of_a_course_change_only_by_what_was_not_lent() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        before, entry, after = moment
        if not isinstance(entry.event, TimeAdjusted):
            return
        whole = [sum(step.minutes for step in meeting.course) for meeting in (before, after)]
        assert whole[1] - whole[0] == entry.event.minutes - total(entry.event.loans)
        seen["lent" if total(entry.event.loans) > 0 else "given back or longer"] += 1

    seen = at_all_moments(check, 80)
    assert min(seen["lent"], seen["given back or longer"]) >= 3


def test_no_phase_is_ever_left_with_less_than_a_minute() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        assert all(step.minutes >= 1 for step in moment.after.course if step.planned)
        seen["short"] += any(0 < step.minutes < step.planned for step in moment.after.course)

    assert at_all_moments(check)["short"] >= 10


def test_commit_learn_and_close_lend_nothing_unless_the_coach_says_so() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        after = moment.after
        kinds = {step.key: step.kind for step in after.course}
        for source in Source:
            intent = command(AdjustTime, minutes=2, source=source)
            said = judged(after, intent, after.chair.coach or ANA)
            if not isinstance(said, TimeAdjusted):
                continue
            lenders = {kinds[loan.lender] for loan in said.loans}
            assert bool(lenders) == (source is not Source.LONGER)
            assert source is Source.PROTECTED or lenders.isdisjoint(PROTECTED)
            assert all(loan.minutes > 0 for loan in said.loans)
            seen[source] += 1

    seen = at_all_moments(check)
    assert all(seen[source] > 10 for source in Source)
