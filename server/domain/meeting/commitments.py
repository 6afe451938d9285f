"""Commitments: what somebody will do, and at the next meeting how it went."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any

from msgspec import Meta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.behalf import not_for
from server.domain.meeting.effects import Append
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.turns import take_turn
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, ActRef, Aside, MemberId, Text, Word

MOST_COMMITMENTS = 3
"""Of one member in one meeting."""
BEHIND = timedelta(hours=12)
"""How far the last place on earth is behind UTC."""


class Commit(Act, frozen=True):
    """Commit to an action: what, and by which day, such as 2026-12-01.

    All else may be empty: the first step, how you will know it worked (`how_known`), what could get
    in the way, and what you will do then (`if_then`).  `confidence` is 1 to 10, 0 for not said.
    At most three a meeting.
    """

    what: Text
    by_when: date
    first_step: Aside
    how_known: Aside
    obstacle: Aside
    if_then: Aside
    confidence: Annotated[int, Meta(ge=0, le=10)]

    def judge(self, m: Meeting, by: MemberId) -> "Committed | Refusal":
        if sum(c.member == by for c in m.commitments) >= MOST_COMMITMENTS:
            return Refusal(Reason.ENOUGH_COMMITMENTS)
        if self.by_when < earliest_day(m):
            return Refusal(Reason.DATE_PAST, "by_when")
        return becomes(Committed, self)


class Committed(Word, frozen=True):
    """Somebody committed to an action; the fields are those of `commit`."""

    what: str
    by_when: date
    first_step: str
    how_known: str
    obstacle: str
    if_then: str
    confidence: int

    change = Append("commitments", Commitment, member="by")


def earliest_day(m: Meeting) -> date:
    """The day the meeting began, where on earth it is earliest."""
    return (datetime.fromtimestamp(m.began_at / 1000, UTC) - BEHIND).date()


class ReportBack(Act, frozen=True):
    """Tell how one of yours in `due` went: its `outcome`, what `happened`, what you `learned`."""

    commitment: ActRef
    outcome: Outcome
    happened: Text
    learned: Text

    def judge(self, m: Meeting, by: MemberId) -> "ReportedBack | Refusal":
        return not_due(m, self.commitment, by) or becomes(ReportedBack, self, member=by)


class ReportAloud(Act, frozen=True):
    """Note how a `member` said aloud that their commitment went: you, or as the coach for them."""

    commitment: ActRef
    member: MemberId
    outcome: Outcome

    def judge(self, m: Meeting, by: MemberId) -> "ReportedBack | Refusal":
        if refusal := not_for(m, self.member, by) or not_due(m, self.commitment, self.member):
            return refusal
        return ReportedBack(self.commitment, self.member, self.outcome, "", "")


def not_due(m: Meeting, commitment: ActName, member: MemberId) -> Refusal | None:
    due = any(c.id == commitment and c.member == member for c in m.due)
    return None if due else Refusal(Reason.NO_SUCH_COMMITMENT, "commitment")


class ReportedBack(Word, frozen=True):
    """The `member` whose commitment it is told how it went; a later report replaces this one.

    What `happened`, and what was `learned`, is empty where it was said aloud.
    """

    commitment: ActName
    member: MemberId
    outcome: Outcome
    happened: str
    learned: str

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The commitment of that id in `due`, of the `member`, gets this `report`, in place of one
        that it had.

        Its `meeting` is the meeting's `number`, its `at` the entry's. If the member owes no other
        report then, take the turn of `report_back` for them, as if they were the entry's `by`.
        """
        report = Report(self.outcome, self.happened, self.learned, m.number, entry.at)
        theirs = (self.commitment, self.member)
        due = (replace(c, report=report) if (c.id, c.member) == theirs else c for c in m.due)
        after = replace(m, due=tuple(due))
        told = replace(entry, by=self.member)
        return after if self.member in after.owing else take_turn(after, "report_back", told)
