"""Turns in a go-round: had in speech, passed, put off, skipped."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.asking import added
from server.domain.meeting.behalf import not_for
from server.domain.meeting.effects import Append
from server.domain.meeting.hidden import TextWritten
from server.domain.meeting.stage import change_question, come_up
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Round, RoundKind, Turn
from server.domain.meeting.turns import (
    asked_in,
    asks_in,
    change_round,
    end_turn,
    named_round,
    onwards,
)
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, MemberId, RoundName, RoundRef, Word


class HaveSpoken(Act, frozen=True):
    """Note that a `member` who waits in a go-round had their turn in speech.

    It is you, or as the coach anybody.  Where turns are for asking, question and answer are noted.
    """

    round: RoundRef
    member: MemberId

    def judge(self, m: Meeting, by: MemberId) -> "TurnSpoken | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        if found.kind is not RoundKind.GO_ROUND:
            return Refusal(Reason.ROUND_UNFIT, "round")
        if refusal := not_for(m, self.member, by):
            return refusal
        waits = self.member in found.waiting
        return TurnSpoken(found.id, self.member) if waits else Refusal(Reason.NOT_WAITING, "member")


class TurnSpoken(Word, frozen=True):
    """A `member` had their turn in the round in speech."""

    round: RoundName
    member: MemberId

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """If `ask` takes a turn in the present phase: a question that the member asked in the
        round, and that is `open`, becomes `answered` if it has answers, else `aloud`. If there is
        none, add a question of theirs, which is `aloud`, with an empty `text`, `to` the presenter
        if there is exactly one, else to `everyone`; it comes to the stage, if it may, and its
        `status` becomes `aloud`.

        Then end their turn. `last` of the round becomes: the entry's `act`, `by` and `at`, the
        event's `member`, `had` as `went`, and the id of that question, if any.
        """
        r = next(r for r in m.rounds if r.id == self.round)
        after, question = spoken(m, r, self.member, entry) if asks_in(m, r) else (m, "")
        last = Turn(entry.act, self.member, entry.by, entry.at, "had", question)
        return end_turn(after, r.id, self.member, entry, last)


def spoken(m: Meeting, r: Round, member: MemberId, entry: Entry[Any]) -> tuple[Meeting, ActName]:
    """Question and answer of a turn that was had in speech; the turn itself is not over yet."""
    asked = (q for q in asked_in(m, r) if q.by == member and q.status is Status.OPEN)
    question, before = next(asked, None), m
    if question is None:
        before, question = added(m, entry, member, m.usually_asked, "", aloud=True)
        before = come_up(before, question, entry)
    after = change_question(before, question.id, lambda q: replace(q, status=q.in_speech))
    return after, question.id


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
    return TextWritten(r.id, 1, "", True, QuestionKind.UNREAD, False)


class Passed(Word, frozen=True):
    """Somebody let their turn in the round go by."""

    round: RoundName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The entry's `by` goes to the end of the round's `passed`; then go on.

        `last` of the round is about them, with `passed` as `went`, as in `turn_spoken`.
        """
        last = Turn(entry.act, entry.by, entry.by, entry.at, "passed")
        after = change_round(
            m, self.round, lambda r: replace(r, passed=(*r.passed, entry.by), last=last)
        )
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

        `last` of the round is about them, with that as `went`, as in `turn_spoken`. Then go on.
        """

        def skip(r: Round) -> Round:
            went = "passed" if self.member in r.later else "later"
            last = Turn(entry.act, self.member, entry.by, entry.at, went)
            return replace(r, last=last, **{went: (*getattr(r, went), self.member)})

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
