"""Commitments: what somebody will do, and at the next meeting how it went."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any

from msgspec import Meta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.behalf import not_for
from server.domain.meeting.effects import Append, Constant, Put
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.turns import take_turn
from server.domain.names import tidy
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, ActRef, AnyText, Aside, MemberId, Text, Word

MOST_COMMITMENTS = 3
"""Of one member in one meeting."""
Confidence = Annotated[int, Meta(ge=0, le=10)]
PROMISED = ("what", "first_step", "how_known", "obstacle", "if_then")
"""What of a commitment is words."""
TOLD = ("outcome", "happened", "learned", "surprised", "by_when")
"""What is said in a report."""
BEHIND = timedelta(hours=12)
"""How far the last place on earth is behind UTC."""


class Commit(Act, frozen=True):
    """Commit to an action: what, and by which day, such as 2026-12-01.

    All else may be empty: the first step, how you will know it worked (`how_known`), what could get
    in the way, and what you will do then (`if_then`).  `confidence` is 1 to 10, 0 for not said.
    At most three a meeting that stand.
    """

    what: Text
    by_when: date
    first_step: Aside
    how_known: Aside
    obstacle: Aside
    if_then: Aside
    confidence: Confidence

    def judge(self, m: Meeting, by: MemberId) -> "Committed | Refusal":
        made = sum(c.member == by and not c.withdrawn for c in m.commitments)
        if made >= MOST_COMMITMENTS:
            return Refusal(Reason.ENOUGH_COMMITMENTS)
        return is_past(m, self.by_when) or becomes(Committed, self)


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


def is_past(m: Meeting, day: date) -> Refusal | None:
    """Why nothing can be done by a day: it was over all round the earth as the meeting began."""
    earliest = (datetime.fromtimestamp(m.began_at / 1000, UTC) - BEHIND).date()
    return Refusal(Reason.DATE_PAST, "by_when") if day < earliest else None


class ChangeCommitment(Act, frozen=True):
    """Say a `commitment` of yours otherwise: all of it, as in `commit`.

    That is open to you, though the meeting is closed, until you have reported on it in another.
    """

    commitment: ActRef
    what: Text
    by_when: date
    first_step: Aside
    how_known: Aside
    obstacle: Aside
    if_then: Aside
    confidence: Confidence

    def judge(self, m: Meeting, by: MemberId) -> "CommitmentChanged | Refusal":
        refusal = not_standing(m, self.commitment, by) or is_past(m, self.by_when)
        return refusal or becomes(CommitmentChanged, self)


class CommitmentChanged(Word, frozen=True):
    """Somebody said their `commitment` otherwise; the fields are those of `commit`."""

    commitment: ActName
    what: str
    by_when: date
    first_step: str
    how_known: str
    obstacle: str
    if_then: str
    confidence: int

    change = Put(
        "commitments[commitment]",
        *("what", "by_when", "first_step", "how_known", "obstacle", "if_then", "confidence"),
        changed=Constant(True),
    )


class WithdrawCommitment(Act, frozen=True):
    """Take a `commitment` of yours back, as long as you might change it: it comes no more."""

    commitment: ActRef

    def judge(self, m: Meeting, by: MemberId) -> "CommitmentWithdrawn | Refusal":
        refusal = not_standing(m, self.commitment, by)
        return refusal or becomes(CommitmentWithdrawn, self)


class CommitmentWithdrawn(Word, frozen=True):
    """Somebody took their `commitment` back: nobody waits for it any more."""

    commitment: ActName

    change = Put("commitments[commitment]", withdrawn=Constant(True))


class Witness(Act, frozen=True):
    """Say that you heard somebody else's `commitment`."""

    commitment: ActRef

    def judge(self, m: Meeting, by: MemberId) -> "Witnessed | Refusal":
        stands = (c for c in m.commitments if c.id == self.commitment and not c.withdrawn)
        made = next(stands, None)
        if made is None:
            return Refusal(Reason.NO_SUCH_COMMITMENT, "commitment")
        if by in (made.member, *made.witnesses):
            return Refusal(Reason.WITNESSED)
        return becomes(Witnessed, self)


class Witnessed(Word, frozen=True):
    """Somebody heard another's `commitment`."""

    commitment: ActName

    change = Append("commitments[commitment].witnesses", "by")


def not_standing(m: Meeting, commitment: ActName, by: MemberId) -> Refusal | None:
    """Why a commitment cannot be changed by somebody."""
    own = (c for c in m.commitments if c.member == by and not c.withdrawn)
    stands = any(c.id == commitment for c in own)
    return None if stands else Refusal(Reason.NO_SUCH_COMMITMENT, "commitment")


class ReportBack(Act, frozen=True):
    """Tell how one of yours in `due` went: its `outcome`, and in a line what `happened`.

    That alone may be empty where the outcome is `not_yet`, and so may what you `learned`, and what
    `surprised` you.  `by_when` is a day by which you will do it now, if it is `partly` or `not_yet`
    done, or null.
    """

    commitment: ActRef
    outcome: Outcome
    happened: AnyText
    learned: Aside
    surprised: Aside
    by_when: date | None

    def judge(self, m: Meeting, by: MemberId) -> "ReportedBack | Refusal":
        if refusal := not_due(m, self.commitment, by):
            return refusal
        if not tidy(self.happened) and self.outcome is not Outcome.NOT_YET:
            return Refusal(Reason.BLANK, "happened")
        if self.by_when and not self.outcome.goes_on:
            return Refusal(Reason.NOT_ALLOWED_VALUE, "by_when")
        past = is_past(m, self.by_when) if self.by_when else None
        return past or becomes(ReportedBack, self, member=by)


class ReportAloud(Act, frozen=True):
    """Note how a `member` said aloud that their commitment went: you, or as the coach for them."""

    commitment: ActRef
    member: MemberId
    outcome: Outcome

    def judge(self, m: Meeting, by: MemberId) -> "ReportedBack | Refusal":
        if refusal := not_for(m, self.member, by) or not_due(m, self.commitment, self.member):
            return refusal
        return ReportedBack(self.commitment, self.member, self.outcome, "", "", "", None)


def not_due(m: Meeting, commitment: ActName, member: MemberId) -> Refusal | None:
    due = any(c.id == commitment and c.member == member for c in m.due)
    return None if due else Refusal(Reason.NO_SUCH_COMMITMENT, "commitment")


class ReportedBack(Word, frozen=True):
    """The `member` whose commitment it is told how it went; a later report replaces this one.

    What `happened`, was `learned` or `surprised` them is empty where it was said aloud, or not
    said.  `by_when` is a new day, or null.
    """

    commitment: ActName
    member: MemberId
    outcome: Outcome
    happened: str
    learned: str
    surprised: str
    by_when: date | None

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The commitment of that id in `due`, of the `member`, gets this `report`, in place of one
        that it had.

        Its `id` is the entry's `act`, its `meeting` the meeting's `number`, its `at` the entry's.
        If the member owes no other report then, take the turn of `report_back` for them, as if they
        were the entry's `by`.
        """
        said = {name: getattr(self, name) for name in TOLD}
        report = Report(meeting=m.number, at=entry.at, id=entry.act, **said)
        theirs = (self.commitment, self.member)
        due = (replace(c, report=report) if (c.id, c.member) == theirs else c for c in m.due)
        after = replace(m, due=tuple(due))
        told = replace(entry, by=self.member)
        return after if self.member in after.owing else take_turn(after, "report_back", told)
