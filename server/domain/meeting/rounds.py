"""Rounds: opened and closed; in a go-round turns are passed, put off and skipped."""

from typing import Annotated, Any

from msgspec import Meta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append
from server.domain.meeting.hidden import TextWritten
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.rounds import RULES, Purpose, Round, RoundKind
from server.domain.meeting.turns import (
    CALLED,
    bring_round,
    change_round,
    close,
    named_round,
    onwards,
    open_round,
)
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, Aside, MemberId, RoundName, RoundRef, Word

SECOND_MS = 1000
Seconds = Annotated[
    int, Meta(ge=0, le=600, description="How long it lasts; 0 where it has no end of its own.")
]


class OpenRound(Act, frozen=True):
    """Open a round for a `purpose`; `question` is shown above it.

    A silence lasts 10 to 180 seconds, a burst of questions 60 to 600; other rounds end by what
    people do, and their `seconds` are 0.  The round that was open goes on afterwards.
    """

    purpose: Purpose
    question: Aside
    seconds: Seconds

    def judge(self, m: Meeting, by: MemberId) -> "RoundOpened | Refusal":
        rule = RULES[self.purpose]
        if rule.opens != self.key():
            return Refusal(Reason.PRESENTER_OPENS, "purpose")
        lacks = rule.needs and rule.needs not in m.row.may
        if lacks or (rule.kind is RoundKind.GO_ROUND and not m.row.turn):
            return Refusal(Reason.ROUND_UNFIT, "purpose")
        if not rule.least <= self.seconds <= rule.most:
            return Refusal(Reason.OUT_OF_RANGE, "seconds")
        if m.is_open(self.purpose):
            return Refusal(Reason.ROUND_OPEN)
        return becomes(RoundOpened, self)


class RoundOpened(Word, frozen=True):
    """The coach opened a round, or the presenter one for offers; `question` is shown above it.

    With 0 `seconds` it has no end of its own.
    """

    purpose: Purpose
    question: str
    seconds: int

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """If the open round is revealed, close it; then open a round, and go on.

        Its `id` is the entry's `act`, its `place` -1; `until` is the entry's `at` + `seconds` x
        1000, or 0 where `seconds` is 0.
        """
        until = entry.at + self.seconds * SECOND_MS if self.seconds else 0
        over = m.round is not None and m.round.revealed is not None
        before = close(m, m.round.id) if m.round and over else m
        after = open_round(before, entry.act, self.purpose, CALLED, self.question, until)
        return onwards(after, entry.act)


class CloseRound(Act, frozen=True):
    """Close the round, whoever has not had a turn; what is still hidden in it stays unseen."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "RoundClosed | Refusal":
        found = named_round(m, self.round)
        return found if isinstance(found, Refusal) else RoundClosed(found.id)


class EndRound(Act, frozen=True):
    """The house ends a round that has a time of its own."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "RoundClosed | Refusal":
        found = named_round(m, self.round)
        return found if isinstance(found, Refusal) else RoundClosed(found.id)


class RoundClosed(Word, frozen=True):
    """The round was closed: by the coach, by the presenter, or because its time was over."""

    round: RoundName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The round is closed; then bring rounds."""
        return bring_round(close(m, self.round), entry.act)


class Pass(Act, frozen=True):
    """Let your turn in a round go by, or say that you have nothing to write in it."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "Passed | TextWritten | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        if found.kind.hides:
            return nothing_written(found, by)
        return its_turn(found, by) or Passed(found.id)


def nothing_written(r: Round, by: MemberId) -> TextWritten | Refusal:
    """To pass where everybody writes is to write nothing, which nobody else can tell apart."""
    if by not in r.order:
        return Refusal(Reason.NOT_YOURS)
    if r.revealed is not None or r.has_written(by):
        return Refusal(Reason.TURN_TAKEN)
    return TextWritten(r.id, "", True, QuestionKind.UNREAD, False)


class Passed(Word, frozen=True):
    """Somebody let their turn in the round go by."""

    round: RoundName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The entry's `by` goes to the end of the round's `passed`; then go on."""
        after = change_round(m, self.round, lambda r: replace(r, passed=(*r.passed, entry.by)))
        return onwards(after, entry.act)


class ComeBack(Act, frozen=True):
    """Put your turn off to the end of the round; once."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "TurnPutOff | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        if refusal := its_turn(found, by):
            return refusal
        return Refusal(Reason.NOT_AGAIN) if by in found.later else TurnPutOff(found.id)


class TurnPutOff(Word, frozen=True):
    """Somebody put their turn off to the end of the round."""

    round: RoundName

    change = Append("rounds[round].later", "by")


class SkipTurn(Act, frozen=True):
    """Go on to the next; the `member` whose turn it is gets it at the end, or loses it there."""

    round: RoundRef
    member: MemberId

    def judge(self, m: Meeting, by: MemberId) -> "TurnSkipped | Refusal":
        return skipped(m, self.round, self.member)


class SkipAbsent(Act, frozen=True):
    """The house goes on when the one whose turn it is has gone."""

    round: RoundRef
    member: MemberId

    def judge(self, m: Meeting, by: MemberId) -> "TurnSkipped | Refusal":
        return skipped(m, self.round, self.member)


class TurnSkipped(Word, frozen=True):
    """The next had their turn instead; the member has it at the end, or lost it there."""

    round: RoundName
    member: MemberId

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The member goes to the end of the round's `later`, or of `passed` if in `later` already.

        Then go on.
        """

        def skip(r: Round) -> Round:
            if self.member in r.later:
                return replace(r, passed=(*r.passed, self.member))
            return replace(r, later=(*r.later, self.member))

        return onwards(change_round(m, self.round, skip), entry.act)


def skipped(m: Meeting, round: str, member: MemberId) -> TurnSkipped | Refusal:
    found = named_round(m, round)
    if isinstance(found, Refusal):
        return found
    if found.turn != member:
        return Refusal(Reason.NOT_THEIR_TURN, "member")
    return TurnSkipped(found.id, member)


def its_turn(r: Round, by: MemberId) -> Refusal | None:
    if r.kind is not RoundKind.GO_ROUND:
        return Refusal(Reason.ROUND_UNFIT, "round")
    if by == r.turn:
        return None
    had = by in r.had or by in r.passed
    return Refusal(Reason.TURN_TAKEN if had else Reason.NOT_YOUR_TURN)
