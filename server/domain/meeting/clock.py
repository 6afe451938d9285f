"""The clock of a phase: held, resumed, given more minutes or fewer, or left to move by itself.

- More minutes come from phases still to come, of the same airtime or of none, of the kinds of that
  `source`. Each keeps at least a minute, and what was spent of it before. If they have too little
  between them it is refused, and nothing is borrowed. With `longer` nobody lends, and the meeting
  ends later.
- Fewer minutes are given back to those still to come who lent to this phase, the last loan first;
  what nobody lent lets the meeting end sooner. `loans` keeps every return as one of fewer than 0.
- When it is `automatic` and runs, the house moves everyone on as the time is over: to the next
  phase, but past those of the kind `choose` once every airtime has its presenter, and in the first
  meeting of a set past those of the kind `report_back` if nothing was brought. It never ends the
  meeting, nor leaves the lobby, and waits before a phase that cannot be moved to.
"""

from collections import Counter
from typing import Annotated, Any

from msgspec import Meta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Constant, Put
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.timing import (
    LEAST_MINUTES,
    Loan,
    Source,
    borrowed,
    returned,
    total,
)
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId, Word


class HoldClock(Act, frozen=True):
    """Let the time of the phase stand still."""

    def judge(self, m: Meeting, by: MemberId) -> "ClockHeld | Refusal":
        return ClockHeld() if m.clock.running else Refusal(Reason.CLOCK_HELD)


class ClockHeld(Word, frozen=True):
    """The time of the phase stands still."""

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Stop the clock."""
        return stopped(m, entry.at)


def stopped(m: Meeting, now: int) -> Meeting:
    """The meeting with its clock standing still, and the time so far written down.

    The time spent in the present phase is its `spent`, and while `clock.running` is true also what
    has passed since `clock.since`.  To stop the clock at an entry: `spent` of the present phase
    becomes the time spent at the entry's `at`; `clock.running` becomes false, and `clock.since` the
    entry's `at`, even if it stood still before.
    """
    spent = m.spent(now)
    course = (replace(s, spent=spent) if s.key == m.phase else s for s in m.course)
    return replace(m, course=tuple(course), clock=replace(m.clock, running=False, since=now))


class ResumeClock(Act, frozen=True):
    """Let the time of the phase run on."""

    def judge(self, m: Meeting, by: MemberId) -> "ClockResumed | Refusal":
        if m.floor:
            return Refusal(Reason.FLOOR_TAKEN)
        return Refusal(Reason.CLOCK_RUNS) if m.clock.running else ClockResumed()


class ClockResumed(Word, frozen=True):
    """The time of the phase runs on."""

    change = Put("clock", running=Constant(True), since="at")


class AdjustTime(Act, frozen=True):
    """Give the phase more minutes, or fewer.

    More are borrowed from later phases, those of `source`; with `longer` the meeting ends later.
    Fewer are given back to where they were borrowed, or end the meeting sooner.
    """

    minutes: Annotated[int, Meta(ge=-60, le=60)]
    source: Source

    def judge(self, m: Meeting, by: MemberId) -> "TimeAdjusted | Refusal":
        minutes = self.minutes
        if not minutes:
            return Refusal(Reason.OUT_OF_RANGE, "minutes")
        if m.step.minutes + minutes < LEAST_MINUTES:
            return Refusal(Reason.TOO_SHORT, "minutes")
        if minutes < 0:
            return TimeAdjusted(minutes, returned(m.course, m.position, -minutes, m.loans))
        loans = borrowed(m.course, m.position, minutes, self.source)
        if self.source is not Source.LONGER and total(loans) < minutes:
            return Refusal(Reason.NOTHING_TO_BORROW, "source")
        return TimeAdjusted(minutes, loans)


class TimeAdjusted(Word, frozen=True):
    """The phase has so many minutes more, and others as many fewer as they lent it.

    What of `minutes` is in none of the `loans` lets the meeting end later, or sooner.
    """

    minutes: Annotated[int, Meta(description="How many more; fewer than 0 are fewer.")]
    loans: tuple[Loan, ...]

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The `minutes` of the present phase grow by the event's; those of each `lender` shrink.

        They do so by the `minutes` of its loan. The event's loans go to the end of `loans`.
        """
        more: Counter[str] = Counter({m.phase: self.minutes})
        for loan in self.loans:
            more[loan.lender] -= loan.minutes
        course = tuple(replace(s, minutes=s.minutes + more[s.key]) for s in m.course)
        return replace(m, course=course, loans=(*m.loans, *self.loans))


class SetAutomatic(Act, frozen=True):
    """Let everyone move on by themselves when the time of a phase is over, or (`on` false) not."""

    on: bool

    def judge(self, m: Meeting, by: MemberId) -> "AutomaticSet":
        return becomes(AutomaticSet, self)


class AutomaticSet(Word, frozen=True):
    """Phases follow each other by themselves (`on`) when their time is over, or do so no longer."""

    on: bool

    change = Put("clock", automatic="on")
